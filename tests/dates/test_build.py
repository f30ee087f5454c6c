"""Values made from days say neither more nor less than the days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from aygaq.dates import from_days, parse_edtf
from aygaq.dates.build import about, between, from_days_of_unknown_year, since, until
from tests.dates.strategies import DAYS

SHORTEST = [
    ("2017-05-14", "2017-05-14", "2017-05-14"),
    ("2017-05-01", "2017-05-31", "2017-05"),
    ("2017-01-01", "2017-12-31", "2017"),
    ("2010-01-01", "2019-12-31", "201X"),
    ("2011-01-01", "2020-12-31", "2011/2020"),
    ("2016-01-01", "2016-04-30", "2016-01/2016-04"),
    ("2017-05-11", "2017-05-20", "2017-05-11/2017-05-20"),
    ("2016-02-01", "2016-02-28", "2016-02-01/2016-02-28"),
    ("2015-01-01", "2016-12-31", "2015/2016"),
]


@pytest.mark.parametrize(("first", "last", "edtf"), SHORTEST)
def test_bounds_are_written_in_the_shortest_form(first: str, last: str, edtf: str) -> None:
    assert from_days(date.fromisoformat(first), date.fromisoformat(last)).edtf == edtf


@given(DAYS, DAYS)
def test_the_value_has_exactly_the_bounds_it_was_made_from(a: date, b: date) -> None:
    first, last = sorted((a, b))
    when = from_days(first, last)
    assert (when.earliest, when.latest) == (first, last)


@given(DAYS)
def test_an_open_end_stays_open(day: date) -> None:
    assert from_days(day, None).latest is None
    assert from_days(None, day).earliest is None
    assert from_days(None, None).edtf == "XXXX"


def test_a_year_struck_out_leaves_month_and_day() -> None:
    mid_may = from_days_of_unknown_year(date(2000, 5, 11), date(2000, 5, 20))
    assert mid_may.edtf == "XXXX-05-11/XXXX-05-20"


def test_intervals_are_joined_by_their_outer_ends() -> None:
    first, last = parse_edtf("2017-05-11/2017-05-20"), parse_edtf("2017-06/2017-07")
    assert between(first, last).edtf == "2017-05-11/2017-07"
    assert since(first).edtf == "2017-05-11/.."
    assert until(last).edtf == "../2017-07"


def test_about_marks_the_known_ends_once() -> None:
    assert about(parse_edtf("2017-05")).edtf == "2017-05~"
    assert about(parse_edtf("2017~/..")).edtf == "2017~/.."
