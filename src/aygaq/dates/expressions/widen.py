"""The words beside an atom that belong to it: a part, doubt, a bound, a time of day."""

from __future__ import annotations

import re
from dataclasses import replace

from aygaq.dates.expressions.around import word_before
from aygaq.dates.expressions.eves import eve_of
from aygaq.dates.expressions.meaning import (
    About,
    CalendarYear,
    Day,
    DayOfMonth,
    Decade,
    Joint,
    LastNight,
    Meaning,
    Month,
    NumericDay,
    Open,
    Part,
    PartOf,
    Relative,
    Season,
    Shifted,
    Side,
    Unit,
    Weekday,
)
from aygaq.dates.expressions.model import Kind
from aygaq.dates.expressions.relative_words import SHIFT, read_shift
from aygaq.dates.expressions.scan import Atom
from aygaq.dates.expressions.words import DASH, DAYPART, S, word_set

_REACH = 64  # code points looked at on either side
_CLOCK = (
    r"(?:[0-2]?[0-9](?:[:.][0-5][0-9])?[^\S\r\n]?"
    r"(?:am|pm|a\.m\.|p\.m\.|AM|PM|A\.M\.|P\.M\.|o['’]clock)(?![A-Za-z])"
    r"|[0-2]?[0-9][:.][0-5][0-9](?:[^\S\r\n]?(?:h|hrs|hours)(?![A-Za-z]))?(?![0-9])"
    r"|noon|midnight|midday|dawn|dusk|daybreak|sunrise|sunset|first light)"
)
_TIME_BEFORE = re.compile(
    rf"(?:(?<![\w.:,])(?:(?:(?:[Ss]hortly|[Jj]ust){S})?(?:[Bb]efore|[Aa]fter|[Aa]t|[Aa]round){S}"
    rf"(?=dawn|dusk|noon|midnight|midday|sunrise|sunset|first{S}light))?{_CLOCK}(?:{S}local{S}time)?,?(?:{S}(?:on|of))?(?:{S}the)?"
    rf"|(?:[Tt]he{S})?(?:(?:(?:early|late|small){S})hours|(?:(?:early|late){S})?(?:(?P<night>night)|{DAYPART}))"
    rf"{S}(?:of|on)(?:{S}the)?"
    rf"|(?<![\w-])(?:[Ee]arly|[Ll]ate|[Ll]ater|[Ee]arlier)(?:{S}on)?){S}$"
)
_TIME_AFTER = re.compile(
    rf"(?:,?{S}(?:at|around|about|by)(?:{S}(?:around|about|approximately))?)?,?{S}{_CLOCK}"
    rf"|,?{S}(?:in{S}the{S}(?:early{S}|late{S})?(?:{DAYPART}|hours)|at{S}{DAYPART})(?![A-Za-z])"
    rf"|{S}{DAYPART}(?![A-Za-z])"
)
_PARTS = {
    "early": Part.EARLY, "mid": Part.MID, "middle": Part.MID, "late": Part.LATE,
    "beginning": Part.BEGINNING, "start": Part.BEGINNING, "end": Part.END, "close": Part.END,
    "first half": Part.FIRST_HALF, "second half": Part.SECOND_HALF, "latter half": Part.SECOND_HALF,
    "first quarter": Part.QUARTER_1, "second quarter": Part.QUARTER_2,
    "third quarter": Part.QUARTER_3, "fourth quarter": Part.QUARTER_4,
    "last quarter": Part.QUARTER_4, "final quarter": Part.QUARTER_4,
    "first week": Part.WEEK_1, "second week": Part.WEEK_2, "third week": Part.WEEK_3,
    "fourth week": Part.WEEK_4, "last week": Part.WEEK_LAST, "final week": Part.WEEK_LAST,
    "first days": Part.BEGINNING, "opening days": Part.BEGINNING, "last days": Part.END,
    "final days": Part.END, "closing days": Part.END,
    "earlier": Part.SO_FAR, "later": Part.REST,
}  # fmt: skip
_PART_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:(?:[Tt]he{S})?(?:very{S})?(?P<early>[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier|[Ll]ater)"
    rf"(?:(?:{S}|(?<=id|ly|te){DASH})|{S}in{S})(?:the{S})?)"
    rf"|(?:(?:[Tt]he{S})?(?:very{S})?(?P<end>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose"
    rf"|(?:[Ff]irst|[Oo]pening|[Ll]ast|[Ff]inal|[Cc]losing){S}days"
    rf"|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal){S}week"
    rf"|(?:[Ff]irst|[Ss]econd|[Ll]atter){S}half|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal){S}quarter)"
    rf"(?:{S}of{S}(?:the{S})?|(?<=end){DASH})))$"
)
_ABOUT_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:[Ss]ometime|[Ss]ome{S}time|[Oo]n|[Ii]n){S}(?:or{S})?(?:around|about)"
    rf"|[Aa]round|[Aa]bout|[Cc]irca|[Cc]a?\.|[Aa]pproximately|[Rr]oughly)(?:{S}|(?<=\.))(?:the{S})?$"
)
_SIDES = {
    "since": Side.SINCE, "until": Side.UNTIL, "till": Side.UNTIL, "by": Side.UNTIL,
    "before": Side.BEFORE, "after": Side.AFTER,
}  # fmt: skip
_OPEN_BEFORE = re.compile(
    rf"(?<![\w-])(?:[Oo]n{S}or{S}(?P<on_or>before|after)|[Pp](?P<prior>rior){S}to"
    rf"|[Nn]ot?{S}(?P<no>later{S}than|before|after|until)|(?P<start>[Ss]tarting|[Bb]eginning)(?:{S}(?:in|on|from))?"
    rf"|(?P<count>[Aa]s{S}of)|[Uu]p{S}(?P<up>until|to)|(?:[Ee]ver{S})?(?P<plain>[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter))"
    rf"(?:{S}(?:at{S}least|as{S}early{S}as|the))?{S}$"
)
#: What happened at a time that stands before its name: "before October 2013 elections".
_EVENT = re.compile(
    rf"{S}(?:(?:general|presidential|parliamentary|local|municipal|military|mass){S})?"
    r"(?:elections?|polls?|vote|protests?|rall(?:y|ies)|demonstrations?|riots?|unrest|coup|uprising"
    r"|revolution|war|attacks?|massacres?|crackdown|referendum|trials?|events?)(?![A-Za-z])"
)
_ONWARDS = re.compile(rf"{S}(?:onwards?|(?:and{S})?onwards?|on(?=[\s]*[,.;)]))(?![A-Za-z])")
_FROM_BEFORE = re.compile(rf"(?<![\w-])(?:[Aa]s{S}from|[Ss]tarting{S}from|[Ff]rom)(?:{S}the)?{S}$")
#: What is "from" a date without starting there.
_DATED_THINGS = word_set(
    "video videos photo photos photograph photographs footage report reports letter letters "
    "statement statements image images document documents data figures article articles "
    "post posts record records recording clip news survey census order decision"
)
_DIVIDED = (Month, CalendarYear, Decade, Season)
_DAYS = (Day, NumericDay, Weekday, DayOfMonth)


