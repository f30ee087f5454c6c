"""Dates in English words.

Reach for `aygaq.dates.describe`. The third of a month comes back as it was written: "mid-May
2017" for 11 to 20 May.
"""

from __future__ import annotations

from aygaq.dates.edtf import When
from aygaq.dates.wording.parts import Third, third_of_month

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SEASON_NAMES = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_THIRDS = {Third.EARLY: "early ", Third.MID: "mid-", Third.LATE: "late "}
_DOUBT = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


def in_english(when: When) -> str:
    """Return the words for `when`: "14 May 2017", "since 4 July 2017", "about 2017"."""
    third = third_of_month(when.edtf)
    if third is not None:
        return f"{_THIRDS[third.third or Third.MID]}{_date(f'{third.year}-{third.month}')}"
    start, slash, end = when.edtf.partition("/")
    if not slash:
        return _date(start)
    if end == "..":
        return f"since {_date(start)}"
    if start == "..":
        return f"no later than {_date(end)}"
    if end == "":
        return f"from {_date(start)} to an unknown day"
    if start == "":
        return f"from an unknown day to {_date(end)}"
    return f"between {_without_shared(start, end)} and {_date(end)}"


def _date(edtf: str) -> str:
    """Write one date, with its doubt before it."""
    doubt = _DOUBT.get(edtf[-1], "")
    year, month, day = _parts(edtf)
    words = [_day_words(day), _month_words(month), _year_words(year, alone=not (month or day))]
    if year == "XXXX" and not month:
        return doubt + "an unknown time"
    if year == "XXXX" or (_is_vague(year) and month):
        words.insert(2, "of")
    return doubt + " ".join(word for word in words if word)


def _without_shared(start: str, end: str) -> str:
    """Write the start of an interval, leaving out the year and month that the end repeats."""
    if start[-1] in _DOUBT or end[-1] in _DOUBT:
        return _date(start)
    (year, month, day), (last_year, last_month, last_day) = _parts(start), _parts(end)
    if year != last_year or not month or not last_month:
        return _date(start)
    if month != last_month:
        return " ".join(word for word in (_day_words(day), _month_words(month)) if word)
    return _day_words(day) if day and last_day else _date(start)


def _parts(edtf: str) -> tuple[str, str, str]:
    year, _, rest = edtf.rstrip("?~%").partition("-")
    month, _, day = rest.partition("-")
    return year, month, day


def _day_words(day: str) -> str:
    if not day:
        return ""
    return "an unknown day of" if day == "XX" else str(int(day))


def _month_words(month: str) -> str:
    if not month:
        return ""
    if month == "XX":
        return "an unknown month of"
    return SEASON_NAMES.get(month) or MONTH_NAMES[int(month) - 1]


def _year_words(year: str, *, alone: bool) -> str:
    if year == "XXXX":
        return "an unknown year"
    if not _is_vague(year):
        return year
    decade = f"the {year[:3]}0s" if year.count("X") == 1 else ""
    whole = decade or f"some year from {year.replace('X', '0')} to {year.replace('X', '9')}"
    return whole if alone or not decade else f"a year of {decade}"


def _is_vague(year: str) -> bool:
    return "X" in year and year != "XXXX"
