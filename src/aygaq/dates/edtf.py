"""Dates that are as exact as their source: EDTF values and their bounds.

Reach for this module to read or keep a date. A `When` is an EDTF text (ISO 8601-2:2019,
level 1, with the one habit of level 2 that reports need, an unknown year before a known day)
and the first and last day it may mean. One fact is always true: `parse_edtf(w.edtf) == w` for
every `When` made here, and the bounds are never narrower than the text.

    2017-05-14   2017-05   2017          a day, a month, a year
    201X   2017-XX   XXXX-05-14          digits nobody gave; an unknown year has no bounds
    2017-21 … 2017-24                    spring, summer, autumn, winter
    2017~   2017?   2017%                about; perhaps; both
    2017-05-11/2017-05-20                at some time between, or all the time from … to …
    2017-07-04/..   ../2017-05           open: nobody says when it ends, or began
    2017/   /2017                        an end that exists and is unknown

Conventions where the standard leaves the width to the user:

- About (`~`, `%`) widens by one unit each way: three days for a day, else one month, one
  season (three months), one year, ten years for `201X`.
- Seasons are those of the northern hemisphere, of whole months as weather offices count them and
  as readers do: spring is March to May, summer June to August, autumn September to November.
  "Winter 2017" may be the one that ends or the one that starts in 2017, so it runs from December
  2016 to February 2018.
- `?` says the source doubts itself; the bounds stay, but see `compare.certainly_before`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from aygaq.dates.days import add_days, add_months, last_day_of_month
from aygaq.dates.errors import IntervalBackwards, NoSuchDay, NotEdtf

#: First and last month of each season code, and years added to each.
SEASON_MONTHS: dict[int, tuple[tuple[int, int], tuple[int, int]]] = {
    21: ((0, 3), (0, 5)),
    22: ((0, 6), (0, 8)),
    23: ((0, 9), (0, 11)),
    24: ((-1, 12), (1, 2)),
}

_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX|XXXX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<doubt>[?~%]?)"
)
_MARGIN_DAYS = 3  # days on each side of "about" a day


@dataclass(frozen=True, slots=True)
class When:
    """A time as exact as its source.

    Attributes:
        edtf: the value in EDTF; what is stored and exchanged.
        earliest: first day it may mean; None where open or unknown.
        latest: last day it may mean, that day included; None where open or unknown.
    """

    edtf: str
    earliest: datetime.date | None
    latest: datetime.date | None

    def __str__(self) -> str:
        return self.edtf

    @property
    def is_interval(self) -> bool:
        """Whether the value is written as two ends."""
        return "/" in self.edtf

    @property
    def is_known(self) -> bool:
        """Whether both ends are known days."""
        return self.earliest is not None and self.latest is not None

    @property
    def is_approximate(self) -> bool:
        """Whether either end is "about"."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def is_uncertain(self) -> bool:
        """Whether the source doubts the date itself."""
        return "?" in self.edtf or "%" in self.edtf


@lru_cache(maxsize=8192)
def parse_edtf(text: str) -> When:
    """Read an EDTF text.

    Args:
        text: one value, nothing around it; see the module for the forms.
    Returns:
        The value; `.edtf` is `text`, letter for letter.
    Raises:
        NotEdtf: not one of the forms.   NoSuchDay: 30 February, month 13.
        IntervalBackwards: the end is wholly before the start.
    """
    start, slash, end = text.partition("/")
    if not slash:
        earliest, latest = _bounds(text)
        return When(text, earliest, latest)
    if start in ("", "..") and end in ("", ".."):
        raise NotEdtf(len(text), why="an interval needs at least one known end")
    earliest = None if start in ("", "..") else _bounds(start)[0]
    latest = None if end in ("", "..") else _bounds(end)[1]
    if earliest is not None and latest is not None and earliest > latest:
        raise IntervalBackwards(start, end)
    return When(text, earliest, latest)


def _bounds(text: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return first and last day of one date without a slash."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise NotEdtf(len(text), why="the form is not year, year-month or year-month-day")
    year, month, day, doubt = match.group("year", "month", "day", "doubt")
    days = _possible_days(text, year, month, day)
    if year == "XXXX":
        return None, None
    earliest, latest = days
    if doubt in ("~", "%"):
        earliest, latest = _widen(earliest, latest, year, month, day)
    return earliest, latest


def _possible_days(
    text: str, year: str, month: str | None, day: str | None
) -> tuple[datetime.date, datetime.date]:
    """First and last day the digits allow; an unknown year is tried over four hundred."""
    if year == "XXXX":
        years = range(1600, 2000)
    else:
        years = range(max(int(year.replace("X", "0")), 1), int(year.replace("X", "9")) + 1)
    first = _first_valid(years, month, day, last=False)
    final = _first_valid(reversed(years), month, day, last=True)
    if first is None or final is None:
        raise NoSuchDay(text)
    return first, final


def _first_valid(
    years: Iterable[int], month: str | None, day: str | None, *, last: bool
) -> datetime.date | None:
    for year in years:
        found = _edge_of_year(year, month, day, last=last)
        if found is not None:
            return found
    return None


def _edge_of_year(
    year: int, month: str | None, day: str | None, *, last: bool
) -> datetime.date | None:
    """First or last day of `year` that fits month and day, or None."""
    if month not in (None, "XX") and int(month or "0") in SEASON_MONTHS:
        return None if day is not None else _edge_of_season(year, int(month or "0"), last=last)
    months = range(1, 13) if month in (None, "XX") else [int(month or "0")]
    for number in reversed(months) if last else months:
        if not 1 <= number <= 12:
            return None
        length = last_day_of_month(year, number)
        if day in (None, "XX"):
            return datetime.date(year, number, length if last else 1)
        if 1 <= int(day or "0") <= length:
            return datetime.date(year, number, int(day or "0"))
    return None


def _edge_of_season(year: int, season: int, *, last: bool) -> datetime.date:
    plus, month = SEASON_MONTHS[season][1 if last else 0]
    year += plus
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return datetime.date.max if last else datetime.date.min
    return datetime.date(year, month, last_day_of_month(year, month) if last else 1)


def _widen(
    earliest: datetime.date, latest: datetime.date, year: str, month: str | None, day: str | None
) -> tuple[datetime.date, datetime.date]:
    """Add the margin of "about", one unit each way."""
    if day not in (None, "XX"):
        return add_days(earliest, -_MARGIN_DAYS), add_days(latest, _MARGIN_DAYS)
    if month not in (None, "XX"):
        months = 3 if int(month or "0") in SEASON_MONTHS else 1
    else:
        months = 12 * 10 ** year.count("X")
    first = add_months(earliest.replace(day=1), -months)
    final = add_months(latest.replace(day=1), months)
    return first, final.replace(day=last_day_of_month(final.year, final.month))
