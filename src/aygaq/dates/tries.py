"""Patterns of many words that fail fast.

Reach for this module to match one of a list of words. A plain alternation tries each word in
turn at every place of a text; sharing the first letters is several times faster. One fact is
always true: `one_of(words)` matches in full exactly those words, and the longest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def one_of(words: Iterable[str], *, capital: bool = False) -> str:
    """Return a pattern for one of `words`, as a group without a number.

    Args:
        words: plain words, not patterns; a blank in a word is matched as one blank.
        capital: the first letter may also be a capital.
    """
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        heads.setdefault(word[:1], []).append(word[1:])
    branches = [_branch(head, tails, capital=capital) for head, tails in heads.items() if head]
    if len(branches) == 1 and "" not in heads:
        return branches[0]
    return "(?:" + "|".join(branches) + ")" + ("?" if "" in heads else "")


def _branch(head: str, tails: list[str], *, capital: bool) -> str:
    first = f"[{head.upper()}{head}]" if capital and head.islower() else re.escape(head)
    return first if tails == [""] else first + one_of(tails)
