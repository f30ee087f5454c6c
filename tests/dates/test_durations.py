"""Lengths of time, and terms of punishment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.dates import find_durations, find_terms

ONE_LENGTH = [
    # sentence, words, ISO 8601
    ("sentenced to 12 years' imprisonment", "12 years", "P12Y"),
    ("a 12-year sentence", "12-year", "P12Y"),
    ("Sentenced to 6 yrs 6 mths.", "6 yrs 6 mths", "P6Y6M"),
    ("Sentence: 15 yrs", "15 yrs", "P15Y"),
    ("a twelve-year sentence", "twelve-year", "P12Y"),
    ("sentenced to five and half years by", "five and half years", "P5Y6M"),
    ("five and a half years", "five and a half years", "P5Y6M"),
    ("a five-and-a-half-year term", "five-and-a-half-year", "P5Y6M"),
    ("two-and-a-half years", "two-and-a-half years", "P2Y6M"),
    ("5.5 years", "5.5 years", "P5Y6M"),
    ("12½ years", "12½ years", "P12Y6M"),
    ("8 1/2 years", "8 1/2 years", "P8Y6M"),
    ("on May 3 to 10 months", "10 months", "P10M"),
    ("a year and a half in prison", "a year and a half", "P1Y6M"),
    ("half a year", "half a year", "P6M"),
    ("for a year", "a year", "P1Y"),
    ("a year in prison", "a year", "P1Y"),
    ("a month of detention", "a month", "P1M"),
    ("six months", "six months", "P6M"),
    ("three months of pre-trial detention", "three months", "P3M"),
    ("a three-month detention", "three-month", "P3M"),
    ("18 months", "18 months", "P18M"),
    ("two days of administrative detention", "two days", "P2D"),
    ("fifteen (15) days", "fifteen (15) days", "P15D"),
    ("15 days' arrest", "15 days", "P15D"),
    ("twenty-five years", "twenty-five years", "P25Y"),
    ("one hundred and twenty days", "one hundred and twenty days", "P120D"),
    ("1,095 days", "1,095 days", "P1095D"),
    ("six weeks", "six weeks", "P6W"),
    ("72 hours", "72 hours", "PT72H"),
    ("two decades", "two decades", "P20Y"),
    ("one year and six months", "one year and six months", "P1Y6M"),
    ("8 years, 3 months and 10 days", "8 years, 3 months and 10 days", "P8Y3M10D"),
    ("a day and 6 hours", "a day and 6 hours", "P1DT6H"),
    ("five years after a closed trial", "five years", "P5Y"),
]


@pytest.mark.parametrize(("text", "words", "iso"), ONE_LENGTH)
def test_a_length_is_found_and_written_in_iso_8601(text: str, words: str, iso: str) -> None:
    assert [(found.text, found.iso) for found in find_durations(text)] == [(words, iso)]


RANGES = [
    ("10 to 15 years", "P10Y", "P15Y"),
    ("10-15 years", "P10Y", "P15Y"),
    ("between two and five years", "P2Y", "P5Y"),
    ("six months to two years", "P6M", "P2Y"),
    ("three-to-five-year", "P3Y", "P5Y"),
    ("two or three weeks", "P2W", "P3W"),
    ("up to 10 years", None, "P10Y"),
    ("less than a year", None, "P1Y"),
    ("at least 15 years", "P15Y", None),
    ("more than a decade", "P10Y", None),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_a_range_has_the_ends_that_the_words_give(
    text: str, low: str | None, high: str | None
) -> None:
    (found,) = find_durations(f"He faces {text} in prison.")
    assert (found.text, found.low, found.high, found.iso) == (text, low, high, None)


@pytest.mark.parametrize("text", ["about 10 years", "nearly 10 years", "some 10 years"])
def test_a_length_told_as_about_is_marked(text: str) -> None:
    (found,) = find_durations(text)
    assert (found.iso, found.approximate) == ("P10Y", True)


NO_LENGTH = [
    "12 years ago", "two weeks later", "a month earlier", "the past three weeks",
    "the last 24 hours", "28 years old", "a 28-year-old", "18 years of age",
    "at the age of 12 years", "aged 5 years", "five times a day", "$100 a year", "twice a month",
    "One day, police came.", "in 2014", "14 May 2017", "the year 2017", "day and night",
    "years of waiting", "№12 years",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_LENGTH)
def test_ages_dates_and_rates_are_no_lengths(text: str) -> None:
    assert find_durations(text) == []


def test_two_lengths_of_one_sentence_stay_two() -> None:
    found = find_durations("to 19 years in jail and three years without rights")
    assert [one.iso for one in found] == ["P19Y", "P3Y"]


@given(st.integers(1, 999), st.sampled_from(["year", "month", "week", "day"]))
def test_any_count_of_any_unit_is_read(count: int, unit: str) -> None:
    (found,) = find_durations(f"held for {count} {unit}s in all")
    assert found.iso == f"P{count}{unit[0].upper()}"


TERMS = [
    ("was sentenced to life imprisonment", "sentenced to life imprisonment", "life"),
    ("life imprisonment", "life imprisonment", "life"),
    ("a life sentence", "life sentence", "life"),
    ("life in prison", "life in prison", "life"),
    ("was sentenced to life", "sentenced to life", "life"),
    ("jailed for life", "jailed for life", "life"),
    ("sentenced him to death", "sentenced him to death", "death"),
    ("was condemned to death", "condemned to death", "death"),
    ("the death penalty", "death penalty", "death"),
    ("a suspended death sentence", "death sentence", "death"),
    ("12 years in prison", "12 years", "P12Y"),
]


@pytest.mark.parametrize(("text", "words", "value"), TERMS)
def test_a_term_is_a_length_or_life_or_death(text: str, words: str, value: str) -> None:
    assert [(term.text, term.value) for term in find_terms(text)] == [(words, value)]


@pytest.mark.parametrize(
    "text", ["beaten to death", "a life in exile", "his life", "for the first time in her life"]
)
def test_life_and_death_outside_a_sentence_are_no_terms(text: str) -> None:
    assert find_terms(text) == []


def test_a_term_may_reach_from_years_to_life() -> None:
    (term,) = find_terms("faces 15 years to life in prison")
    assert (term.text, term.low, term.high) == ("15 years to life in prison", "P15Y", "life")
