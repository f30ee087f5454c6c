"""Times told from another: "yesterday", "last week", "three weeks ago", "the next day".

What is told from the day of the report (`Anchor.PUBLISHED`): today, yesterday, tomorrow, this,
last and next week, ago, recent, the past three weeks. What is told from the date spoken of last
(`Anchor.CONTEXT`): that day, the same month, the following year, two weeks later, a month
earlier. "Two days after his arrest" names an event, not a date, and is no time expression.
"""

from __future__ import annotations

import re

from aygaq.dates.expressions.calendar_months import PICK, read_pick
from aygaq.dates.expressions.family import Family
from aygaq.dates.expressions.meaning import (
    Ago,
    Anchor,
    LastNight,
    Meaning,
    Pick,
    Recent,
    Relative,
    Unit,
    Weekday,
)
from aygaq.dates.expressions.model import Kind
from aygaq.dates.expressions.words import (
    DAYPART,
    MONTH,
    UNITS,
    WEEKDAY,
    S,
    weekday_number,
    word_set,
)
from aygaq.dates.numbers import NUMBER, read_number
from aygaq.dates.tries import one_of

_UNIT = one_of(["hour", "day", "week", "month", "year", "decade"])
_E = r"(?![A-Za-z])"  # the end of a word
_STOP = r"(?=[,.;:)!?]|\s*$)"  # nothing follows that would name an event
_STOP_AT = rf"(?=[,.;:)!?]|\s*$|{S}(?:at|near|outside|inside|and|during){_E})"
_TODAY = (
    rf"(?:(?P<day_before>[Tt]he{S}day{S}before{S}yesterday)|(?P<day_after>[Tt]he{S}day{S}after{S}tomorrow)"
    rf"|(?P<yesterday>[Yy]esterday)|(?P<today>[Tt]oday|[Tt]onight)|(?P<tomorrow>[Tt]omorrow)"
    rf"|[Tt]his{S}(?P<part>morning|afternoon|evening)|(?P<last_night>[Ll]ast{S}night))"
    rf"(?:{S}{DAYPART})?{_E}"
)
#: "The last week of May" is a part of May.
_OF_NONE = rf"(?!{S}of{S}(?:the{S})?(?:(?:previous|same|following){S})?(?:month|{MONTH}))"
_LAST_WEEK = (
    rf"(?:[Tt]his{S}past|(?P<which>[Ll]ast|[Tt]his|[Nn]ext)|(?:[Tt]he|[Tt]his){S}(?P<current>current|coming))"
    rf"{S}(?P<unit>week|weekend|month|year|decade){_E}{_OF_NONE}"
)
_WEEKEND = rf"[Tt]he{S}weekend{_E}"
_OVERNIGHT = rf"[Oo]vernight(?={S}?[,.;)]|{S}(?:and|by|as|when|after|with|at)(?![A-Za-z])|{S}?$)"
_LASTING = word_set("held detained kept jailed spent stayed remained for custody cell cells an the")
_DAY_WORD = r"(?:day|date|night|morning|afternoon|evening)"
_THAT = (
    rf"(?:[Tt]hat{S}(?:same{S}|very{S})?|(?:[Tt]he{S})?(?:very{S})?[Ss]ame{S}"
    rf"|(?:[Tt]he{S})(?:very{S})?(?P<next>following|next|ensuing)(?:{S}(?:calendar))?{S}"
    rf"|(?P<next_day>[Nn]ext{S}(?=day|morning))"
    rf"|[Tt]he{S}(?P<previous>previous|preceding){S})"
    rf"(?P<unit>{_DAY_WORD}|week|weekend|month|year|decade){_E}(?!{S}(?:that|as|when|of{S}(?:the|his|her|their|its|a|an)){_E})"
)
_THE_DAY_AFTER = (
    rf"[Tt]he{S}(?P<unit>day|night|week|month|year){S}(?P<way>before|after|earlier|later){_STOP}"
)
_WEEKDAY = (
    rf"(?:(?:{PICK}|(?P<that>[Tt]hat)){S})?(?P<weekday>{WEEKDAY}){_E}(?:{S}{DAYPART}{_E})?"
    rf"(?:,?{S}(?:of{S})?(?P<week>last|this|next){S}week{_E})?"
)
_FEW = rf"(?:[Aa]{S})?(?:[Ff]ew|[Cc]ouple{S}of|[Cc]ouple)|[Ss]everal|[Mm]any|[Ss]ome"
_HALF = rf"(?:{S}|-)and(?:{S}|-)a(?:{S}|-)half"
_COUNTED_UNIT = (
    rf"(?:(?P<half>[Hh]alf{S}an?)|(?P<few>{_FEW})|(?P<count>{NUMBER}|[Aa]n?)"
    rf"(?:(?:{S}(?:or|to){S}|[-–])(?P<to>{NUMBER}))?(?P<and_half>{_HALF})?){S}"
    rf"(?P<unit>{_UNIT})s?{_E}(?P<late_half>{_HALF})?"
)
_DIRECTION = (
    rf"{S}(?:(?P<ago>ago)|(?P<later>later(?:{S}on)?|hence|afterwards?)|(?P<earlier>earlier|previously|prior(?!{S}to{_E}))"
    rf"|(?P<stop_later>after(?:{S}that)?){_STOP}|(?P<stop_earlier>before(?:{S}(?:that|then))?){_STOP_AT}){_E}"
)
_VAGUE = one_of(
    ["about", "around", "some", "nearly", "almost", "roughly", "approximately", "over"],
    capital=True,
)
_AGO = (
    rf"(?:(?P<vague>{_VAGUE}|[Jj]ust{S}(?:under|over)|[Mm]ore{S}than|[Ll]ess{S}than|[Aa]t{S}least){S})?"
    rf"{_COUNTED_UNIT}{_DIRECTION}(?:(?<=ago){S}(?:this{S}(?:week|month)|today){_E})?"
)
_UNITS_LATER = (
    rf"(?P<unit>{one_of([unit.value for unit in Unit], capital=True)})s{S}"
    rf"(?P<way>ago|later|earlier){_E}"
)
_RECENT = (
    rf"(?:[Tt]he{S})?(?P<which>[Pp]ast|[Ll]ast|[Rr]ecent|[Pp]revious|[Pp]receding|[Cc]oming|[Nn]ext)"
    rf"{S}(?:(?:(?P<few>few|several|couple{S}of)|(?P<count>{NUMBER})){S})?"
    rf"(?P<unit>{_UNIT})s{_E}"
)
_THE_PAST_YEAR = (
    rf"[Tt]he{S}(?P<which>past|last|coming){S}(?P<unit>week|month|year|decade){_E}{_OF_NONE}"
)
_TWELFTHS = 12
_NOT_A_DAY = re.compile(
    rf"{S}(?:prayers?|sermons?|khutba|mosques?|schools?|services?|worship|market|mass|markets)(?![a-z])",
    re.IGNORECASE,
)
_NEVER_BEFORE_WEEKDAY = word_set(
    "every each any black good bloody palm easter ash holy maundy cyber super al man mr mr. "
    "mrs mrs. ms ms. a an our white orange red big"
)
_BEFORE_DATES = word_set("on by since until till from before after of late early last this next")


