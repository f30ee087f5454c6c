"""Numbers of the record, each with its doubt and the choice that opens the claims behind it.

Reach for this module to draw what was found. Acts are counted, not claims: several claims can speak
of one. An act counts as certain in a bin of time only where all days that it may have been on lie
in that bin; in every other bin that it may have been in it is possible. One fact is always true: an
act is certain in at most one bin of a chart, and then possible in none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from aygaq.index.facets import choices_of, distinct
from aygaq.index.periods import OPEN, certainly_in, possibly_in, undated
from aygaq.index.place_chain import NOWHERE, PlaceChain
from aygaq.index.search import Found

_MONTHS_UP_TO = 36  # months; a longer time is told by years
_MOST_YEARS = 60


@dataclass(frozen=True)
class Bin:
    """One bar of time.   first, last: the days it holds."""

    first: dt.date
    last: dt.date
    certain: int
    possible: int


@dataclass(frozen=True)
class OverTime:
    """Acts over time.

    Attributes:
        unit: "month" or "year".   bins: without a gap; none where no act has a year.
        acts: all that were found.   undated: those of which no year is known.
        outside: those whose years lie before the first bin.
    """

    unit: str
    bins: tuple[Bin, ...]
    acts: int
    undated: int
    outside: int = 0


@dataclass(frozen=True)
class ActCount:
    """A value of a facet with the acts that claims tell of it, and whom they concern."""

    value: str
    label: str
    acts: int
    people: int


@dataclass(frozen=True)
class PlaceCount:
    """A place as exact as claims name it, with its people and the acts put there."""

    chain: PlaceChain
    people: int
    acts: int


def acts_over_time(found: Found) -> OverTime:
    """Count acts by time, by months where they all lie within three years."""
    columns = found.columns
    at = acts_of(found)
    first, last = columns.days["first"][at], columns.days["last"][at]
    dated = ~undated(first, last)
    known = np.concatenate([first[first != OPEN], last[last != OPEN]])
    if not len(known):
        return OverTime("year", (), len(at), len(at))
    start = dt.date.fromordinal(int(known.min()))
    end = dt.date.fromordinal(int(known.max()))
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    unit = "month" if months <= _MONTHS_UP_TO else "year"
    if end.year - start.year >= _MOST_YEARS:
        start = dt.date(end.year - _MOST_YEARS + 1, 1, 1)
    bins = tuple(
        _bin(first[dated], last[dated], one, other)
        for one, other in (_months(start, end) if unit == "month" else _years(start, end))
    )
    before = int((last[dated & (last != OPEN)] < start.toordinal()).sum())
    return OverTime(unit, bins, len(at), int((~dated).sum()), before)


def acts_of(found: Found) -> npt.NDArray[np.intp]:
    """One claim of each act that was found, those that count alone."""
    columns = found.columns
    no_act = columns.values["act"].find("")
    mask = found.mask & columns.flags["counts"] & (columns.codes["act"] != no_act)
    at = np.flatnonzero(mask)
    first_of = np.full(len(columns.values["act"]), -1, np.intp)
    first_of[columns.codes["act"][at][::-1]] = at[::-1]  # the first stays that is written last
    return np.sort(first_of[first_of >= 0])


def _bin(
    first: npt.NDArray[np.int32], last: npt.NDArray[np.int32], start: dt.date, end: dt.date
) -> Bin:
    period = start.toordinal(), end.toordinal()
    certain = certainly_in(first, last, *period)
    possible = possibly_in(first, last, *period) & ~certain
    return Bin(start, end, int(certain.sum()), int(possible.sum()))


def _years(start: dt.date, end: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    for year in range(start.year, end.year + 1):
        yield dt.date(year, 1, 1), dt.date(year, 12, 31)


def _months(start: dt.date, end: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    first = start.replace(day=1)
    while first <= end:
        after = (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
        yield first, after - dt.timedelta(days=1)
        first = after


def acts_by(found: Found, facet: str) -> tuple[ActCount, ...]:
    """Acts and people for each value of "act", "agent" or "outlet", most acts first.

    An act of which claims say two things counts once for each of them.
    """
    columns = found.columns
    no_act = columns.values["act"].find("")
    kept = found.mask & columns.flags["counts"] & (columns.codes["act"] != no_act)
    told = Found(columns, found.asked, {"kept": kept})
    acts = {choice.value: choice.people for choice in choices_of(told, facet, of="act")}
    counts = (
        ActCount(choice.value, choice.label, acts[choice.value], choice.people)
        for choice in choices_of(told, facet)
    )
    return tuple(sorted(counts, key=lambda c: (-c.acts, -c.people, c.value)))


def people_by_place(found: Found) -> tuple[PlaceCount, ...]:
    """People and acts for each place that claims name, as exactly as they name it."""
    columns = found.columns
    at = np.flatnonzero(found.mask & columns.flags["counts"])
    places = columns.codes["place"][at].astype(np.int64)
    people, acts = (_counts(found, places, at, of) for of in ("case", "act"))
    found_places = (
        PlaceCount(chain, int(people[code]), int(acts[code]))
        for code, chain in list(columns.places.items())
        if chain.key != NOWHERE and people[code]
    )
    return tuple(sorted(found_places, key=lambda p: (-p.people, -p.acts, p.chain.key)))


def _counts(
    found: Found, groups: npt.NDArray[np.int64], at: npt.NDArray[np.intp], of: str
) -> npt.NDArray[np.intp]:
    """How many different cases or acts there are at each place."""
    columns = found.columns
    values, codes = columns.values[of], columns.codes[of][at]
    told = codes != values.find("")
    size = len(columns.values["place"])
    return distinct(groups[told], codes[told], size, len(values))
