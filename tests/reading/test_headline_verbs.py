"""The present tense of headlines: what of it the parser is told as past."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.claims import Reading
from aygaq.reading import read
from aygaq.reading.headline_verbs import told_as_past
from aygaq.reading.parse import ModelMissing, model
from aygaq.sources.text import Part, PartKind, SourceText

BELOW = "The Steppe Union said it knew nothing of the case."
WORDS = ("Police", "gunmen", "court", "arrest", "kills", "jails", ",", "5", "of", "the", "Bek")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Police arrest five teachers", "Police arrested five teachers"),
        ("Gunmen kidnap dozens in Minsk", "Gunmen kidnapped dozens in Minsk"),
        ("Court jails poet for five years", "Court jailed poet for five years"),
        ("Belarus holds three reporters", "Belarus held three reporters"),
    ],
)
def test_what_those_with_power_do_is_told_as_past(line: str, told: str) -> None:
    assert told_as_past(line.split()) == told.split()


@pytest.mark.parametrize(
    "line",
    [
        "Police arrest over a tweet condemned",
        "Police arrest warrant for poet",
        "Police arrest sparks protest",
        "Teachers arrest claim denied",
        "Police said arrest was lawful",
        "Police",
        "",
    ],
)
def test_a_noun_stays_one(line: str) -> None:
    assert told_as_past(line.split()) is None


@given(st.lists(st.sampled_from(WORDS)))
def test_as_many_words_come_out_as_went_in(words: list[str]) -> None:
    told = told_as_past(words)
    assert told is None or len(told) == len(words)


@pytest.mark.parametrize(
    "headline",
    ["Belarus police arrest five teachers", "POLICE ARREST FIVE TEACHERS IN MINSK"],
)
def test_a_headline_tells_whom_the_police_arrest(headline: str) -> None:
    reading = read_story(headline)
    arrests = [c for c in reading.claims if c.type == "arrest"]
    assert [c.quote.text for c in arrests] == [headline]


def read_story(headline: str) -> Reading:
    try:
        model()
    except ModelMissing as missing:
        pytest.skip(f"no parser model: {missing.hint}")
    text, end = f"{headline}\n{BELOW}", len(headline)
    parts = (Part(PartKind.HEADLINE, 0, end), Part(PartKind.PARAGRAPH, end + 1, len(text)))
    return read(SourceText(text, parts), sha256="0" * 64, published="2018-08-16")
