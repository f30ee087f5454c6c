"""The text layer of PDFs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from aygaq.sources import PartKind, extract
from aygaq.sources.limits import Limits
from aygaq.sources.refusals import BrokenDocument, EmptyText, ScanWithoutText, TooManyPages
from tests.sources.made import Placed, fields_of, of_kind, pdf, set_lines

FIRST = [
    "Police in the port of Westhaven detained the bookseller Maren Oduya on the",
    "third of May after she handed out leaflets at the gate of the fish market and",
    "near the old harbour, her brother told the Harbour Monitor.",
    "",
    "She has not been seen by a lawyer since then, and her family was told that she",
]
SECOND = [
    "is held in the Northport remand prison on a charge of disturbing public order.",
    "",
    "**1. Maren Oduya",
    "",
    "**Date of arrest: 3 May 2019",
]


def framed(number: int, lines: Sequence[str]) -> list[Placed]:
    """A page with a running head and a page number around its lines."""
    head: Placed = (72, 810, 9, False, "Harbour Monitor Yearbook 2019")
    foot: Placed = (290, 30, 9, False, f"Page {number} of 3")
    return [head, *set_lines(lines), foot]


@pytest.fixture(scope="module")
def report() -> bytes:
    """Three pages with running heads; a paragraph runs over from the first to the second."""
    title: Placed = (72, 790, 22, True, "Held in Westhaven")
    return pdf(
        [[title, *framed(1, FIRST)], framed(2, SECOND), framed(3, ["They were all released."])]
    )


def test_lines_become_paragraphs_and_pages_their_numbers(report: bytes) -> None:
    text = extract(report)
    paragraphs = of_kind(text, PartKind.PARAGRAPH)
    assert paragraphs[0] == " ".join(FIRST[:3])
    assert paragraphs[1] == f"{FIRST[4]} {SECOND[0]}"
    assert [part.page for part in text.parts] == [1, 1, 1, 2, 2, 3]


def test_running_heads_and_page_numbers_go(report: bytes) -> None:
    text = extract(report).text
    assert "Yearbook" not in text
    assert "Page" not in text


def test_the_largest_letters_are_the_title(report: bytes) -> None:
    assert extract(report).metadata.title == "Held in Westhaven"


def test_bold_lines_are_headings_and_labels_fields(report: bytes) -> None:
    text = extract(report)
    assert of_kind(text, PartKind.HEADING) == ["1. Maren Oduya"]
    assert fields_of(text) == {"Date of arrest": "3 May 2019"}


def test_a_drawn_table_gets_its_rows_and_columns_back() -> None:
    rows = [
        ("Name", "Date of arrest", "Prison"),
        ("Maren Oduya", "3 May 2019", "Northport"),
        ("Ilse Brandt", "4 May 2019", "Westhaven"),
    ]
    placed: list[Placed] = set_lines(
        ["The following people were held in the port in the spring of the year."]
    )
    for index, row in enumerate(rows):
        placed += [
            (72 + 130 * n, 700 - 14 * index, 11, index == 0, cell) for n, cell in enumerate(row)
        ]
    text = extract(pdf([placed]))
    last = [part for part in text.parts if part.kind is PartKind.TABLE_ROW][-1]
    assert [(head, text.text[a:b]) for head, a, b in last.cells] == list(
        zip(*[rows[0], rows[2]], strict=True)
    )


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [
        (50.0, 760 - 13 * n, 11.0, False, f"left column line {n} goes on and on") for n in range(9)
    ]
    right = [
        (310.0, 760 - 13 * n, 11.0, False, f"right column line {n} goes on and on")
        for n in range(9)
    ]
    text = extract(pdf([[*left, *right]])).text
    assert text.index("left column line 8") < text.index("right column line 0")


def test_a_scan_is_told_apart_and_refused() -> None:
    with pytest.raises(ScanWithoutText) as refused:
        extract(pdf([[], [], []], image=True))
    assert (refused.value.pages, refused.value.images) == (3, 3)


def test_a_stamp_on_a_scan_does_not_make_it_a_text() -> None:
    stamp: list[Placed] = [(72, 20, 8, False, "Scanned with some program")]
    with pytest.raises(ScanWithoutText):
        extract(pdf([stamp, stamp], image=True))


def test_a_picture_behind_real_text_is_no_scan(report: bytes) -> None:
    assert extract(pdf([framed(1, FIRST)], image=True)).text


def test_an_empty_pdf_is_empty_and_no_scan() -> None:
    with pytest.raises(EmptyText):
        extract(pdf([[], []]))


def test_pages_without_text_are_told() -> None:
    made = extract(pdf([framed(1, FIRST), [], framed(3, SECOND)]))
    assert ("pages-without-text", "2") in made.details


def test_more_pages_than_the_limit_are_refused(report: bytes) -> None:
    with pytest.raises(TooManyPages) as refused:
        extract(report, limits=Limits(pages=2))
    assert (refused.value.got, refused.value.limit) == (3, 2)


def test_a_broken_pdf_is_refused() -> None:
    with pytest.raises(BrokenDocument):
        extract(b"%PDF-1.7\nthis is not what it says")
