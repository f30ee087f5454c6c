"""Times of something else that a sentence names beside an act: its cause, its outcome, a report.

Reach for this module before a time is given to an act: "convicted over protests that broke out on
20 September" dates the protests, "voiced concern on Monday at a raid" the voicing, "27 years in
prison before his release in 1990" the release. Always true: what is taken away here stays with
whatever else the time can be of; a wrong day is worse than none. It looks at one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aygaq.dates import When
from aygaq.dates.expressions.model import Kind
from aygaq.reading.clauses import holder
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.timed import Timed, is_day
from aygaq.reading.tree import Tree, Word

_CAUSES = word_set("over for about with")
_LED_BY = word_set("over about despite following amid response")  # "in response to the charges"
_BESIDE = word_set("before after following since until till despite over for about")
_NOUNS_OF_CAUSE = word_set("connection response relation retaliation")
_LATER = word_set("later subsequently afterwards afterward eventually")
_NOW = word_set("has have 've ’ve is are")
_TO_COME = word_set("will shall would may might could to")
_SET_FOR = word_set("trial release sentence forced-return transfer")
_STATES = word_set("link affiliate connect relate associate base call name know")
_RECORDS = word_set("video footage photo photograph image clip film recording picture")
_ACCUSING = word_set("accuse suspect")
_YEAR = re.compile(r"[0-9]{4}")
_TO_AUXILIARY = 5  # words from an act back to "will"
_TO_WHO = 9  # words from an act back to the "who" of its clause
_LINKS = word_set("in on of at during")
_REPORTS = word_set("news report reports word footage")


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
    return time.last <= trigger and (
        _is_of_call(tree, trigger, time)
        or _is_before_answer(tree, trigger, time)
        or _is_before_perfect(tree, trigger, time)
        or _is_before_later(tree, trigger, time)
        or _is_of_record(tree, trigger, time)
    )


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
    if _led_by(tree, tree.head(held), "in", "during", "at"):
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


def _is_of_call(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "On Tuesday called for an inquiry into", "news broke on Monday about": the telling."""
    verb = _verb_of(tree, time)
    if verb is None or verb.i == trigger:
        return False
    if not any(w.i == verb.i for w in tree.ancestors(tree.words[trigger])):
        return False
    if verb.lemma == "call":
        asked = any(_led_by(tree, w, "for") for w in tree.children(verb, "obl"))
        return asked and bool(tree.children(verb, "nsubj"))
    about = any(_led_by(tree, w, "about", "of") for w in _up(tree, trigger))
    return about and any(w.low in _REPORTS for w in tree.children(verb, "nsubj"))


def _verb_of(tree: Tree, time: Timed) -> Word | None:
    return next((w for w in tree.ancestors(tree.words[time.first]) if w.pos == "VERB"), None)


def _led_by(tree: Tree, word: Word, *cases: str) -> bool:
    return any(w.low in cases for w in tree.children(word, "case"))


def _up(tree: Tree, trigger: int) -> Iterator[Word]:
    yield tree.words[trigger]
    yield from tree.ancestors(tree.words[trigger])


def _is_before_answer(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Began a fast on June 15 in response to the charges": the charges came before."""
    verb = _verb_of(tree, time)
    if verb is None or verb.i == trigger:
        return False
    for word in _up(tree, trigger):
        if word.i == verb.i:
            return False
        led = {w.low for w in tree.children(word, "case", "fixed")}
        noun = word.pos == "NOUN" and word.i > time.last
        if noun and (led & _LED_BY or word.low in _NOUNS_OF_CAUSE):
            return any(w.i == verb.i for w in tree.ancestors(word))
    return False


def _is_before_perfect(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Monday's ruling is the first in a dozen cases that the army has brought"."""
    word = tree.words[trigger]
    clauses = [w for w in (word, *tree.children(word, "acl")) if w.dep == "acl:relcl"]
    if not is_day(time.dated) or word in tree.ancestors(tree.words[time.first]):
        return False
    if any(w.low in _NOW for c in clauses for w in tree.children(c, "aux")):
        return True
    aux = {w.low for w in tree.children(word, "aux")}
    return "being" in aux and bool(aux & {"is", "are"})


def _is_before_later(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Was arrested on Friday and later accused of treason": accused some day after."""
    word = tree.words[trigger]
    if word in tree.ancestors(tree.words[time.first]):
        return False
    later = [w for w in tree.children(word, "advmod") if w.low in _LATER]
    return any(time.last <= w.i < trigger for w in later)


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


def _is_of_record(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Later in February, a video showing his killing was sent": of the sending."""
    for word in _up(tree, trigger):
        if word.i <= time.last:
            return False
        if word.lemma in _RECORDS and word.i != trigger:
            return word.i < trigger
    return False


__all__ = ["is_of_another", "is_to_come"]
