"""Lengths of time in words: "12 years", "five-and-a-half years", "10 to 15 years".

Reach for this module to read how long a sentence or a detention is. A duration is no date and no
age: "12 years ago", "two weeks later", "the past three weeks" are left to `expressions`,
"28-year-old" and "28 years old" to `ages`. Facts that are always true: spans are ordered, valid
and do not overlap, and `text[d.start:d.end] == d.text`.

"A day" and "a year" are often a rate ("five times a day"); they count only beside a word that
asks for a length ("for a year", "more than a month") or with "and a half".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aygaq.dates.expressions.around import word_before
from aygaq.dates.expressions.words import DASH, QUOTE, S, word_set
from aygaq.dates.numbers import NUMBER, read_number
from aygaq.dates.tries import one_of

_UNIT = one_of(["minute", "hour", "day", "week", "month", "year", "decade", "yr", "mth", "wk"])
_SHORT = {"yr": "year", "mth": "month", "wk": "week"}  # as lists of prisoners write them
_GAP = rf"(?:{S}|[-‐‑])"
_HALF = rf"{_GAP}and(?:{_GAP}a)?{_GAP}half"
_NUMBER = (
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}(?![0-9]))*(?:\.[0-9]{{1,2}}|½|[ -]1/2)?(?![0-9,./]*[0-9])"
    rf"|{NUMBER}|[Aa]n?(?={S}{_UNIT})|[Hh]alf(?={S}an?{S}))"
)
_MONTHS = word_set(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec"
)
_WRITTEN_HALF = re.compile(r"½|[ -]1/2")
_ABOUT = one_of(word_set("about around some nearly almost roughly approximately"), capital=True)
_BOUND = (
    rf"(?:(?P<about>{_ABOUT})"
    rf"|(?P<least>[Aa]t{S}least|[Mm]ore{S}than|[Oo]ver|[Nn]o{S}(?:less|fewer){S}than|a{S}minimum{S}of)"
    rf"|(?P<most>[Uu]p{S}to|[Aa]t{S}most|[Ll]ess{S}than|[Uu]nder|[Nn]o{S}more{S}than"
    rf"|a{S}maximum{S}of))"
)
_RANGE = rf"(?:{S}?{DASH}{S}?|{S}(?:to|or){S}|-?{S}?(?:to|or)-|(?(between){S}and{S}|(?!)))"
_IN_FIGURES = rf"(?:{S}?\({_NUMBER}\))?"  # "fifteen (15) days"
_DURATION = re.compile(
    rf"(?<![\w.,/$€£№#])(?<![\w][-‐‑])(?:{_BOUND}{S})?(?P<between>[Bb]etween{S})?"
    rf"(?P<low>{_NUMBER}){_IN_FIGURES}(?P<low_half>{_HALF})?"
    rf"(?:(?:{_GAP}(?P<low_unit>{_UNIT})s?)?{_RANGE}(?P<high>{_NUMBER})(?P<high_half>{_HALF})?)?"
    rf"(?:{_GAP}|(?<=half){S}an?{S})(?:full{S}|long{S}|calendar{S})?"
    rf"(?:an?{S})?(?P<unit>{_UNIT})s?(?![A-Za-z])(?P<late_half>{_HALF}(?![A-Za-z]))?"
    rf"(?P<more>(?:(?:,?{S}and{S}|,{S}|{S}(?=[0-9])){_NUMBER}{_GAP}{_UNIT}s?(?![A-Za-z])){{0,3}})"
)
_MORE = re.compile(rf"(?P<count>{_NUMBER}){_GAP}(?P<unit>{_UNIT})")
#: What follows and makes it a date or an age.
_NOT_A_LENGTH = re.compile(
    rf"{S}(?:ago|later|earlier|hence|previously|prior)(?![A-Za-z])"
    rf"|(?:{S}|[-‐‑])(?:olds?(?![A-Za-z])|of{S}age(?![A-Za-z]))"
)
_NOT_AFTER = word_set("past last previous preceding coming next recent age aged first")
_RATE_UNLESS_AFTER = word_set(
    "for than least about nearly almost over within to of after spent spend served serve serving "
    "took lasted lasting another under up by and or only just roughly approximately around most"
)
_LENGTH_FOLLOWS = re.compile(
    rf"{S}(?:in{S}(?:prison|jail|detention|custody)|of{S})|{QUOTE}s?{S}|-long"
)
_ORDER = ("decade", "year", "month", "week", "day", "hour", "minute")
_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M"}
#: Half of a unit, in whole smaller ones; a month is taken as thirty days.
_HALVES = {
    "decade": (5, "year"), "year": (6, "month"), "month": (15, "day"), "week": (3, "day"),
    "day": (12, "hour"), "hour": (30, "minute"),
}  # fmt: skip
_INEXACT_HALVES = ("month", "week")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time.

    Attributes:
        start, end, text: half-open span in code points, and its words.
        low, high: ISO 8601 durations (`P12Y`, `P5Y6M`, `P18M`, `P15D`, `PT6H`); equal where the
            words give one length; None where they set no lower or no upper end.
        approximate: the words say "about", "nearly", "some", or halve a month or a week.
    """

    start: int
    end: int
    text: str
    low: str | None
    high: str | None
    approximate: bool = False

    @property
    def iso(self) -> str | None:
        """The one length, or None where the words give a range."""
        return self.low if self.low == self.high else None


