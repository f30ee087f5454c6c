"""Weekdays, "last week", "three weeks ago", "recent days", "the next day".

How wide each is kept, for words round:

| words | bounds |
|---|---|
| yesterday, the next day, up to six days ago or later | that day |
| seven to thirteen days, but ten | that day |
| ten days, and more days | that day, a day on each side for each full week |
| weeks ago; weeks later | three days on each side; two, as from a day that is told |
| months, years, decades ago or later | half a unit on each side |
| months after a month, years after a year | that month, that year |
| "about", "nearly", "over" before these | twice that |
| up to twelve hours ago or later | that day |
| more hours | whole days, rounded outwards |
| days, weeks, months later ("a few", "several" too) | to 13 days, 8 weeks, 24 months |
| years later, many years ago | open |
| last week, this week | Monday to Sunday; see `days.week_of` |
| recent days, weeks, months, years | to 14 days, 8 weeks, 12 months, 10 years back |
| the past three weeks | three weeks back from the report |

Nothing told as past reaches beyond the report, and nothing "later" begins before its anchor.
"""

from __future__ import annotations

from datetime import date

from aygaq.dates.build import from_days, since, until
from aygaq.dates.days import (
    SUNDAY,
    add_days,
    add_months,
    add_years,
    month_of,
    week_of,
    weekday_after,
    weekday_before,
    weekend_of,
    year_of,
)
from aygaq.dates.edtf import When, parse_edtf
from aygaq.dates.expressions.meaning import (
    Ago,
    Anchor,
    Pick,
    Recent,
    Relative,
    Tense,
    Unit,
    Weekday,
)
from aygaq.dates.resolution.reading import Reading, Window, at_both_ends
from aygaq.dates.resolution.whole_units import by_the_calendar

_TWELFTHS = 12
_COUNTED_ONE_BY_ONE = 13  # days
_OF_ONE_DAY = 12  # hours after which the day is still the same, for all that is told
#: Widest context that a day or week may be counted from, and a month.
_WIDEST_CONTEXT = {Unit.HOUR: 31, Unit.DAY: 31, Unit.WEEK: 62, Unit.WEEKEND: 31, Unit.MONTH: 366}
#: How far "a few days later" may reach, in days and months; no entry, no end.
_FEW_DAYS = {Unit.HOUR: 1, Unit.DAY: 13, Unit.WEEK: 56}
_FEW_MONTHS = {Unit.MONTH: 24}
_RECENT_DAYS = {Unit.HOUR: 2, Unit.DAY: 14, Unit.WEEK: 56}
_RECENT_MONTHS = {Unit.MONTH: 12, Unit.YEAR: 120, Unit.DECADE: 600}


def place_weekday(weekday: Weekday, reading: Reading) -> When | None:
    """Return the day of the week that is meant; the report's own weekday is that day."""
    told = weekday.pick in (Pick.FOLLOWING, Pick.SAME, Pick.PREVIOUS)
    ends = _ends(reading, Anchor.CONTEXT if told else Anchor.PUBLISHED, Unit.DAY)
    if ends is None:
        return None
    return at_both_ends(ends, lambda end: _weekday(weekday, end, reading.tense))


def place_relative(relative: Relative, reading: Reading) -> When | None:
    """Return the unit counted from the anchor: "last month", "the following year"."""
    ends = _ends(reading, relative.anchor, relative.unit)
    if ends is None:
        return None
    if relative.unit is Unit.DAY and relative.offset == 0:
        return reading.published if relative.anchor is Anchor.PUBLISHED else reading.context
    return at_both_ends(ends, lambda end: _unit(relative, end, reading.tense))


def place_ago(ago: Ago, reading: Reading) -> When | None:
    """Return the stretch in which "three weeks ago" or "two years later" lies."""
    ends = _ends(reading, ago.anchor, ago.unit)
    if ends is None:
        return None
    if (exact := by_the_calendar(ago, ends)) is not None:
        return from_days(*exact)
    near, far = _near(ago, ends), _far(ago, ends)
    if far is None:
        return _without_end(ago, near)
    if ago.direction < 0:
        return from_days(far, min(near, ends[1]))
    near, published = max(near, ends[0]), reading.ends_of(Anchor.PUBLISHED)
    if published and reading.tense is Tense.PAST and near <= published[1]:
        far = min(far, published[1])
    return from_days(near, far)