def widen(text: str, atom: Atom, floor: int) -> Atom:
    """Take in time of day, part and doubt; nothing before `floor` belongs to this atom."""
    parted = _with_part(text, atom, floor)
    timed = _with_time(text, parted, floor)
    if timed.start != parted.start:
        return timed  # "around 9 pm on 8 September" doubts the hour, not the day
    return _with_doubt(text, timed, floor)


def widen_bound(text: str, atom: Atom, floor: int) -> Atom:
    """Take in "since", "until", "by", "before", "after"."""
    if isinstance(atom.meaning, Open):
        return atom
    match = _OPEN_BEFORE.search(text, max(floor, atom.start - _REACH), atom.start)
    if _is_day(atom.meaning) and (eve := eve_of(text, atom, floor)) is not None:
        return eve
    if match is None or _is_list_after_between(atom):
        return atom
    shifted = _with_shift(text, atom, match, floor)
    if shifted is not None:
        return shifted
    if match["no"] == "until":
        return replace(atom, start=match.start())  # "not until the 15th": on that very day
    side = _inclusive(_side(match), match, text, atom)
    return replace(atom, start=match.start(), kind=Kind.OPEN, meaning=Open(side, atom.meaning))


def _with_shift(text: str, atom: Atom, bound: re.Match[str], floor: int) -> Atom | None:
    """Read "two days after 14 May" and "the day before 14 May"."""
    if bound["plain"] not in ("before", "after"):
        return None
    counted = SHIFT.search(text, max(floor, bound.start() - _REACH), bound.start())
    if counted is None:
        return None
    by = read_shift(counted, 1 if bound["plain"] == "after" else -1)
    return replace(atom, start=counted.start(), kind=Kind.DAY, meaning=Shifted(by, atom.meaning))


