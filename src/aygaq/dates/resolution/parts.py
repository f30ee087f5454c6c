"""Parts of a time: "mid-May", "late 2016", "the end of last month", "earlier this year".

| part | of a month, days | of a year, months | of a decade, years |
|---|---|---|---|
| early | 1–10 | 1–4 | 0–4 |
| mid | 11–20 | 5–8 | 3–7 |
| late | 21–end | 9–12 | 5–9 |
| beginning | 1–10 | 1–3 | 0–2 |
| end | 21–end | 10–12 | 7–9 |
| first half, second half | 1–15, 16–end | 1–6, 7–12 | 0–4, 5–9 |
| first to fourth week | 1–7, 8–14, 15–21, 22–28 | none | none |
| last week | the last seven days | none | none |
| quarters | none | 1–3, 4–6, 7–9, 10–12 | none |

Of anything else, a week or a season, a part is kept as the whole. "Earlier this year" runs from its
start to the report, "later that year" from the date before to its end.
"""

from __future__ import annotations

from datetime import date

from aygaq.dates.build import CARRIER_YEAR, from_days, from_days_of_unknown_year
from aygaq.dates.days import last_day_of_month, month_of
from aygaq.dates.edtf import When
from aygaq.dates.expressions.meaning import Part

_LAST = 31  # stands for the last day of whichever month
_OF_MONTH = {
    Part.EARLY: (1, 10), Part.MID: (11, 20), Part.LATE: (21, _LAST), Part.BEGINNING: (1, 10),
    Part.END: (21, _LAST), Part.FIRST_HALF: (1, 15), Part.SECOND_HALF: (16, _LAST),
    Part.WEEK_1: (1, 7), Part.WEEK_2: (8, 14), Part.WEEK_3: (15, 21), Part.WEEK_4: (22, 28),
    Part.WEEK_LAST: (-6, _LAST),
}  # fmt: skip
_OF_YEAR = {
    Part.EARLY: (1, 4), Part.MID: (5, 8), Part.LATE: (9, 12), Part.BEGINNING: (1, 3),
    Part.END: (10, 12), Part.FIRST_HALF: (1, 6), Part.SECOND_HALF: (7, 12), Part.QUARTER_1: (1, 3),
    Part.QUARTER_2: (4, 6), Part.QUARTER_3: (7, 9), Part.QUARTER_4: (10, 12),
}  # fmt: skip
_OF_DECADE = {
    Part.EARLY: (0, 4), Part.MID: (3, 7), Part.LATE: (5, 9), Part.BEGINNING: (0, 2),
    Part.END: (7, 9), Part.FIRST_HALF: (0, 4), Part.SECOND_HALF: (5, 9),
}  # fmt: skip


def part_of(part: Part, whole: When) -> When:
    """Return that part of a month, a year or a decade; of anything else the whole."""
    if whole.edtf.startswith("XXXX-") and len(whole.edtf) == 7 and part in _OF_MONTH:
        return _of_unknown_month(part, whole)
    if whole.earliest is None or whole.latest is None:
        return whole
    return _divided(part, whole.earliest, whole.latest) or whole


def so_far(whole: When, anchor: date) -> When:
    """Return the whole up to the anchor, where the anchor lies in it."""
    if whole.earliest is None or whole.latest is None or not whole.earliest <= anchor:
        return whole
    return from_days(whole.earliest, min(whole.latest, anchor))


def rest_of(whole: When, anchor: date) -> When:
    """Return the whole from the anchor on, where the anchor lies in it."""
    if whole.earliest is None or whole.latest is None or not anchor <= whole.latest:
        return whole
    return from_days(max(whole.earliest, anchor), whole.latest)


def _of_unknown_month(part: Part, whole: When) -> When:
    month = int(whole.edtf[5:7])
    if month > 12:
        return whole
    length = last_day_of_month(CARRIER_YEAR, month)
    first, last = _days_of(part, length)
    return from_days_of_unknown_year(
        date(CARRIER_YEAR, month, first), date(CARRIER_YEAR, month, last)
    )


def _days_of(part: Part, length: int) -> tuple[int, int]:
    """The first and last day of a part of a month so long; a first below 1 counts from its end."""
    first, last = _OF_MONTH[part]
    return first if first > 0 else length + first, min(last, length)


def _divided(part: Part, first: date, last: date) -> When | None:
    if (first, last) == month_of(first) and part in _OF_MONTH:
        low, high = _days_of(part, last.day)
        return from_days(first.replace(day=low), first.replace(day=high))
    if first.year == last.year and (last - first).days >= 364 and part in _OF_YEAR:
        low, high = _OF_YEAR[part]
        return from_days(first.replace(month=low), month_of(date(first.year, high, 1))[1])
    if first.year % 10 == 0 and last.year == first.year + 9 and part in _OF_DECADE:
        low, high = _OF_DECADE[part]
        return from_days(date(first.year + low, 1, 1), date(first.year + high, 12, 31))
    return None