def place_recent(recent: Recent, reading: Reading) -> When | None:
    """Return the stretch that ends, or starts, at the anchor."""
    ends = _ends(reading, recent.anchor, Unit.YEAR)
    if recent.direction > 0 and reading.tense is Tense.PAST and reading.context is not None:
        return _ahead_of_context(recent, reading)
    if ends is None:
        return None
    if recent.direction < 0:
        return from_days(_back(recent, ends[0], -1), ends[1])
    return from_days(ends[0], _back(recent, ends[1], 1))


def _ahead_of_context(recent: Recent, reading: Reading) -> When | None:
    """ "For the next seven months" told as past: from the time spoken of last."""
    told = _ends(reading, Anchor.CONTEXT, recent.unit)
    return from_days(told[0], _back(recent, told[1], 1)) if told is not None else None


def _ends(reading: Reading, anchor: Anchor, unit: Unit) -> Window | None:
    """Return the anchor, unless it is a context too wide to count such units from."""
    ends = reading.ends_of(anchor)
    if ends is None or anchor is Anchor.PUBLISHED:
        return ends
    return ends if (ends[1] - ends[0]).days <= _WIDEST_CONTEXT.get(unit, 3660) else None


def _weekday(weekday: Weekday, end: date, tense: Tense) -> Window:
    if weekday.weeks is not None:
        return _weekday_of_week(weekday.weekday, end, weekday.weeks)
    if weekday.pick is Pick.THIS:
        return _weekday_of_week(weekday.weekday, end, 0)
    if weekday.pick is Pick.SAME:
        return (
            weekday_before(end, weekday.weekday, same_day=True),
            weekday_after(end, weekday.weekday, same_day=True),
        )
    forward = weekday.pick in (Pick.NEXT, Pick.FOLLOWING) or (
        weekday.pick is Pick.NEAREST and tense is Tense.FUTURE
    )
    find = weekday_after if forward else weekday_before
    day = find(end, weekday.weekday, same_day=weekday.pick is Pick.NEAREST)
    return day, day


def _weekday_of_week(weekday: int, end: date, weeks: int) -> Window:
    """Return that weekday of the week of `end`; both, where customs differ on the week."""
    from_monday = add_days(end, weekday - end.weekday() + 7 * weeks)
    from_sunday = add_days(end, (weekday + 1) % 7 - (end.weekday() + 1) % 7 + 7 * weeks)
    if SUNDAY not in (weekday, end.weekday()):
        return from_monday, from_monday
    return min(from_monday, from_sunday), max(from_monday, from_sunday)


