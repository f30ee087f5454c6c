"""Whether a sentence without a time goes on with what the one before told.

Reach for this module for the day of "Four men put a shirt over his head and took him away".
Only plain past goes on; what has happened, will, or happened at another time does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from aygaq.reading.clauses import is_telling
from aygaq.reading.datelines import dateline_end
from aygaq.reading.lexicon import words_of
from aygaq.reading.tree import Tree, Word

_CLIMB = 6  # steps from an act up to the main verb of its sentence
_QUOTES = frozenset(('"', "“", "”", "«", "»"))
_STOPS = _QUOTES | {",", ";", ":"}
_NOW = frozenset(("has", "have", "is", "are", "will", "remains", "remain"))
_ALIKE = frozenset(("beat", "hit", "put", "shut", "cut", "let", "set", "hurt"))  # past and present
_ORDINAL = ("st", "nd", "rd", "th")
_DATELINE = 7  # words in a dateline before its day, and after it up to the dash
_DASHES = frozenset(("-", "–", "—", "--", ":"))
_UNITS = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years", "hours"))
_NEAR = 4  # words from a verb back to its auxiliary


def goes_on(tree: Tree, trigger: int, *, closely: bool = False) -> bool:
    """Whether the act at `trigger` is told in the plain past, as the next thing that happened.

    `closely`: its sentence says that the same day goes on, so that a release may be of it too.
    """
    word = tree.words[trigger]
    if word.pos != "VERB" or (word.lemma in words_of("clauses", "later_step") and not closely):
        return False
    if word.lemma in words_of("clauses", "court_step") or not _is_told(tree, word):
        return False
    sentence = tree.sentence_of(word)
    told = tree.words[_told_from(tree, trigger) : _told_until(tree, trigger, sentence.last)]
    brief = without_lengths(told)
    lows = {w.low for w in brief}
    if (
        _in_quotes(tree, word)
        or "according" in lows
        or (not closely and _is_inside(tree, trigger, brief))
    ):
        return False
    other = lows & words_of("times", "elsewhere") or any(
        low[:1].isdigit() for low in lows if low.endswith(_ORDINAL)
    )
    return (closely or not other) and _plain_past(tree, word)


def keeps_to_episode(tree: Tree, trigger: int) -> bool:
    """Whether an act is told in the plain past with no word that sets it at another time.

    Looser than `goes_on`: what is quoted may go on, and what a list of victims tells of them.
    """
    word = tree.words[trigger]
    if word.pos != "VERB" or word.lemma in words_of("clauses", "later_step"):
        return False
    if word.lemma in words_of("clauses", "court_step") or _marked(tree, word):
        return False
    sentence = tree.sentence_of(word)
    told = tree.words[_told_from(tree, trigger) : _told_until(tree, trigger, sentence.last)]
    brief = without_lengths(told)
    lows = {w.low for w in brief}
    if len(brief) < len(told) or lows & words_of("times", "elsewhere"):
        return False
    return not _is_inside(tree, trigger, brief) and _plain_past(tree, word)


def _is_inside(tree: Tree, trigger: int, told: Sequence[Word]) -> bool:
    """ "Was beaten in custody", which lasts, and not "was beaten and taken into custody"."""
    inside = words_of("times", "inside")
    last = next((w.i for w in told if w.i > trigger and w.pos == "CCONJ"), told[-1].i + 1)
    return any(
        w.low in inside and b.low not in ("into", "for") and w.i < last for b, w in pairwise(told)
    )


def without_lengths(words: Sequence[Word]) -> list[Word]:
    """Words without "for two days", which tells how long and not when."""
    kept: list[Word] = []
    at = 0
    while at < len(words):
        end = next((k for k in range(at + 2, min(at + 5, len(words))) if words[k].low in _UNITS), 0)
        if words[at].low == "for" and end:
            at = end
        else:
            kept.append(words[at])
        at += 1
    return kept


def _told_until(tree: Tree, trigger: int, end: int) -> int:
    """Where the words end that may set an act at another time: its clause, not those behind."""
    at = trigger + 1
    while at < end and tree.words[at].text not in _STOPS and not _turns(tree, at):
        at += 1
    return at


def _told_from(tree: Tree, trigger: int) -> int:
    """Where the words begin that may set an act at another time: not before a semicolon."""
    first = tree.sentence_of(tree.words[trigger]).first
    closed = (k for k in range(trigger, first, -1) if tree.words[k].text == ";")
    return next(closed, first)


def _turns(tree: Tree, at: int) -> bool:
    """ "Were dragged out and have not been seen since": what follows is of another time."""
    word = tree.words[at]
    if word.low in ("before", "after") and word.dep == "mark" and word.head > at:
        return True  # "hit him before they drove off" is all of one day
    after = tree.words[at + 1] if at + 1 < len(tree.words) else tree.words[at]
    row = after.pos == "VERB" and after.relation == "conj"
    return word.pos == "CCONJ" and (after.low in _NOW or row)


def _in_quotes(tree: Tree, word: Word) -> bool:
    """Whether a word stands after an odd number of quotation marks of its sentence."""
    before = tree.words[tree.sentence_of(word).first : word.i]
    return sum(w.text in _QUOTES for w in before) % 2 == 1


def same_day(tree: Tree, trigger: int) -> bool:
    """Whether a sentence goes on with the same day: "in the evening", "after two hours"."""
    sentence = tree.sentence_of(tree.words[trigger])
    lows = {w.low for w in tree.words[sentence.first : sentence.last]}
    return bool(lows & words_of("times", "same_day"))


def is_past_event(tree: Tree, trigger: int) -> bool:
    """Whether an act is told as what happened: plain past, the present of news, no verb at all.

    "He had been beaten", "has been held" and "will be tried" are not.
    """
    word = tree.words[trigger]
    top = word
    for _ in range(_CLIMB):
        if top.pos == "VERB" or top.head == top.i:
            break
        top = tree.head(top)
    if _marked(tree, word) or _in_quotes(tree, word):
        return False
    if top.pos != "VERB":
        return not any(w.pos == "AUX" for w in tree.words_of(tree.sentence_of(word)))
    start = tree.sentence_of(top).first
    near = [w.low for w in tree.words[max(start, top.i - _NEAR) : top.i] if w.pos == "AUX"]
    return all(low in ("was", "were", "got", "is", "are") for low in near)


def _marked(tree: Tree, word: Word) -> bool:
    """Whether the act stands in a clause of another time, or in one that tells who somebody is."""
    for _ in range(_CLIMB):
        marks = {w.low for w in tree.children(word, "mark", "case", "advmod")}
        if word.relation in ("advcl", "acl") and marks & words_of("clauses", "other_time"):
            return True
        if word.dep == "acl:relcl" or word.head == word.i:
            return word.dep == "acl:relcl"
        word = tree.head(word)
    return False


def _is_told(tree: Tree, word: Word) -> bool:
    """Whether a verb is the main one of its sentence, or stands beside that one."""
    for _ in range(_CLIMB):
        if word.head == word.i:
            return True
        if word.relation not in ("conj", "parataxis", "xcomp", "ccomp", "advcl"):
            return False
        if {w.low for w in tree.children(word, "mark")} & words_of("clauses", "other_time"):
            return False
        above = tree.head(word)
        if word.relation == "ccomp" and is_telling(above) and above.i < word.i:
            return False
        word = above
    return False


def _plain_past(tree: Tree, word: Word) -> bool:
    start = tree.sentence_of(word).first
    near = [w.low for w in tree.words[max(start, word.i - _NEAR) : word.i] if w.pos == "AUX"]
    if near:
        return near[-1] in ("was", "were", "got") and not {"has", "have", "had"} & set(near)
    if word.low in _ALIKE:
        return True
    told = "VerbForm=Part" not in word.feats or bool(tree.children(word, "nsubj"))
    return "Tense=Past" in word.feats and told


def names_event(tree: Tree, trigger: int) -> bool:
    """Whether the sentence names what was told as one event: "in the same operation"."""
    sentence = tree.sentence_of(tree.words[trigger])
    words = tree.words[sentence.first : sentence.last]
    events = words_of("times", "event")
    for at, word in enumerate(words[1:], 1):
        if word.lemma not in events:
            continue
        before = [w.low for w in words[max(0, at - 3) : at]]
        if "same" in before or before[-2:] in (["during", "the"], ["in", "the"]):
            return True
    return False


def since_then(tree: Tree, trigger: int) -> str | None:
    """ "state" for "ever since" and "since then", "event" for "has since been"; else None."""
    sentence = tree.sentence_of(tree.words[trigger])
    words = tree.words[sentence.first : sentence.last]
    for at, word in enumerate(words):
        if word.low != "since":
            continue
        before = words[at - 1].low if at else ""
        after = words[at + 1].low if at + 1 < len(words) else ""
        if before == "ever" or after == "then":
            return "state"
        if before in ("has", "have") and _of_clause(words, at, trigger):
            return "event"
    return None


def _of_clause(words: Sequence[Word], at: int, trigger: int) -> bool:
    """ "Was left in the dark; she has since been dismissed": of the dismissal alone."""
    return words[at].i < trigger and not any(
        w.text == ";" for w in words[at : trigger - words[0].i]
    )


def in_dateline(tree: Tree, first: int, last: int) -> bool:
    """Whether words stand in a line of place and day before the text: "MINSK, June 9 (VP) -"."""
    sentence = tree.sentence_of(tree.words[first])
    opening = tree.words[sentence.first : first]
    part = tree.parts[sentence.part]
    if tree.words[first].start < part.start + dateline_end(tree.text[part.start : part.end]):
        return True
    if len(opening) > _DATELINE or not opening or any(w.pos == "VERB" for w in opening):
        return False
    if tree.parts[sentence.part].start != opening[0].start or not opening[0].text[:1].isupper():
        return False
    for word in tree.words[last : min(last + _DATELINE, sentence.last)]:
        if word.text in _DASHES and tree.text[word.start - 1 : word.start].isspace():
            return True  # not that of "Dominguez-Rios"
        if word.pos in ("VERB", "AUX"):
            return False
    return False
