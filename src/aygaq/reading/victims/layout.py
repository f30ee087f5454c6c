"""Where in a text something stands: its headline, its lead, or further down.

Reach for this module with offsets. Always true: the headline is no part of the lead.
"""

from __future__ import annotations

import bisect

from aygaq.reading.tree import Tree
from aygaq.sources.text import PartKind

_LEAD = 3  # sentences of running text
_LONGEST_LINE = 160  # code points of a second headline
_SHORTEST = 6  # words of a sentence that counts


class Layout:
    """The headline and the lead of one text, by offsets."""

    def __init__(self, tree: Tree) -> None:
        self._headline = _headlines(tree)
        self._lead_end = self._find_lead_end(tree)
        self._starts = [p.start for p in tree.parts]

    def _find_lead_end(self, tree: Tree) -> int:
        told = 0
        for sentence in tree.sentences:
            running = tree.parts[sentence.part].kind is PartKind.PARAGRAPH
            told += running and sentence.last - sentence.first >= _SHORTEST
            if told == _LEAD:
                return tree.words[sentence.last - 1].end
        return len(tree.text)

    @property
    def has_headline(self) -> bool:
        """Whether the text has a headline of its own, as a story has."""
        return bool(self._headline)

    def in_one_part(self, one: int, other: int) -> bool:
        """Whether two offsets lie in the same paragraph."""
        return bisect.bisect_right(self._starts, one) == bisect.bisect_right(self._starts, other)

    def in_headline(self, offset: int) -> bool:
        """Whether the offset lies in the text's own headline."""
        return any(start <= offset < end for start, end in self._headline)

    def in_lead(self, offset: int) -> bool:
        """Whether the offset lies in the first sentences below the headline."""
        return offset < self._lead_end and not self.in_headline(offset)


def _headlines(tree: Tree) -> list[tuple[int, int]]:
    """The headline, and the line below it where that is one too: an outlet's name stands first."""
    at = next((i for i, p in enumerate(tree.parts) if p.kind is PartKind.HEADLINE), None)
    if at is None:
        return []
    found = [(tree.parts[at].start, tree.parts[at].end)]
    for part in tree.parts[at + 1 : at + 2]:
        line = tree.text[part.start : part.end].strip()
        running = line.endswith((".", "?", "!", ":", '"', "”")) or len(line) > _LONGEST_LINE
        if part.kind in (PartKind.HEADING, PartKind.PARAGRAPH) and not running:
            found.append((part.start, part.end))
    return found
