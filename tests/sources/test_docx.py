"""DOCX into parts."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest

from aygaq.sources import PartKind, extract
from aygaq.sources.limits import Limits
from aygaq.sources.refusals import BrokenDocument, DecompressionTooLarge, EncryptedDocument
from tests.sources.made import ARTICLE, archive, fields_of, of_kind, replaced, words


def saved(document: Any) -> bytes:
    """The bytes of a document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def report() -> bytes:
    """Title, heading, field, paragraph, list, table, in that order."""
    made = docx.Document()
    made.core_properties.title = "A template's own title"
    made.add_heading("Held in Westhaven", 0)
    made.add_heading("Cases", 1)
    field = made.add_paragraph()
    field.add_run("Date of arrest: ").bold = True
    field.add_run("3 May 2019")
    made.add_paragraph(ARTICLE[0])
    made.add_paragraph("a passport", style="List Bullet")
    table = made.add_table(2, 2)
    for index, cell in enumerate(["Name", "Date of arrest", "Maren Oduya", "3 May 2019"]):
        table.cell(index // 2, index % 2).text = cell
    return saved(made)


def test_parts_stand_in_the_order_of_the_document(report: bytes) -> None:
    text = extract(report)
    assert [(part.kind.value, words(text, part)) for part in text.parts] == [
        ("headline", "Held in Westhaven"),
        ("heading", "Cases"),
        ("field", "Date of arrest: 3 May 2019"),
        ("paragraph", ARTICLE[0]),
        ("list-item", "a passport"),
        ("table-row", "Name | Date of arrest"),
        ("table-row", "Maren Oduya | 3 May 2019"),
    ]


def test_fields_and_columns_are_known(report: bytes) -> None:
    text = extract(report)
    assert fields_of(text) == {"Date of arrest": "3 May 2019"}
    assert [head for head, _, _ in text.parts[-1].cells] == ["Name", "Date of arrest"]


def test_the_day_of_saving_is_not_the_day_of_publication(report: bytes) -> None:
    assert extract(report).metadata.published is None


def body(xml: str) -> bytes:
    """A document whose body is this WordprocessingML."""
    main = (
        '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
        f'wordprocessingml/2006/main"><w:body>{xml}</w:body></w:document>'
    )
    return replaced(saved(docx.Document()), "word/document.xml", main.encode())


def paragraph(inner: str) -> str:
    """A paragraph of WordprocessingML."""
    return f"<w:p>{inner}</w:p>"


def run(text: str) -> str:
    """A run of WordprocessingML."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_inserted_words_count_and_deleted_ones_do_not() -> None:
    deleted = "<w:del><w:r><w:delText>three</w:delText></w:r></w:del>"
    inner = [run("Police detained "), f"<w:ins>{run('two')}</w:ins>", deleted, run(" people.")]
    assert extract(body(paragraph("".join(inner)))).text == "Police detained two people."


def test_text_in_boxes_and_content_controls_is_read() -> None:
    box = (
        f"<w:r><w:pict><w:txbxContent>{paragraph(run('In a box.'))}</w:txbxContent></w:pict></w:r>"
    )
    control = f"<w:sdt><w:sdtContent>{paragraph(run('In a control.'))}</w:sdtContent></w:sdt>"
    text = extract(body(paragraph(run("In the body.") + box) + control)).text
    assert text == "In the body.\n\nIn a box.\n\nIn a control."


def test_a_table_within_a_table_is_read_as_text() -> None:
    cell = f"<w:tc>{paragraph(run('Inner words here.'))}</w:tc>"
    inner = f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{inner}{paragraph(run('Outer words here.'))}</w:tc></w:tr></w:tbl>"
    text = extract(body(outer)).text
    assert text == "Inner words here.\n\nOuter words here."


def test_xml_entities_are_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with pytest.raises(BrokenDocument):
        extract(replaced(saved(docx.Document()), "word/document.xml", bomb))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(report: bytes) -> None:
    bomb = replaced(report, "word/media/a.xml", b"a" * 30_000_000)
    assert len(bomb) < 200_000
    with pytest.raises(DecompressionTooLarge) as refused:
        extract(bomb, limits=Limits(expanded_bytes=20_000_000))
    assert refused.value.got > 20_000_000


def test_too_many_files_inside_are_refused(report: bytes) -> None:
    with pytest.raises(DecompressionTooLarge):
        extract(report, limits=Limits(members=3))


def test_an_archive_of_something_else_is_refused() -> None:
    with pytest.raises(BrokenDocument):
        extract(archive({"word/document.xml": b"<x/>"}))


def test_an_encrypted_member_is_told() -> None:
    data = bytearray(archive({"word/document.xml": b"<x/>"}))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(EncryptedDocument):
        extract(bytes(data))


def test_a_cut_archive_is_broken(report: bytes) -> None:
    with pytest.raises(BrokenDocument):
        extract(report[: len(report) // 2])
    assert zipfile.is_zipfile(io.BytesIO(report))


def test_words_before_a_date_of_a_field_are_not_lost(report: bytes) -> None:
    assert of_kind(extract(report), PartKind.PARAGRAPH) == [ARTICLE[0]]
