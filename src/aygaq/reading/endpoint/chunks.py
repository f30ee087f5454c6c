"""Which stretch of a text goes into each request: whole paragraphs, up to a size.

Reach for this module with a text. Always true: chunks follow each other without overlap, and each
letter of each part is in exactly one; offsets are those of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aygaq.reading.endpoint.errors import TextTooLongForModel
from aygaq.sources.text import SourceText

LARGEST = 6_000  # code points
MOST = 400  # chunks of one text; a longer one is for several sources


@dataclass(frozen=True)
class Chunk:
    """Code points `[start, end)` of a text."""

    start: int
    end: int


def chunks_of(source: SourceText, *, largest: int = LARGEST) -> list[Chunk]:
    """The chunks of a text, in order; TextTooLongForModel where there are more than `MOST`."""
    found: list[Chunk] = []
    for piece in _pieces(source, largest):
        if found and piece.end - found[-1].start <= largest:
            found[-1] = Chunk(found[-1].start, piece.end)
        else:
            found.append(piece)
    if len(found) > MOST:
        raise TextTooLongForModel(len(found), MOST)
    return found


def _pieces(source: SourceText, largest: int) -> Iterator[Chunk]:
    """Each part, cut at white space where it is too long."""
    spans = [(part.start, part.end) for part in source.parts] or [(0, len(source.text))]
    for start, end in spans:
        while end - start > largest:
            cut = source.text.rfind(" ", start + 1, start + largest)
            cut = start + largest if cut <= start else cut
            yield Chunk(start, cut)
            start = cut
        if source.text[start:end].strip():
            yield Chunk(start, end)