def find_durations(text: str) -> list[Duration]:
    """Return every length of time in `text`, in reading order."""
    read = (_read(match) for match in _matches(text))
    return [duration for duration in read if duration is not None]


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Every match; a day before it begins no range: "jailed on May 3 to 10 months"."""
    at = 0
    while (match := _DURATION.search(text, at)) is not None:
        day = (
            match["high"] and not match["low_unit"] and word_before(text, match.start()) in _MONTHS
        )
        if day:
            at = match.start("high")
        else:
            yield match
            at = match.end()


def _read(match: re.Match[str]) -> Duration | None:
    text = match.string
    if _NOT_A_LENGTH.match(text, match.end()) or _is_rate(match):
        return None
    if word_before(text, match.start()) in _NOT_AFTER or _names_an_age(match):
        return None
    late = bool(match["late_half"])
    first = _amount(match["low"], match["low_unit"] or match["unit"], late or match["low_half"])
    last = _amount(match["high"], match["unit"], late or match["high_half"])
    first.update(_further(match["more"]) if not match["high"] else {})
    low, high = _iso(first), _iso(last) if match["high"] else _iso(first)
    approximate = bool(match["about"]) or _halves_inexactly(match)
    return Duration(
        match.start(), match.end(), match[0],
        None if match["most"] else low, None if match["least"] else high, approximate,
    )  # fmt: skip


def _is_rate(match: re.Match[str]) -> bool:
    """Tell "a year" of "twice a year" and "one day, police came" from lengths."""
    if match["high"] or match["late_half"] or match["low_half"] or match["more"]:
        return False
    count, unit = match["low"].lower(), match["unit"]
    if count not in ("a", "an") and not (count == "one" and unit == "day" and " " in match[0]):
        return False
    if match["least"] or match["most"] or match["about"]:
        return False
    text = match.string
    asked = word_before(text, match.start()) in _RATE_UNLESS_AFTER
    return not asked and not _LENGTH_FOLLOWS.match(text, match.end())


def _names_an_age(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 12) : match.start()].lower().split()
    return before[-2:] == ["age", "of"]


def _amount(words: str | None, unit: str, half: str | bool | None) -> dict[str, str]:
    """Return how many of each unit: {"year": "5", "month": "6"}."""
    if words is None:
        return {}
    unit = _SHORT.get(unit, unit)
    if words.lower() == "half":
        count, smaller = _HALVES[unit]
        return {smaller: str(count)}
    words = _WRITTEN_HALF.sub(".5", words.replace(",", ""))
    whole, _, fraction = words.partition(".")
    if fraction.rstrip("0") not in ("", "5"):
        return {unit: f"{whole}.{fraction}"}
    amount = {unit: str(read_number(whole))}
    if (half or fraction.rstrip("0") == "5") and unit in _HALVES:
        count, smaller = _HALVES[unit]
        amount[smaller] = str(count)
    return amount


def _further(more: str) -> dict[str, str]:
    """Read ", three months and 10 days"."""
    found = [(match["unit"], match["count"]) for match in _MORE.finditer(more)]
    amounts = (_amount(count, unit, None) for unit, count in found)
    return {unit: count for amount in amounts for unit, count in list(amount.items())[:1]}


def _iso(amount: dict[str, str]) -> str:
    """Write ISO 8601: years to days, then T and hours."""
    amount = dict(amount)
    if "decade" in amount:
        years = 10 * float(amount.pop("decade")) + float(amount.get("year", "0"))
        amount["year"] = f"{years:g}"
    dated = "".join(amount[unit] + _LETTERS[unit] for unit in _ORDER[1:5] if unit in amount)
    timed = "".join(amount[unit] + _LETTERS[unit] for unit in _ORDER[5:] if unit in amount)
    return "P" + dated + ("T" + timed if timed else "")


def _halves_inexactly(match: re.Match[str]) -> bool:
    halved = match["late_half"] or match["low_half"] or match["high_half"] or ".5" in match[0]
    return match["unit"] in _INEXACT_HALVES and bool(
        halved or _WRITTEN_HALF.search(match[0]) or match["low"].lower() == "half"
    )
