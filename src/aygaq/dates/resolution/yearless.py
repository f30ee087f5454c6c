"""Days, months and seasons: which year, where the words do not say.

The rule, in order:

1. the year in the words: "May 2017", "14 May last year", "that year";
2. the weekday in the words: "Wednesday 14 May" is looked for in years when it was a Wednesday;
3. the date spoken of last, where the caller passes one as exact as a year: the same year, or the
   next if the day lies before it and comes round within 92 days ("arrested on 28 December 2013; on
   3 January …") or sooner than the story would go back ("arrested in September 2020; his trial
   began on 9 February"); never a day after the report, and not for the future;
4. the report's date: the latest such day, month or season that has begun by then, or, for the
   future, the first that is not over;
5. none: the year stays `XXXX`.
"""

from __future__ import annotations

from datetime import date, timedelta

from aygaq.dates.build import CARRIER_YEAR, from_days, from_days_of_unknown_year
from aygaq.dates.days import last_day_of_month
from aygaq.dates.edtf import When, parse_edtf
from aygaq.dates.expressions.meaning import (
    Anchor,
    Day,
    DayOfMonth,
    Month,
    Pick,
    RelativeYear,
    Season,
    Tense,
    Year,
)
from aygaq.dates.resolution.reading import (
    InYear,
    Reading,
    Window,
    at_both_ends,
    first_after,
    latest_before,
)

_COMES_ROUND = timedelta(days=92)
_WINTER = 24


def place_day(day: Day, reading: Reading) -> When | None:
    """Return the day, or the stretch from the first to the last day of a list."""

    def in_year(year: int) -> Window | None:
        last = day.last_day or day.day
        if last > last_day_of_month(year, day.month):
            return None
        return date(year, day.month, day.day), date(year, day.month, last)

    def on_weekday(year: int) -> Window | None:
        window = in_year(year)
        return window if window and window[0].weekday() == day.weekday else None

    if day.weekday is not None and day.year is None:
        placed = _nearest(on_weekday, reading)
        if placed is not None:
            return placed
    return _place(in_year, day.year, reading)


def place_month(month: Month, reading: Reading) -> When | None:
    """Return the month that is meant."""

    def in_year(year: int) -> Window | None:
        last = last_day_of_month(year, month.month)
        return date(year, month.month, 1), date(year, month.month, last)

    if month.pick is not Pick.NEAREST:
        return _picked(in_year, month.pick, reading)
    return _place(in_year, month.year, reading)


def place_season(season: Season, reading: Reading) -> When | None:
    """Return the season; a winter whose years are not told is from December of one to February."""
    if season.second_year is not None and isinstance(season.year, int):
        return _two_years(season.season, season.year, season.second_year)
    if isinstance(season.year, int):
        return parse_edtf(f"{season.year:04}-{season.season}")

    def in_year(year: int) -> Window | None:
        if season.season == _WINTER:
            return _winter(year)
        when = parse_edtf(f"{year:04}-{season.season}")
        return (when.earliest, when.latest) if when.earliest and when.latest else None

    if season.year is not None:
        ends = _years(season.year, reading)
        if ends is None or ends[0] != ends[1]:
            return parse_edtf(f"XXXX-{season.season}")
        return parse_edtf(f"{ends[0]:04}-{season.season}")
    placed = (
        _picked(in_year, season.pick, reading)
        if season.pick is not Pick.NEAREST
        else _nearest(in_year, reading)
    )
    if placed is None:
        return parse_edtf(f"XXXX-{season.season}")
    return _named_season(placed, season.season)


def place_day_of_month(day: DayOfMonth, reading: Reading) -> When | None:
    """Return "the 14th" of the month told, or the latest 14th there was."""
    ends = reading.ends_of(day.anchor)
    if ends is None or (ends[1] - ends[0]).days > 31:
        ends = reading.ends_of(Anchor.PUBLISHED) if day.offset == 0 else None
        return at_both_ends(ends, lambda end: _latest_of_month(day.day, end)) if ends else None
    return at_both_ends(ends, lambda end: _of_month(day.day, end, day.offset))


