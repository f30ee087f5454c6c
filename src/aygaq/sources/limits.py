"""How much of a document is read before it is refused.

Reach for this module to raise or lower a limit. One fact is always true: a document over a
limit is refused as a whole; nothing is ever cut off and passed on as if it were complete.
"""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on hostile or huge documents; each has its own refusal.

    `nesting` bounds three things alike: elements of a page, tables within tables, and mails
    within mails (where a tenth of it holds).
    """

    size_bytes: int = 64 * MEBIBYTE  # of the document as given
    pages: int = 5_000  # of a PDF, or of a text with form feeds
    nesting: int = 2_000  # levels
    members: int = 10_000  # files inside a DOCX
    expanded_bytes: int = 256 * MEBIBYTE  # of a DOCX, all its files unpacked
    time_s: float = 60.0  # wall clock, and again processor time
    memory_bytes: int = 2_048 * MEBIBYTE  # of the process that reads a risky document
    text_length: int = 20_000_000  # code points of the working text


DEFAULT = Limits()
