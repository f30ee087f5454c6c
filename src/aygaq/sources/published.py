"""The day a document says it was published, as EDTF (ISO 8601-2).

Reach for this module for metadata alone; dates of what happened are read elsewhere. One fact
is always true: a date is never more exact than its words, and `3/5/2019` is a year only.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from aygaq.sources.lexicon import load, words
from aygaq.sources.normal import fold

_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)")
_HAN = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d{2}$")
_DAY_BEFORE = (
    r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|-е|\.)?(?:\s+(?:of|de))?[\s-]+"
    r"(?P<m>[^\W\d_]+(?:\s[^\W\d_]+)?)\.?,?(?:\s+de)?[\s-]+(?P<y>\d{4})"
)
_DAY_AFTER = r"(?P<m>[^\W\d_]+)\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})"
_YEAR_THEN = r"(?P<y>\d{4})[,\s]+(?:жылғы\s+)?(?P<d>\d{1,2})\s+(?P<m>[^\W\d_]+)"
_MONTH_ONLY = r"(?P<m>[^\W\d_]+)\.?,?\s+(?:de\s+)?(?P<y>\d{4})"
_WORDED = [re.compile(shape) for shape in (_DAY_BEFORE, _DAY_AFTER, _YEAR_THEN, _MONTH_ONLY)]


@cache
def _months() -> dict[str, int]:
    rows = load("months")["months"]
    return {name: number for number, row in enumerate(rows, 1) for name in row}


def edtf(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """An EDTF date of the given exactness, or None where there is no such day."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    if not 1800 <= year <= 2200:
        return None
    tail = f"-{month:02d}" if month else ""
    return f"{year:04d}{tail}" + (f"-{day:02d}" if month and day else "")


def read_date(text: str) -> str | None:
    """The first date in `text`, as exact as it is written; None where there is none."""
    text = fold(text)[:200]
    return _numeric(text) or _worded(text.casefold())


def _numeric(text: str) -> str | None:
    for shape in (_ISO, _HAN, _YEAR_FIRST):
        if match := shape.search(text):
            year, month, day = (int(part) if part else None for part in match.groups())
            return edtf(year or 0, month, day)
    if match := _DOTTED.search(text):
        day, month, year = map(int, match.groups())
        return edtf(year, month, day)
    return _slashed(text)


def _slashed(text: str) -> str | None:
    """`25/3/2019` has one reading; `5/3/2019` has two and keeps its year only."""
    match = _SLASHED.search(text)
    if match is None:
        return None
    first, second, year = map(int, match.groups())
    if first > 12:
        return edtf(year, second, first)
    if second > 12 or first == second:
        return edtf(year, first, second)
    return edtf(year)


def _worded(text: str) -> str | None:
    for shape in _WORDED:
        for match in shape.finditer(text):
            month = _months().get(match["m"]) or _months().get(match["m"].split()[0])
            if month:
                day = int(match["d"]) if "d" in shape.groupindex else None
                return edtf(int(match["y"]), month, day)
    return None


_TIME_OF_DAY = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\b|\b(?:gmt|utc|edt|est|cet|msk|мск|am|pm|at|updated)\b"
)


def read_date_line(text: str) -> str | None:
    """The date of a line that holds a date and, at most, words such as `Published on`.

    A sentence with a date in it is no date line.
    """
    if len(text) > 90:
        return None
    said = fold(text).casefold()
    for lead in sorted(words("months", "published"), key=len, reverse=True):
        if re.match(rf"{re.escape(lead)}(?![^\W\d_])", said) or (
            lead > "\u3000" and said.startswith(lead)
        ):
            said = said[len(lead) :].lstrip(" :：|-–—,")
            break
    bare = _TIME_OF_DAY.sub(" ", said)
    return read_date(bare) if _is_only_date(bare) else None


def _is_only_date(said: str) -> bool:
    """Whether nothing is said but day, month, year and weekday."""
    letters = re.findall(r"[^\W\d_]+", re.sub(r"[年月日]", " ", said))
    allowed = {
        "of",
        "de",
        "st",
        "nd",
        "rd",
        "th",
        "г",
        "года",
        "год",
        "жыл",
        "жылғы",
        "il",
        "on",
        "е",
    }
    allowed |= words("months", "weekdays")
    foreign = [word for word in letters if word not in _months() and word not in allowed]
    numbers = re.findall(r"\d+", said)
    return not foreign and 1 <= len(numbers) <= 3 and any(len(n) == 4 for n in numbers)
