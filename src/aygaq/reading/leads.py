"""What leads to the words of a place: whether it was there, whence, or how far from there.

Reach for this module to weigh one place against another. "About 140 km from Patna" and "from
Turkey" tell where an act was only where nothing nearer does.
"""

from __future__ import annotations

from aygaq.reading.lexicon import words_of
from aygaq.reading.tree import Tree

_LEAD = 6  # words from a place back to its preposition
_MEASURED = ("from", "of", "outside", "away")


def lead_of(tree: Tree, first: int) -> int | None:
    """The preposition before the words of a place, past what describes it."""
    words, start = tree.words, tree.sentence_of(tree.words[first]).first
    for k in range(first - 1, max(start, first - _LEAD) - 1, -1):
        if words[k].pos == "ADP" or words[k].low in words_of("places", "placing"):
            return k
        describes = words[k].pos in ("ADJ", "NOUN", "DET", "PROPN", "PART", "NUM", "PRON")
        if not describes and words[k].low not in words_of("places", "joining"):
            return None
    return None


def is_farther(tree: Tree, first: int) -> bool:
    """Whether a place is told only as the one something is away or comes from."""
    lead = lead_of(tree, first)
    if lead is None:
        return False
    return is_measured(tree, lead) or (tree.words[lead].low == "from" and _moves(tree, first))


def _moves(tree: Tree, first: int) -> bool:
    """Whether somebody moves from a place, and is not taken by force there."""
    above = (w for w in tree.ancestors(tree.words[first]) if w.pos == "VERB")
    return next((w.lemma in words_of("places", "moving") for w in above), False)


def is_measured(tree: Tree, lead: int) -> bool:
    """ "About 140 km from Patna", "north of Patna", "an hour's drive from Patna"."""
    if tree.words[lead].low not in _MEASURED or lead == tree.sentence_of(tree.words[lead]).first:
        return False
    before = tree.words[lead - 1]
    return before.low in words_of("places", "measures") or before.lemma in words_of(
        "places", "measures"
    )
