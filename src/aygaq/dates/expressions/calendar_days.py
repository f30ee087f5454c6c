"""Days told by the calendar: "14 May 2017", "May 14th", "3-7 May", 2017-05-14, 14/05/2017.

Figures alone are read so:

- year first (2017-05-14, 2017/05/14, 2017.05.14) is year, month, day;
- with stops (14.05.2017) the day comes first, as everywhere that writes stops;
- with strokes or dashes (14/05/2017) the order is kept open unless only one can be: see
  `NumericDay`. Years of two figures are read only here, and only with strokes (14/05/17).
"""

from __future__ import annotations

import re
from datetime import date

from aygaq.dates.days import last_day_of_month
from aygaq.dates.expressions.family import Family
from aygaq.dates.expressions.meaning import (
    Anchor,
    Day,
    DayOfMonth,
    Joint,
    Meaning,
    NumericDay,
    RelativeYear,
    Year,
)
from aygaq.dates.expressions.model import Kind
from aygaq.dates.expressions.words import (
    DASH,
    DAY,
    DAY_IN_WORDS,
    DAY_ORDINAL,
    DAYS_IN_WORDS,
    MONTH,
    WEEKDAY_ANY,
    YEAR,
    YEAR_WORDS,
    S,
    day_number,
    month_number,
    weekday_number,
)
from aygaq.dates.tries import one_of

#: Nouns that a bare number counts: "in May 14 people were …", "2000 protesters".
COUNTED = (
    r"(?:people|persons|men|women|children|students|protesters|protestors|demonstrators|detainees"
    r"|prisoners|activists|journalists|villagers|families|civilians|others|police|officers"
    r"|soldiers|arrests|cases|dollars|percent|per)(?![A-Za-z])"
)
#: What makes a number a length: "on May 3 to 10 months" and "to 8 1/2 years" end on no day.
_LENGTH = rf"(?:(?:years?|months?|weeks?|days?|hours?)(?![A-Za-z])|1/2|and{S}a{S}half)"
#: A year that closes a date, and not a round number of people after one.
YEAR_AFTER = rf"(?![0-9]{{2}}00{S}{COUNTED}){YEAR}"
_TAIL = rf"(?:(?:,?{S}(?:of{S})?|{DASH})(?P<year>{YEAR_AFTER})|,?{S}(?P<words>{YEAR_WORDS}))?"
_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_ANY}),?{S}(?:the{S})?)?"
_JOINT = rf"(?:{S}?{DASH}{S}?|/|,?{S}(?:and|to|or|until|till|through|&){S})(?:the{S})?"
_DAYS = (
    rf"(?P<day>{DAY})(?:(?:,{S}?{DAY}){{0,6}}(?P<joint>{_JOINT})(?P<last>{DAY})"
    rf"(?!{S}{COUNTED}|(?:{S}|[-‐‑]){_LENGTH}|½))?"
)
_DAY_FIRST = rf"{_WEEKDAY}{_DAYS}\.?(?:{S}(?:day{S})?of)?(?:{S}|{DASH})(?P<month>{MONTH}){_TAIL}"
_MONTH_FIRST = (
    rf"{_WEEKDAY}(?P<month>{MONTH})(?:{S}(?:the{S})?|{DASH}){_DAYS}(?![%:]|[.,][0-9]|{S}?%){_TAIL}"
)
_IN_WORDS = rf"(?P<day>{DAY_IN_WORDS}){S}(?:day{S})?of{S}(?P<month>{MONTH})(?![A-Za-z]){_TAIL}"
_CLOCK = (
    r"(?:[T ][0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-2][0-9]:?[0-9]{2})?)?"
)
_ISO = (
    r"(?<![/.:\-])(?P<year>1[5-9][0-9]{2}|20[0-9]{2})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    rf"(?P<day>0[1-9]|[12][0-9]|3[01]|[1-9])(?![0-9]){_CLOCK}(?![\w/\-]|\.[0-9])"
)
_NUMERIC = (
    r"(?<![/.:\-,])(?P<first>[0-3]?[0-9])(?P<mark>[-/.])(?P<second>[0-3]?[0-9])(?P=mark)"
    r"(?P<year>1[5-9][0-9]{2}|20[0-9]{2}|(?<=/)[0-9]{2})(?![\w/\-]|[.,][0-9])"
)
#: A word that can follow "on the 14th" and not "on the 14th floor".
_GOES_ON = one_of(
    [
        *("he", "she", "it", "they", "we", "i", "was", "were", "had", "and", "but", "when"),
        *("after", "before", "that", "in", "at", "to", "by", "his", "her", "their", "the"),
        *("for", "with", "as", "from", "who", "while", "without", "under"),
        *("police", "officers", "authorities"),
    ]
)
_ORDINAL_OF_MONTH = (
    rf"(?P<day>{DAY_ORDINAL})(?:{S}of{S}(?:(?P<said>this|last|next){S}month"
    rf"|(?:that|the{S}same){S}month|the{S}(?P<told>following|next|previous){S}month)(?![A-Za-z])"
    rf"|(?<=[0-9](?:th|st|nd|rd))(?=[,.;)](?:\s|$)|{S}{_GOES_ON}(?![A-Za-z])))"
)
_LEADS_TO_DAY = re.compile(
    r"(?:(?:on|for|since|until|till|by|before|after)|(?:morning|afternoon|evening|night|hours)\s+of)\s+the\s+$",
    re.IGNORECASE,
)
_FIXED_YEAR_WORDS = {
    "this": 0, "last": -1, "next": 1, "current": 0, "past": -1,
}  # fmt: skip
_CONTEXT_YEAR_WORDS = {"that": 0, "same": 0, "previous": -1, "preceding": -1, "following": 1}


