"""Two times joined: "from … to …", "between … and …", "… or …", "…-…"."""

from __future__ import annotations

import re
from dataclasses import replace

from aygaq.dates.expressions.meaning import (
    About,
    CalendarYear,
    Day,
    Decade,
    Joint,
    LastNight,
    Meaning,
    Month,
    NumericDay,
    Open,
    PartOf,
    Relative,
    Season,
    Side,
    Stretch,
    Weekday,
)
from aygaq.dates.expressions.model import Kind
from aygaq.dates.expressions.scan import Atom
from aygaq.dates.expressions.words import DASH, S

_IN = rf"(?:(?:in|on|the){S}){{0,2}}"
_GAP = re.compile(
    rf"(?:(?P<to>{S}?{DASH}{S}?|,?{S}(?:to|until|till|through|up{S}to|up{S}until){S}{_IN})"
    rf"|(?P<or>{S}or{S}{_IN})|(?P<and>{S}and{S}{_IN}))"
)
_LONGEST_GAP = 20  # code points
_BETWEEN = re.compile(rf"(?<!\w)[Bb]etween{S}(?:the{S})?$")
_FROM = re.compile(rf"(?<!\w)[Ff]rom{S}(?:the{S})?$")
_CALENDAR = (
    Day,
    NumericDay,
    Month,
    CalendarYear,
    Decade,
    Season,
    PartOf,
    About,
    LastNight,
    Weekday,
)


def joinable(previous: Atom, atom: Atom) -> bool:
    """Tell whether two atoms can be ends of one stretch, by what they mean and where they stand."""
    first = previous.meaning
    if isinstance(first, Open) and first.side is Side.SINCE:
        first = first.of
    return (
        0 < atom.start - previous.end <= _LONGEST_GAP
        and isinstance(first, (*_CALENDAR, Relative))
        and isinstance(atom.meaning, (*_CALENDAR, Relative))
    )


def join(text: str, previous: Atom, atom: Atom) -> Atom | None:
    """Return the stretch from `previous` to `atom`, or None where the words do not join them."""
    gap = _GAP.fullmatch(text, previous.end, atom.start)
    if gap is None:
        return None
    between = _BETWEEN.search(text, max(0, previous.start - 24), previous.start)
    first = previous.meaning
    if isinstance(first, Open):
        if not gap["to"]:
            return None
        first = first.of
    joint, start = _joint(gap, between), previous.start
    if joint is None or (joint is Joint.OR and type(first) is not type(atom.meaning)):
        return None
    lead = between if joint is Joint.BETWEEN else _FROM.search(text, max(0, start - 12), start)
    weekday = isinstance(first, Weekday) and not isinstance(atom.meaning, Weekday)
    if weekday and lead is None and joint is Joint.FROM_TO:
        return None  # "adjourned on Monday to 9 August"
    if lead is not None and joint is not Joint.OR:
        start = lead.start()
    return replace(
        previous, start=start, end=atom.end, kind=Kind.STRETCH,
        meaning=Stretch(first, atom.meaning, joint), family="stretch",
    )  # fmt: skip


def join_days(text: str, atom: Atom) -> Atom:
    """Read "between 3 and 7 May" and "from 3 to 7 May", whose days are one atom."""
    meaning: Meaning = atom.meaning
    if not isinstance(meaning, Day) or meaning.joint not in (Joint.AND, Joint.FROM_TO):
        return atom
    pattern = _BETWEEN if meaning.joint is Joint.AND else _FROM
    lead = pattern.search(text, max(0, atom.start - 24), atom.start)
    if lead is None:
        return atom
    joint = Joint.BETWEEN if meaning.joint is Joint.AND else Joint.FROM_TO
    return replace(atom, start=lead.start(), meaning=replace(meaning, joint=joint))


def _joint(gap: re.Match[str], between: re.Match[str] | None) -> Joint | None:
    if gap["to"]:
        return Joint.BETWEEN if between else Joint.FROM_TO
    if gap["or"]:
        return Joint.OR
    return Joint.BETWEEN if between else None
