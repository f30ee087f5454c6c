"""Comparing inexact times claims no more than they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.dates import (
    Precision,
    When,
    certainly_before,
    overlaps,
    parse_edtf,
    precision,
    sort_key,
    within,
)
from tests.dates.strategies import WHENS

PAIRS = [
    # a, b, overlaps, a within b, a certainly before b
    ("2017-05-14", "2017-05", True, True, False),
    ("2017-05", "2017-05-14", True, False, False),
    ("2017-05-14", "2017-05-11/2017-05-20", True, True, False),
    ("2017-05-14", "2017-05-15", False, False, True),
    ("2017-05-15", "2017-05-14", False, False, False),
    ("2017-07-04/..", "2018", True, False, False),
    ("2018", "2017-07-04/..", True, True, False),
    ("../2017-05", "2017-06", False, False, True),
    ("XXXX-05-14", "2017-05", True, False, False),
    ("XXXX-05-14", "XXXX-05-14", True, False, False),
    ("2016", "2017?", False, False, False),
    ("2016?", "2017", False, False, False),
    ("2015", "2017~", False, False, True),
    ("2016", "2017~", True, True, False),
    ("2016", "2017/", False, False, True),
    ("2018", "2017/", True, False, False),
    ("1999", "199X", True, True, False),
]


@pytest.mark.parametrize(("a", "b", "overlap", "inside", "before"), PAIRS)
def test_two_times_compare_as_the_table_says(
    a: str, b: str, overlap: bool, inside: bool, before: bool
) -> None:
    first, second = parse_edtf(a), parse_edtf(b)
    assert overlaps(first, second) is overlap
    assert within(first, second) is inside
    assert certainly_before(first, second) is before


@given(WHENS, WHENS)
def test_overlap_is_mutual(a: When, b: When) -> None:
    assert overlaps(a, b) == overlaps(b, a)


@given(WHENS, WHENS)
def test_what_is_certainly_before_does_not_overlap_and_sorts_first(a: When, b: When) -> None:
    if certainly_before(a, b):
        assert not overlaps(a, b)
        assert not certainly_before(b, a)
        assert sort_key(a) < sort_key(b)


@given(WHENS, WHENS, WHENS)
def test_within_passes_on(a: When, b: When, c: When) -> None:
    if within(a, b) and within(b, c):
        assert within(a, c)


@given(WHENS)
def test_a_time_with_both_bounds_lies_within_itself(a: When) -> None:
    assert overlaps(a, a)
    assert within(a, a) or not a.is_known


def test_a_list_runs_from_first_to_last_the_exact_before_the_wide_and_unknown_years_last() -> None:
    texts = ["XXXX-05-14", "2017", "2017-01-01", "../2016-12", "2017-07-04/..", "2017-07-04"]
    ordered = sorted((parse_edtf(text) for text in texts), key=sort_key)
    assert [when.edtf for when in ordered] == [
        "../2016-12",
        "2017-01-01",
        "2017",
        "2017-07-04",
        "2017-07-04/..",
        "XXXX-05-14",
    ]


@given(st.lists(WHENS, max_size=6))
def test_the_order_does_not_depend_on_the_order_before(whens: list[When]) -> None:
    backwards = list(reversed(whens))
    assert sorted(whens, key=sort_key) == sorted(backwards, key=sort_key)


PRECISIONS = [
    ("2017-05-14", Precision.DAY),
    ("2017-05-14~", Precision.DAY),
    ("2017-05-11/2017-05-20", Precision.DAYS),
    ("2017-05", Precision.MONTH),
    ("2017-05-XX", Precision.MONTH),
    ("2016-01/2016-04", Precision.MONTHS),
    ("2017-22", Precision.SEASON),
    ("2017", Precision.YEAR),
    ("2017-XX", Precision.YEAR),
    ("2015/2016", Precision.YEARS),
    ("20XX", Precision.YEARS),
    ("199X", Precision.DECADE),
    ("2017-07-04/..", Precision.OPEN),
    ("/2017", Precision.OPEN),
    ("XXXX-05-14", Precision.UNKNOWN),
]


@pytest.mark.parametrize(("text", "exactness"), PRECISIONS)
def test_a_value_is_as_exact_as_it_is_written(text: str, exactness: Precision) -> None:
    assert precision(parse_edtf(text)) is exactness


@given(WHENS)
def test_every_value_has_a_precision(when: When) -> None:
    assert isinstance(precision(when), Precision)
