"""Days that are told by their feast and fall on one day of every year: "on Christmas Day".

Feasts that move with the moon are not among them: which day was kept depended on who saw it.
"""

from __future__ import annotations

import re

from aygaq.dates.expressions.calendar_days import YEAR_AFTER, read_year
from aygaq.dates.expressions.family import Family
from aygaq.dates.expressions.meaning import Day, Meaning
from aygaq.dates.expressions.model import Kind
from aygaq.dates.expressions.words import QUOTE, YEAR_WORDS, S

#: Month, first and last day of each feast, by its name in small letters and with one blank.
_FEASTS = {
    "christmas day": (12, 25, None), "christmas eve": (12, 24, None), "christmas": (12, 25, None),
    "boxing day": (12, 26, None), "new year's day": (1, 1, None),
    "new year's eve": (12, 31, None), "valentine's day": (2, 14, None),
    "international women's day": (3, 8, None), "women's day": (3, 8, None),
    "international workers' day": (5, 1, None), "may day": (5, 1, None),
    "human rights day": (12, 10, None), "world press freedom day": (5, 3, None),
    "nowruz": (3, 20, 22), "novruz": (3, 20, 22), "nauryz": (3, 20, 22), "newroz": (3, 20, 22),
}  # fmt: skip
_NAMES = "|".join(
    S.join(word.capitalize() for word in name.split()).replace("'", QUOTE)
    for name in sorted(_FEASTS, key=len, reverse=True)
)
_FEAST = (
    rf"(?P<feast>{_NAMES})(?![\w'’])"
    rf"(?:,?{S}(?:of{S}|in{S})?(?P<year>{YEAR_AFTER})|,?{S}(?P<words>{YEAR_WORDS}))?"
)
#: What is called after a feast and is no day: "a Christmas party", "the Nowruz holidays".
_NO_DAY = re.compile(
    rf"{S}(?:part(?:y|ies)|trees?|cards?|carols?|services?|gifts?|presents?|messages?|greetings?"
    r"|speech|holidays?|market|songs?|march|rall(?:y|ies)|Island|Prize|Award)(?![a-z])"
)


def _read_feast(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    if _NO_DAY.match(match.string, match.end()):
        return None
    name = " ".join(match["feast"].lower().replace("’", "'").replace("ʼ", "'").split())
    month, first, last = _FEASTS[name]
    return Kind.DAY, Day(read_year(match), month, first, last)


FAMILIES = (Family("feast", _FEAST, _read_feast),)
FIRST_WORDS = sorted({name.split()[0].capitalize() for name in _FEASTS})