def _inclusive(side: Side, bound: re.Match[str], text: str, atom: Atom) -> Side:
    """Keep the time itself in "before the 2013 election": it was some day of that year."""
    named = re.search(rf"(?:^|{S})the{S}$", bound[0]) or _EVENT.match(text, atom.end)
    if named is None:
        return side
    return {Side.BEFORE: Side.UNTIL, Side.AFTER: Side.SINCE}.get(side, side)


def open_from(text: str, atom: Atom, floor: int) -> Atom:
    """Read "from 2014" and "from May on" as open, unless something dated is from that day."""
    if isinstance(atom.meaning, Open):
        return atom
    onwards = _ONWARDS.match(text, atom.end)
    match = _FROM_BEFORE.search(text, max(floor, atom.start - 24), atom.start)
    if (match is None and onwards is None) or atom.kind is Kind.STRETCH:
        return atom
    if onwards is None and match is not None:
        before = word_before(text, match.start())
        if before in _DATED_THINGS or not _is_calendar(atom.meaning):
            return atom
    start = match.start() if match else atom.start
    end = onwards.end() if onwards else atom.end
    return replace(
        atom, start=start, end=end, kind=Kind.OPEN, meaning=Open(Side.SINCE, atom.meaning)
    )


def _with_part(text: str, atom: Atom, floor: int) -> Atom:
    if not isinstance(atom.meaning, (*_DIVIDED, Relative)):
        return atom
    match = _PART_BEFORE.search(text, max(floor, atom.start - _REACH), atom.start)
    if match is None:
        return atom
    part = _PARTS[" ".join((match["early"] or match["end"]).lower().split())]
    if not _divides(part, atom.meaning):
        return atom
    kind = atom.kind if isinstance(atom.meaning, Relative) else Kind.PART
    return replace(atom, start=match.start(), kind=kind, meaning=PartOf(part, atom.meaning))


def _divides(part: Part, meaning: Meaning) -> bool:
    """Tell whether that part of that time can be told: a day has none, "later May" neither."""
    if isinstance(meaning, Relative):
        return meaning.unit is not Unit.DAY
    return part not in (Part.SO_FAR, Part.REST)


def _with_time(text: str, atom: Atom, floor: int) -> Atom:
    """Take in the time of day; the night of a day reaches into the next."""
    if not _is_day(atom.meaning):
        return atom
    after = _TIME_AFTER.match(text, atom.end, atom.end + _REACH)
    if after is not None:
        atom = replace(atom, end=after.end())
    before = _TIME_BEFORE.search(text, max(floor, atom.start - _REACH), atom.start)
    if before is None:
        return atom
    meaning: Meaning = LastNight(atom.meaning) if before["night"] else atom.meaning
    return replace(atom, start=before.start(), meaning=meaning)


def _with_doubt(text: str, atom: Atom, floor: int) -> Atom:
    if not _is_calendar(atom.meaning):
        return atom
    match = _ABOUT_BEFORE.search(text, max(floor, atom.start - _REACH), atom.start)
    if match is None:
        return atom
    start = match.start()
    lead = re.match(r"(?:[Oo]n|[Ii]n)\s+(?=around|about)", text[start : atom.start])
    return replace(atom, start=start + (lead.end() if lead else 0), meaning=About(atom.meaning))


def _side(match: re.Match[str]) -> Side:
    if match["on_or"]:
        return Side.UNTIL if match["on_or"] == "before" else Side.SINCE
    if match["prior"]:
        return Side.BEFORE
    if match["no"]:
        word = match["no"]
        return Side.SINCE if word == "before" else Side.UNTIL
    if match["start"]:
        return Side.SINCE
    return Side.UNTIL if match["up"] or match["count"] else _SIDES[match["plain"].lower()]


def _is_day(meaning: Meaning) -> bool:
    return isinstance(meaning, _DAYS) or (
        isinstance(meaning, Relative) and meaning.unit is Unit.DAY
    )


def _is_calendar(meaning: Meaning) -> bool:
    return isinstance(
        meaning, (Day, NumericDay, Month, CalendarYear, Decade, Season, PartOf, LastNight)
    )


def _is_list_after_between(atom: Atom) -> bool:
    return isinstance(atom.meaning, Day) and atom.meaning.joint is Joint.BETWEEN
