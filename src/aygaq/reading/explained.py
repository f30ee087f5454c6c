"""Clauses that say what a time was the time of, and those that keep a time to themselves.

Reach for this module beside `clauses`, for times alone: "since July 31, when X was picked up" dates
X's arrest, and "three who have kept a vigil since 2017 were held" leaves 2017 to the vigil.
"""

from __future__ import annotations

from aygaq.reading.clauses import holder, verbs_between
from aygaq.reading.timed import Timed, is_day
from aygaq.reading.tree import Tree

_NEAR = 4  # words from a verb back to its auxiliary


def explains(tree: Tree, trigger: int, last: int) -> bool:
    """Whether an act is what "when" right behind a time (it ends at `last`) tells of it."""
    words = tree.words
    comma = last < len(words) and words[last].text == ","
    if not last + 1 < trigger or words[last + comma].low != "when":
        return False
    if words[trigger].sentence != words[last].sentence or verbs_between(tree, last, trigger):
        return False
    near = {w.low for w in words[max(last, trigger - _NEAR) : trigger]}
    return words[trigger].pos == "VERB" and "had" not in near


def is_of_relative(tree: Tree, trigger: int, first: int, last: int) -> bool:
    """Whether a relative clause before an act holds a time, and not the act."""
    held = holder(tree, first, last)
    if held is None or first > trigger or held.dep != "acl:relcl":
        return False
    return held.i != trigger and held not in tree.ancestors(tree.words[trigger])


def goes_on_same_day(tree: Tree, trigger: int, time: Timed) -> bool:
    """Whether "the same evening" ends what a verb began: "was held and freed the same evening"."""
    held = holder(tree, time.first, time.last)
    told = {w.low for w in tree.words[time.first : time.last]}
    if held is None or "same" not in told or not is_day(time.dated):
        return False
    word = tree.words[trigger]
    return word.pos == "VERB" and held.head == trigger and held.relation == "conj"
