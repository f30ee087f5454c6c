"""A DOCX, into blocks: paragraphs, headings, lists and tables in document order.

Reach for this module in a child process alone. One fact is always true: nothing is unpacked
before the sizes that the archive declares are under the limits.

Text of text boxes follows its paragraph, notes follow the last paragraph, inserted text counts
and deleted text does not. Pictures are not read.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from aygaq.sources.blocks import Block, Draft, Line
from aygaq.sources.docx_text import Element, inside, paragraph_lines, tag
from aygaq.sources.fields import recurring_labels
from aygaq.sources.limits import Limits
from aygaq.sources.media import DOCX
from aygaq.sources.normal import fold
from aygaq.sources.rebuild import rebuild
from aygaq.sources.refusals import (
    BrokenDocument,
    DecompressionTooLarge,
    EncryptedDocument,
    NestedTooDeep,
)
from aygaq.sources.tables import rows_to_blocks
from aygaq.sources.text import Metadata, PartKind

_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
)
_DEEPEST = 20  # tables within tables


def docx_draft(data: bytes, limits: Limits) -> Draft:
    """Blocks of a DOCX.

    Raises:
        DecompressionTooLarge, EncryptedDocument, NestedTooDeep, BrokenDocument.
    """
    _verify_archive(data, limits)
    document = _open(data, limits)
    draft = Draft([], DOCX, "aygaq-docx")
    reader = _Reader(_styles(document), limits)
    reader.take(document.element.body, 0)
    draft.blocks = reader.blocks() + _notes(document, limits)
    title = fold(document.core_properties.title or "")
    draft.found = Metadata(title=title or None)
    draft.details.append(("library", _library()))
    return draft


def _verify_archive(data: bytes, limits: Limits) -> None:
    """Judge the archive by its own table of contents before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _verify_members(members, limits)
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    _verify_no_entities(archive, member)
    except _UNREADABLE as exc:
        raise BrokenDocument(DOCX, "its archive cannot be read") from exc


def _verify_members(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    if any(member.flag_bits & 0x1 for member in members):
        raise EncryptedDocument(DOCX)
    if len(members) > limits.members:
        raise DecompressionTooLarge("files", got=len(members), limit=limits.members)
    size = sum(member.file_size for member in members)
    if size > limits.expanded_bytes:
        raise DecompressionTooLarge("bytes", got=size, limit=limits.expanded_bytes)


def _verify_no_entities(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """No part of a DOCX has a document type; one that has is made to blow up."""
    with archive.open(member) as part:
        start = part.read(4096).replace(b"\x00", b"")
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        raise BrokenDocument(DOCX, "it declares XML entities")


def _open(data: bytes, limits: Limits) -> Any:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        return docx.Document(io.BytesIO(data))
    except LxmlError as exc:
        if "depth" in str(exc).lower():
            raise NestedTooDeep("elements", limit=256) from exc
        raise BrokenDocument(DOCX, "its XML is not well formed") from exc
    except (OpcError, KeyError, AttributeError, *_UNREADABLE) as exc:
        raise BrokenDocument(DOCX, "parts are missing") from exc


def _library() -> str:
    import docx

    return f"python-docx {docx.__version__}"


def _styles(document: Any) -> dict[str, str]:
    """Names of paragraph styles by their ids, small letters."""
    return {str(style.style_id): str(style.name or "").lower() for style in document.styles}


def _notes(document: Any, limits: Limits) -> list[Block]:
    """Footnotes and endnotes, as paragraphs after the body."""
    from lxml import etree

    blocks: list[Block] = []
    for relation in document.part.rels.values():
        if relation.is_external or not relation.reltype.endswith(("/footnotes", "/endnotes")):
            continue
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        reader = _Reader({}, limits)
        reader.take(etree.fromstring(relation.target_part.blob, parser), 0)
        blocks += reader.blocks()
    for block in blocks:
        block.role, block.kind = "note", PartKind.PARAGRAPH
    return blocks


class _Reader:
    """Walks the body once; what it has taken is in `items`, lines or finished blocks."""

    def __init__(self, styles: dict[str, str], limits: Limits) -> None:
        self.styles, self.limits = styles, limits
        self.items: list[tuple[list[Line], str, bool] | Block] = []

    def take(self, parent: Element, depth: int) -> None:
        """Take in the paragraphs and tables directly inside an element."""
        if depth > _DEEPEST:
            raise NestedTooDeep("tables", limit=_DEEPEST)
        for child in _content(parent):
            if tag(child) == "p":
                self._paragraph(child, depth)
            else:
                self._table(child, depth)

    def _paragraph(self, element: Element, depth: int) -> None:
        lines, style, listed = paragraph_lines(element)
        if lines:
            self.items.append((lines, self.styles.get(style, style.lower()), listed))
        for box in inside(element, "txbxContent"):
            self.take(box, depth + 1)

    def _table(self, element: Element, depth: int) -> None:
        rows = [
            [_cell_text(cell) for cell in inside(row, "tc", deep=False)]
            for row in inside(element, "tr", deep=False)
        ]
        nested = any(True for cell in inside(element, "tc") for _ in inside(cell, "tbl"))
        if nested or all(len(row) <= 1 for row in rows):
            for row in inside(element, "tr", deep=False):
                for cell in inside(row, "tc", deep=False):
                    self.take(cell, depth + 1)
            return
        header = any(True for _ in inside(element, "tblHeader")) or None
        self.items += rows_to_blocks(rows, header=header, page=None)

    def blocks(self) -> list[Block]:
        """All that was taken, as blocks."""
        lines = [line for item in self.items if isinstance(item, tuple) for line in item[0]]
        labels = recurring_labels(lines)
        blocks: list[Block] = []
        for item in self.items:
            blocks += [item] if isinstance(item, Block) else _styled(*item, labels)
        return blocks


def _content(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables, through wrappers such as content controls and insertions."""
    stack = list(reversed(list(parent)))
    while stack:
        child = stack.pop()
        if tag(child) in ("p", "tbl"):
            yield child
        elif tag(child) not in ("del", "moveFrom", "sectPr", "tcPr", "tblPr"):
            stack.extend(reversed(list(child)))


def _cell_text(cell: Element) -> str:
    lines = [line.text for paragraph in inside(cell, "p") for line in paragraph_lines(paragraph)[0]]
    return " ".join(lines)


def _styled(lines: list[Line], style: str, listed: bool, labels: frozenset[str]) -> list[Block]:
    """Blocks of one paragraph, of the kind that its style names."""
    made = rebuild(lines, wrapped=False, labels=labels)
    for block in made:
        if style in ("title", "titel", "titre", "título", "название", "заголовок"):
            block.role = "title"
        elif style.startswith(("heading", "überschrift", "titre ", "заголовок ", "标题", "başlık")):
            digits = [int(sign) for sign in style if sign.isdigit()]
            block.kind, block.level = PartKind.HEADING, digits[0] if digits else 1
        elif style.startswith("caption"):
            block.kind = PartKind.CAPTION
        elif style.startswith("toc "):
            block.text = ""
        elif listed or style.startswith("list"):
            block.kind = PartKind.LIST_ITEM
    return made
