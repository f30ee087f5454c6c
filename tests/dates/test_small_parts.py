"""The small parts that the rest stands on: counting days, numbers in words, fast word lists."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.dates.days import (
    add_days,
    add_months,
    week_of,
    weekday_after,
    weekday_before,
    weekend_of,
)
from aygaq.dates.numbers import NUMBER, read_number
from aygaq.dates.resolution.ramadan import place_ramadan_of
from aygaq.dates.tries import one_of
from tests.dates.strategies import DAYS

MONTHS_LATER = [
    ("2017-05-14", 1, "2017-06-14"),
    ("2017-01-31", 1, "2017-02-28"),
    ("2016-01-31", 1, "2016-02-29"),
    ("2017-01-14", -1, "2016-12-14"),
    ("2016-02-29", 12, "2017-02-28"),
    ("0001-01-01", -1, "0001-01-01"),
    ("9999-12-01", 1, "9999-12-31"),
]


@pytest.mark.parametrize(("day", "count", "later"), MONTHS_LATER)
def test_a_month_later_is_the_same_day_or_the_last_there_is(
    day: str, count: int, later: str
) -> None:
    assert add_months(date.fromisoformat(day), count).isoformat() == later


@given(st.dates(), st.integers(-10_000_000, 10_000_000))
def test_days_are_counted_and_stay_on_the_calendar(day: date, count: int) -> None:
    moved = add_days(day, count)
    assert moved in (date.min, date.max) or moved - day == timedelta(days=count)


@given(DAYS, st.integers(0, 6))
def test_the_weekday_before_and_after_are_at_most_a_week_away(day: date, weekday: int) -> None:
    before = weekday_before(day, weekday, same_day=False)
    after = weekday_after(day, weekday, same_day=False)
    assert (before.weekday(), after.weekday()) == (weekday, weekday)
    assert 1 <= (day - before).days <= 7
    assert 1 <= (after - day).days <= 7


@given(DAYS)
def test_the_week_of_a_day_runs_from_monday_to_sunday(day: date) -> None:
    first, last = week_of(day)
    assert first <= day <= last
    assert (first.isocalendar().weekday, last.isocalendar().weekday) == (1, 7)
    assert (last - first).days == 6


def test_the_weekend_of_a_weekday_is_the_one_before() -> None:
    assert weekend_of(date(2017, 8, 16)) == (date(2017, 8, 12), date(2017, 8, 13))
    assert weekend_of(date(2017, 8, 13)) == (date(2017, 8, 12), date(2017, 8, 13))


NUMBERS = [
    ("12", 12), ("one", 1), ("Twelve", 12), ("twenty", 20), ("twenty-five", 25), ("forty two", 42),
    ("a hundred", 100), ("one hundred and twenty", 120), ("three hundred", 300),
    ("ninety-nine", 99),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_a_number_in_words_is_found_in_full_and_read(words: str, value: int) -> None:
    assert re.fullmatch(NUMBER, words) is not None
    assert read_number(words) == value


_LISTS = st.lists(st.text("abc", min_size=1, max_size=5), min_size=1, max_size=12)


@given(_LISTS, st.text("abcA", max_size=6))
def test_a_word_list_matches_its_words_and_nothing_else(words: list[str], other: str) -> None:
    assert bool(re.fullmatch(one_of(words), other)) == (other in words)


@given(_LISTS, st.text("abc", max_size=8))
def test_a_word_list_takes_the_longest_word(words: list[str], text: str) -> None:
    match = re.match(one_of(words), text)
    starts = [word for word in words if text.startswith(word)]
    assert (match[0] if match else "") == max(starts, key=len, default="")


def test_a_word_list_takes_a_capital_where_asked() -> None:
    assert re.fullmatch(one_of(["may", "march"], capital=True), "March")
    assert not re.fullmatch(one_of(["may", "march"]), "March")


FASTING = [
    # first and last day of Ramadan as kept in Mecca
    (2013, "2013-07-09", "2013-08-07"),
    (2016, "2016-06-06", "2016-07-05"),
    (2017, "2017-05-27", "2017-06-24"),
    (2020, "2020-04-24", "2020-05-23"),
    (2024, "2024-03-11", "2024-04-09"),
]


@pytest.mark.parametrize(("year", "first", "last"), FASTING)
def test_ramadan_holds_the_days_that_were_kept(year: int, first: str, last: str) -> None:
    when = place_ramadan_of(year)
    assert when is not None
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest.isoformat() <= first
    assert last <= when.latest.isoformat()
    assert (when.latest - when.earliest).days <= 32
