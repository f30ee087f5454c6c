"""Whole years counted from a year, whole months from a month: "In 2009 …; three years later"."""

from __future__ import annotations

from aygaq.dates.days import add_months, add_years, month_of, year_of
from aygaq.dates.expressions.meaning import Ago, Anchor, Unit
from aygaq.dates.resolution.reading import Window

_TWELFTHS = 12


def by_the_calendar(ago: Ago, ends: Window) -> Window | None:
    """ "In 2009; three years later": 2012, for whole years count in years, and months in months."""
    if ago.high != ago.low or ago.low % _TWELFTHS or ago.vague or ago.anchor is Anchor.PUBLISHED:
        return None
    by = ago.direction * ago.low // _TWELFTHS
    if ago.unit is Unit.YEAR and ends == year_of(ends[0]):
        return year_of(add_years(ends[0], by))
    if ago.unit is Unit.MONTH and ends == month_of(ends[0]):
        return month_of(add_months(ends[0], by))
    return None
