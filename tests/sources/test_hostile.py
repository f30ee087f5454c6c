"""Documents made to hurt: each is refused with its reason, in time, or read unharmed."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from contextlib import suppress

import docx
import pytest

from aygaq.sources import SourceRefused, extract
from aygaq.sources.child import draft_in_child
from aygaq.sources.limits import DEFAULT, Limits
from aygaq.sources.media import PDF
from aygaq.sources.refusals import (
    BrokenDocument,
    EmptyText,
    EncryptedDocument,
    NestedTooDeep,
    NotText,
    TookTooLong,
    TookTooMuchMemory,
    TooLarge,
    TooManyPages,
    UnsupportedMedia,
)
from tests.sources.made import ARTICLE, archive, page, paragraphs, pdf, replaced, set_lines

Refusal = type[SourceRefused]


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", EmptyText),
        (b" \n\t ", EmptyText),
        (b"1234 5678", EmptyText),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), UnsupportedMedia),
        (b"{\\rtf1 words}", UnsupportedMedia),
        (b"<?xml version='1.0'?><report/>", UnsupportedMedia),
        (archive({"xl/workbook.xml": b"<x/>"}), UnsupportedMedia),
        (archive({"notes.txt": b"words"}), UnsupportedMedia),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), UnsupportedMedia),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            EncryptedDocument,
        ),
        (b"\x7fELF" + bytes(range(32)) * 30, NotText),
        (page("<script>document.write('words')</script>"), EmptyText),
    ],
)
def test_what_holds_no_text_is_refused_with_its_reason(data: bytes, refusal: Refusal) -> None:
    with pytest.raises(refusal) as refused:
        extract(data)
    assert refused.value.code.startswith("S0")
    assert "Nothing was written." in str(refused.value)
    assert refused.value.hint


def test_every_refusal_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in SourceRefused.__subclasses__()]
    assert len(codes) == len(set(codes)) == 13


def test_a_document_over_the_size_is_refused_unread() -> None:
    with pytest.raises(TooLarge) as refused:
        extract(b"a" * 101, limits=Limits(size_bytes=100))
    assert (refused.value.got, refused.value.limit) == (101, 100)


def test_a_text_over_the_length_is_refused() -> None:
    with pytest.raises(TooLarge):
        extract(b"words " * 100, limits=Limits(text_length=100))


def test_too_many_form_feeds_are_refused() -> None:
    with pytest.raises(TooManyPages):
        extract(b"words\f" * 30, limits=Limits(pages=20))


def nested(tag: str, depth: int) -> bytes:
    """Elements within one another, a word at the bottom."""
    return page(f"<{tag}>" * depth + "word" + f"</{tag}>" * depth)


def test_elements_nested_too_deep_are_refused() -> None:
    with pytest.raises(NestedTooDeep):
        extract(nested("div", 3_000))


def test_elements_nested_deep_are_read() -> None:
    assert extract(nested("div", 1_500)).text == "word"


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<a><div>",
        "<b><p>",
        "<table><tr><td>",
        "<nobr><div>",
        "<b></p>",
        "<p><b><i><u><font>",
        "<ul><li>",
        "<dl><dt>",
        "<svg><g>",
    ],
)
def test_no_heap_of_tags_takes_long(unit: str) -> None:
    """Under the number of tags from which a child process reads, by far."""
    start = time.process_time()
    with suppress(SourceRefused):
        extract(page(unit * (19_000 // unit.count("<")) + "word"))
    assert time.process_time() - start < 10


def test_a_page_that_takes_too_long_is_stopped() -> None:
    start = time.monotonic()
    with pytest.raises((TookTooLong, NestedTooDeep)):
        extract(page("<div>" * 200_000), limits=Limits(time_s=2.0))
    assert time.monotonic() - start < 20


def test_a_pdf_of_a_hundred_thousand_pages_is_refused() -> None:
    one = pdf([set_lines(["Words on a page."])]).decode("latin-1")
    kids = " ".join(["6 0 R"] * 100_000)
    many = one.replace("/Count 1 /Kids [6 0 R]", f"/Count 100000 /Kids [{kids}]")
    with pytest.raises(TooManyPages) as refused:
        extract(many.encode("latin-1"))
    assert refused.value.got == 100_000


def test_a_pdf_that_lies_about_its_pages_is_not_followed() -> None:
    one = pdf([set_lines(["Words on a page."])]).decode("latin-1")
    text = extract(one.replace("/Count 1", "/Count 999999999").encode("latin-1"))
    assert (text.text, dict(text.details)["pages"]) == ("Words on a page.", "1")


def test_the_clock_stops_the_child() -> None:
    many = pdf([set_lines([f"Line {n} of the page." for n in range(60)])] * 400)
    with pytest.raises(TookTooLong):
        draft_in_child(many, PDF, None, Limits(time_s=0.4))


def test_the_memory_limit_holds_the_child() -> None:
    with pytest.raises((TookTooMuchMemory, BrokenDocument)):
        draft_in_child(b"%PDF-1.4" + bytes(40_000_000), PDF, None, Limits(memory_bytes=60_000_000))


def test_the_environment_of_the_caller_does_not_reach_the_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONSTARTUP", "nowhere.py")
    monkeypatch.setenv("PYTHONHOME", "nowhere")
    assert extract(pdf([set_lines(list(ARTICLE))])).text


def deep_docx() -> bytes:
    """A DOCX with a thousand elements in one another."""
    out = io.BytesIO()
    docx.Document().save(out)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inner = "<w:sdt>" * 1_000 + "</w:sdt>" * 1_000
    main = f'<w:document xmlns:w="{space}"><w:body>{inner}</w:body></w:document>'
    return replaced(out.getvalue(), "word/document.xml", main.encode())


def test_a_docx_nested_too_deep_is_refused() -> None:
    with pytest.raises((NestedTooDeep, BrokenDocument)):
        extract(deep_docx())


def test_mails_within_mails_are_refused() -> None:
    head = "MIME-Version: 1.0\nFrom: a@example.org\nContent-Type: message/rfc822\n\n"
    with pytest.raises(NestedTooDeep):
        extract((head * 3_000 + "words").encode())


def many_columns() -> bytes:
    return page(
        "<table>" + "<tr><td colspan=99999 rowspan=99999>word</td><td>b</td></tr>" * 50 + "</table>"
    )


def many_labels() -> bytes:
    return ("Label of a thing: " * 50_000).encode()


def one_long_line() -> bytes:
    return b"a" * 2_000_000


def many_short_lines() -> bytes:
    return b"Ab\n" * 100_000


def many_dots() -> bytes:
    return b"Chapter " + b". " * 300_000 + b"\n"


def many_quotes() -> bytes:
    return b"By A, " * 50_000


def many_crumbs() -> bytes:
    return b"a > " * 50_000


def many_accents() -> bytes:
    return ("a" + "\u0301" * 100_000).encode()


@pytest.mark.slow
@pytest.mark.parametrize(
    "made",
    [
        many_columns,
        many_labels,
        one_long_line,
        many_short_lines,
        many_dots,
        many_quotes,
        many_crumbs,
        many_accents,
    ],
)
def test_no_pattern_takes_more_than_its_share_of_time(made: Callable[[], bytes]) -> None:
    start = time.process_time()
    with suppress(SourceRefused):
        extract(made())
    assert time.process_time() - start < 15


def test_a_page_with_numbers_of_characters_beyond_unicode_is_read() -> None:
    text = extract(page(f"<p>&#xD800;&#x110000;&#0; {ARTICLE[0]}</p>{paragraphs()}"))
    assert not any("\ud800" <= sign <= "\udfff" for sign in text.text)


def test_the_limits_are_those_documented() -> None:
    assert Limits() == DEFAULT
