"""Repairs of a row of people that the parser broke into two subjects of one verb.

Reach for this module through `repair`.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_OWNERS = frozenset(("his", "her", "their"))
_FARTHEST = 14  # words from one subject to the other


def join_second_subject(words: Sequence[Word], word: Word) -> bool:
    """ "Askar Bek, his driver and two guards were killed": the driver is the second of a row.

    Returns whether it was so. Effect: changes heads.
    """
    first = words[0].i
    start = min((i for i in word.children if words[i - first].low in _OWNERS), default=word.i)
    comma = start - 1 - first
    if start == word.i or comma < 1 or words[comma].text != ",":
        return False
    verb = words[word.head - first]
    if not any(words[i - first].dep == "conj" and i > word.i for i in word.children):
        return False
    for i in verb.children:
        name = words[i - first]
        subject = name.relation == "nsubj" and name.pos == "PROPN"
        if subject and start - _FARTHEST < name.i < start and verb.i > word.i:
            hang(words, word, name, "conj")
            return True
    return False
