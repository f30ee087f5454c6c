"""Dates in words, in the language of the interface: "mid-May 2017", "since 4 July 2017".

Reach for this module wherever a page shows a date; the EDTF goes on hover. One fact is always
true: the words are never more exact than the value.
"""

from __future__ import annotations

import datetime as dt
import re

from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from aygaq.dates import DateError, describe, parse_edtf

_THIRDS = {
    (1, 10): gettext_lazy("early %(month)s"),
    (11, 20): gettext_lazy("mid-%(month)s"),
    (21, 0): gettext_lazy("late %(month)s"),
}
_THIRD = re.compile(r"(\d{4}-\d{2})-(\d{2})/\1-(\d{2})")
_DOUBT = {
    "~": gettext_lazy("about %(date)s"),
    "?": gettext_lazy("perhaps %(date)s"),
    "%": gettext_lazy("perhaps about %(date)s"),
}
_SEASONS = {
    "21": gettext_lazy("spring %(year)s"),
    "22": gettext_lazy("summer %(year)s"),
    "23": gettext_lazy("autumn %(year)s"),
    "24": gettext_lazy("winter %(year)s"),
}


def when_said(edtf: str) -> str:
    """The words for an EDTF value; the value itself where it is none."""
    try:
        when = parse_edtf(edtf)
    except DateError:
        return edtf
    third = _third(edtf)
    if third:
        return third
    if (get_language() or "en").startswith("en"):
        return describe(when)
    return _interval(edtf)


def _third(edtf: str) -> str:
    """ "mid-May 2017" for the days 11 to 20, and so on; "about" stays about."""
    about = edtf.count("~") == 2
    match = _THIRD.fullmatch(edtf.replace("~", "") if about else edtf)
    if match is None:
        return ""
    first, last = int(match[2]), int(match[3])
    pattern = _THIRDS.get((first, last if first < 21 else 0))
    if pattern is None or (first == 21 and last < 28):
        return ""
    words = str(pattern) % {"month": _date(match[1])}
    return str(_DOUBT["~"]) % {"date": words} if about else words


def _interval(edtf: str) -> str:
    start, slash, end = edtf.partition("/")
    if not slash:
        return _date(start)
    if end == "..":
        return _("since %(date)s") % {"date": _date(start)}
    if start == "..":
        return _("no later than %(date)s") % {"date": _date(end)}
    if end == "":
        return _("from %(date)s to an unknown day") % {"date": _date(start)}
    if start == "":
        return _("from an unknown day to %(date)s") % {"date": _date(end)}
    return _("between %(start)s and %(end)s") % {"start": _date(start), "end": _date(end)}


def _date(edtf: str) -> str:
    if edtf[-1] in _DOUBT:
        return str(_DOUBT[edtf[-1]]) % {"date": _date(edtf[:-1])}
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", edtf):
        return date_format(dt.date.fromisoformat(edtf), "DATE_FORMAT")
    year, _dash, rest = edtf.partition("-")
    month, _dash, day = rest.partition("-")
    if not month:
        return _year(year)
    if month in _SEASONS:
        return str(_SEASONS[month]) % {"year": _year(year)}
    if month == "XX":
        return _("an unknown month of %(year)s") % {"year": _year(year)}
    if day and day != "XX":
        words = _("%(day)s %(month)s, %(year)s")
        return words % {"day": int(day), "month": MONTHS[int(month)], "year": _year(year)}
    if "X" not in year:
        return date_format(dt.date(int(year), int(month), 1), "YEAR_MONTH_FORMAT")
    return _("%(month)s, %(year)s") % {"month": MONTHS[int(month)], "year": _year(year)}


def _year(year: str) -> str:
    if year == "XXXX":
        return _("an unknown year")
    if "X" in year:
        years = {"first": year.replace("X", "0"), "last": year.replace("X", "9")}
        return _("some year from %(first)s to %(last)s") % years
    return year
