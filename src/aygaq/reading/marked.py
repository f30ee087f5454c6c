"""Times of a day that only looks back on an act: a vigil that marks it, a meeting to come.

Reach for this module before a time is given to an act. It looks at one sentence; a time that
stands behind the act's own verb is never taken away by it.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Tree, Word

_MARKING = word_set("mark commemorate celebrate observe")
_SPANS = word_set("anniversary year month week day decade birthday")
_TO_COME = word_set("will shall 'll ’ll")
_DONE = word_set("was were is are been being has had have")


def looks_back(tree: Tree, trigger: int, first: int) -> bool:
    """Whether the time at `first` is of what only looks back on the act at `trigger`."""
    return _is_marked(tree, trigger, first) or _is_of_plan(tree, trigger, first)


def _is_marked(tree: Tree, trigger: int, first: int) -> bool:
    """ "A vigil on Friday marked a year since he was jailed", "Friday marks two years since"."""
    marking = False
    for word in tree.words[first:trigger]:
        if marking and word.lemma in _SPANS:
            return True
        marking = marking or (word.pos == "VERB" and word.lemma in _MARKING)
    return False


def _is_of_plan(tree: Tree, trigger: int, first: int) -> bool:
    """ "Supporters will meet on Sunday at the jail where he is held": Sunday is the meeting's."""
    word = tree.words[trigger]
    own = {w.low for w in tree.children(word, "aux", "cop")}
    if word.dep != "acl:relcl" or not own & _DONE or own & _TO_COME or trigger < first:
        return False
    plan = next((w for w in tree.ancestors(tree.words[first]) if w.pos == "VERB"), None)
    return plan is not None and plan.i < first and _is_to_come(tree, plan, word)


def _is_to_come(tree: Tree, plan: Word, clause: Word) -> bool:
    will = any(w.low in _TO_COME for w in tree.children(plan, "aux"))
    return will and any(w.i == plan.i for w in tree.ancestors(clause))


__all__ = ["looks_back"]
