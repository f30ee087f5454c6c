"""What an extractor makes of a document before it is a text: lines, then blocks.

Reach for this module when adding a kind of document: give lines or blocks and the rest
(`rebuild`, `furnish`, `assemble`) is shared. One fact is always true: the text of a line or
block is folded (`normal.fold`), so offsets within it never change later.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from aygaq.sources.normal import fold
from aygaq.sources.text import Metadata, PartKind

Cells = tuple[tuple[str | None, int, int], ...]
ENDERS = ".!?…。！？؟۔।։;:"
CLOSERS = "\"'”’»)]）」』›"


@dataclass(slots=True)
class Line:
    """One line as it stands on the page.

    `bold_to` counts the code points from the start that are bold; `fill` is the share of the
    column's width that it takes, where that is known; `size` is relative to the body's letters.
    """

    text: str
    bold_to: int = 0
    page: int | None = None
    links: int = 0  # code points inside links
    gap: bool = False  # a blank line, rule or larger distance stands before it
    fill: float | None = None
    size: float = 1.0
    left: float | None = None  # its left edge in points, where that is known
    cells: tuple[tuple[float, str], ...] = ()  # of a table's line: left edge in points, words

    @property
    def all_bold(self) -> bool:
        """Bold from first to last letter."""
        return bool(self.text) and self.bold_to >= len(self.text)


@dataclass(slots=True)
class Block:
    """One future part, still without its place in the text."""

    text: str
    kind: PartKind = PartKind.PARAGRAPH
    bold_to: int = 0
    page: int | None = None
    links: int = 0
    level: int | None = None
    label: str | None = None
    value_start: int | None = None
    cells: Cells = ()
    size: float = 1.0
    role: str = ""  # what the document itself calls it: "byline", "time", "title", "note"
    lead: bool = False  # stands before the body's first paragraph
    last_page: int | None = None

    @property
    def all_bold(self) -> bool:
        """Bold from first to last letter."""
        return bool(self.text) and self.bold_to >= len(self.text)

    @property
    def all_links(self) -> bool:
        """Hardly anything in it is not a link."""
        return self.links > 0 and self.links >= 0.8 * len(self.text)


@dataclass(slots=True)
class Draft:
    """What one extractor found: blocks in order, and what the document says of itself.

    `paged` is true where blocks carry real pages; `curated` where furniture is unlikely (a
    letter, a DOCX), so that only what is certainly furniture is dropped.
    """

    blocks: list[Block]
    media_type: str
    tool: str
    found: Metadata = field(default_factory=Metadata)
    details: list[tuple[str, str]] = field(default_factory=list)
    paged: bool = False


def ends_sentence(text: str) -> bool:
    """Whether the words end as a sentence does, closing quotes and note marks aside."""
    bare = text.rstrip(CLOSERS + "0123456789 ") or text.rstrip(CLOSERS + " ")
    return bool(bare) and bare[-1] in ENDERS


def cased_low(text: str) -> bool:
    """Whether the first letter is a small one, as within a sentence."""
    return bool(text) and text[0].islower()


def table_row(cells: list[str], headers: list[str | None], page: int | None = None) -> Block:
    """One row as text, its cells joined by ` | `, each with its column's header."""
    placed: list[tuple[str | None, int, int]] = []
    text = ""
    for index, cell in enumerate(fold(cell) for cell in cells):
        text += " | " if index else ""
        header = headers[index] if index < len(headers) else None
        placed.append((header, len(text), len(text) + len(cell)))
        text += cell
    return _trimmed(text, tuple(placed), page)


def _trimmed(text: str, cells: Cells, page: int | None) -> Block:
    """Strip the white space that empty outer cells leave, and move the cells with it."""
    left = len(text) - len(text.lstrip())
    body = text.strip()
    moved = tuple(
        (head, min(max(start - left, 0), len(body)), min(max(end - left, 0), len(body)))
        for head, start, end in cells
    )
    return Block(body, PartKind.TABLE_ROW, cells=moved, page=page)
