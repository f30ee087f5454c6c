"""Counting days, weeks and months on the calendar, held between year 1 and year 9999.

Reach for this module when a date must be moved. One fact is always true: nothing here
raises; what would leave the calendar stays on its first or last day.
"""

from __future__ import annotations

import calendar
from datetime import date

MONDAY, SATURDAY, SUNDAY = 0, 5, 6


def last_day_of_month(year: int, month: int) -> int:
    """Return the number of days in that month, 28 to 31."""
    return calendar.monthrange(year, month)[1]


def add_days(day: date, count: int) -> date:
    """Return the day `count` days later; earlier where negative."""
    ordinal = day.toordinal() + count
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def add_months(day: date, count: int) -> date:
    """Return the same day `count` months later, the last of that month where it has no such day."""
    months = day.year * 12 + day.month - 1 + count
    if months < 12:
        return date.min
    if months >= 120000:
        return date.max
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, last_day_of_month(year, month + 1)))


def add_years(day: date, count: int) -> date:
    """Return the same day `count` years later; 29 February becomes 28 where it must."""
    return add_months(day, 12 * count)


def month_of(day: date) -> tuple[date, date]:
    """Return first and last day of the month that holds `day`."""
    return day.replace(day=1), day.replace(day=last_day_of_month(day.year, day.month))


def year_of(day: date) -> tuple[date, date]:
    """Return first and last day of the year that holds `day`."""
    return date(day.year, 1, 1), date(day.year, 12, 31)


def week_of(day: date) -> tuple[date, date]:
    """Return Monday to Sunday, as ISO 8601 and most of those who report count a week."""
    monday = add_days(day, -day.weekday())
    return monday, add_days(monday, 6)


def weekend_of(day: date) -> tuple[date, date]:
    """Return the Saturday and Sunday that `day` is in, or that come last before it."""
    saturday = add_days(day, -((day.weekday() - SATURDAY) % 7))
    return saturday, add_days(saturday, 1)


def weekday_before(day: date, weekday: int, *, same_day: bool) -> date:
    """Return the latest `weekday` (0 is Monday) up to `day`; before it unless `same_day`."""
    back = (day.weekday() - weekday) % 7
    return add_days(day, -(back if back or same_day else 7))


def weekday_after(day: date, weekday: int, *, same_day: bool) -> date:
    """Return the first `weekday` from `day` on; after it unless `same_day`."""
    ahead = (weekday - day.weekday()) % 7
    return add_days(day, ahead if ahead or same_day else 7)
