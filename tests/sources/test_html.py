"""Saved pages into parts."""

from __future__ import annotations

import pytest

from aygaq.sources import PartKind, extract
from tests.sources.made import ARTICLE, fields_of, of_kind, page, paragraphs, words

TITLE = "<h1>Bookseller Held in Westhaven</h1>"
BODY = "\n\n".join(ARTICLE)


def test_a_plain_article_is_its_headline_and_paragraphs() -> None:
    text = extract(page(f"<article>{TITLE}{paragraphs()}</article>"))
    assert text.text == f"Bookseller Held in Westhaven\n\n{BODY}"
    assert [part.kind for part in text.parts] == [PartKind.HEADLINE, *[PartKind.PARAGRAPH] * 3]


def test_a_page_of_an_outlet_keeps_its_article_alone() -> None:
    text = extract(
        page(
            '<div id="cookie-banner">We use cookies to improve this site. <button>OK</button></div>'
            '<header><a href="/">Harbour Monitor</a><nav><ul><li><a href="/n">News</a></li>'
            '<li><a href="/r">Region</a></li></ul></nav></header>'
            f'<main><article>{TITLE}<div class="byline">By Tovik Halsen</div>'
            '<div class="social-share"><a href="#">Share</a> <a href="#">Tweet</a></div>'
            "<figure><img src=x><figcaption>The port of Westhaven. Photo: Ilse "
            "Brandt</figcaption></figure>"
            f"{paragraphs()}"
            '<aside class="related"><h3>Related articles</h3><ul><li><a href="/1">Fish '
            "prices rise</a></li></ul></aside>"
            "<p><a href='/2'>READ MORE: The mayor speaks</a></p>"
            '<div class="newsletter-signup"><p>Sign up for our '
            "newsletter</p></div></article></main>"
            "<footer><p>© 2019 Harbour Monitor. All rights reserved.</p></footer>"
        )
    )
    assert [words(text, part) for part in text.parts] == [
        "Bookseller Held in Westhaven",
        "By Tovik Halsen",
        "The port of Westhaven. Photo: Ilse Brandt",
        *ARTICLE,
    ]


def test_a_page_without_article_elements_loses_menu_and_footer() -> None:
    menu = "".join(
        f'<li><a href="/{n}">{n}</a></li>' for n in ("Home", "News", "About us", "Contact")
    )
    text = extract(
        page(
            f"<div class=top-menu><ul>{menu}</ul></div><div id=wrap>{TITLE}{paragraphs()}"
            "<p>Print this page</p></div><div class=footer>Copyright 2019 Harbour Monitor</div>"
        )
    )
    assert text.text == f"Bookseller Held in Westhaven\n\n{BODY}"


def test_a_wrong_class_name_loses_nothing() -> None:
    text = extract(page(f"<div class='sidebar widget share'>{TITLE}{paragraphs()}</div>"))
    assert BODY in text.text


def test_a_form_around_the_whole_page_loses_nothing() -> None:
    text = extract(page(f"<form>{TITLE}{paragraphs()}</form>"))
    assert BODY in text.text


def test_scripts_styles_and_hidden_text_are_not_read() -> None:
    text = extract(
        page(
            f"<script>var secret=1</script><style>p{{}}</style>{TITLE}{paragraphs()}"
            "<p style='display: none'>A hidden line of words.</p><p hidden>Another one.</p>"
        )
    )
    assert text.text == f"Bookseller Held in Westhaven\n\n{BODY}"


def test_headings_lists_and_quotes_keep_their_order() -> None:
    text = extract(
        page(
            f"<article>{TITLE}<p>{ARTICLE[0]}</p><h2>What was taken</h2><ul><li>a passport</li>"
            f"<li>two telephones</li></ul><blockquote><p>{ARTICLE[1]}</p></blockquote></article>"
        )
    )
    assert [part.kind.value for part in text.parts] == [
        "headline",
        "paragraph",
        "heading",
        "list-item",
        "list-item",
        "paragraph",
    ]


def test_a_list_of_linked_names_in_the_article_stays() -> None:
    names = "".join(
        f'<li><a href="/{n}">{n}</a></li>' for n in ("Maren Oduya", "Ilse Brandt", "Tovik Halsen")
    )
    text = extract(page(f"<article>{TITLE}<p>{ARTICLE[0]}</p><ul>{names}</ul></article>"))
    assert of_kind(text, PartKind.LIST_ITEM) == ["Maren Oduya", "Ilse Brandt", "Tovik Halsen"]


def test_lines_broken_by_br_are_one_paragraph_where_the_sentence_goes_on() -> None:
    text = extract(
        page("<p>Police detained the bookseller<br>on May 3 in the port<br>of Westhaven.</p>")
    )
    assert text.text == "Police detained the bookseller on May 3 in the port of Westhaven."


def test_bold_labels_make_fields() -> None:
    text = extract(
        page(
            "<p><b>1. Maren Oduya</b></p><p><b>Date of arrest:</b> 3 May 2019<br><b>The "
            "charge</b>: Article 12</p>"
            "<p><strong>Personal note: </strong>She is the mother of two.</p>"
        )
    )
    assert fields_of(text) == {
        "Date of arrest": "3 May 2019",
        "The charge": "Article 12",
        "Personal note": "She is the mother of two.",
    }
    assert of_kind(text, PartKind.HEADING) == ["1. Maren Oduya"]


