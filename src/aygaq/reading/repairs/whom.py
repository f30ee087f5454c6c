"""Whom a passive tells of, where words stand between: "Askar Bek was on Friday jailed".

Reach for this module from `repair` alone. Always true: no word leaves its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.index import noun_index, participle_forms
from aygaq.reading.lexicon import word_set
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_WHEN = word_set(
    "monday tuesday wednesday thursday friday saturday sunday night morning evening afternoon day "
    "january february march april may june july august september october november december"
)
_SUBJECTS = ("nsubj", "nsubj:pass")
_NAMING = word_set("include includes included")


def free_time_between(words: Sequence[Word], time: Word) -> bool:
    """ "Askar Bek was on Friday jailed for a post": he was jailed, and is no Friday.

    Returns whether it was so. Effect: changes heads.
    """
    first = words[0].i
    verb = words[time.head - first]
    if time.low not in _WHEN or verb.i < time.i or verb.low not in participle_forms():
        return False
    if time.dep not in (*_SUBJECTS, "obl:unmarked"):
        return False
    inside = [words[i - first] for i in time.children]
    inside += [words[i - first] for w in inside if w.low == "last" for i in w.children]
    be = next((w for w in inside if w.dep == "cop"), None)
    who = next((w for w in inside if w.relation == "nsubj"), None)
    if be is None or who is None:
        return _free_past_has(words, time, verb)
    hang(words, who, verb, "nsubj:pass")
    hang(words, be, verb, "aux:pass")
    time.dep = "obl"
    return True


def _free_past_has(words: Sequence[Word], time: Word, verb: Word) -> bool:
    """ "Ana Lund has on Monday been arrested"."""
    first = words[0].i
    has = words[verb.head - first]
    if has.low not in ("has", "have", "had") or verb.dep != "conj" or time.dep != "nsubj:pass":
        return False
    who = next(
        (words[i - first] for i in has.children if words[i - first].relation == "nsubj"), None
    )
    if who is None or not any(words[i - first].dep == "aux:pass" for i in verb.children):
        return False
    hang(words, who, verb, "nsubj:pass")
    time.dep = "obl"
    return True


def put_those_first(words: Sequence[Word], verb: Word) -> bool:
    """ "Some of those arrested include editors", "those arrested are being charged".

    What stands behind "those" only says who they are. Returns whether it was so. Effect: changes
    heads.
    """
    at, first = verb.i - words[0].i, words[0].i
    if at < 1 or at + 1 >= len(words) or words[at - 1].low != "those":
        return False
    those = words[at - 1]
    if verb.low not in participle_forms() or those.sentence != verb.sentence:
        return False
    if any(words[i - first].dep == "appos" for i in verb.children):
        return False  # "those sentenced, Askar Bek and Ana Lund, remain in prison"
    if verb.relation == "nsubj" and those.head == verb.i:
        _swap(words, verb, those)
        return True
    naming = words[at + 1]
    if naming.low not in _NAMING or naming.head != verb.i or verb.dep != "ROOT":
        return False
    some = next(
        (words[i - first] for i in verb.children if words[i - first].dep in _SUBJECTS), None
    )
    if some is None:
        return False
    verb.children.remove(naming.i)
    naming.head, naming.dep = naming.i, "ROOT"
    hang(words, some, naming, "nsubj")
    for i in [i for i in verb.children if i > naming.i]:
        hang(words, words[i - first], naming, words[i - first].dep)
    verb.head, verb.dep = those.i, "acl"
    those.children = sorted([*those.children, verb.i])
    return True


def _swap(words: Sequence[Word], verb: Word, those: Word) -> None:
    """Hang the participle on its "those", which takes its place."""
    first = words[0].i
    above, dep = words[verb.head - first], verb.dep
    verb.children.remove(those.i)
    above.children = sorted([*(i for i in above.children if i != verb.i), those.i])
    those.head, those.dep = above.i, dep
    verb.head, verb.dep = those.i, "acl"
    those.children = sorted([*those.children, verb.i])


def leave_to_first(words: Sequence[Word], some: Word) -> bool:
    """ "3,800 people — including politicians — have been held": the subject is the people.

    Returns whether it was so. Effect: changes heads.
    """
    first = words[0].i
    led = any(words[i - first].low == "including" and i < some.i for i in some.children)
    verb = words[some.head - first]
    if not led or verb.i < some.i:
        return False
    subjects = [words[i - first] for i in verb.children if words[i - first].dep in _SUBJECTS]
    before = [w for w in subjects if w.i < some.i]
    if not before:
        return False
    hang(words, some, before[-1], "nmod")
    return True


def name_act(words: Sequence[Word], word: Word) -> bool:
    """ "The two reporters' jailing has caused outrage": a noun, as somebody owns it.

    Returns whether it was so. Effect: changes its tag.
    """
    first = words[0].i
    if word.pos != "VERB" or not word.low.endswith("ing") or word.low not in noun_index():
        return False
    owners = [words[i - first] for i in word.children if words[i - first].dep == "nmod:poss"]
    marked = any(words[i - first].dep == "case" for w in owners for i in w.children)
    if not marked or any(words[i - first].dep == "obj" for i in word.children):
        return False
    word.pos, word.lemma = "NOUN", word.low
    return True
