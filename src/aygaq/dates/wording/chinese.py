"""Dates in Chinese. A draft made by machine."""

from __future__ import annotations

from aygaq.dates.wording.languages import Wording, decade_of
from aygaq.dates.wording.parts import Parts, Third

_SEASONS = {"21": "春", "22": "夏", "23": "秋", "24": "冬"}
_THIRDS = {Third.EARLY: "上旬", Third.MID: "中旬", Third.LATE: "下旬"}


def _date(parts: Parts) -> str:
    if parts.year_unknown and not parts.month:
        return "时间不详"
    return _year(parts.year) + _month(parts.month) + _day(parts)


def _year(year: str) -> str:
    if year == "XXXX":
        return "某年"
    if "X" not in year:
        return f"{year}年"
    first, last = decade_of(year)
    return f"{first}年代" if year.count("X") == 1 else f"{first}年至{last}年间某年"


def _month(month: str) -> str:
    if not month:
        return ""
    return "某月" if month == "XX" else _SEASONS.get(month) or f"{int(month)}月"


def _day(parts: Parts) -> str:
    if parts.third is not None:
        return _THIRDS[parts.third]
    if not parts.day:
        return ""
    return "某日" if parts.day == "XX" else f"{int(parts.day)}日"


CHINESE = Wording(
    alone=_date,
    after=_date,
    since="自{}起",
    no_later="不晚于{}",
    end_unknown="自{}起，止日不详",
    start_unknown="起日不详，至{}",
    between="{0}至{1}之间",
    about="约{}",
    perhaps="可能为{}",
    perhaps_about="可能约{}",
)
