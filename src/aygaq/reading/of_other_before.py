"""Times that stand before an act and are of something else: a call, a report, what answered it.

Reach for this module from `of_another` alone: "called on Tuesday for an inquiry into a raid that
killed ten", "began a fast on June 15 in response to the charges". It looks at one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.reading.clauses import is_telling
from aygaq.reading.lexicon import word_set
from aygaq.reading.timed import Timed, is_day
from aygaq.reading.tree import Tree, Word

_LED_BY = word_set("over about despite following amid response")  # "in response to the charges"
_NOUNS_OF_CAUSE = word_set("connection response relation retaliation")
_LATER = word_set("later subsequently afterwards afterward eventually")
_NOW = word_set("has have 've ’ve is are")
_RECORDS = word_set("video footage photo photograph image clip film recording picture")
_REPORTS = word_set("news report reports word footage")


def is_of_other_before(tree: Tree, trigger: int, time: Timed) -> bool:
    """Whether a time that ends before an act is of something else than the act."""
    return (
        _is_right_before_telling(tree, trigger, time)
        or _is_of_call(tree, trigger, time)
        or _is_before_answer(tree, trigger, time)
        or _is_before_perfect(tree, trigger, time)
        or _is_before_later(tree, trigger, time)
        or _is_of_record(tree, trigger, time)
    )


def _is_right_before_telling(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "The group at the weekend voiced concern at the arrests": when it did so."""
    verb = tree.words[time.last]
    return verb.pos == "VERB" and verb.i != trigger and is_telling(verb)


def _is_of_call(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "On Tuesday called for an inquiry into", "news broke on Monday about": the telling."""
    verb = _verb_of(tree, time)
    if verb is None or verb.i == trigger:
        return False
    if not any(w.i == verb.i for w in tree.ancestors(tree.words[trigger])):
        return False
    if verb.lemma == "call":
        asked = any(led_by(tree, w, "for") for w in tree.children(verb, "obl"))
        return asked and bool(tree.children(verb, "nsubj"))
    about = any(led_by(tree, w, "about", "of") for w in up(tree, trigger))
    return about and any(w.low in _REPORTS for w in tree.children(verb, "nsubj"))


def _verb_of(tree: Tree, time: Timed) -> Word | None:
    return next((w for w in tree.ancestors(tree.words[time.first]) if w.pos == "VERB"), None)


def led_by(tree: Tree, word: Word, *cases: str) -> bool:
    """Whether one of these prepositions leads a word."""
    return any(w.low in cases for w in tree.children(word, "case"))


def up(tree: Tree, trigger: int) -> Iterator[Word]:
    """A word and all that it hangs on."""
    yield tree.words[trigger]
    yield from tree.ancestors(tree.words[trigger])


def _is_before_answer(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Began a fast on June 15 in response to the charges": the charges came before."""
    verb = _verb_of(tree, time)
    if verb is None or verb.i == trigger:
        return False
    for word in up(tree, trigger):
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


def _is_of_record(tree: Tree, trigger: int, time: Timed) -> bool:
    """ "Later in February, a video showing his killing was sent": of the sending."""
    for word in up(tree, trigger):
        if word.i <= time.last:
            return False
        if word.lemma in _RECORDS and word.i != trigger:
            return word.i < trigger
    return False
