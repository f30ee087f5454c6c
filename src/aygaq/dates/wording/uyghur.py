"""Dates in Uyghur. A draft made by machine."""

from __future__ import annotations

from aygaq.dates.wording.languages import Wording, decade_of
from aygaq.dates.wording.parts import Parts, Third

_MONTHS = (
    "يانۋار", "فېۋرال", "مارت", "ئاپرېل", "ماي", "ئىيۇن", "ئىيۇل",
    "ئاۋغۇست", "سېنتەبىر", "ئۆكتەبىر", "نويابىر", "دېكابىر",
)  # fmt: skip
_SEASONS = {"21": "باھار", "22": "ياز", "23": "كۈز", "24": "قىش"}
_THIRDS = {Third.EARLY: "بېشى", Third.MID: "ئوتتۇرىسى", Third.LATE: "ئاخىرى"}
_VOICELESS = ("ت", "ش", "ك", "ق", "پ", "س", "چ")


def _from(word: str) -> str:
    """The ablative: -tin after a voiceless sound, else -din."""
    return word + ("تىن" if word.endswith(_VOICELESS) else "دىن")


def _alone(parts: Parts) -> str:
    if not parts.month:
        return _year_alone(parts.year)
    return f"{_year_before(parts.year)} {_within_year(parts)}"


def _after(parts: Parts) -> str:
    return _from(_alone(parts))


def _within_year(parts: Parts) -> str:
    if parts.month == "XX":
        return "نامەلۇم ئاي"
    if parts.month in _SEASONS:
        return _SEASONS[parts.month]
    month = _MONTHS[int(parts.month) - 1]
    if parts.third is not None:
        return f"{month}نىڭ {_THIRDS[parts.third]}"
    if parts.day == "XX":
        return f"{month}نىڭ نامەلۇم كۈنى"
    return f"{int(parts.day)}-{month}" if parts.day else month


def _year_before(year: str) -> str:
    if year == "XXXX":
        return "نامەلۇم يىلى"
    return f"{year}-يىلى" if "X" not in year else f"{_range(year)}-يىللاردا"


def _year_alone(year: str) -> str:
    if year == "XXXX":
        return "نامەلۇم ۋاقىت"
    return f"{year}-يىل" if "X" not in year else f"{_range(year)}-يىللار"


def _range(year: str) -> str:
    first, last = decade_of(year)
    return first if year.count("X") == 1 else f"{first}–{last}"


UYGHUR = Wording(
    alone=_alone,
    after=_after,
    since="{} بېرى",
    no_later="{} كېچىكمەي",
    end_unknown="{} نامەلۇم كۈنگىچە",
    start_unknown="نامەلۇم كۈندىن باشلاپ، {} كېچىكمەي",
    between="{0} – {1} ئارىلىقى",
    about="تەخمىنەن {}",
    perhaps="بەلكىم {}",
    perhaps_about="بەلكىم تەخمىنەن {}",
)
