"""The words of time in English, as values and as pieces of patterns.

Everything here is a plain table. Patterns are strings without a boundary at their ends, for the
families beside this file to join; months and weekdays keep their capital, for "may" and "march"
are verbs.
"""

from __future__ import annotations

from aygaq.dates.expressions.meaning import Unit
from aygaq.dates.tries import one_of

_MONTHS = (
    ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May",),
    ("June", "Jun"), ("July", "Jul"), ("August", "Aug"), ("September", "Sept", "Sep"),
    ("October", "Oct"), ("November", "Nov"), ("December", "Dec"),
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3,
    "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

#: Month number of each name and abbreviation, in lower case without a stop.
MONTHS = {name.lower(): number for number, names in enumerate(_MONTHS, start=1) for name in names}
#: 0 for Monday, as `datetime.date.weekday`.
WEEKDAYS = {name.lower(): number for number, name in enumerate(_WEEKDAYS)} | _SHORT_WEEKDAYS
#: EDTF codes.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
UNITS = {unit.value: unit for unit in Unit}

#: Between two words: blanks with at most one line break, never an empty line.
S = r"(?:[^\S\r\n]{1,4}(?:\r?\n[^\S\r\n]{0,4})?|\r?\n[^\S\r\n]{0,4})"
DASH = "[-‐‑‒–—]"
QUOTE = "['’ʼ]"


_FULL = [names[0] for names in _MONTHS]
_SHORT = [name for names in _MONTHS for name in names[1:]]
_UPPER = [name.upper() for name in _FULL]
_SHORT_DAYS = [name.capitalize() for name in _SHORT_WEEKDAYS]
MONTH = (
    f"(?:{one_of([*_FULL, *_UPPER])}"
    f"|{one_of([*_SHORT, *(name.upper() for name in _SHORT)])}(?![A-Za-z])\\.?)"
)
WEEKDAY = one_of([*_WEEKDAYS, *(name.upper() for name in _WEEKDAYS)])
WEEKDAY_ANY = f"(?:{WEEKDAY}|{one_of(_SHORT_DAYS)}(?![A-Za-z])\\.?)"
SEASON = one_of(["spring", "summer", "autumn", "winter", "fall"], capital=True)
#: Everything with which a date of the calendar may start.
CALENDAR_WORDS = [*_FULL, *_UPPER, *_SHORT, *(name.upper() for name in _SHORT), *_SHORT_DAYS]
CALENDAR_WORDS += [*_WEEKDAYS, *(name.upper() for name in _WEEKDAYS)]

#: A year that a report may speak of.
YEAR = r"(?:1[5-9][0-9]{2}|20[0-9]{2})(?![0-9A-Za-z]|,[0-9]{3}|\.[0-9])"
#: A day of the month in figures, with or without its ending.
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z])|(?![0-9A-Za-z]))"
DAY_ORDINAL = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)(?![A-Za-z])"

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
#: What each ordinal in words counts: "the twelfth of May", "the twenty-first of May".
DAYS_IN_WORDS: dict[str, int] = {word: day for day, word in enumerate(_ORDINALS, 1)}
DAYS_IN_WORDS |= {f"twenty-{word}": 20 + day for day, word in enumerate(_ORDINALS[:9], 1)}
DAYS_IN_WORDS |= {"thirtieth": 30, "thirty-first": 31}
DAY_IN_WORDS = one_of(list(DAYS_IN_WORDS), capital=True)

#: A year told from another, after "May" or "14 May": "this year", "of last year".
YEAR_WORDS = (
    rf"(?:(?:of{S})?(?:(?:this|last|next|that){S}year(?![A-Za-z])"
    rf"|(?:the{S})(?:same|previous|following|preceding|next|past){S}year(?![A-Za-z])"
    rf"|(?:the{S})?current{S}year(?![A-Za-z])))"
)
#: The part of a day, after a day: "Tuesday night".
DAYPART = "(?:morning|afternoon|evening|night|noon|midday|midnight|dawn)"


def word_set(line: str) -> frozenset[str]:
    """Return the words of a line, for tables that read better as one."""
    return frozenset(line.split())


def month_number(word: str) -> int:
    """Return 1 to 12 for a month name or abbreviation, in any case, with or without a stop."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday name or abbreviation."""
    return WEEKDAYS[word.lower().rstrip(".")]


def day_number(word: str) -> int:
    """Return the number in "14" or "14th"."""
    return int(word.rstrip("stndrhSTNDRH"))
