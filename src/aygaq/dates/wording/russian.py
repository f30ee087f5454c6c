"""Dates in Russian. A draft made by machine."""

from __future__ import annotations

from aygaq.dates.wording.languages import Wording, decade_of
from aygaq.dates.wording.parts import Parts, Third

_ALONE = (
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль",
    "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
_OF = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля",
    "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
_SEASONS = {
    "21": ("весна", "весны"),
    "22": ("лето", "лета"),
    "23": ("осень", "осени"),
    "24": ("зима", "зимы"),
}
_THIRDS = {
    Third.EARLY: ("начало", "начала"),
    Third.MID: ("середина", "середины"),
    Third.LATE: ("конец", "конца"),
}


def _date(parts: Parts, form: int) -> str:
    if parts.year_unknown and not parts.month:
        return ("неизвестное время", "неизвестного времени")[form]
    words = [_day(parts, form), _month(parts, form), _year(parts, form)]
    return " ".join(word for word in words if word)


def _day(parts: Parts, form: int) -> str:
    if parts.third is not None:
        return _THIRDS[parts.third][form]
    if parts.day == "XX":
        return ("неизвестный день", "неизвестного дня")[form]
    return str(int(parts.day)) if parts.day else ""


def _month(parts: Parts, form: int) -> str:
    if not parts.month:
        return ""
    if parts.month == "XX":
        return ("неизвестный месяц", "неизвестного месяца")[form]
    if parts.month in _SEASONS:
        return _SEASONS[parts.month][form]
    inside = bool(parts.day or parts.third)
    return (_OF if inside or form else _ALONE)[int(parts.month) - 1]


def _year(parts: Parts, form: int) -> str:
    year = parts.year
    if year == "XXXX":
        return "неизвестного года"
    if "X" not in year:
        return f"{year} г."
    first, last = decade_of(year)
    if year.count("X") > 1:
        return f"одного из {first}–{last} гг."
    return f"{first}-х годов" if parts.month or form else f"{first}-е годы"


RUSSIAN = Wording(
    alone=lambda parts: _date(parts, 0),
    after=lambda parts: _date(parts, 1),
    since="с {}",
    no_later="не позднее {}",
    end_unknown="с {} до неизвестного дня",
    start_unknown="с неизвестного дня до {}",
    between="{0} – {1}",
    about="около {}",
    perhaps="возможно, {}",
    perhaps_about="возможно, около {}",
)
