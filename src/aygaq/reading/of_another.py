"""Times of something else that a sentence names beside an act: its cause, its outcome, a report.

Reach for this module before a time is given to an act: "convicted over protests that broke out on
20 September" dates the protests, "voiced concern on Monday at a raid" the voicing, "27 years in
prison before his release in 1990" the release. Always true: what is taken away here stays with
whatever else the time can be of; a wrong day is worse than none. It looks at one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aygaq.dates import When
from aygaq.dates.expressions.model import Kind
from aygaq.reading.clauses import holder
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.of_other_before import is_of_other_before, led_by
from aygaq.reading.timed import Timed, is_day
from aygaq.reading.tree import Tree, Word

_CAUSES = word_set("over for about with")
_BESIDE = word_set("before after following since until till despite over for about")
_NOUNS_OF_CAUSE = word_set("connection response relation retaliation")
_NOW = word_set("has have 've ’ve is are")
_TO_COME = word_set("will shall would may might could to")
_SET_FOR = word_set("trial release sentence forced-return transfer")
_STATES = word_set("link affiliate connect relate associate base call name know")
_ACCUSING = word_set("accuse suspect")
_YEAR = re.compile(r"[0-9]{4}")
_TO_AUXILIARY = 5  # words from an act back to "will"
_TO_WHO = 9  # words from an act back to the "who" of its clause
_LINKS = word_set("in on of at during")


def is_of_another(
    tree: Tree, trigger: int, time: Timed, rivals: Sequence[int], act: str = ""
) -> bool:
    """Whether a time is of something else than the act at `trigger`, as its sentence tells it."""
    if time.first > trigger:
        return (
            _is_of_cause(tree, trigger, time)
            or (act != "missing" and _is_of_relative_behind(tree, trigger, time))
            or _is_of_next_noun(tree, trigger, time, rivals)
            or _opens_next_clause(tree, trigger, time)
            or _is_behind_aside(tree, trigger, time)
            or _is_of_clause_below(tree, trigger, time)
            or _is_of_what_is_charged(tree, trigger, time)
            or _is_not_then(tree, time)
        )
    return time.last <= trigger and is_of_other_before(tree, trigger, time)


def is_to_come(tree: Tree, trigger: int, time: Timed, act: str, published: When | None) -> bool:
    """Whether a time comes after the report, while the act is told as done."""
    when, ends = time.dated.when, published.latest if published else None
    if ends is None or when is None or when.earliest is None or when.earliest <= ends:
        return False
    if _YEAR.search(time.dated.expression.text):
        return False  # a text may be newer than the day that is given for it
    return not _lies_ahead(tree, trigger, act)


def _lies_ahead(tree: Tree, trigger: int, act: str) -> bool:
    """Whether an act is told as one to come: "will be tried", "is due to be freed"."""
    words = tree.words
    start = tree.sentence_of(words[trigger]).first
    lows = {w.low for w in words[max(start, trigger - _TO_AUXILIARY) : trigger]}
    return act in _SET_FOR or (words[trigger].pos == "VERB" and bool(lows & _TO_COME))


def _is_of_cause(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Sentenced for their protest last month", "charged with attending rallies on May 1"."""
    if is_day(time.dated) and time.dated.expression.kind in (Kind.WEEKDAY, Kind.PUBLISHED):
        return False  # "arrested over the attack on Monday" may be of either
    noun = _event_before(tree, time.first)
    if noun is None or noun.i <= trigger:
        return False
    between = tree.words[trigger + 1 : noun.i]
    if any(w.text in (",", ";", "(") for w in tree.words[trigger + 1 : time.first]):
        return False
    causes = [w for w in between if w.low in _CAUSES]
    if not causes:
        return False
    last = causes[-1]
    if last.low != "with":
        return not _is_length(tree, last)
    before = tree.words[last.i - 1]
    return before.low in _NOUNS_OF_CAUSE or any(w.low.endswith("ing") for w in between)


def _is_length(tree: Tree, word: Word) -> bool:
    """ "For five days": how long."""
    after = tree.after(word)
    return word.low == "for" and after is not None and after.pos == "NUM"


