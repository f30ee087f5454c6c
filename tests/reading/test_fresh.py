"""Acts told as news: made-up stories whose headline or lead names no day."""

from __future__ import annotations

import pytest

from aygaq.claims import Reading
from aygaq.reading import read
from aygaq.reading.parse import ModelMissing, model
from aygaq.sources.text import Part, PartKind, SourceText

PUBLISHED = "2018-08-16"
OF_LATE = "2018-08-02/2018-08-16"
BELOW = "The Steppe Union said it knew nothing of the case."


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Belarus police arrest five teachers", BELOW),
        ("Five teachers arrested in Minsk", BELOW),
        ("Teachers in Minsk", "Police have arrested Aron Tesk, a teacher, his sister said."),
        ("Teachers in Minsk", "Aron Tesk, a teacher, was arrested in a market, his sister said."),
        ("Teachers in Minsk", "His sister said on Tuesday that police arrested Aron Tesk."),
    ],
)
def test_what_a_story_tells_as_news_happened_of_late(headline: str, lead: str) -> None:
    assert dates_of_arrest(headline, lead) == {OF_LATE}


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Teachers in Minsk", "Aron Tesk, who was arrested in a market, teaches again."),
        ("Teachers in Minsk", "Aron Tesk had been arrested in a market, his sister said."),
        ("Teachers in Minsk", "Aron Tesk was previously arrested in a market."),
        ("Teachers in Minsk", "Aron Tesk has been arrested many times since 2011."),
        ("Teachers in Minsk", "His sister said that police arrested Aron Tesk."),
    ],
)
def test_what_may_be_long_ago_has_no_time(headline: str, lead: str) -> None:
    assert OF_LATE not in dates_of_arrest(headline, lead)


def test_a_day_that_the_story_gives_is_not_made_wider() -> None:
    lead = "Aron Tesk, a teacher, was arrested in a market on Tuesday."
    assert dates_of_arrest("Teacher arrested in Minsk", lead) == {"2018-08-14"}


def test_news_has_the_day_of_the_one_arrest_that_the_story_dates() -> None:
    lead = "Police have arrested five teachers, a union said. Aron Tesk was arrested on Tuesday."
    assert dates_of_arrest("Teachers in Minsk", lead) == {"2018-08-14"}


def test_a_story_that_dates_another_act_leaves_its_news_undated() -> None:
    lead = "Police have arrested five teachers, a union said. Dina Omar was killed on Tuesday."
    assert dates_of_arrest("Teachers in Minsk", lead) == {None}


def test_of_two_arrests_of_late_news_has_neither_day() -> None:
    told = "Aron Tesk was arrested on Tuesday. Dina Omar was arrested on Monday."
    dates = dates_of_arrest("Teachers", f"Police have arrested teachers, a union said. {told}")
    assert dates == {None, "2018-08-13", "2018-08-14"}


def test_a_story_without_a_day_of_publication_tells_nothing_of_when() -> None:
    dates = dates_of_arrest("Five teachers arrested in Minsk", BELOW, published=None)
    assert dates == {None}


def test_a_text_without_a_headline_is_no_news() -> None:
    text = "Aron Tesk, a teacher, was arrested in a market, his sister said."
    source = SourceText(text, (Part(PartKind.PARAGRAPH, 0, len(text)),))
    assert dates_in(read_source(source, PUBLISHED)) == {None}


def dates_of_arrest(headline: str, lead: str, published: str | None = PUBLISHED) -> set[str | None]:
    """The dates of a story's arrests and detentions; the test fails where there are none."""
    text, end = f"{headline}\n{lead}", len(headline)
    parts = (Part(PartKind.HEADLINE, 0, end), Part(PartKind.PARAGRAPH, end + 1, len(text)))
    return dates_in(read_source(SourceText(text, parts), published))


def read_source(source: SourceText, published: str | None) -> Reading:
    try:
        model()
    except ModelMissing as missing:
        pytest.skip(f"no parser model: {missing.hint}")
    return read(source, sha256="0" * 64, published=published)


def dates_in(reading: Reading) -> set[str | None]:
    found = [c for c in reading.claims if c.type in ("arrest", "detention")]
    assert found, "no arrest was read"
    return {c.date.edtf if c.date else None for c in found}
