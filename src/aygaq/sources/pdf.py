"""The text layer of a PDF, into blocks.

Reach for this module in a child process alone; pdfium is native code. One fact is always true:
a PDF whose pages are pictures is refused as a scan, never passed on as an empty text.
"""

from __future__ import annotations

from typing import Any

from aygaq.sources.blocks import Block, Draft
from aygaq.sources.html import paged_blocks
from aygaq.sources.limits import Limits
from aygaq.sources.media import PDF
from aygaq.sources.pdf_lines import rows_to_lines
from aygaq.sources.pdf_rows import RTL, Row, page_rows
from aygaq.sources.refusals import (
    BrokenDocument,
    EmptyText,
    EncryptedDocument,
    ScanWithoutText,
    TooManyPages,
)

_STAMP = 60  # letters: a page with a picture and fewer is a scan with a stamp on it


def pdf_draft(data: bytes, limits: Limits) -> Draft:
    """Blocks of a PDF.

    Raises:
        EncryptedDocument, TooManyPages, ScanWithoutText, EmptyText, BrokenDocument.
    """
    document = _open(data)
    pages = len(document)
    if pages > limits.pages:
        raise TooManyPages(got=pages, limit=limits.pages)
    rows: list[list[Row]] = []
    pictures: list[bool] = []
    for index in range(pages):
        page_rows_, has_picture = _read(document, index)
        rows.append(page_rows_)
        pictures.append(has_picture)
    _verify_not_scan(rows, pictures)
    lines = rows_to_lines(rows)
    draft = Draft(paged_blocks(lines), PDF, "aygaq-pdf", paged=True)
    _mark_title(draft.blocks)
    draft.details = _details(rows)
    return draft


def _open(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as exc:
        if "password" in str(exc).lower() or getattr(exc, "err_code", 0) == 4:
            raise EncryptedDocument(PDF) from exc
        raise BrokenDocument(PDF, "it cannot be opened") from exc


def _read(document: Any, index: int) -> tuple[list[Row], bool]:
    """Rows of one page, and whether a picture stands on it; a broken page has neither."""
    import pypdfium2

    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return [], False
    try:
        rows = page_rows(page, index + 1)
        letters = sum(len(row.text) for row in rows)
        return rows, letters < _STAMP and _has_picture(page)
    except pypdfium2.PdfiumError:
        return [], False
    finally:
        page.close()


def _has_picture(page: Any) -> bool:
    """Whether an image takes a good part of the page."""
    import pypdfium2.raw as raw

    width, height = page.get_size()
    for count, thing in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4)):
        left, bottom, right, top = (
            thing.get_bounds() if hasattr(thing, "get_bounds") else thing.get_pos()
        )
        if abs((right - left) * (top - bottom)) > 0.25 * abs(width * height) or count > 200:
            return True
    return False


def _verify_not_scan(rows: list[list[Row]], pictures: list[bool]) -> None:
    """Raise ScanWithoutText where nine of ten pages are pictures, EmptyText where all is blank."""
    images = sum(pictures)
    letters = sum(len(row.text) for page in rows for row in page)
    if images and (letters == 0 or images >= 0.9 * len(rows)):
        raise ScanWithoutText(pages=len(rows), images=images)
    if letters == 0:
        raise EmptyText(PDF)


def _mark_title(blocks: list[Block]) -> None:
    """The largest letters on the first page are the title, if they are clearly larger."""
    first = [block for block in blocks[:12] if (block.page or 1) <= 2 and len(block.text) < 250]
    if not first:
        return
    largest = max(block.size for block in first)
    if largest >= 1.2:
        next(block for block in first if block.size == largest).role = "title"


def _details(rows: list[list[Row]]) -> list[tuple[str, str]]:
    empty = [str(number) for number, page in enumerate(rows, 1) if not page]
    import pypdfium2

    details = [("pages", str(len(rows))), ("library", f"pdfium {pypdfium2.PDFIUM_INFO}")]
    if empty:
        details.append(("pages-without-text", ",".join(empty[:200])))
    turned = [str(n) for n, page in enumerate(rows, 1) if any(RTL.search(row.text) for row in page)]
    if turned:  # no engine orders mixed directions rightly every time: look at the page
        details.append(("pages-right-to-left", ",".join(turned[:200])))
    return details
