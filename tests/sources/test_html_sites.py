"""Whole pages, as several kinds of publishing programs make them; every outlet is made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from aygaq.sources import SourceText, extract
from tests.sources.made import ARTICLE, words

PAGES = Path(__file__).parent / "pages"


def read(name: str) -> SourceText:
    """The working text of one of the pages beside this file."""
    return extract((PAGES / f"{name}.html").read_bytes())


def spoken(text: SourceText) -> list[tuple[str, str]]:
    """Kind and words of each part."""
    return [(part.kind.value, words(text, part)) for part in text.parts]


BODY = [("paragraph", words) for words in ARTICLE]
HEADLINE = ("headline", "Bookseller held")


def test_a_page_of_a_blog() -> None:
    text = read("blog")
    assert spoken(text) == [
        HEADLINE,
        ("paragraph", "Posted on May 3, 2019"),
        ("byline", "by Tovik Halsen"),
        BODY[0],
        ("caption", "The port of Westhaven."),
        *BODY[1:],
    ]
    assert (text.metadata.authors, text.metadata.publisher) == (
        ("Tovik Halsen",),
        "Harbour Monitor",
    )


def test_a_page_of_boxes_alone() -> None:
    assert spoken(read("boxes")) == [HEADLINE, ("paragraph", "3 May 2019"), *BODY]


def test_a_page_placed_by_a_table() -> None:
    dated = ("paragraph", "Harbour Monitor, May 3, 2019")
    assert spoken(read("table")) == [HEADLINE, dated, *BODY]


def test_a_page_of_a_radio_station() -> None:
    text = read("radio")
    assert spoken(text) == [
        HEADLINE,
        ("paragraph", "2019-05-03"),
        ("caption", "The port of Westhaven, in an undated photo."),
        *BODY,
        ("byline", "Reported by Tovik Halsen for the Harbour Service. Translated by Ilse Brandt."),
    ]
    assert text.metadata.translators == ("Ilse Brandt",)


def test_no_page_is_left_untested() -> None:
    assert sorted(path.stem for path in PAGES.iterdir()) == ["blog", "boxes", "radio", "table"]


@pytest.mark.parametrize("name", ["blog", "boxes", "radio", "table"])
def test_each_page_tells_its_day(name: str) -> None:
    assert read(name).metadata.published == "2019-05-03"


def test_an_author_class_around_the_whole_article_makes_no_bylines() -> None:
    body = f"<h1>Held</h1><p>{ARTICLE[0]}</p><p>{ARTICLE[1]}</p>"
    text = extract(f"<html><body><div class='author story'>{body}</div>".encode())
    assert spoken(text) == [("headline", "Held"), *BODY[:2]]
