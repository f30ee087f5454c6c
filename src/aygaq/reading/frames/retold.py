"""Acts told once more by their noun alone: "the abduction occurred on Thursday", "the murder case".

Reach for this module with the head of a noun trigger. Whom an act told before befell is for the
caller to know; here is asked only whether the words tell such an act whole.
"""

from __future__ import annotations

from aygaq.reading.frames.people import people_at
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

TOLD_BEFORE = "told before"
_ACTS = word_set("abduction killing")
_CUSTODY = word_set("arrest detention abduction")
# what is told again by a noun -> what may have been told before
TOLD_AS = {
    "abduction": word_set("abduction detention arrest enforced-disappearance"),
    "killing": word_set("killing"),
    "arrest": word_set("arrest detention"),
    "detention": word_set("arrest detention"),
    "trial": word_set("trial charge arrest detention"),
}
_ORDINALS = word_set("first second third next")
_POINTING = frozenset(("the", "this", "that"))
_HAPPEN = word_set("occur happen")
_COME = word_set("come follow")  # "the arrest came a day after"
_OF_COURT = word_set(
    "begin start open resume end conclude adjourn postpone delay last continue schedule set"
)
_CASES = word_set("case investigation inquiry probe trial")


def is_told_before(tree: Tree, act: str, head: Word) -> bool:
    """ "The abduction occurred on Thursday", "they carried out the killing in June"."""
    if act not in TOLD_AS or head.pos != "NOUN" or tree.children(head, "nmod"):
        return False
    if not _is_known(tree, act, head):
        return False
    verb = tree.head(head)
    if head.relation == "obj":
        return verb.lemma == "carry" and any(c.low == "out" for c in tree.children(verb))
    if head.relation != "nsubj":
        return False
    place = verb.lemma == "take" and any(c.low == "place" for c in tree.children(verb, "obj"))
    if verb.lemma in _HAPPEN or place:
        return True
    return verb.lemma in (_OF_COURT if act == "trial" else _COME if act in _CUSTODY else ())


def _is_known(tree: Tree, act: str, head: Word) -> bool:
    """ "The arrest", "this hearing"; "a first hearing", as only a trial has more than one."""
    before = {c.low for c in tree.children(head, "det", "amod")}
    return bool(before & _POINTING) or (act == "trial" and bool(before & _ORDINALS))


def victims_of_case(mentions: Mentions, act: str, head: Word) -> list[Mention]:
    """ "The 2012 murder case of a union leader": whom the case is about."""
    tree = mentions.tree
    case, of = tree.after(head), tree.after(head, 2)
    if act not in _ACTS or case is None or of is None or of.low != "of":
        return []
    if case.lemma not in _CASES or of.i + 1 >= tree.sentence_of(head).last:
        return []
    mention = mentions.phrase_from(of.i + 1)
    return people_at(mentions, [tree.words[mention.head]]) if mention is not None else []
