"""No answer is more exact than the words: made-up days told in every way a report may tell them.

Each way of telling is a function from the true day and the day of the report to words, or to
nothing where nobody would say it so, and the least number of days that its words leave open.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aygaq.dates import dates_in, from_days
from tests.dates.strategies import DAYS

Tell = Callable[[date, date], str | None]
MONTHS = list(calendar.month_name)
WEEKDAYS = list(calendar.day_name)


def _days_ago(true: date, published: date) -> int:
    return (published - true).days


def _day_without_year(true: date, published: date) -> str | None:
    in_reach = 0 <= _days_ago(true, published) < 365
    return f"on {true.day} {MONTHS[true.month]}" if in_reach else None


def _month_without_year(true: date, published: date) -> str | None:
    months = 12 * (published.year - true.year) + published.month - true.month
    return f"in {MONTHS[true.month]}" if 0 <= months < 12 and true <= published else None


def _weekday(true: date, published: date) -> str | None:
    return f"on {WEEKDAYS[true.weekday()]}" if 0 <= _days_ago(true, published) < 7 else None


def _last_weekday(true: date, published: date) -> str | None:
    return f"last {WEEKDAYS[true.weekday()]}" if 1 <= _days_ago(true, published) <= 7 else None


def _last_week(true: date, published: date) -> str | None:
    weeks = published.isocalendar().week - true.isocalendar().week
    same_year = published.isocalendar().year == true.isocalendar().year
    return "last week" if same_year and weeks == 1 else None


def _yesterday(true: date, published: date) -> str | None:
    return "yesterday" if _days_ago(true, published) == 1 else None


def _day_count(true: date, published: date) -> str | None:
    days = _days_ago(true, published)
    return f"{days} days ago" if 2 <= days < 20 else None


def _week_count(true: date, published: date) -> str | None:
    weeks = round(_days_ago(true, published) / 7)
    return f"{weeks} weeks ago" if 2 <= weeks < 9 else None


def _month_count(true: date, published: date) -> str | None:
    months = 12 * (published.year - true.year) + published.month - true.month
    near = abs(true.day - published.day) <= 13
    return f"{months} months ago" if 2 <= months < 12 and near else None


def _year_count(true: date, published: date) -> str | None:
    years = round(_days_ago(true, published) / 365.25)
    return f"{years} years ago" if 2 <= years < 40 else None


def _last_month(true: date, published: date) -> str | None:
    months = 12 * (published.year - true.year) + published.month - true.month
    return "last month" if months == 1 else None


def _last_year(true: date, published: date) -> str | None:
    return "last year" if published.year - true.year == 1 else None


def _earlier_this_year(true: date, published: date) -> str | None:
    same = published.year == true.year and true <= published
    return "earlier this year" if same else None


def _part_of_month(true: date, published: date) -> str | None:
    part = "early" if true.day <= 10 else "mid" if true.day <= 20 else "late"
    return f"in {part}-{MONTHS[true.month]} {true.year}"


def _part_of_year(true: date, published: date) -> str | None:
    part = "early" if true.month <= 4 else "mid" if true.month <= 8 else "late"
    return f"in {part} {true.year}"


def _season(true: date, published: date) -> str | None:
    season = ("winter", "spring", "summer", "autumn")[true.month % 12 // 3]
    return f"in the {season} of {true.year}"


_PUBLISHED = st.dates(date(1990, 1, 1), date(2049, 12, 31))
WAYS: list[tuple[str, Tell, int, tuple[int, int]]] = [
    # name, words, least days left open, days between the true day and the report
    (
        "14 May 2017",
        lambda true, _: f"on {true.day} {MONTHS[true.month]} {true.year}",
        1,
        (0, 12000),
    ),
    (
        "May 14, 2017",
        lambda true, _: f"on {MONTHS[true.month]} {true.day}, {true.year}",
        1,
        (0, 12000),
    ),
    (
        "14th of May",
        lambda true, _: f"on the {true.day}th of {MONTHS[true.month]}, {true.year}",
        1,
        (0, 12000),
    ),
    ("2017-05-14", lambda true, _: f"on {true.isoformat()}", 1, (0, 12000)),
    ("14.05.2017", lambda true, _: f"on {true.strftime('%d.%m.%Y')}", 1, (0, 12000)),
    ("14/05/2017", lambda true, _: f"on {true.strftime('%d/%m/%Y')}", 1, (0, 12000)),
    ("05/14/2017", lambda true, _: f"on {true.strftime('%m/%d/%Y')}", 1, (0, 12000)),
    ("May 2017", lambda true, _: f"in {MONTHS[true.month]} {true.year}", 28, (0, 12000)),
    ("2017", lambda true, _: f"in {true.year}", 365, (0, 12000)),
    ("the 2010s", lambda true, _: f"in the {true.year // 10}0s", 3652, (0, 12000)),
    (
        "around",
        lambda true, _: f"around {true.day} {MONTHS[true.month]} {true.year}",
        3,
        (0, 12000),
    ),
    ("circa 2017", lambda true, _: f"circa {true.year}", 366, (0, 12000)),
    ("mid-May 2017", _part_of_month, 8, (0, 12000)),
    ("late 2017", _part_of_year, 120, (0, 12000)),
    ("spring of 2017", _season, 90, (0, 12000)),
    ("14 May", _day_without_year, 1, (0, 364)),
    ("in May", _month_without_year, 28, (0, 364)),
    ("on Monday", _weekday, 1, (0, 6)),
    ("last Monday", _last_weekday, 1, (1, 7)),
    ("last week", _last_week, 7, (3, 13)),
    ("yesterday", _yesterday, 1, (1, 1)),
    ("n days ago", _day_count, 1, (2, 19)),
    ("n weeks ago", _week_count, 7, (11, 59)),
    ("n months ago", _month_count, 28, (50, 350)),
    ("n years ago", _year_count, 365, (700, 14000)),
    ("last month", _last_month, 28, (10, 45)),
    ("last year", _last_year, 365, (180, 550)),
    ("earlier this year", _earlier_this_year, 1, (0, 200)),
]


@pytest.mark.parametrize(
    ("tell", "least", "reach"), [pytest.param(*way[1:], id=way[0]) for way in WAYS]
)
@given(published=_PUBLISHED, data=st.data())
def test_the_answer_holds_the_true_day_and_is_as_wide_as_the_words(
    tell: Tell, least: int, reach: tuple[int, int], published: date, data: st.DataObject
) -> None:
    true = published - timedelta(days=data.draw(st.integers(*reach)))
    words = tell(true, published)
    assume(words is not None)
    (dated,) = dates_in(f"It happened {words}.", from_days(published, published))
    when = dated.when
    assert when is not None
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest <= true <= when.latest
    assert (when.latest - when.earliest).days + 1 >= least


@given(published=_PUBLISHED, ago=st.integers(0, 360))
def test_a_report_dated_by_its_month_still_holds_the_true_day(published: date, ago: int) -> None:
    true = published - timedelta(days=ago)
    words = _day_without_year(true, published)
    assume(words is not None)
    month = from_days(published.replace(day=1), published)
    (dated,) = dates_in(f"It happened {words}.", month)
    assert dated.when is not None
    assert dated.when.earliest is not None
    assert dated.when.latest is not None
    assert dated.when.earliest <= true <= dated.when.latest


_LATER: list[tuple[str, int, int]] = [
    ("the next day", 1, 1),
    ("the same day", 0, 0),
    ("three days later", 3, 3),
    ("two weeks later", 12, 16),
    ("days later", 2, 10),
    ("a few weeks later", 14, 50),
]


@pytest.mark.parametrize(("words", "least", "most"), _LATER)
@given(before=DAYS, data=st.data())
def test_words_that_go_on_from_a_day_hold_the_true_day(
    words: str, least: int, most: int, before: date, data: st.DataObject
) -> None:
    true = before + timedelta(days=data.draw(st.integers(least, most)))
    text = f"It began on {before.isoformat()}. It ended {words}."
    *_, dated = dates_in(text, from_days(date(2050, 12, 31), date(2050, 12, 31)))
    assert dated.when is not None
    assert dated.when.earliest is not None
    assert dated.when.latest is not None
    assert dated.when.earliest <= true <= dated.when.latest
