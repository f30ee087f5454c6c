"""What an expression is read against, and the two ways to look for a day without a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from aygaq.dates.build import from_days
from aygaq.dates.edtf import When
from aygaq.dates.expressions.meaning import Anchor, Tense

Window = tuple[date, date]
#: The first and last day of something in a year; None where that year has it not (29 February).
InYear = Callable[[int], Window | None]

_YEARS_TRIED = 12  # a 29 February comes back after eight years at most


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression is read against.

    Attributes:
        published: day of the report, as exact as it is known; None where unknown.
        context: the date spoken of last; None where there is none.
        tense: whether the nearest day is looked for before the report or after it.
        day_first: how 03/05/2017 is to be read; None where nobody knows.
    """

    published: When | None
    context: When | None
    tense: Tense
    day_first: bool | None = None

    def ends_of(self, anchor: Anchor) -> Window | None:
        """Return first and last day the anchor may be, or None where that is not known."""
        told = {Anchor.PUBLISHED: self.published, Anchor.CONTEXT: self.context}
        when = told.get(anchor)
        if when is None or when.earliest is None or when.latest is None:
            return None
        return when.earliest, when.latest


def at_both_ends(ends: Window, place: Callable[[date], Window | None]) -> When | None:
    """Place something from the first and from the last day the anchor may be, and span both.

    A report of "August 2014" may be of the 1st or the 31st; where both give the same day the
    answer is that day, else the whole stretch between both answers.
    """
    first, last = place(ends[0]), place(ends[1])
    if first is None or last is None:
        return None
    return from_days(min(first[0], last[0]), max(first[1], last[1]))


def latest_before(in_year: InYear, day: date, *, ended: bool = False) -> Window | None:
    """Return the latest window that has started by `day`, or that has `ended` before it."""
    for year in range(day.year, day.year - _YEARS_TRIED, -1):
        window = in_year(year) if year >= 1 else None
        if window and (window[1] < day if ended else window[0] <= day):
            return window
    return None


def first_after(in_year: InYear, day: date, *, started: bool = True) -> Window | None:
    """Return the first window not over on `day`; one that starts after it unless `started`."""
    for year in range(day.year - 1, day.year + _YEARS_TRIED):
        window = in_year(year) if 1 <= year <= 9998 else None
        if window and (window[1] >= day if started else window[0] > day):
            return window
    return None
