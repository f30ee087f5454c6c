"""Months, seasons, years and decades told by the calendar: "May 2017", "in May", "2015-16".

A month, season or year that stands alone is read as a time only beside a word that asks for one
("in May", "since 2014"), for May and June are also people, March and spring verbs, and 2000
may count protesters. `find` knows those words; the readers here leave the choice to it by
returning the kinds as they are.
"""

from __future__ import annotations

import re

from aygaq.dates.expressions.calendar_days import YEAR_AFTER, read_year, relative_year
from aygaq.dates.expressions.family import Family
from aygaq.dates.expressions.meaning import (
    CalendarYear,
    Decade,
    Joint,
    Meaning,
    Month,
    Part,
    PartOf,
    Pick,
    Ramadan,
    Season,
    Stretch,
)
from aygaq.dates.expressions.model import Kind
from aygaq.dates.expressions.words import (
    DASH,
    MONTH,
    QUOTE,
    SEASON,
    SEASONS,
    YEAR,
    YEAR_WORDS,
    S,
    month_number,
)

#: Words that pick one of many Mays, Mondays or summers.
PICK = (
    rf"(?:(?P<last>[Ll]ast|[Tt]his{S}past)|(?P<this>[Tt]his)|(?P<next>[Nn]ext|[Tt]his{S}coming)"
    rf"|[Tt]he{S}(?P<following>following|next)|[Tt]he{S}(?P<same>same)|[Tt]he{S}(?P<previous>previous))"
)
_PICKS = {pick.value: pick for pick in Pick if pick is not Pick.NEAREST}
_TAIL = (
    rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR_AFTER})|{DASH}(?P<dashed>{YEAR_AFTER})"
    rf"|,?{S}(?P<words>{YEAR_WORDS}))"
)
_MONTH = rf"(?P<month>{MONTH})(?![A-Za-z]){_TAIL}"
_YEARS_MONTH = (
    rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext){S}year{QUOTE}s{S}(?P<month>{MONTH})(?![A-Za-z])"
)
_BARE_MONTH = (
    rf"(?:(?:{PICK}|(?P<that>[Tt]hat)(?={S}{MONTH}[.,;)])){S})?"
    rf"(?P<month>{MONTH})(?![A-Za-z]|{QUOTE}s{S}[A-Z])"
)
_SECOND = rf"(?:{S}?(?:/|{DASH}){S}?(?P<second>20[0-9]{{2}}|[0-9]{{2}})(?![0-9]))?"
_SEASON = (
    rf"(?P<season>{SEASON})(?:,?{S}(?:of{S})?(?P<year>{YEAR}){_SECOND}"
    rf"|,?{S}(?P<words>{YEAR_WORDS}))"
)
_BARE_SEASON = rf"(?:{PICK}{S})?(?P<season>{SEASON})(?![A-Za-z])"
_YEARS = (
    rf"(?<![/.,:\-$€£#])(?P<first>{YEAR})(?:{S}?(?P<mark>{DASH}|/){S}?(?P<last>{YEAR}|[0-9]{{2}}(?![0-9])))"
    r"(?![\w/]|[-.,][0-9])"
)
_YEAR = (
    r"(?<![/.,:$€£#])(?:(?<!-)|(?<=[Mm]id-)|(?<=[Ll]ate-)|(?<=arly-))"
    rf"(?P<year>{YEAR})(?![\w%/]|[-‐][0-9a-z]|:[0-9]|{S}?%)"
)
_DECADE = rf"(?:(?P<start>(?:1[5-9]|20)[0-9]0)|(?<!\w){QUOTE}?(?P<short>[3-9]0)){QUOTE}?s(?![\w])"
_QUARTER = rf"Q(?P<quarter>[1-4]){S}(?:of{S})?(?P<year>{YEAR})"
_RAMADAN = rf"[Rr]amadh?an(?:,?{S}(?:of{S}|in{S})?(?P<year>{YEAR})|{S}(?P<words>{YEAR_WORDS}))"


def read_pick(match: re.Match[str]) -> Pick:
    """Return which of many a match with the groups of `PICK` means."""
    if match.groupdict().get("that"):
        return Pick.SAME
    return next((_PICKS[name] for name in _PICKS if match[name]), Pick.NEAREST)


def _read_month(match: re.Match[str]) -> tuple[Kind, Meaning]:
    year = int(match["dashed"]) if match["dashed"] else read_year(match)
    return Kind.MONTH, Month(year, month_number(match["month"]))


def _read_years_month(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    """Read "last year's September protests"; "last year's May 3 raid" starts at the month."""
    if re.match(r"\s[0-9]", match.string[match.end() :][:2]):
        return None
    year = relative_year(f"{match['which'].lower()} year")
    return Kind.MONTH, Month(year, month_number(match["month"]))


def _read_bare_month(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    pick = read_pick(match)
    if pick is not Pick.NEAREST and match.string[match.end() : match.end() + 2].strip().isdigit():
        return None  # "in this Aug. 30, 2019, photo": the day starts at the month
    return Kind.MONTH, Month(None, month_number(match["month"]), pick)


def _read_season(match: re.Match[str]) -> tuple[Kind, Meaning]:
    year, second = read_year(match), match["second"]
    code = SEASONS[match["season"].lower()]
    if not second or not isinstance(year, int):
        return Kind.SEASON, Season(code, year)
    return Kind.SEASON, Season(code, year, second_year=int(second) % 100 + year // 100 * 100)


def _read_bare_season(match: re.Match[str]) -> tuple[Kind, Meaning]:
    return Kind.SEASON, Season(SEASONS[match["season"].lower()], None, read_pick(match))


def _read_years(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    """Read "2015-2016", "2016/17", "2010-15"; "2012/34" is a law, "2015-05" not two years."""
    first, last = int(match["first"]), int(match["last"])
    if last < 100:
        last += first // 100 * 100
        if match["mark"] == "/" and last != first + 1:
            return None
    if not first < last <= first + 60:
        return None
    return Kind.STRETCH, Stretch(CalendarYear(first), CalendarYear(last), Joint.FROM_TO)


def _read_year(match: re.Match[str]) -> tuple[Kind, Meaning]:
    return Kind.YEAR, CalendarYear(int(match["year"]))


def _read_decade(match: re.Match[str]) -> tuple[Kind, Meaning]:
    return Kind.DECADE, Decade(int(match["start"] or 1900 + int(match["short"])))


def _read_quarter(match: re.Match[str]) -> tuple[Kind, Meaning]:
    part = list(Part)[list(Part).index(Part.QUARTER_1) + int(match["quarter"]) - 1]
    return Kind.PART, PartOf(part, CalendarYear(int(match["year"])))


def _read_ramadan(match: re.Match[str]) -> tuple[Kind, Meaning]:
    return Kind.SEASON, Ramadan(read_year(match))


FAMILIES = (
    Family("month", _MONTH, _read_month),
    Family("years_month", _YEARS_MONTH, _read_years_month),
    Family("bare_month", _BARE_MONTH, _read_bare_month),
    Family("season", _SEASON, _read_season),
    Family("bare_season", _BARE_SEASON, _read_bare_season),
    Family("years", _YEARS, _read_years),
    Family("decade", _DECADE, _read_decade),
    Family("year", _YEAR, _read_year),
    Family("quarter", _QUARTER, _read_quarter),
    Family("ramadan", _RAMADAN, _read_ramadan),
)
