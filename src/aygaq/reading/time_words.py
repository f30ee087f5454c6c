"""What the words around a time say that it is the time of.

Reach for this module before a time is given to an act: "the 2016 coup" dates the coup, "since his
detention in May" the detention, "said on Monday" the telling, "for the third time this year"
nothing. It looks at one sentence.
"""

from __future__ import annotations

from aygaq.reading.clauses import is_telling
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.tree import Tree

_ORDINALS = word_set("second third fourth fifth sixth seventh eighth ninth tenth latest")
_NAMED = ("NOUN", "PROPN", "ADJ")
_OWNS = frozenset(("'s", "’s"))
_SINCE_REACH = 6  # words from "since" to the day of what it names


def since_of(tree: Tree, first: int, last: int) -> int | None:
    """The "since" of "since his detention in 2016" and of "since the Feb. 1 coup"."""
    words = tree.words
    start = tree.sentence_of(words[first]).first
    for k in range(first - 1, max(start, first - _SINCE_REACH) - 1, -1):
        if words[k].low == "since":
            behind = k == first - 2 and noun_behind(tree, first, last) is not None
            return k if behind or any(w.pos == "NOUN" for w in words[k:first]) else None
        if words[k].pos in ("VERB", "AUX", "PUNCT"):
            return _since_clause(tree, first, k) if words[k].pos == "VERB" else None
    return None


def _since_clause(tree: Tree, first: int, verb: int) -> int | None:
    """The "since" of "since the army seized power on 1 February"."""
    words = tree.words
    start = tree.sentence_of(words[first]).first
    for k in range(verb - 1, max(start, verb - _SINCE_REACH) - 1, -1):
        if words[k].low == "since":
            return k if words[k].head == verb else None
        if words[k].pos in ("VERB", "PUNCT"):
            return None
    return None


def noun_behind(tree: Tree, first: int, last: int) -> int | None:
    """The noun that a time stands before as an adjective does: "the 2016 coup"."""
    words = tree.words
    end = tree.sentence_of(words[first]).last
    behind_comma = (
        last - first > 1
        and last < end
        and words[last].text == ","
        and words[first - 1].pos == "DET"
    )
    at = last + 1 if behind_comma else last  # "the May 3, 2016 raid", not "In May, teachers"
    owns = last < end and words[last].text in _OWNS  # "November's election"
    at = last + 1 if owns else at
    if at >= end or words[at].pos not in _NAMED:
        return None
    if not (owns or _has_article(tree, first)):
        return None
    while at + 1 < end and words[at].pos != "NOUN" and words[at + 1].pos in _NAMED[:2]:
        at += 1  # "the 2018 University Council"
    while at + 1 < end and words[at].dep == "compound" and words[at].head > at:
        at += 1  # "the May 2018 car bomb blast"
    if words[at].pos not in _NAMED[:2] or words[at].lemma in words_of("times", "event"):
        return None
    return at


def _has_article(tree: Tree, first: int) -> bool:
    words = tree.words
    return first > tree.sentence_of(words[first]).first and (
        words[first - 1].pos == "DET" or words[first - 1].low in words_of("times", "owning")
    )


def told_on(tree: Tree, trigger: int, first: int) -> bool:
    """ "Called Monday for", "said on Monday that": the day of the telling."""
    words = tree.words
    at = first - 1
    if at >= 0 and words[at].low == "on":
        at -= 1
    if at < 0 or at == trigger or words[at].pos != "VERB":
        return False
    asked = words[at].lemma == "call" and words[min(first + 1, len(words) - 1)].low == "for"
    return asked or is_telling(words[at])


def counts(tree: Tree, first: int) -> bool:
    """ "For the fourth time this year", "the third raid in two months": how often, not when."""
    words = tree.words
    start = tree.sentence_of(words[first]).first
    if first > start and words[first - 1].low in words_of("times", "counting"):
        return True
    noun = words[first - 2] if first - 2 > start else None
    led = noun is not None and noun.pos == "NOUN" and words[first - 1].low in ("in", "within")
    return led and any(w.low in _ORDINALS for w in tree.children(words[first - 2], "amod"))


def of_no_act(tree: Tree, first: int) -> bool:
    """ "Born in 1979", "a letter dated 8 August": the time of no act."""
    start = tree.sentence_of(tree.words[first]).first
    if tree.words[first - 1].low == "dated" and first - start > 1:
        return tree.words[first - 2].lemma in words_of("times", "dated")
    lows = [w.low for w in tree.words[max(start, first - 3) : first]]
    if "next" in lows and set(lows) & words_of("times", "session"):
        return True  # "detention renewed, next session 12 April"
    return "born" in lows or lows[-1:] == ["b."] or lows[-2:] == ["b", "."]
