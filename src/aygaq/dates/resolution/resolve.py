"""Reading a time expression against the report's date and what was said before.

Reach for this module with an expression and a date. Facts that are always true: nothing raises,
None means that nothing tells when it was, and no answer is more exact than the words.
The rules stand in `yearless` (which year), `relative` (how wide "three weeks ago" is) and
`parts` (what "mid-May" is).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aygaq.dates.build import (
    CARRIER_YEAR,
    about,
    between,
    end_text,
    from_days,
    since,
    start_text,
    until,
)
from aygaq.dates.days import add_days
from aygaq.dates.edtf import When, parse_edtf
from aygaq.dates.errors import DateError
from aygaq.dates.expressions.meaning import (
    About,
    Ago,
    Anchor,
    CalendarYear,
    Day,
    DayOfMonth,
    Decade,
    LastNight,
    Meaning,
    Month,
    NumericDay,
    Open,
    Part,
    PartOf,
    Pick,
    Ramadan,
    Recent,
    Relative,
    Season,
    Shifted,
    Side,
    Stretch,
    Tense,
    Weekday,
    Year,
)
from aygaq.dates.expressions.model import Kind, TimeExpression
from aygaq.dates.resolution.parts import part_of, rest_of, so_far
from aygaq.dates.resolution.ramadan import place_ramadan_of
from aygaq.dates.resolution.reading import Reading
from aygaq.dates.resolution.relative import (
    place_ago,
    place_recent,
    place_relative,
    place_weekday,
)
from aygaq.dates.resolution.yearless import (
    place_day,
    place_day_of_month,
    place_month,
    place_season,
    years_told,
)


def resolve(
    expression: TimeExpression,
    published: When | None,
    context: When | None = None,
    tense: Tense = Tense.PAST,
    *,
    day_first: bool | None = None,
) -> When | None:
    """Read an expression against the report's date.

    Args:
        expression: as found by `find_expressions`.
        published: day of the report; a month or year will do and widens the answer. None, or one
            without both bounds, leaves years `XXXX` and what is told from the report unanswered.
        context: the date spoken of last, for "the next day" and for days without a year; pass
            none where the words before are about something else.
        tense: FUTURE looks forward for weekdays and days without a year. "Next", "tomorrow" and
            "last" go their own way whatever the tense.
        day_first: how 03/05/2017 is written in this report; None keeps both readings.
    Returns:
        The time, or None where nothing tells.
    """
    reading = Reading(published, context, tense, day_first)
    try:
        when = _place(expression.meaning, reading)
    except DateError:
        return None  # "from 2016 to 2014": the words contradict themselves
    return None if when and _told_too_late(expression, when, reading) else when


def _told_too_late(expression: TimeExpression, when: When, reading: Reading) -> bool:
    """Tell whether "the next day" would lie after a report that tells it as past.

    Then it was not the date spoken of last that the words go on from.
    """
    ends = reading.ends_of(Anchor.PUBLISHED)
    if expression.kind is not Kind.CONTEXT or reading.tense is Tense.FUTURE or ends is None:
        return False
    return when.earliest is not None and when.earliest > ends[1]


def _place(meaning: Meaning, reading: Reading) -> When | None:
    match meaning:
        case Day():
            return place_day(meaning, reading)
        case Month():
            return place_month(meaning, reading)
        case CalendarYear(year):
            return parse_edtf(f"{year:04}")
        case Decade(start):
            return parse_edtf(f"{start // 10:03}X")
        case Season():
            return place_season(meaning, reading)
        case Weekday():
            return place_weekday(meaning, reading)
        case Relative():
            return place_relative(meaning, reading)
        case Ago():
            return place_ago(meaning, reading)
        case Recent():
            return place_recent(meaning, reading)
        case DayOfMonth():
            return place_day_of_month(meaning, reading)
        case NumericDay():
            return _place_numeric(meaning, reading)
        case _:
            return _place_composed(meaning, reading)


def _place_composed(meaning: Meaning, reading: Reading) -> When | None:
    match meaning:
        case PartOf(part, of):
            return _place_part(part, of, reading)
        case About(of):
            inner = _place(of, reading)
            return about(inner) if inner else None
        case Open(side, of):
            inner = _place(of, reading)
            return _opened(side, inner) if inner else None
        case Shifted(by, of):
            return _place(by, replace(reading, context=_place(of, reading)))
        case LastNight(of):
            inner = _place(of, reading)
            return _with_morning_after(inner) if inner else None
        case Stretch():
            return _place_stretch(meaning, reading)
        case Ramadan(year):
            return _place_ramadan(year, reading)
        case _:
            return None


def _place_numeric(day: NumericDay, reading: Reading) -> When:
    """Return 03/05/2017 in the order of the report, or the stretch that holds both readings."""
    day_first = date(day.year, day.second, day.first)
    month_first = date(day.year, day.first, day.second)
    if reading.day_first is not None:
        only = day_first if reading.day_first else month_first
        return from_days(only, only)
    return from_days(min(day_first, month_first), max(day_first, month_first))


def _place_part(part: Part, of: Meaning, reading: Reading) -> When | None:
    whole = _place(of, reading)
    if whole is None or part not in (Part.SO_FAR, Part.REST):
        return part_of(part, whole) if whole else None
    ends = reading.ends_of(of.anchor if isinstance(of, Relative) else Anchor.PUBLISHED)
    if ends is None:
        return whole
    return so_far(whole, ends[1]) if part is Part.SO_FAR else rest_of(whole, ends[0])


def _opened(side: Side, when: When) -> When:
    """Open one end; "before" and "after" leave the day itself out where it is exactly known."""
    if side is Side.SINCE:
        return since(when)
    if side is Side.UNTIL:
        return until(when)
    exact = not when.is_interval and not when.is_approximate and len(when.edtf) in (4, 7, 10)
    if side is Side.BEFORE:
        before = add_days(when.earliest, -1) if exact and when.earliest else None
        return parse_edtf(f"../{_as_exact(before, when)}") if before else until(when)
    after = add_days(when.latest, 1) if exact and when.latest else None
    return parse_edtf(f"{_as_exact(after, when)}/..") if after else since(when)


def _as_exact(day: date, when: When) -> str:
    """Write the day as a day, a month or a year, as `when` is; a season is left by its days."""
    season = len(when.edtf) == 7 and int(when.edtf[5:7].replace("X", "0")) > 12
    return day.isoformat() if season else day.isoformat()[: len(when.edtf)]


def _with_morning_after(when: When) -> When:
    """Add the next day; a list of days ("the night of 3-4 March") has it already."""
    if when.is_interval:
        return when
    if when.edtf.startswith("XXXX-") and len(when.edtf) == 10:
        day = date.fromisoformat(f"{CARRIER_YEAR}{when.edtf[4:]}")
        return parse_edtf(f"{when.edtf}/XXXX{add_days(day, 1).isoformat()[4:]}")
    if when.earliest is None or when.latest is None:
        return when
    return from_days(when.earliest, add_days(when.latest, 1))


def _place_stretch(stretch: Stretch, reading: Reading) -> When | None:
    """Place the end that has a year first, then the other from it."""
    forward = reading.tense is Tense.FUTURE or (
        has_year(stretch.first) and not has_year(stretch.last)
    )
    if forward:
        first = _place(stretch.first, reading)
        last = _place_from(stretch.last, first, Tense.FUTURE, reading, start=True)
    else:
        last = _place(stretch.last, reading)
        first = _place_from(stretch.first, last, Tense.PAST, reading, start=False)
    return between(first, last) if first and last else None


def _place_from(
    meaning: Meaning, other: When | None, tense: Tense, reading: Reading, *, start: bool
) -> When | None:
    """Place one end as seen from the other: "from November to February" crosses the year."""
    if other is None or has_year(meaning) or not other.is_known:
        return _place(meaning, reading)
    seen_from = parse_edtf(start_text(other) if start else end_text(other))
    if not seen_from.is_known:
        return _place(meaning, reading)
    edge = seen_from.earliest if start else seen_from.latest
    anchored = from_days(edge, edge)
    return _place(meaning, replace(reading, published=anchored, context=None, tense=tense))


def has_year(meaning: Meaning) -> bool:
    """Tell whether the words settle the year, so that the other end need not."""
    match meaning:
        case Day(year=year) | Season(year=year):
            return year is not None
        case Month(year=year, pick=pick):
            return year is not None or pick is not Pick.NEAREST
        case Weekday(pick=pick, weeks=weeks):
            return pick is not Pick.NEAREST or weeks is not None
        case PartOf(_, of) | About(of) | LastNight(of):
            return has_year(of)
        case _:
            return True


def _place_ramadan(year: Year, reading: Reading) -> When | None:
    told = years_told(year, reading)
    return place_ramadan_of(told[0]) if told and told[0] == told[1] else None