def _read_today(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    if match["today"] and match["today"][0] == "T" and _is_a_name(match):
        return None  # a newspaper or channel
    if match["last_night"]:
        return Kind.PUBLISHED, LastNight(Relative(Unit.DAY, -1, Anchor.PUBLISHED))
    offsets = {"day_before": -2, "yesterday": -1, "tomorrow": 1, "day_after": 2}
    offset = next((days for name, days in offsets.items() if match[name]), 0)
    return Kind.PUBLISHED, Relative(Unit.DAY, offset, Anchor.PUBLISHED)


def _is_a_name(match: re.Match[str]) -> bool:
    """Tell "Example Today" and “Today” in quotes from the day."""
    if match.string[match.end() : match.end() + 1] in ('"', "”", "»"):
        return True
    words = match.string[max(0, match.start() - 30) : match.start()]
    last = words.split()[-1:] if words[-1:] == " " else []
    return bool(last) and last[0][:1].isupper() and last[0][-1].isalpha()


def _word_before(match: re.Match[str]) -> str:
    words = match.string[max(0, match.start() - 12) : match.start()].split()
    return words[-1].lower() if words else ""


def _read_last_week(match: re.Match[str]) -> tuple[Kind, Meaning]:
    which = (match["which"] or "").lower()
    offset = {"this": 0, "next": 1}.get(which, -1)
    if match["current"]:
        offset = 0 if match["current"] == "current" else 1
    return Kind.PUBLISHED, Relative(UNITS[match["unit"]], offset, Anchor.PUBLISHED)


def _read_that(match: re.Match[str]) -> tuple[Kind, Meaning]:
    offset = 1 if match["next"] or match["next_day"] else -1 if match["previous"] else 0
    unit = UNITS.get(match["unit"], Unit.DAY)
    return Kind.CONTEXT, Relative(unit, offset, Anchor.CONTEXT)


def _read_the_day_after(match: re.Match[str]) -> tuple[Kind, Meaning]:
    offset = 1 if match["way"] in ("after", "later") else -1
    return Kind.CONTEXT, Relative(UNITS.get(match["unit"], Unit.DAY), offset, Anchor.CONTEXT)


def _read_weekday(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    """Read "on Wednesday"; "Friday prayers", "Sunday Times" and "every Monday" name no day."""
    before = match.string[max(0, match.start() - 16) : match.start()].lower().split()
    last = before[-1] if before else ""
    after = match.string[match.end() : match.end() + 12]
    picked = read_pick(match)
    if last in _NEVER_BEFORE_WEEKDAY or _NOT_A_DAY.match(after):
        return None
    if last.startswith("al-") or before[-2:-1] == ["al"]:
        return None
    if match["that"] and last not in ("on", "later", "earlier", "of", "late", "early"):
        return None
    if picked is Pick.NEAREST and last not in _BEFORE_DATES and re.match(r" [A-Z]", after):
        return None
    if match["that"]:
        picked = Pick.SAME
    weeks = {"last": -1, "this": 0, "next": 1}[match["week"]] if match["week"] else None
    told = picked in (Pick.SAME, Pick.FOLLOWING, Pick.PREVIOUS)
    kind = Kind.CONTEXT if told else Kind.WEEKDAY
    return kind, Weekday(weekday_number(match["weekday"]), picked, weeks)


#: "two days" before "before 14 May": how far, read by `read_shift`.
SHIFT = re.compile(
    rf"(?<!\w)(?:(?P<vague>{_VAGUE}){S})?(?:{_COUNTED_UNIT}|[Tt]he{S}(?P<one>{_UNIT})){S}$"
)


def read_shift(match: re.Match[str], direction: int) -> Ago:
    """Return how far "two days" before "before" or "after" a date goes."""
    if match["one"]:
        return Ago(UNITS[match["one"]], _TWELFTHS, _TWELFTHS, direction, Anchor.CONTEXT)
    unit, (low, high) = UNITS[match["unit"]], _twelfths(match)
    return Ago(unit, low, high, direction, Anchor.CONTEXT, bool(match["vague"]))


def _read_ago(match: re.Match[str]) -> tuple[Kind, Meaning]:
    unit, (low, high) = UNITS[match["unit"]], _twelfths(match)
    anchor = Anchor.PUBLISHED if match["ago"] else Anchor.CONTEXT
    later = match["later"] or match["stop_later"]
    kind = Kind.PUBLISHED if match["ago"] else Kind.CONTEXT
    return kind, Ago(unit, low, high, 1 if later else -1, anchor, bool(match["vague"]))


def _twelfths(match: re.Match[str]) -> tuple[int, int | None]:
    """Return the least and most the words count, in twelfths of the unit."""
    if match["half"]:
        return 6, 6
    if match["few"]:
        return (2 * _TWELFTHS, 3 * _TWELFTHS) if "ouple" in match["few"] else (2 * _TWELFTHS, None)
    half = 6 if match["and_half"] or match["late_half"] else 0
    low = read_number(match["count"]) * _TWELFTHS + half
    high = read_number(match["to"]) * _TWELFTHS + half if match["to"] else low
    return min(low, high), max(low, high)


def _read_units_later(match: re.Match[str]) -> tuple[Kind, Meaning]:
    ago = match["way"] == "ago"
    anchor = Anchor.PUBLISHED if ago else Anchor.CONTEXT
    direction = 1 if match["way"] == "later" else -1
    meaning = Ago(UNITS[match["unit"].lower()], _TWELFTHS, None, direction, anchor)
    return Kind.PUBLISHED if ago else Kind.CONTEXT, meaning


def _read_recent(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    if _word_before(match) in ("his", "her", "their", "its", "my", "our", "your"):
        return None
    which = match["which"].lower()
    if which not in ("recent", "coming") and not (match["count"] or match["few"]):
        return None
    told = which in ("previous", "preceding")
    count = read_number(match["count"]) if match["count"] else None
    direction = 1 if which in ("coming", "next") else -1
    anchor = Anchor.CONTEXT if told else Anchor.PUBLISHED
    return (
        Kind.CONTEXT if told else Kind.PUBLISHED,
        Recent(UNITS[match["unit"]], count, direction, anchor),
    )


def _read_the_past_year(match: re.Match[str]) -> tuple[Kind, Meaning]:
    direction = 1 if match["which"] == "coming" else -1
    return Kind.PUBLISHED, Recent(UNITS[match["unit"]], 1, direction, Anchor.PUBLISHED)


def _read_weekend(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    if _word_before(match) not in ("over", "during", "at", "on"):
        return None
    return Kind.PUBLISHED, Relative(Unit.WEEKEND, 0, Anchor.PUBLISHED)


def _read_overnight(match: re.Match[str]) -> tuple[Kind, Meaning] | None:
    """Read "were dragged out overnight" of the night before; "held overnight" is a length."""
    if _word_before(match) in _LASTING:
        return None
    return Kind.PUBLISHED, LastNight(Relative(Unit.DAY, -1, Anchor.PUBLISHED))


FAMILIES = (
    Family("today", _TODAY, _read_today),
    Family("last_week", _LAST_WEEK, _read_last_week),
    Family("that", _THAT, _read_that),
    Family("the_day_after", _THE_DAY_AFTER, _read_the_day_after),
    Family("weekday", _WEEKDAY, _read_weekday),
    Family("ago", _AGO, _read_ago),
    Family("units_later", _UNITS_LATER, _read_units_later),
    Family("recent", _RECENT, _read_recent),
    Family("the_past_year", _THE_PAST_YEAR, _read_the_past_year),
    Family("weekend", _WEEKEND, _read_weekend),
    Family("overnight", _OVERNIGHT, _read_overnight),
)
