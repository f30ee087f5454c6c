"""Which words stand inside quotation marks.

Reach for this module before speakers are looked for. A quote that a paragraph opens and does
not close ends with the paragraph; short quoted terms ("a 'wave' of people") are no speech.
"""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.reading.tree import Tree

SHORTEST_SPEECH = 5  # words; what is shorter is a quoted term, not speech
_OPEN, _CLOSE = frozenset("“«"), frozenset("”»")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words `[first, last)` between quotation marks, in one part."""

    first: int
    last: int
    part: int

    @property
    def is_speech(self) -> bool:
        """Whether it is long enough to be somebody's words about something."""
        return self.last - self.first >= SHORTEST_SPEECH


def find_quotes(tree: Tree) -> list[Quote]:
    """Every stretch between quotation marks, in order."""
    quotes: list[Quote] = []
    opened: tuple[int, int] | None = None  # (word after the mark, part)
    for word in tree.words:
        part = tree.sentences[word.sentence].part
        if opened is not None and opened[1] != part:
            _close(quotes, opened, word.i)
            opened = None
        mark = word.text
        if mark in _OPEN and opened is None:
            opened = (word.i + 1, part)
        elif opened is not None and (mark in _CLOSE or mark in ('"', "''")):
            _close(quotes, opened, word.i)
            opened = None
        elif mark in ('"', "``") and opened is None:
            opened = (word.i + 1, part)
    if opened is not None:
        _close(quotes, opened, len(tree.words))
    return quotes


def _close(quotes: list[Quote], opened: tuple[int, int], last: int) -> None:
    if last > opened[0]:
        quotes.append(Quote(opened[0], last, opened[1]))
