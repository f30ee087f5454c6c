"""The first pass: every place where the words of a time start, one family each.

All families are joined into one pattern, so that a page is walked once; what the joined
pattern finds is then read by its own family. A family that declines leaves the place to the
families after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aygaq.dates.expressions import calendar_days, calendar_months, feasts, relative_words
from aygaq.dates.expressions.meaning import Meaning
from aygaq.dates.expressions.model import Kind
from aygaq.dates.expressions.words import CALENDAR_WORDS, DAYS_IN_WORDS, word_set
from aygaq.dates.tries import one_of

FAMILIES = (
    *calendar_days.FAMILIES,
    *feasts.FAMILIES,
    *calendar_months.FAMILIES,
    *relative_words.FAMILIES,
)

#: Every word in small letters with which a family may start; its capital counts too.
_FIRST_WORDS = word_set(
    "spring summer autumn winter fall ramadan ramadhan the this that last next same very today "
    "tonight yesterday tomorrow past recent previous preceding coming half few couple several many "
    "some about around nearly almost roughly approximately over just more less at a an one two "
    "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety "
    "hour day week month year decade hours days weeks months years decades overnight"
)
_FIRST = (
    rf"(?=[0-9'’ʼ]|Q[1-4]|(?:{one_of([*CALENDAR_WORDS, *feasts.FIRST_WORDS])}"
    rf"|{one_of([*_FIRST_WORDS, *DAYS_IN_WORDS], capital=True)})"
    r"(?![a-z]))"
)
_ALONE = [(family, re.compile(rf"(?<!\w){family.source}")) for family in FAMILIES]
_JOINED = re.compile(
    rf"(?<!\w){_FIRST}(?:" + "|".join(f"(?P<{one.name}>{one.unnamed})" for one in FAMILIES) + ")"
)
_ORDER = {family.name: place for place, family in enumerate(FAMILIES)}


@dataclass(frozen=True, slots=True)
class Atom:
    """One time without the words around it: "14 May", "May", "two weeks later"."""

    start: int
    end: int
    kind: Kind
    meaning: Meaning
    family: str


def scan(text: str) -> Iterator[Atom]:
    """Yield the atoms of `text` in reading order, none overlapping."""
    place = 0
    while (match := _JOINED.search(text, place)) is not None:
        atom = _read(text, match)
        if atom is None:
            place = match.start() + 1
        else:
            yield atom
            place = atom.end


def _read(text: str, match: re.Match[str]) -> Atom | None:
    first = _ORDER[str(match.lastgroup)]
    for family, pattern in _ALONE[first:]:
        alone = pattern.match(text, match.start())
        read = family.read(alone) if alone is not None else None
        if alone is not None and read is not None:
            return Atom(match.start(), alone.end(), *read, family.name)
    return None