def years_told(year: Year, reading: Reading) -> tuple[int, int] | None:
    """Return the first and last year that the words may mean, or None where nothing tells."""
    return (year, year) if isinstance(year, int) else _years(year, reading) if year else None


def _years(year: RelativeYear, reading: Reading) -> tuple[int, int] | None:
    ends = reading.ends_of(year.anchor)
    if ends is None:
        return None
    first, last = ends[0].year + year.offset, ends[1].year + year.offset
    return (first, last) if first >= 1 and last <= 9998 else None


def _place(in_year: InYear, year: Year, reading: Reading) -> When | None:
    """Apply the rule to something that comes once a year."""
    if year is None:
        return _nearest(in_year, reading) or _of_unknown_year(in_year)
    told = years_told(year, reading)
    if told is None:
        return _of_unknown_year(in_year)
    first, last = in_year(told[0]), in_year(told[1])
    return from_days(first[0], last[1]) if first and last else None


def _of_unknown_year(in_year: InYear) -> When | None:
    window = in_year(CARRIER_YEAR)
    return from_days_of_unknown_year(*window) if window else None


def _nearest(in_year: InYear, reading: Reading) -> When | None:
    """Rules 3 and 4."""
    ends = reading.ends_of(Anchor.PUBLISHED)
    if reading.tense is Tense.FUTURE and ends:
        return at_both_ends(ends, lambda end: first_after(in_year, end))
    told = _by_context(in_year, reading)
    if told and (ends is None or told[0] <= ends[1]):
        return from_days(*told)
    return at_both_ends(ends, lambda end: latest_before(in_year, end)) if ends else None


def _by_context(in_year: InYear, reading: Reading) -> Window | None:
    """Rule 3: the year of the date spoken of last."""
    ends = reading.ends_of(Anchor.CONTEXT)
    if ends is None or ends[0].year != ends[1].year:
        return None
    same, following = in_year(ends[0].year), in_year(ends[0].year + 1)
    if following is None or (same is not None and same[1] >= ends[0]):
        return same
    onward = following[0] - ends[1]
    told = reading.ends_of(Anchor.PUBLISHED)
    nearer = same is not None and onward < ends[0] - same[1]
    past = told is not None and following[1] <= told[1]
    return following if onward <= _COMES_ROUND or (nearer and past) else same


def _picked(in_year: InYear, pick: Pick, reading: Reading) -> When | None:
    """Place "last May", "next summer", "the following March"."""
    told = pick in (Pick.FOLLOWING, Pick.SAME, Pick.PREVIOUS)
    ends = reading.ends_of(Anchor.CONTEXT if told else Anchor.PUBLISHED)
    if ends is None:
        return None
    if pick in (Pick.LAST, Pick.PREVIOUS):
        return at_both_ends(ends, lambda end: latest_before(in_year, end, ended=True))
    if pick in (Pick.NEXT, Pick.FOLLOWING):
        return at_both_ends(ends, lambda end: first_after(in_year, end, started=False))
    return at_both_ends(ends, lambda end: in_year(end.year))


def _two_years(season: int, first: int, second: int) -> When | None:
    if second != first + 1:
        return parse_edtf(f"{first:04}/{second:04}") if first < second else None
    if season == _WINTER:
        return from_days(*_winter(first))
    return parse_edtf(f"{first:04}-{season}/{second:04}-{season}")


def _winter(first: int) -> Window:
    return date(first, 12, 1), date(first + 1, 2, last_day_of_month(first + 1, 2))


def _named_season(placed: When, season: int) -> When:
    """Write `2017-21` where the bounds are exactly that season."""
    if season == _WINTER or placed.earliest is None:
        return placed
    named = parse_edtf(f"{placed.earliest.year:04}-{season}")
    same = (named.earliest, named.latest) == (placed.earliest, placed.latest)
    return named if same else placed


def _of_month(day: int, end: date, offset: int) -> Window | None:
    months = end.year * 12 + end.month - 1 + offset
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999 or day > last_day_of_month(year, month + 1):
        return None
    return date(year, month + 1, day), date(year, month + 1, day)


def _latest_of_month(day: int, end: date) -> Window | None:
    for offset in range(0, -3, -1):
        window = _of_month(day, end, offset)
        if window and window[0] <= end:
            return window
    return None
