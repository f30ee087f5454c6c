"""Whether a month, season or year that stands alone is a time here.

"In May", "since 2014" and "the 2009 riots" are; "June said", "2000 protesters", "Order No. 2017"
and "Law 2012/13" are not. Everything else that `scan` finds stands by itself.
"""

from __future__ import annotations

import re

from aygaq.dates.expressions.around import word_after, word_before
from aygaq.dates.expressions.calendar_days import COUNTED
from aygaq.dates.expressions.meaning import CalendarYear, Decade, Month, Pick, Season, Stretch
from aygaq.dates.expressions.scan import Atom
from aygaq.dates.expressions.words import DASH, MONTH, YEAR, S, word_set

#: Words after which a month or year is always a time.
_ASKING = word_set("in since until till during throughout early mid late circa between")
#: Words after which it is one unless a name or a speaker follows.
_ALSO_NAMES = word_set("of from by to for after before around about through")
_SPEAKS = word_set("said says told added wrote asked who s")
_YEAR_ASKING = _ASKING | word_set("from by before after around about of to through ca c year")
_DETERMINERS = word_set("the a an his her their its this that")
_MAY_FOLLOW_ROUND = word_set(
    "and or but he she it they we i the a an his her their its when where while in on at by "
    "to for from with as after before until since that which who was were had has have is "
    "are no not"
)
_REFERENCES = word_set(
    "law no nos order article articles resolution case decree directive file page pages ref "
    "bill act"
)
_JOINER = re.compile(
    rf"(?:{S}?(?:{DASH}|/|,){S}?|,?{S}(?:to|and|or|through|until|till|and{S}in|or{S}in){S})"
)
_JOINED_MONTH = re.compile(
    rf"(?:{S}?(?:{DASH}|/){S}?{MONTH}(?![a-z])|{S}(?:to|and|or|through|until){S}{MONTH}{S}{YEAR})"
)
_COUNTED = re.compile(
    rf"{S}(?:{COUNTED}|[a-z]{{2,}}(?:[^usi\W]s|children|people|men|women){S}(?!was|were))"
)
_SINCE_AT_LEAST = re.compile(
    rf"(?<!\w)(?:since{S}at{S}least|as{S}(?:early|late|recently|far{S}back){S}as){S}$"
)
_THE_SEASON = re.compile(rf"(?:in|over|during|since|until|by){S}the{S}$", re.IGNORECASE)


def stands(text: str, atom: Atom, previous: Atom | None) -> bool:
    """Tell whether `atom` is a time; `previous` is the one accepted before it."""
    meaning = atom.meaning
    if isinstance(meaning, Month) and atom.family == "bare_month":
        return meaning.pick is not Pick.NEAREST or _month_stands(text, atom, previous)
    if isinstance(meaning, Season) and atom.family == "bare_season":
        return meaning.pick is not Pick.NEAREST or _season_stands(text, atom)
    if isinstance(meaning, CalendarYear):
        return _year_stands(text, atom, previous)
    if isinstance(meaning, Stretch):
        return word_before(text, atom.start) not in _REFERENCES
    if isinstance(meaning, Decade) and atom.end - atom.start < 5:
        return word_before(text, atom.start) in ("the", "early", "mid", "late") or (
            not text[atom.start].isdigit()
        )
    return True


def _month_stands(text: str, atom: Atom, previous: Atom | None) -> bool:
    before = word_before(text, atom.start)
    if before in _ASKING or _joins(text, previous, atom):
        return True
    if _JOINED_MONTH.match(text, atom.end):
        return True
    after = word_after(text, atom.end)
    return before in _ALSO_NAMES and not after[:1].isupper() and after not in _SPEAKS


def _season_stands(text: str, atom: Atom) -> bool:
    if word_before(text, atom.start) in ("early", "mid", "late"):
        return True
    return (
        text[atom.start : atom.end].lower() != "fall"
        and word_after(text, atom.end) not in ("of", "months", "camp", "season", "break")
        and _THE_SEASON.search(text, max(0, atom.start - 14), atom.start) is not None
    )


def _year_stands(text: str, atom: Atom, previous: Atom | None) -> bool:
    before, after = word_before(text, atom.start), word_after(text, atom.end)
    if text[atom.start : atom.end].endswith("00") and after and after not in _MAY_FOLLOW_ROUND:
        return False
    if before in _ASKING or _joins(text, previous, atom):
        return True
    if _SINCE_AT_LEAST.search(text, max(0, atom.start - 24), atom.start):
        return True
    if before in _DETERMINERS:
        return bool(after)
    return before in _YEAR_ASKING and not _COUNTED.match(text, atom.end)


def _joins(text: str, previous: Atom | None, atom: Atom) -> bool:
    """Tell whether a time directly before is joined to this one: "May and June", "2014 or 2015"."""
    if previous is None or atom.start - previous.end > 12:
        return False
    gap = text[previous.end : atom.start]
    return _JOINER.fullmatch(gap) is not None and type(previous.meaning) in (
        type(atom.meaning),
        Month,
        CalendarYear,
    )
