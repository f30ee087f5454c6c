"""Where a court sat, which is not where the crime was that it heard of.

Reach for this module with an act and a place. "Pleaded guilty in a court in Lyon to kidnapping
two reporters" tells where the plea was made. Always true: what a court itself did keeps the place.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Tree, Word

_COURTS = word_set("court tribunal courtroom courthouse hearing trial")
_NAMED_WORDS = 4  # from a place up to the court that it tells of


def is_of_court(tree: Tree, trigger: int, first: int) -> bool:
    """Whether a place beginning at word `first` is a court's, and another verb than the act's
    tells what happened there."""
    court = _court_above(tree, tree.words[first])
    if court is None or trigger == court.i or trigger < first:
        return False
    held = next((w for w in tree.ancestors(court) if w.pos == "VERB"), None)
    if held is None or held.i > first or trigger == held.i:
        return False
    act = tree.words[trigger]
    beside = act.relation == "conj" and tree.head(act).i == held.i
    return not beside and held in list(tree.ancestors(act))


def _court_above(tree: Tree, word: Word) -> Word | None:
    for above, _ in zip(tree.ancestors(word), range(_NAMED_WORDS), strict=False):
        if above.lemma in _COURTS:
            return above
        if above.pos not in ("NOUN", "PROPN"):
            return None
    return None
