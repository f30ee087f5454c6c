"""Dates in Kazakh. A draft made by machine."""

from __future__ import annotations

from aygaq.dates.wording.languages import Wording, decade_of
from aygaq.dates.wording.parts import Parts, Third

#: Alone, from, of.
_MONTHS = (
    ("қаңтар", "қаңтардан", "қаңтардың"),
    ("ақпан", "ақпаннан", "ақпанның"),
    ("наурыз", "наурыздан", "наурыздың"),
    ("сәуір", "сәуірден", "сәуірдің"),
    ("мамыр", "мамырдан", "мамырдың"),
    ("маусым", "маусымнан", "маусымның"),
    ("шілде", "шілдеден", "шілденің"),
    ("тамыз", "тамыздан", "тамыздың"),
    ("қыркүйек", "қыркүйектен", "қыркүйектің"),
    ("қазан", "қазаннан", "қазанның"),
    ("қараша", "қарашадан", "қарашаның"),
    ("желтоқсан", "желтоқсаннан", "желтоқсанның"),
)
_SEASONS = {
    "21": ("көктем", "көктемнен"),
    "22": ("жаз", "жаздан"),
    "23": ("күз", "күзден"),
    "24": ("қыс", "қыстан"),
}
_THIRDS = {
    Third.EARLY: ("басы", "басынан"),
    Third.MID: ("ортасы", "ортасынан"),
    Third.LATE: ("соңы", "соңынан"),
}


def _date(parts: Parts, form: int) -> str:
    if not parts.month:
        return _year_alone(parts.year, form)
    return f"{_year_before(parts.year)} {_within_year(parts, form)}"


def _within_year(parts: Parts, form: int) -> str:
    if parts.month == "XX":
        return ("белгісіз ай", "белгісіз айдан")[form]
    if parts.month in _SEASONS:
        return _SEASONS[parts.month][form]
    month = _MONTHS[int(parts.month) - 1]
    if parts.third is not None:
        return f"{month[2]} {_THIRDS[parts.third][form]}"
    if parts.day == "XX":
        return f"{month[2]} " + ("белгісіз күні", "белгісіз күнінен")[form]
    return f"{int(parts.day)} {month[form]}" if parts.day else month[form]


def _year_before(year: str) -> str:
    if year == "XXXX":
        return "белгісіз жылғы"
    return f"{year} жылғы" if "X" not in year else f"{_range(year)} жылдардағы"


def _year_alone(year: str, form: int) -> str:
    if year == "XXXX":
        return ("белгісіз уақыт", "белгісіз уақыттан")[form]
    if "X" not in year:
        return f"{year} " + ("жыл", "жылдан")[form]
    return f"{_range(year)} " + ("жылдар", "жылдардан")[form]


def _range(year: str) -> str:
    first, last = decade_of(year)
    return f"{first}-" if year.count("X") == 1 else f"{first}–{last}"


KAZAKH = Wording(
    alone=lambda parts: _date(parts, 0),
    after=lambda parts: _date(parts, 1),
    since="{} бері",
    no_later="{} кешіктірмей",
    end_unknown="{} белгісіз күнге дейін",
    start_unknown="белгісіз күннен бастап, {} кешіктірмей",
    between="{0} – {1} аралығы",
    about="шамасы, {}",
    perhaps="мүмкін, {}",
    perhaps_about="мүмкін, шамасы, {}",
)
