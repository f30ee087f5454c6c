"""One event told twice: made-up stories whose second telling has the time or the place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from aygaq.claims import Claim, Reading
from aygaq.reading import read
from aygaq.sources.text import Part, PartKind, SourceText

LEAD = (
    "Belarusian police arrested Aron Tesk, an activist, in Minsk on Tuesday.",
    "The activist has written for the Steppe Courier for years.",
)


def test_a_later_mention_of_an_arrest_has_its_day_and_town(
    read_words: Callable[..., Reading],
) -> None:
    text = f"{' '.join(LEAD)}\nFriends condemned the arrest of Aron Tesk."
    for claim in acts_of(read_words(text), "arrest"):
        assert claim.date is not None
        assert claim.place is not None
        assert (claim.date.edtf, claim.place.name) == ("2018-08-14", "Minsk")


def test_the_headline_has_the_day_of_the_lead(read_words: Callable[..., Reading]) -> None:
    story = with_headline("Activist arrested in Belarus", *LEAD)
    reading = read(story, sha256="0" * 64, published="2018-08-16")
    dates = [c.date.edtf if c.date else None for c in acts_of(reading, "arrest")]
    assert dates
    assert set(dates) == {"2018-08-14"}


def test_of_two_arrests_on_two_days_a_third_mention_takes_neither(
    read_words: Callable[..., Reading],
) -> None:
    text = (
        "Aron Tesk was arrested on 3 May 2016. Aron Tesk was arrested on 9 July 2017.\n"
        "Friends condemned the arrest of Aron Tesk."
    )
    last = list(acts_of(read_words(text), "arrest"))[-1]
    assert last.date is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Friends met in Minsk.\nBelarus jails many.\nAron Tesk was beaten.", "Belarus"),
        ("Friends met in Minsk.\nChad jails many.\nAron Tesk was beaten.", None),
        ("Friends met.\nAron Tesk was beaten.", None),
    ],
)
def test_a_story_of_one_country_alone_places_what_has_no_place(
    read_words: Callable[..., Reading], text: str, country: str | None
) -> None:
    for claim in acts_of(read_words(text), "assault", "ill-treatment"):
        assert (claim.place.within[-1] if claim.place else None) == country


def test_hong_kong_keeps_its_name_and_lies_in_china(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Police arrested Aron Tesk in Hong Kong on Tuesday.")
    places = [c.place for c in acts_of(reading, "arrest")]
    assert [(p.name, p.within) for p in places if p] == [("Hong Kong", ("Hong Kong", "China"))]


def acts_of(reading: Reading, *types: str) -> Iterator[Claim]:
    """The claims of these types; the test fails where there are none."""
    found = [claim for claim in reading.claims if claim.type in types]
    assert found, "no such act was read"
    yield from found


def with_headline(headline: str, *sentences: str) -> SourceText:
    """A story of a headline and one paragraph."""
    text = f"{headline}\n{' '.join(sentences)}"
    end = len(headline)
    return SourceText(
        text, (Part(PartKind.HEADLINE, 0, end), Part(PartKind.PARAGRAPH, end + 1, len(text)))
    )


@pytest.mark.parametrize("dateline", ["MINSK, Belarus (VP) — ", "MINSK (VP) — "])
def test_a_story_that_names_only_towns_lies_in_their_country(
    read_words: Callable[..., Reading], dateline: str
) -> None:
    text = f"{dateline}Teachers met in Gomel. Later Aron Tesk was beaten by two men."
    places = [c.place for c in acts_of(read_words(text), "assault")]
    assert [(p.id, p.within) for p in places if p] == [(None, ("Belarus",))]
