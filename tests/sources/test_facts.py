"""What documents say of themselves, and what persons say over it."""

from __future__ import annotations

import pytest

from aygaq.sources import Metadata, Origin, extract, with_given
from tests.sources.made import ARTICLE, page, paragraphs

BODY = "\n\n".join(ARTICLE)
LINKED = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, '
    '{"@type": "NewsArticle", "headline": "Bookseller Held", "datePublished": '
    '"2019-05-03T23:30:00Z", '
    '"dateModified": "2020-01-01", "author": [{"@type": "Person", "name": "Tovik Halsen"}], '
    '"publisher": {"@type": "Organization", "name": "Harbour Monitor"}, "inLanguage": '
    '"en-GB"}]}</script>'
)
METAS = (
    '<meta property="og:title" content="Bookseller Held"><meta property="og:site_name" '
    'content="Harbour Monitor">'
    '<meta property="article:published_time" content="2019-05-03"><meta name="author" '
    'content="Tovik Halsen">'
    '<link rel="canonical" href="https://example.org/a">'
)


@pytest.mark.parametrize("head", [LINKED, METAS])
def test_the_head_of_a_page_tells_its_facts(head: str) -> None:
    found = extract(page(paragraphs(), head)).metadata
    assert (found.title, found.publisher) == ("Bookseller Held", "Harbour Monitor")
    assert (found.published, found.authors) == ("2019-05-03", ("Tovik Halsen",))
    assert dict(found.origins)["published"] is Origin.DOCUMENT


def test_the_address_that_a_page_names_is_kept() -> None:
    assert extract(page(paragraphs(), METAS)).metadata.address == "https://example.org/a"


def test_the_day_of_a_change_is_not_the_day_of_publication() -> None:
    head = '<meta property="article:modified_time" content="2020-01-01">'
    assert extract(page(paragraphs(), head)).metadata.published is None


def test_an_outlet_is_no_author() -> None:
    head = LINKED.replace("Person", "Organization")
    assert extract(page(paragraphs(), head)).metadata.authors == ()


@pytest.mark.parametrize("broken", ["{", "[[[[", '{"@type": 5}', '{"@graph": 7}', "\\ud800"])
def test_broken_linked_data_is_as_none(broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script>'
    assert extract(page(paragraphs(), head)).metadata.published is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 3 May 2019", "2019-05-03"),
        ("May 3, 2019", "2019-05-03"),
        ("August 2014", "2014-08"),
        ("Опубликовано: 3 мая 2019 года", "2019-05-03"),
        ("发布时间：2019年5月3日", "2019-05-03"),
        ("Last updated: 3 May 2019", None),
        ("Date of arrest: 3 May 2019", None),
        ("She was arrested on 3 May 2019", None),
    ],
)
def test_a_date_line_near_the_top_tells_the_day(line: str, published: str | None) -> None:
    text = extract(f"Bookseller Held\n\n{line}\n\n{BODY}".encode())
    assert text.metadata.published == published


def test_a_dateline_with_its_year_tells_the_day() -> None:
    text = extract(f"Bookseller Held\n\nWESTHAVEN, 3 May 2019 — {BODY}".encode())
    assert text.metadata.published == "2019-05-03"


def test_credits_at_the_end_name_author_and_translator() -> None:
    credit = (
        "Reported by Tovik Halsen for the Harbour Service. Translated and edited by Ilse Brandt."
    )
    found = extract(f"Bookseller Held\n\n{BODY}\n\n{credit}".encode()).metadata
    assert (found.authors, found.translators) == (("Tovik Halsen",), ("Ilse Brandt",))


def test_what_nobody_said_is_unknown() -> None:
    found = extract(BODY.encode()).metadata
    assert (found.title, found.publisher, found.published, found.authors) == (None, None, None, ())
    assert dict(found.origins) == {"language": Origin.TOOL}


def test_a_declared_language_that_its_script_belies_is_not_believed() -> None:
    found = extract(
        page("<p>Полиция задержала двух человек в порту Вестхейвена.</p>", lang="en")
    ).metadata
    assert (found.language, dict(found.origins)["language"]) == ("ru", Origin.TOOL)


def test_a_declared_language_is_of_the_document() -> None:
    found = extract(page(paragraphs(), lang="en-gb")).metadata
    assert (found.language, dict(found.origins)["language"]) == ("en-GB", Origin.DOCUMENT)


def test_what_a_person_gives_stands_over_what_was_found() -> None:
    found = extract(page(paragraphs(), METAS)).metadata
    given = with_given(
        found, published="2019-05-04", publisher="The Monitor", authors=["A. Brandt"]
    )
    assert (given.published, given.publisher, given.authors) == (
        "2019-05-04",
        "The Monitor",
        ("A. Brandt",),
    )
    assert given.title == found.title
    assert dict(given.origins)["published"] is Origin.PERSON
    assert dict(given.origins)["title"] is Origin.DOCUMENT


def test_nothing_given_changes_nothing() -> None:
    assert with_given(Metadata(title="x")) == Metadata(title="x")