def _event_before(tree: Tree, first: int) -> Word | None:
    """The noun of an event right before a time: "protests in 2019", "their rally last month"."""
    at = first - 1
    if at >= 0 and tree.words[at].low in _LINKS:
        at -= 1
    word = tree.words[at] if at >= 0 else None
    events = words_of("times", "event") | words_of("times", "doing")
    return word if word is not None and word.lemma in events else None


def _is_of_relative_behind(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Over protests that broke out on 20 September": of the clause behind, not of the act."""
    held = holder(tree, time.first, time.last)
    if held is None or held.relation != "acl" or not trigger < held.i < time.first:
        return False
    if held.dep != "acl:relcl" and held.lemma in _STATES:
        return False  # "arrested nine people linked to a party in the last week"
    if led_by(tree, tree.head(held), "in", "during", "at"):
        return False  # "killed in demonstrations that coincided with it on Saturday"
    perfect = {w.low for w in tree.children(tree.words[trigger], "aux")} & _NOW
    if tree.words[time.first].low == "since" and perfect:
        return False  # "has not been seen by anyone who loves him since 2003"
    if tree.words[trigger].relation == "acl" and tree.words[trigger].head == held.head:
        return False
    return all(w.i != held.i for w in (tree.words[trigger], *tree.ancestors(tree.words[trigger])))


def _is_of_next_noun(tree: Tree, trigger: int, time: Timed, rivals: Sequence[int]) -> bool:
    """ "In prison before his release in 1990": of the release."""
    for other in rivals:
        noun = tree.words[other]
        if not trigger < other < time.first or time.first - other > 2 or noun.pos != "NOUN":
            continue
        led = {w.low for w in tree.children(noun, "case")}
        if led & _BESIDE and (time.first == other + 1 or tree.words[other + 1].low in _LINKS):
            return True
    return False


def _opens_next_clause(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "They killed him and on May 16, his body was found": of what follows."""
    words = tree.words
    at = time.first - 1
    if words[at].low in _LINKS:
        at -= 1
    if at <= trigger or words[at].pos != "CCONJ" or time.last >= len(words):
        return False
    if words[time.last].text != ",":
        return False
    sentence = tree.sentence_of(words[trigger])
    return any(w.pos in ("VERB", "AUX") for w in words[time.last : sentence.last])


def _is_behind_aside(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "For X, who was arrested at a march, the court on Friday set bail": of the court."""
    words = tree.words
    start = tree.sentence_of(words[trigger]).first
    opening = next(
        (k for k in range(trigger, max(start, trigger - _TO_WHO), -1) if words[k].low == "who"),
        None,
    )
    if opening is None or words[opening - 1].text != ",":
        return False
    if any(w.text == "," for w in words[opening:trigger]):
        return False
    commas = [k for k in range(trigger, time.first) if words[k].text == ","]
    behind = words[commas[-1] : time.first] if commas else []
    told = tree.words[min(time.last, len(words) - 1)].pos in ("VERB", "AUX")
    named = any(w.pos in ("NOUN", "PROPN") for w in behind)
    return named and (told or any(w.relation == "nsubj" and w.head > time.first for w in behind))


def _is_of_clause_below(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Their detention showed that the handover last year had changed little": of the change."""
    word = tree.words[trigger]
    held = holder(tree, time.first, time.last)
    if word.pos != "NOUN" or held is None or held.relation != "ccomp" or held.i < trigger:
        return False
    above = tree.head(held)
    subject = word.relation == "nsubj" and word.head == above.i
    return subject and trigger < above.i < held.i


def _is_of_what_is_charged(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Were accused of blocking a road in May": the road was blocked then."""
    held = holder(tree, time.first, time.last)
    if held is None or tree.words[trigger].lemma not in _ACCUSING or held.head != trigger:
        return False
    return held.i > trigger and any(w.low == "of" for w in tree.children(held, "mark", "case"))


def _is_not_then(tree: Tree, time: Timed) -> bool:
    """ "The trial will not happen today": it is of another day."""
    held = holder(tree, time.first, time.last)
    if held is None:
        return False
    lows = {w.low for w in tree.children(held, "aux", "advmod")}
    return "will" in lows and bool(lows & {"not", "n't", "n’t"})


__all__ = ["is_of_another", "is_to_come"]
