"""Times of something else that a sentence names beside an act: its cause, its outcome, a report.

Reach for this module before a time is given to an act: "convicted over protests that broke out on
20 September" dates the protests, "voiced concern on Monday at a raid" the voicing, "27 years in
prison before his release in 1990" the release. Always true: what is taken away here stays with
whatever else the time can be of; a wrong day is worse than none. It looks at one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
        )
    return time.last <= trigger and (
        _is_of_call(tree, trigger, time)
        or _is_before_answer(tree, trigger, time)
        or _is_before_perfect(tree, trigger, time)
        or _is_before_later(tree, trigger, time)
    )


def lies_ahead(tree: Tree, trigger: int) -> bool:
    """Whether an act is told as one to come: "will be tried", "is due to be freed"."""
    words = tree.words
    start = tree.sentence_of(words[trigger]).first
    lows = [w.low for w in words[max(start, trigger - 5) : trigger]]
    return bool(set(lows) & _TO_COME) or words[trigger].pos != "VERB"


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
    if held is None or held.dep != "acl:relcl" or not trigger < held.i < time.first:
        return False
    if _led_by(tree, tree.head(held), "in", "during", "at"):
        return False  # "killed in demonstrations that coincided with it on Saturday"
    perfect = {w.low for w in tree.children(tree.words[trigger], "aux")} & _NOW
    if tree.words[time.first].low == "since" and perfect:
        return False  # "has not been seen by anyone who loves him since 2003"
    if tree.words[trigger].dep == "acl:relcl" and tree.words[trigger].head == held.head:
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
    clause = next((w for w in _up(tree, trigger) if w.dep == "acl:relcl"), None)
    if clause is None or clause.i != trigger or not is_day(time.dated):
        return False
    if tree.words[trigger] in tree.ancestors(tree.words[time.first]):
        return False
    return any(w.low in _NOW for w in tree.children(tree.words[trigger], "aux", "aux:pass"))


def _is_before_later(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Was arrested on Friday and later accused of treason": accused some day after."""
    word = tree.words[trigger]
    if word in tree.ancestors(tree.words[time.first]):
        return False
    later = [w for w in tree.children(word, "advmod") if w.low in _LATER]
    return any(time.last <= w.i < trigger for w in later)


__all__ = ["is_of_another", "lies_ahead"]
