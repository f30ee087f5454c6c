"""Places inside quoted words, where what happened is told outside of them.

Reach for this module with an act and a place: of "sentenced on charges of “spying for Chad”" the
charge alone speaks of Chad. Always true: words that are quoted with their act keep their place.
"""

from __future__ import annotations

from aygaq.reading.tree import Tree

_OPENS, _CLOSES = "“«", "”»"


def is_quoted_apart(tree: Tree, trigger: int, first: int) -> bool:
    """Whether a quotation opens between an act and the place behind it, and has not closed."""
    if first < trigger:
        return False
    depth = straight = 0
    for word in tree.words[trigger:first]:
        depth += (word.text in _OPENS) - (word.text in _CLOSES and depth > 0)
        straight += word.text == '"'
    opened = straight % 2 == 1 and not _is_inside(tree, trigger)
    return depth > 0 or opened


def _is_inside(tree: Tree, trigger: int) -> bool:
    """Whether the act's own words stand between straight quotation marks."""
    start = tree.sentence_of(tree.words[trigger]).first
    return sum(w.text == '"' for w in tree.words[start:trigger]) % 2 == 1
