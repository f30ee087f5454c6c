"""Making a `When` from days: the shortest EDTF that says neither more nor less.

Reach for this module when bounds are known and a value is wanted. One fact is always true:
`from_days(a, b)` has exactly the bounds `a` and `b`.
"""

from __future__ import annotations

from datetime import date

from aygaq.dates.days import last_day_of_month
from aygaq.dates.edtf import When, parse_edtf

#: A year with a 29 February, to count days in where the year is unknown.
CARRIER_YEAR = 2000


def from_days(earliest: date | None, latest: date | None) -> When:
    """Return the value with these bounds, each included; None is an open end.

    Both None says nothing and gives `XXXX`.
    """
    if earliest is None and latest is None:
        return parse_edtf("XXXX")
    if earliest is None or latest is None:
        return parse_edtf(f"{_open_or(earliest)}/{_open_or(latest)}")
    return parse_edtf(_single(earliest, latest) or _double(earliest, latest))


def from_days_of_unknown_year(earliest: date, latest: date) -> When:
    """Return the value with the years of `from_days` struck out; both days are in one year."""
    return parse_edtf(
        "/".join("XXXX" + end[4:] for end in from_days(earliest, latest).edtf.split("/"))
    )


def between(first: When, last: When) -> When:
    """Return the interval from the start of one value to the end of another."""
    return parse_edtf(f"{start_text(first)}/{end_text(last)}")


def since(when: When) -> When:
    """Return the interval that starts with `when` and has no known end."""
    return parse_edtf(f"{start_text(when)}/..")


def until(when: When) -> When:
    """Return the interval that ends with `when` and has no known start."""
    return parse_edtf(f"../{end_text(when)}")


def about(when: When) -> When:
    """Return the value with "about" on its known ends."""
    ends = (
        end if end in ("", "..") or end[-1] in "~?%" else end + "~" for end in when.edtf.split("/")
    )
    return parse_edtf("/".join(ends))


def start_text(when: When) -> str:
    """Return the EDTF of the start of an interval, or of the value itself."""
    return when.edtf.partition("/")[0]


def end_text(when: When) -> str:
    """Return the EDTF of the end of an interval, or of the value itself."""
    start, slash, end = when.edtf.partition("/")
    return end if slash else start


def _single(earliest: date, latest: date) -> str | None:
    """Write a day, month, year or decade, where the bounds are exactly one."""
    if earliest == latest:
        return earliest.isoformat()
    if not (_starts_month(earliest) and _ends_month(latest)):
        return None
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return earliest.isoformat()[:7]
    if (earliest.month, latest.month) != (1, 12):
        return None
    if earliest.year == latest.year:
        return earliest.isoformat()[:4]
    if earliest.year % 10 == 0 and latest.year == earliest.year + 9:
        return earliest.isoformat()[:3] + "X"
    return None


def _double(earliest: date, latest: date) -> str:
    """Write two ends, both as coarse as both allow: `2016-01/2016-04`, not `2016-01/2016`."""
    if not (_starts_month(earliest) and _ends_month(latest)):
        return f"{earliest.isoformat()}/{latest.isoformat()}"
    keep = 4 if (earliest.month, latest.month) == (1, 12) else 7
    return f"{earliest.isoformat()[:keep]}/{latest.isoformat()[:keep]}"


def _open_or(day: date | None) -> str:
    return ".." if day is None else day.isoformat()


def _starts_month(day: date) -> bool:
    return day.day == 1


def _ends_month(day: date) -> bool:
    return day.day == last_day_of_month(day.year, day.month)
