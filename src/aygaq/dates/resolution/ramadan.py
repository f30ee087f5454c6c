"""The month of fasting in a common year.

Counted by the tabular Islamic calendar of thirty-year cycles (Reingold and Dershowitz,
*Calendrical Calculations*, "The Islamic calendar"). What was kept depended on who saw the moon,
so a day is added on each side.
"""

from __future__ import annotations

from datetime import date

from aygaq.dates.build import from_days
from aygaq.dates.edtf import When

_EPOCH = 227014  # ordinal of the day before 1 Muharram of year 1
_RAMADAN = 9


def place_ramadan_of(year: int) -> When | None:
    """Return Ramadan of a common year, a day wider on each side; both where a year holds two."""
    guess = (year - 622) * 33 // 32
    starts = [_ordinal(hijri, _RAMADAN) for hijri in range(guess - 1, guess + 4) if hijri > 0]
    inside = [start for start in starts if date.fromordinal(start).year == year]
    if not inside:
        return None
    return from_days(date.fromordinal(inside[0] - 1), date.fromordinal(inside[-1] + 30))


def _ordinal(hijri: int, month: int) -> int:
    """Return the ordinal of the first day of a month of the tabular calendar."""
    days_before_month = (59 * (month - 1) + 1) // 2
    return _EPOCH + 354 * (hijri - 1) + (3 + 11 * hijri) // 30 + days_before_month + 1