def test_pages_made_by_pdftohtml_are_rejoined() -> None:
    text = extract(
        page(
            "<a name=1></a><b>THE LIST </b><br/>\n<b> </b><br/>\n<b>OF THE HELD </b><br/>\n <br/>\n"
            "<b>1. Maren  Oduya <br/></b> <br/><b>Date  of  arrest: </b>3  May  2019 <br/> <br/>"
            "<b>Case  background:  </b>Police  in  the  port  of  Westhaven  detained  the  "
            "bookseller <br/>"
            "after she handed out leaflets, and her family was told of it only a week later "
            "by the <br/>\n"
            "<hr/>\n<a name=2></a>2 <br/>\n <br/>\nclerk of the remand prison.1 <br/> <br/>\n"
            "She has two children. <br/>\n                              <br/>1<a href='x'>  "
            "http://example.org/a <br/></a>\n<hr/>\n"
            "<a name=3></a>3 <br/>\n <br/>\n<b>2. Tovik Halsen <br/></b> <br/><b>Date of "
            "arrest: </b>4 May 2019 <br/>"
        )
    )
    assert of_kind(text, PartKind.HEADLINE) == ["THE LIST OF THE HELD"]
    assert of_kind(text, PartKind.HEADING) == ["1. Maren Oduya", "2. Tovik Halsen"]
    assert fields_of(text)["Case background"] == (
        "Police in the port of Westhaven detained the bookseller after she handed out "
        "leaflets, and "
        "her family was told of it only a week later by the clerk of the remand prison."
    )
    assert "example.org" not in text.text
    assert {part.page for part in text.parts} == {1, 2, 3}


def test_rows_of_a_table_know_their_columns() -> None:
    text = extract(
        page(
            "<table><tr><th>Name</th><th>Date of arrest</th><th>Place</th></tr>"
            "<tr><td>Maren Oduya</td><td>3 May 2019</td><td></td></tr>"
            "<tr><td>Tovik Halsen</td><td>4 May 2019</td><td>Northport</td></tr></table>"
        )
    )
    rows = [part for part in text.parts if part.kind is PartKind.TABLE_ROW]
    assert [
        [(head, text.text[start:end]) for head, start, end in row.cells] for row in rows[1:]
    ] == [
        [("Name", "Maren Oduya"), ("Date of arrest", "3 May 2019"), ("Place", "")],
        [("Name", "Tovik Halsen"), ("Date of arrest", "4 May 2019"), ("Place", "Northport")],
    ]
    assert [head for head, _, _ in rows[0].cells] == [None, None, None]


def test_a_cell_over_two_rows_leaves_the_lower_columns_in_place() -> None:
    text = extract(
        page(
            "<table><tr><th>Name</th><th>Prison</th></tr><tr><td rowspan=2>Maren "
            "Oduya</td><td>Northport</td></tr>"
            "<tr><td>Westhaven</td></tr></table>"
        )
    )
    last = text.parts[-1]
    assert [(head, text.text[a:b]) for head, a, b in last.cells] == [
        ("Name", ""),
        ("Prison", "Westhaven"),
    ]


def test_a_table_that_is_one_record_makes_fields() -> None:
    text = extract(
        page(
            "<table><tr><td>Name:</td><td>Maren "
            "Oduya</td></tr><tr><td>Charge:</td><td>Article 12</td></tr></table>"
        )
    )
    assert fields_of(text) == {"Name": "Maren Oduya", "Charge": "Article 12"}


def test_a_table_that_only_places_things_is_read_as_text() -> None:
    text = extract(
        page(f"<table><tr><td><a href=/>Home</a></td><td>{TITLE}{paragraphs()}</td></tr></table>")
    )
    assert BODY in text.text
    assert not of_kind(text, PartKind.TABLE_ROW)


def test_definition_lists_keep_label_and_value_together() -> None:
    text = extract(
        page(
            "<dl><dt>Date of arrest</dt><dd>3 May 2019</dd><dt>Charge</dt><dd>Article 12</dd></dl>"
        )
    )
    assert fields_of(text) == {"Date of arrest": "3 May 2019", "Charge": "Article 12"}


def test_raised_note_numbers_go_and_raised_units_stay() -> None:
    text = extract(
        page(f"<p>{ARTICLE[0]}<sup><a href=#1>1</a></sup></p><p>The cell has 10 m<sup>2</sup>.</p>")
    )
    assert "Monitor.1" not in text.text
    assert "10 m2." in text.text


@pytest.mark.parametrize("lead", ["Read also:", "Related stories:", "READ MORE:", "Читайте также:"])
def test_pointers_to_other_articles_go(lead: str) -> None:
    text = extract(
        page(f"<article>{TITLE}<p>{ARTICLE[0]}</p><p>{lead} Fish prices rise again</p></article>")
    )
    assert "Fish prices" not in text.text


def test_a_declared_charset_is_followed() -> None:
    head = "<html><head><meta charset=windows-1251></head>"
    body = f"{head}<body><p>Полиция задержала двух человек в порту.</p>"
    text = extract(body.encode("cp1251"))
    assert text.text == "Полиция задержала двух человек в порту."
    assert ("charset-told-by", "declared") in text.details
