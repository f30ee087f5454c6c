"""Names of places are found in text; names of people and common words are not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.places import countries_in, demonym, find_names


def names(text: str) -> list[str]:
    return [text[start:end] for start, end in find_names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police in Arishan county detained him.", ["Arishan"]),
        ("He was moved from Minsk to Brest on Monday.", ["Minsk", "Brest"]),
        ("She fled to the United States and then to Turkey.", ["United States", "Turkey"]),
        ("A court in Santiago de Cuba heard the case.", ["Santiago de Cuba"]),
        ("The Xinjiang Uyghur Autonomous Region", ["Xinjiang Uyghur Autonomous Region"]),
        ("Egypt's secret police", ["Egypt"]),
        ("He was held in Jordan for a week.", ["Jordan"]),
        ("Kazakhstan, Kyrgyzstan and Uzbekistan", ["Kazakhstan", "Kyrgyzstan", "Uzbekistan"]),
        ("The US and the U.K. protested.", ["US", "U.K"]),
        ("Суд в Минске и Москва", ["Москва"]),
        ("KABUL — Officials said", ["KABUL"]),
    ],
)
def test_names_of_places_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police said that he was Reading a Mobile phone in March.",
        "Jordan Smith spoke to us.",
        "Mr. Jalingo was freed. Jalingo thanked his lawyers.",
        "Sofia Marchetti and Paris Okello are reporters.",
        "they told us to go to the police in march",
        "The Uyghur said that Tibetan monks came.",
        "Orange is a company and so is Toyota.",
        "Dayton Kerimov Street",
        "",
    ],
)
def test_what_only_looks_like_a_place_is_left_out(text: str) -> None:
    assert names(text) == []


def test_a_name_that_the_text_gives_to_a_person_is_a_place_only_after_in() -> None:
    text = "Amina Kaduna spoke. Kaduna was freed. She lives in Kaduna."
    assert [start for start, _ in find_names(text)] == [text.rindex("Kaduna")]


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Egyptian", "Egypt"),
        ("Egyptians", "Egypt"),
        ("Chinese", "China"),
        ("Saudi", "Saudi Arabia"),
        ("Burmese", "Myanmar"),
        ("Turk", "Turkey"),
        ("Kazakhstani", "Kazakhstan"),
        ("polish", None),
        ("Kazakh", None),
        ("Congolese", None),
        ("Police", None),
        ("", None),
    ],
)
def test_a_demonym_tells_one_country_or_none(word: str, country: str | None) -> None:
    assert demonym(word) == country


def test_countries_are_counted_by_names_towns_and_demonyms() -> None:
    text = "Belarusian police in Minsk and Gomel held a Ukrainian. Belarus denied it."
    assert countries_in(text) == [("Belarus", 4), ("Ukraine", 1)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Minsk", "in", "Jordan", ",", "Smith", "New", "York", "the", "United", "States", "."]
        ),
        max_size=14,
    )
)
def test_spans_are_in_order_apart_and_begin_with_a_capital(words: list[str]) -> None:
    text = " ".join(words)
    spans = find_names(text)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[start].isupper() for start, _ in spans)
