"""Places that only rank another: "Africa's most populous nation", "Asia's largest slum".

Reach for this module with a place's words. What is ranked so is the place; the continent is not.
"""

from __future__ import annotations

from aygaq.reading.tree import Tree

_OWNS = frozenset(("'s", "’s"))
_SPAN = 4  # words from "'s" to the superlative
_NO_RANK = frozenset(("west", "northwest", "southwest", "midwest", "arrest", "protest", "forest"))


def only_ranks(tree: Tree, last: int, end: int) -> bool:
    """Whether the words before word `last` own a superlative behind them; `end` of the sentence."""
    words = tree.words
    if last >= end or words[last].text not in _OWNS:
        return False
    for word in words[last + 1 : min(last + 1 + _SPAN, end)]:
        if word.low == "most" or (word.pos == "ADJ" and _is_highest(word.low)):
            return True
        if word.pos not in ("ADJ", "ADV", "NUM"):
            return False
    return False


def _is_highest(low: str) -> bool:
    return low.endswith("est") and len(low) > 5 and low not in _NO_RANK
