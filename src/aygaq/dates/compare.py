"""Comparing times that are not exact, without claiming more than they say.

Reach for this module to order, join or check dates. Two facts are always true:
`certainly_before(a, b)` implies `sort_key(a) < sort_key(b)`, and excludes `overlaps(a, b)`.

An end that is open (`..`) reaches without limit. A year that is unknown (`XXXX`) may be any
year: such a value may overlap everything and lies certainly in or before nothing.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from aygaq.dates.build import end_text, start_text
from aygaq.dates.edtf import When


class Precision(Enum):
    """How exact a value is, the most exact first."""

    DAY = "day"
    DAYS = "days"  # an interval of days, as 2017-05-11/2017-05-20
    MONTH = "month"
    MONTHS = "months"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"
    DECADE = "decade"
    OPEN = "open"  # one end open or unknown
    UNKNOWN = "unknown"  # the year is not known, whatever else is


def precision(when: When) -> Precision:
    """Return how exact `when` is, by how it is written; "about" does not change it."""
    if when.earliest is None and when.latest is None:
        return Precision.UNKNOWN
    if when.earliest is None or when.latest is None:
        return Precision.OPEN
    if not when.is_interval:
        return _precision_of_date(when.edtf.rstrip("?~%"))
    finest = min((_precision_of_date(end.rstrip("?~%")) for end in when.edtf.split("/")), key=_rank)
    return {Precision.DAY: Precision.DAYS, Precision.MONTH: Precision.MONTHS}.get(
        finest, Precision.YEARS
    )


def overlaps(a: When, b: When) -> bool:
    """Tell whether both may mean the same day."""
    return _not_after(a.earliest, b.latest) and _not_after(b.earliest, a.latest)


def within(a: When, b: When) -> bool:
    """Tell whether every day that `a` may mean is one that `b` may mean."""
    starts = _holds_open(start_text(b)) or (
        a.earliest is not None and b.earliest is not None and b.earliest <= a.earliest
    )
    ends = _holds_open(end_text(b)) or (
        a.latest is not None and b.latest is not None and a.latest <= b.latest
    )
    return starts and ends


def certainly_before(a: When, b: When) -> bool:
    """Tell whether `a` ends before `b` starts, whatever days they mean.

    Never of values whose own source doubts them (`?`, `%`).
    """
    if a.is_uncertain or b.is_uncertain or a.latest is None or b.earliest is None:
        return False
    return a.latest < b.earliest


SortKey = tuple[int, int, int, str]


def sort_key(when: When) -> SortKey:
    """Return a key for lists from first to last.

    A value stands at its first possible day, or at its last where the first is open; of those
    on one day the more exact comes first. Values of an unknown year come last, by month and day.
    """
    anchor = when.earliest or when.latest
    if anchor is None:
        return 1, 0, 0, when.edtf
    width = (when.latest - when.earliest).days if when.earliest and when.latest else 10_000_000
    return 0, anchor.toordinal(), width, when.edtf


def _not_after(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last


def _holds_open(end: str) -> bool:
    """Tell whether an end is open; an unknown one (empty, `XXXX`) is not."""
    return end == ".."


def _precision_of_date(edtf: str) -> Precision:
    year, _, rest = edtf.partition("-")
    month, _, day = rest.partition("-")
    if "X" in year:
        return Precision.DECADE if year.count("X") == 1 else Precision.YEARS
    if month in ("", "XX"):
        return Precision.YEAR
    if int(month) > 12:
        return Precision.SEASON
    return Precision.DAY if day not in ("", "XX") else Precision.MONTH


def _rank(exactness: Precision) -> int:
    return list(Precision).index(exactness)
