"""Ages of people, and when somebody of an age was born.

Reach for this module for "28-year-old", "aged 34", "a teacher, 34, from …". Facts that are always
true: spans are ordered, valid and do not overlap; the birth interval holds every birthday that
gives the age on any of the days it was told, and no other.

What is 28 years old may be a building: whose age it is, is for the reader of the clause to say.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date

from aygaq.dates.build import from_days
from aygaq.dates.days import add_days, add_years
from aygaq.dates.edtf import When
from aygaq.dates.errors import NoSuchAge
from aygaq.dates.expressions.words import CALENDAR_WORDS, DASH, S, word_set
from aygaq.dates.numbers import NUMBER, read_number

OLDEST = 150  # years; nobody is known to have lived longer

_ABOUT = rf"(?:(?P<about>about|around|approximately|roughly|nearly|almost|some){S})?"
_GAP = rf"(?:{S}|[-‐‑])"
_RANGE = rf"(?:{S}?{DASH}{S}?|{S}(?:to|and|or){S}|-?{S}?to{_GAP})"
_YEAR_OLD = (
    rf"{_ABOUT}(?P<low>{NUMBER})(?:{_RANGE}(?P<high>{NUMBER}))?{_GAP}(?P<unit>year|month|week|day)s?"
    rf"(?:{_GAP}olds?|{S}of{S}age)(?![A-Za-z])"
)
_AGED = (
    rf"(?:[Aa]ged|[Aa]ges?(?:{S}of)?:?){S}(?:between{S})?(?:(?P<aged_about>about|around|approximately){S})?"
    rf"(?P<aged>{NUMBER})(?![\w%]|[.,][0-9])(?:{_RANGE}(?P<aged_to>{NUMBER})(?![\w%]))?(?:{S}years)?"
)
_DECADE_WORDS = {
    "teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_IN_THIRTIES = (
    rf"in{S}(?:his|her|their|my){S}(?:(?P<part>early|mid|late)(?:{S}|[-‐‑]))?"
    rf"(?:(?P<tens>[2-9]0)['’]?s|(?P<decade>{'|'.join(_DECADE_WORDS)}))(?![A-Za-z])"
)
_BESIDE_NAME = (
    r"(?<=[^\W\d_])(?:,[^\S\r\n](?P<comma>[1-9][0-9])(?=,|[^\S\r\n][–—]|\.(?:\s|$))"
    r"|[^\S\r\n]\((?P<bracket>[1-9][0-9])\))"
)
_UNDER = (
    rf"(?:(?P<under>under|below)(?:{S}the{S}age{S}of)|(?P<over>over|above)(?:{S}the{S}age{S}of)"
    rf"|(?P<younger>younger{S}than)|(?P<older>older{S}than)){S}(?P<limit>{NUMBER})(?![\w%])"
)
_AGE = re.compile(
    rf"(?<![\w.,$€£№#])(?:{_YEAR_OLD}|{_AGED}|{_IN_THIRTIES}|{_UNDER})|{_BESIDE_NAME}"
)
_PARTS = {"early": (0, 3), "mid": (3, 7), "late": (6, 9), None: (0, 9)}
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)$")
_NOT_A_PERSON = word_set(
    "article articles section table figure chapter part note group room block form page paragraph "
    "annex appendix no number law rule item point version step resolution decree order cell ward"
)
_CALENDAR = frozenset(word.lower() for word in CALENDAR_WORDS)
_PER_YEAR = {"year": 1, "month": 12, "week": 52, "day": 365}


@dataclass(frozen=True, slots=True)
class Age:
    """An age that words name.

    Attributes:
        start, end, text: half-open span in code points, and its words.
        low, high: completed years, both included; "six-month-old" is 0 to 0, "in his 30s" 30 to 39.
        approximate: the words say "about" or "nearly".
    """

    start: int
    end: int
    text: str
    low: int
    high: int
    approximate: bool = False


def find_ages(text: str) -> list[Age]:
    """Return every age in `text`, in reading order."""
    read = (_read(match) for match in _AGE.finditer(text))
    return [age for age in read if age is not None]


def birth_interval(age: Age | int, at: When) -> When:
    """Return when somebody was born who was of that age.

    Args:
        age: completed years, or an age found in a text; one told as "about" gives a birth date
            five years wider on each side.
        at: when the age was true, for instance the day of the report.
    Returns:
        From the day after the birthday that would make one a year older, at the earliest time, to
        the birthday itself at the latest. `XXXX` where `at` has no known day, open as `at` is.
    Raises:
        NoSuchAge: below 0 or above 150 years, or ends in the wrong order.
    """
    low, high = (age, age) if isinstance(age, int) else (age.low, age.high)
    if isinstance(age, Age) and age.approximate:
        low, high = max(low - 5, 0), min(high + 5, OLDEST)
    if not 0 <= low <= high <= OLDEST:
        raise NoSuchAge(low, high)
    earliest = add_days(add_years(at.earliest, -high - 1), 1) if at.earliest else None
    latest = _latest_birthday(at.latest, low) if at.latest else None
    return from_days(earliest, latest)


def _latest_birthday(day: date, years: int) -> date:
    """Return the latest day of birth of somebody who is `years` old on `day`.

    Whoever was born on 29 February may keep 28 February as the birthday of a common year.
    """
    back = add_years(day, -years)
    if (day.month, day.day) == (2, 28) and not isleap(day.year) and isleap(back.year):
        return back.replace(day=29)
    return back


def _read(match: re.Match[str]) -> Age | None:
    start, limits = match.start(), _limits(match)
    if limits is None or limits[1] > OLDEST:
        return None
    beside = match["comma"] or match["bracket"]
    if beside:
        if not _follows_name(match):
            return None
        start = match.start("comma") if match["comma"] else match.start("bracket")
    end = match.end() - (1 if match["bracket"] else 0)
    approximate = bool(match["about"] or match["aged_about"])
    return Age(start, end, match.string[start:end], *limits, approximate)


def _limits(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the least and most completed years."""
    if match["low"]:
        low = read_number(match["low"])
        high = read_number(match["high"]) if match["high"] else low
        years = _PER_YEAR[match["unit"]]
        return (low // years, high // years) if low <= high else None
    if match["aged"]:
        low = read_number(match["aged"])
        high = read_number(match["aged_to"]) if match["aged_to"] else low
        return (low, high) if low <= high else None
    if match["tens"] or match["decade"]:
        start = int(match["tens"]) if match["tens"] else _DECADE_WORDS[match["decade"]]
        first, last = _PARTS[match["part"]]
        return (13, 19) if start == 10 else (start + first, start + last)
    if match["limit"]:
        return _beyond(match, read_number(match["limit"]))
    return int(match["comma"] or match["bracket"]), int(match["comma"] or match["bracket"])


def _beyond(match: re.Match[str], limit: int) -> tuple[int, int] | None:
    if match["under"] or match["younger"]:
        return (0, limit - 1) if limit > 0 else None
    return limit, OLDEST


def _follows_name(match: re.Match[str]) -> bool:
    """Tell "Somebody, 34, said" and "Somebody (34)" from "Article (34)" and "May, 14,"."""
    word = _WORD_BEFORE.search(match.string, max(0, match.start() - 40), match.start())
    if word is None or not word[1][0].isupper():
        return False
    return word[1].lower() not in _NOT_A_PERSON and word[1].lower() not in _CALENDAR
