"""Uncertain times lie certainly in at most one of the bins they may lie in."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from aygaq.index.periods import OPEN, certainly_in, in_time, possibly_in, undated

ENDS = st.one_of(st.just(OPEN), st.integers(1, 60))
TIMES = st.lists(
    st.tuples(ENDS, ENDS).map(lambda t: t if OPEN in t else (min(t), max(t))),
    min_size=1,
    max_size=30,
)


def days(times: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
    first, last = np.array(times, np.int32).T
    return first, last


@given(TIMES, st.integers(2, 15))
def test_an_act_is_certain_in_at_most_one_bin(times: list[tuple[int, int]], width: int) -> None:
    first, last = days(times)
    bins = [(start, start + width - 1) for start in range(1, 62, width)]
    certain = sum(certainly_in(first, last, *b).astype(int) for b in bins)
    assert np.all(certain <= 1)


@given(TIMES, st.integers(1, 60), st.integers(0, 20))
def test_what_is_certain_is_possible(times: list[tuple[int, int]], start: int, width: int) -> None:
    first, last = days(times)
    certain = certainly_in(first, last, start, start + width)
    assert np.all(~certain | possibly_in(first, last, start, start + width))


@given(TIMES, st.integers(2, 15))
def test_what_is_certain_in_one_bin_is_possible_in_no_other(
    times: list[tuple[int, int]], width: int
) -> None:
    first, last = days(times)
    bins = [(start, start + width - 1) for start in range(1, 62, width)]
    possible = sum(possibly_in(first, last, *b).astype(int) for b in bins)
    certain = sum(certainly_in(first, last, *b).astype(int) for b in bins)
    assert np.all((certain == 0) | (possible == 1))


@given(TIMES)
def test_every_dated_act_is_possible_somewhere(times: list[tuple[int, int]]) -> None:
    first, last = days(times)
    assert np.array_equal(possibly_in(first, last, 1, 60), ~undated(first, last))


@given(TIMES)
def test_the_order_is_by_the_first_day_and_the_undated_stand_last(
    times: list[tuple[int, int]],
) -> None:
    first, last = days(times)
    ordered = [times[at] for at in in_time(first, last).tolist()]
    known = [t for t in ordered if t != (OPEN, OPEN)]
    assert ordered[len(known) :] == [(OPEN, OPEN)] * (len(times) - len(known))
    anchors = [one if one != OPEN else other for one, other in known]
    assert anchors == sorted(anchors)
