"""Where acts stand on a line of time, drawn as exactly as they are known.

Reach for this module to draw a case. A known day is a point, an interval a bar, an open end a
bar that fades, a date without a year hollow. One fact is always true: no mark is narrower than
the interval that its source allows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from aygaq.cases.values import Act


class Mark(StrEnum):
    """The shape of a date."""

    POINT = "point"
    BAR = "bar"
    FADING = "fading"  # an end is open
    HOLLOW = "hollow"  # the year is unknown, or no date at all


@dataclass(frozen=True, slots=True)
class Placed:
    """One act on the line. `left` and `width` are shares of the whole line, 0..1."""

    act: Act
    mark: Mark
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """The line of one case: whole years that hold every known date."""

    first: dt.date
    last: dt.date
    placed: tuple[Placed, ...]

    def years(self) -> tuple[tuple[int, float], ...]:
        """Each year of the line and where it begins, 0..1."""
        return tuple(
            (year, self._share(dt.date(year, 1, 1)))
            for year in range(self.first.year, self.last.year + 1)
        )

    def _share(self, day: dt.date) -> float:
        return (day - self.first).days / ((self.last - self.first).days + 1)


def place_in_time(acts: Sequence[Act]) -> Line | None:
    """Lay acts on a line of whole years; None where no act has a known year."""
    days = list(_days(acts))
    if not days:
        return None
    first, last = dt.date(min(days).year, 1, 1), dt.date(max(days).year, 12, 31)
    return Line(first, last, tuple(_place(act, first, last) for act in acts))


def _days(acts: Iterable[Act]) -> Iterable[dt.date]:
    for act in acts:
        if act.when is not None:
            yield from (d for d in (act.when.earliest, act.when.latest) if d is not None)


def _place(act: Act, first: dt.date, last: dt.date) -> Placed:
    when, whole = act.when, (last - first).days + 1
    if when is None or (when.earliest is None and when.latest is None):
        return Placed(act, Mark.HOLLOW, 0.0, 0.0)
    start, end = when.earliest or first, when.latest or last
    left, width = (start - first).days / whole, ((end - start).days + 1) / whole
    if when.earliest is None or when.latest is None:
        return Placed(act, Mark.FADING, left, width)
    return Placed(act, Mark.POINT if start == end else Mark.BAR, left, width)