def read_year(match: re.Match[str]) -> Year:
    """Return the year of a match with groups `year` and `words`."""
    if match["year"]:
        return int(match["year"])
    if not match["words"]:
        return None
    return relative_year(match["words"])


def relative_year(words: str) -> RelativeYear:
    """Read "of last year", "that year", "the following year"."""
    parts = words.lower().split()
    word = parts[-2]
    if word in _CONTEXT_YEAR_WORDS or (parts[-3:-2] == ["the"] and word == "next"):
        return RelativeYear(_CONTEXT_YEAR_WORDS.get(word, 1), Anchor.CONTEXT)
    return RelativeYear(_FIXED_YEAR_WORDS[word], Anchor.PUBLISHED)


def _read_days(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    year, month = read_year(match), month_number(match["month"])
    first = day_number(match["day"])
    last = day_number(match["last"]) if match["last"] else None
    longest = last_day_of_month(year if isinstance(year, int) else 2000, month)
    if max(first, last or 0) > longest or (last is not None and last <= first):
        return None
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    joint = _joint(match["joint"]) if match["joint"] else None
    kind = Kind.DAY if last is None else Kind.STRETCH
    return kind, Day(year, month, first, last, joint, weekday)


def _joint(words: str) -> Joint:
    word = words.strip().strip(",").split()[0] if words.strip() else "-"
    named = {"and": Joint.AND, "&": Joint.AND, ",": Joint.AND, "or": Joint.OR}
    return named.get(word, Joint.FROM_TO)


def _read_month_first(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    return None if _counts_people(match) or _names_a_movement(match) else _read_days(match)


def _read_day_first(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    """Read "14 May"; "14 May be" is a verb, "the 14 May Brigade" a name."""
    if not (match["year"] or match["words"]) and (
        re.match(
            rf"{S}(?:be|have|not|also|still)(?![a-z])", match.string[match.end() : match.end() + 9]
        )
        or _names_a_movement(match)
    ):
        return None
    return _read_days(match)


def _read_in_words(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    """Read "the twelfth of May 2013"; "a third of May's rain" is a share."""
    day, month = DAYS_IN_WORDS[match["day"].lower()], month_number(match["month"])
    if _word_before(match) in ("a", "one", "every", "each"):
        return None
    year = read_year(match)
    longest = last_day_of_month(year if isinstance(year, int) else 2000, month)
    return (Kind.DAY, Day(year, month, day)) if day <= longest else None


def _counts_people(match: re.Match[str]) -> bool:
    """Tell "in May 14 people" (a count) from "on May 14 students" (a day)."""
    if match["year"] or match["words"] or not match["day"].isdigit() or match["last"]:
        return False
    text = match.string
    if re.match(rf"{S}{COUNTED}", text[match.end() : match.end() + 24]):
        return _word_before(match) not in ("on", "since", "until", "by", "after", "before")
    return _word_before(match) == "in" and bool(re.match(r" [a-z]", text[match.end() :][:2]))


def _names_a_movement(match: re.Match[str]) -> bool:
    """Tell "the April 6 Youth Movement" (a name) from "on April 6 Youth said" (a day)."""
    if match["year"] or match["words"] or match["weekday"] or match["last"]:
        return False
    following = match.string[match.end() : match.end() + 2]
    return (
        following[:1] == " "
        and following[1:].isupper()
        and _word_before(match) in ("the", "a", "an", "of", "its", "their")
    )


def _word_before(match: re.Match[str]) -> str:
    words = match.string[max(0, match.start() - 12) : match.start()].split()
    return words[-1].lower() if words else ""


def _read_iso(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    return _day_or_none(int(match["year"]), int(match["month"]), int(match["day"]))


def _read_numeric(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    """Read 14/05/2017; both orders are kept where both are days."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:
        if len(match["first"] + match["second"]) < 4:
            return None
        year += 2000 if year < 50 else 1900
    day_first, month_first = _day_or_none(year, second, first), _day_or_none(year, first, second)
    if match["mark"] == ".":
        return day_first
    if day_first and month_first and day_first != month_first:
        return Kind.DAY, NumericDay(first, second, year)
    return day_first or month_first


def _day_or_none(year: int, month: int, day: int) -> tuple[Kind, Meaning] | None:
    try:
        date(year, month, day)
    except ValueError:
        return None
    return Kind.DAY, Day(year, month, day)


def _read_ordinal(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    day = day_number(match["day"])
    if match["said"]:
        return Kind.DAY, DayOfMonth(day, _FIXED_YEAR_WORDS[match["said"]], Anchor.PUBLISHED)
    if match["told"]:
        offset = -1 if match["told"] == "previous" else 1
        return Kind.DAY, DayOfMonth(day, offset, Anchor.CONTEXT)
    if "month" not in match[0] and not _LEADS_TO_DAY.search(match.string[: match.start()][-24:]):
        return None
    return Kind.DAY, DayOfMonth(day, 0, Anchor.CONTEXT)


FAMILIES = (
    Family("iso", _ISO, _read_iso),
    Family("numeric", _NUMERIC, _read_numeric),
    Family("day_first", _DAY_FIRST, _read_day_first),
    Family("month_first", _MONTH_FIRST, _read_month_first),
    Family("in_words", _IN_WORDS, _read_in_words),
    Family("ordinal", _ORDINAL_OF_MONTH, _read_ordinal),
)