def _unit(relative: Relative, end: date, tense: Tense) -> Window:
    offset = relative.offset
    if relative.unit is Unit.DAY:
        return add_days(end, offset), add_days(end, offset)
    if relative.unit is Unit.WEEK:
        return _week(relative, end, tense)
    if relative.unit is Unit.WEEKEND:
        return _weekend(offset, end, tense)
    if relative.unit is Unit.MONTH:
        return month_of(add_months(end.replace(day=1), offset))
    if relative.unit is Unit.DECADE:
        start = max(end.year // 10 * 10 + 10 * offset, 1)
        return date(start, 1, 1), date(start + 9, 12, 31)
    return year_of(add_years(end, offset))


def _week(relative: Relative, end: date, tense: Tense) -> Window:
    first, last = week_of(end)
    if relative.offset:
        days = 7 * relative.offset
        return _outside(end, add_days(first, days), add_days(last, days), relative.offset)
    if relative.anchor is Anchor.CONTEXT:
        return first, last
    return (first, end) if tense is Tense.PAST else (end, last)


def _outside(end: date, first: date, last: date, offset: int) -> Window:
    """Keep last week before the day itself, and next week after it."""
    if offset < 0:
        return first, min(last, add_days(end, -1))
    return max(first, add_days(end, 1)), last


def _weekend(offset: int, end: date, tense: Tense) -> Window:
    first, last = weekend_of(end)
    inside = first <= end <= last
    if offset < 0 and inside:
        first, last = add_days(first, -7), add_days(last, -7)
    if offset > 0 or (offset == 0 and tense is Tense.FUTURE and not inside):
        first, last = add_days(first, 7), add_days(last, 7)
    return first, last


def _without_end(ago: Ago, near: date) -> When:
    """Return "years later", "many years ago": open, and no more exact than a month."""
    month = parse_edtf(near.isoformat()[:7])
    return until(month) if ago.direction < 0 else since(month)


def _near(ago: Ago, ends: Window) -> date:
    """Return the end of "ago" that lies closest to the anchor."""
    anchor = ends[1] if ago.direction < 0 else ends[0]
    return _moved(ago, anchor, ago.low, closer=True)


def _far(ago: Ago, ends: Window) -> date | None:
    """Return the end that lies farthest from the anchor; None where the words set none."""
    anchor = ends[0] if ago.direction < 0 else ends[1]
    if ago.high is not None:
        return _moved(ago, anchor, ago.high, closer=False)
    if ago.unit in _FEW_DAYS:
        return add_days(anchor, ago.direction * _FEW_DAYS[ago.unit])
    if ago.unit in _FEW_MONTHS:
        return add_months(anchor, ago.direction * _FEW_MONTHS[ago.unit])
    return None


def _moved(ago: Ago, anchor: date, twelfths: int, *, closer: bool) -> date:
    """Move the anchor by the count, and by the margin towards it or away from it."""
    sign = -1 if closer else 1
    if ago.unit in (Unit.YEAR, Unit.DECADE):
        scale = 10 if ago.unit is Unit.DECADE else 1
        months = scale * (twelfths + sign * _margin(ago, 6))
        moved = month_of(add_months(anchor.replace(day=1), ago.direction * months))
        return moved[0] if (ago.direction < 0) is not closer else moved[1]
    if ago.unit is Unit.MONTH:
        months, half = divmod(twelfths, _TWELFTHS)
        moved_day = add_months(anchor, ago.direction * months)
        days = (15 if half else 0) + sign * _margin(ago, 15)
        return add_days(moved_day, ago.direction * days)
    return add_days(anchor, ago.direction * _days(ago, twelfths, closer=closer))


def _days(ago: Ago, twelfths: int, *, closer: bool) -> int:
    sign = -1 if closer else 1
    if ago.unit is Unit.HOUR:
        hours = twelfths // _TWELFTHS
        if hours <= _OF_ONE_DAY:
            return 0
        return hours // 24 if closer else -(-hours // 24)
    if ago.unit is Unit.WEEK:
        return 7 * twelfths // _TWELFTHS + sign * _margin(
            ago, 2 if ago.anchor is Anchor.CONTEXT else 3
        )
    days = twelfths // _TWELFTHS
    return days + sign * (_margin(ago, _loose(days)) + (1 if ago.vague else 0))


def _loose(days: int) -> int:
    """How far off a count of days may be; "nine days" are nine."""
    return 0 if days <= _COUNTED_ONE_BY_ONE and days % 5 else days // 7


def _margin(ago: Ago, base: int) -> int:
    return 2 * base if ago.vague else base


def _back(recent: Recent, end: date, direction: int) -> date:
    """Return the far end of "the past three weeks" or "recent days"."""
    if recent.count is not None:
        return _counted(recent.unit, recent.count, end, direction)
    if recent.unit in _RECENT_DAYS:
        return add_days(end, direction * _RECENT_DAYS[recent.unit])
    return add_months(end, direction * _RECENT_MONTHS[recent.unit])


def _counted(unit: Unit, count: int, end: date, direction: int) -> date:
    if unit is Unit.HOUR:
        return add_days(end, direction * -(-count // 24))
    if unit in (Unit.DAY, Unit.WEEK):
        return add_days(end, direction * count * (7 if unit is Unit.WEEK else 1))
    months = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120}[unit]
    return add_months(end, direction * count * months)
