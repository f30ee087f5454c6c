"""The working text of a source, its parts, and what the document says of itself.

Reach for this module when a stage needs a text: `extract` makes one from bytes, reading reads
it, the store keeps it. One fact is always true: parts stand in the text's order, do not
overlap, and lie inside the text; what lies between two parts is white space alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class PartKind(StrEnum):
    """What a stretch of the text is in its document."""

    HEADLINE = "headline"
    HEADING = "heading"
    BYLINE = "byline"
    CAPTION = "caption"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    FIELD = "field"  # "Date of arrest: 3 May 2013": see `label`
    TABLE_ROW = "table-row"


class Origin(StrEnum):
    """Where a fact about a source comes from."""

    DOCUMENT = "document"
    PERSON = "person"  # given by whoever captured it
    TOOL = "tool"  # guessed, as a language is


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph-like stretch `[start, end)` of the text, in code points."""

    kind: PartKind
    start: int
    end: int
    label: str | None = None  # of a field, without its colon: "Date of arrest"
    value_start: int | None = None  # of a field: where its value begins
    level: int | None = None  # of a heading: 1 is the highest
    page: int | None = None  # counted from 1, where the document has pages
    cells: tuple[tuple[str | None, int, int], ...] = ()  # of a row: (column's header, start, end)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document, each with where it is known from.

    `published` is EDTF. A field that nobody said is absent from `origins`. `address` is where the
    document says it stood, or where a person says it was taken from; it is never fetched.
    """

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    language: str = "und"  # BCP 47
    address: str | None = None
    origins: tuple[tuple[str, Origin], ...] = ()  # (field name, origin), sorted by name


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text made from a source by a named tool and version; NFC, line ends `\\n`.

    `details` says how the text was made, as sorted (name, value) pairs: the `charset` and what
    told it, the number of `pages` and which have no text, each `attachment` that was not read,
    how many blocks of page furniture were left out.
    """

    text: str
    parts: tuple[Part, ...]
    metadata: Metadata = field(default_factory=Metadata)
    media_type: str = "text/plain"
    tool: str = "aygaq-plain"
    tool_version: str = "1"
    details: tuple[tuple[str, str], ...] = ()
