"""Ages, and the days of birth they leave open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.dates import NoSuchAge, birth_interval, find_ages, from_days, parse_edtf
from tests.dates.strategies import DAYS

AGES = [
    # sentence, words, least and most completed years
    ("a 28-year-old teacher", "28-year-old", 28, 28),
    ("28 years old", "28 years old", 28, 28),
    ("28 years of age", "28 years of age", 28, 28),
    ("a twelve-year-old", "twelve-year-old", 12, 12),
    ("aged 34,", "aged 34", 34, 34),
    ("at the age of 34", "age of 34", 34, 34),
    ("Age: 34", "Age: 34", 34, 34),
    ("Dinara Example, 34, was held", "34", 34, 34),
    ("Ali Example (41) was held", "41", 41, 41),
    ("aged between 18 and 25", "aged between 18 and 25", 18, 25),
    ("18-to-25-year-olds", "18-to-25-year-olds", 18, 25),
    ("in his 30s", "in his 30s", 30, 39),
    ("in her early 40s", "in her early 40s", 40, 43),
    ("in their late twenties", "in their late twenties", 26, 29),
    ("under the age of 18", "under the age of 18", 0, 17),
    ("older than 60", "older than 60", 60, 150),
    ("a six-month-old baby", "six-month-old", 0, 0),
    ("an 18-month-old", "18-month-old", 1, 1),
]


@pytest.mark.parametrize(("text", "words", "low", "high"), AGES)
def test_an_age_is_found_in_completed_years(text: str, words: str, low: int, high: int) -> None:
    assert [(age.text, age.low, age.high) for age in find_ages(text)] == [(words, low, high)]


def test_an_age_told_as_about_is_marked() -> None:
    (age,) = find_ages("about 40 years old")
    assert (age.low, age.approximate) == (40, True)


@pytest.mark.parametrize(
    "text",
    [
        "Article (34)", "Table 3 (12)", "On Monday, 14, May", "May 14, 2017", "12 years in prison",
        "five years ago", "a 999-year-old law", "houses 12, 34, 56", "the 30s", "25 years to 20",
    ],
)  # fmt: skip
def test_what_is_no_age_of_a_person_is_not_found(text: str) -> None:
    assert find_ages(text) == []


BORN = [
    # age, on, born
    (28, "2017-08-16", "1988-08-17/1989-08-16"),
    (0, "2017-08-16", "2016-08-17/2017-08-16"),
    (28, "2017-08", "1988-08-02/1989-08-31"),
    (28, "2017", "1988-01-02/1989-12-31"),
    (1, "2016-02-29", "2014-03/2015-02"),
    (5, "2017-02-28", "2011-03/2012-02"),
    (4, "2017-02-28", "2012-02-29/2013-02-28"),
    (28, "2017-08-16/..", "1988-08-17/.."),
    (28, "../2017-08-16", "../1989-08-16"),
    (28, "XXXX-08-16", "XXXX"),
]


@pytest.mark.parametrize(("age", "at", "born"), BORN)
def test_an_age_tells_from_when_to_when_the_birth_was(age: int, at: str, born: str) -> None:
    assert birth_interval(age, parse_edtf(at)).edtf == born


def test_an_age_found_in_a_text_may_be_a_range_and_about_widens_it() -> None:
    at = parse_edtf("2017-08-16")
    (thirties,) = find_ages("in his 30s")
    assert birth_interval(thirties, at).edtf == "1977-08-17/1987-08-16"
    (about,) = find_ages("about 40 years old")
    assert birth_interval(about, at).edtf == "1971-08-17/1982-08-16"


@pytest.mark.parametrize("age", [-1, 151])
def test_an_age_that_nobody_has_is_refused(age: int) -> None:
    with pytest.raises(NoSuchAge) as refusal:
        birth_interval(age, parse_edtf("2017"))
    assert refusal.value.code == "D004"


def _age_on(day: date, born: date, *, early: bool) -> int:
    """Completed years, by either custom for those born on 29 February."""
    month_day = (born.month, born.day)
    if month_day == (2, 29) and not _is_leap(day.year):
        month_day = (2, 28) if early else (3, 1)
    return day.year - born.year - ((day.month, day.day) < month_day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_LEAP_DAYS = st.sampled_from([date(year, 2, 29) for year in range(1952, 2048, 4)])


@given(DAYS | _LEAP_DAYS, DAYS | _LEAP_DAYS, st.booleans())
def test_the_interval_holds_the_true_birth(a: date, b: date, early: bool) -> None:
    born, day = sorted((a, b))
    interval = birth_interval(_age_on(day, born, early=early), from_days(day, day))
    assert interval.earliest is not None
    assert interval.latest is not None
    assert interval.earliest <= born <= interval.latest


@given(DAYS | _LEAP_DAYS, st.integers(0, 100))
def test_each_end_of_the_interval_is_a_birth_that_gives_the_age(day: date, age: int) -> None:
    interval = birth_interval(age, from_days(day, day))
    for born in (interval.earliest, interval.latest):
        assert born is not None
        assert age in {_age_on(day, born, early=early) for early in (True, False)}
