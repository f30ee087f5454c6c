"""Every time of a text in order, each read against the report and those before it.

A report in order: every time it names, read against its date and the times before.

What is carried:

- "that year", "the same month": the last time spoken of that was placed; of "since 3 May" the 3rd;
- "the next day", "two weeks later": the last of those that is no wider than a month;
- a day or month without a year takes the year of a day or month spoken of last in its own
  paragraph; from an earlier paragraph only where it goes on with the story, from 31 days before
  that day to 92 after; from a year alone ("in 2012") only in the same sentence, or where the year
  opens a sentence of the same paragraph ("In 2012 he …"). Else the report's date decides, as
  newspapers leave the year out.

The order of 03/05/2017 is that of the unambiguous figures of the same text, where all agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from aygaq.dates.build import start_text
from aygaq.dates.compare import overlaps, within
from aygaq.dates.edtf import When, parse_edtf
from aygaq.dates.expressions.find import find_expressions
from aygaq.dates.expressions.meaning import (
    Anchor,
    Meaning,
    Month,
    Open,
    PartOf,
    Recent,
    RelativeYear,
    Season,
    Side,
    Tense,
)
from aygaq.dates.expressions.model import Kind, TimeExpression
from aygaq.dates.resolution.in_order import PARAGRAPH, Dated, in_order
from aygaq.dates.resolution.resolve import has_year, resolve
from aygaq.dates.resolution.tense import SENTENCE_END, is_put_off, tense_at

#: The start of a sentence, with at most one word: "In 2012 he …".
_OPENING = re.compile(r"(?:^|[.!?][\"'’”)]?\s|\n)\s*(?:[^\W\d_]+\s+)?$")
_ASIDE = 120  # code points of an aside before its year
_OPENS_ASIDE = re.compile(r",\s(?:who|whom|whose|which)\s[^,.;]*$")
_CLOSES_ASIDE = re.compile(r",\s(?:was|were|is|are|has|have|had|will|died)\s")
_BEFORE, _AFTER = timedelta(days=31), timedelta(days=92)
_ONE_DAY = timedelta(days=1)
_WIDEST_DAY = timedelta(days=31)
_FIGURES = re.compile(
    r"(?<![\w/.\-])([0-3]?[0-9])([/-])([0-3]?[0-9])\2(?:1[5-9]|20)[0-9]{2}(?![\w/\-])"
)


_HEAD = 400  # code points of a report's head
#: What names the year that a yearly report is about.
_FRAME = re.compile(
    r"(?:events of|annual report|yearbook|year in review|(?:report|survey|review|chronicle)"
    r"(?: for| of)?(?: the year)?|rights in)[^\S\n]*[,:(]?"
    r"[^\S\n]*(?P<year>(?:19|20)[0-9]{2})\)?[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE = re.compile(r"[^\n.!?]{0,60}[^\W\d_][,:]?[ ](?P<year>(?:19|20)[0-9]{2})[ ]*(?=\n)")
#: What leads back in time inside a sentence: "arrested in July 2017 over a rally in May".
_BACKWARD = re.compile(
    r"(?<![a-z])(?:after|following|over|since|before|had|from|previous)(?![a-z])"
)


#: Speech right before its own day: "the group said on Wednesday".
_TOLD = re.compile(
    r"\b(?:said|says|announced|reported|added|confirmed|tweeted|wrote|told(?: [\w’']+){1,3})"
    r"(?: in a statement)?(?: on)?(?: late| early)? $"
)


@dataclass(slots=True)
class _Thread:
    """What was spoken of last: any time, and a time no wider than a month."""

    last: When | None = None
    opened: bool = False  # `last` is only where something began: "since 3 May"
    last_start: int = 0
    last_end: int = 0
    day: When | None = None

    def follow(self, dated: Dated) -> None:
        """Take a placed time as the new context."""
        when = dated.when
        opened = isinstance(dated.expression.meaning, Open)
        if when is not None and isinstance(dated.expression.meaning, Open):
            when = _start_of(dated.expression.meaning, when)
        if when is None or not when.is_known or isinstance(dated.expression.meaning, Recent):
            return
        self.last, self.opened = when, opened
        self.last_start, self.last_end = dated.expression.start, dated.expression.end
        if opened and _began_within(dated.expression.meaning):
            return  # "since early March": no day that "hours earlier" could count from
        if _width(when) <= _WIDEST_DAY:
            self.day = when
        elif self.day is not None and not overlaps(self.day, when):
            self.day = None  # "the same night" after "early 2018" is not one of 2017


def dates_in(text: str, published: When | None) -> list[Dated]:
    """Find and place every time expression of a text.

    Args:
        text: working text in English, the whole of it: context is carried through.
        published: day of the report, as exact as it is known, or None.
    Returns:
        One `Dated` for each expression, in reading order.
    """
    thread, day_first, frame = _Thread(), figures_day_first(text), _frame_of(text, published)
    dated: list[Dated] = []
    for expression in find_expressions(text):
        tense = tense_at(text, expression.start, expression.end)
        context = _context_for(expression, thread, text)
        if (ruled := _ruled_on(text, thread, expression)) is not None:
            when = resolve(expression, ruled, None, tense, day_first=day_first)
        else:
            when = resolve(expression, published, context, tense, day_first=day_first)
        if (
            when is not None
            and not _is_of_that_year(expression.meaning)
            and context is thread.last
            and _broke_off(text, thread, when, expression)
        ):
            when = resolve(expression, published, None, tense, day_first=day_first)
        if not has_year(expression.meaning):
            when = _onward(text, thread, expression, when, published) or when
            when = _framed(text, thread, expression, frame, published, tense) or when
        dated.append(Dated(expression, when))
        if not _only_names(text, dated[-1]) and not _only_told(text, dated[-1], thread):
            thread.follow(dated[-1])
    return [in_order(text, dated, at, day_first) for at in range(len(dated))]


def _only_names(text: str, dated: Dated) -> bool:
    """ "Ahead of November's election": no time that the story goes on from."""
    end, when = dated.expression.end, dated.when
    owns = text[end : end + 2] in ("'s", "’s")
    return owns and when is not None and when.is_known and _width(when) > _ONE_DAY


def _only_told(text: str, dated: Dated, thread: _Thread) -> bool:
    """ "Shot two on Tuesday, a group said on Wednesday. On the same day …": on Tuesday."""
    if dated.expression.kind not in (Kind.WEEKDAY, Kind.PUBLISHED) or thread.day is None:
        return False
    before = text[max(0, thread.last_end, dated.expression.start - 60) : dated.expression.start]
    return SENTENCE_END.search(before) is None and _TOLD.search(before) is not None


def figures_day_first(text: str) -> bool | None:
    """Tell the order of dates in figures from those that leave no choice; None if they differ."""
    orders = set()
    for first, _, second in _FIGURES.findall(text):
        if int(first) > 12 >= int(second):
            orders.add(True)
        elif int(second) > 12 >= int(first):
            orders.add(False)
    return orders.pop() if len(orders) == 1 else None


def _context_for(expression: TimeExpression, thread: _Thread, text: str) -> When | None:
    """Choose between the last time and the last day."""
    if expression.kind is Kind.CONTEXT and not _counts_years(expression.meaning):
        return thread.day
    return thread.last


def _is_of_that_year(meaning: Meaning) -> bool:
    """ "In August of that year": the year spoken of last, in whatever sentence."""
    year = getattr(meaning, "year", None)
    return isinstance(year, RelativeYear) and year.anchor is Anchor.CONTEXT


def _counts_years(meaning: Meaning) -> bool:
    """Tell whether the words count in months or years, which any year will do to count from."""
    unit = getattr(meaning, "unit", None)
    of = getattr(meaning, "of", None)
    return unit in ("month", "year", "decade") or (of is not None and _counts_years(of))


def _broke_off(text: str, thread: _Thread, when: When, expression: TimeExpression) -> bool:
    """Tell whether a year was carried over into another story."""
    first, last = when.earliest, thread.last
    if expression.kind is Kind.CONTEXT or last is None or first is None:
        return False
    other_paragraph = PARAGRAPH.search(text, thread.last_end, expression.start) is not None
    if _width(last) > _WIDEST_DAY:
        if thread.opened:
            return True  # "who have kept a vigil since 2017 were held on 3 May": of the report's
        return other_paragraph or not _frames(text, thread, expression)
    if thread.opened and not _in_one_sentence(text, thread, expression):
        return True
    if not other_paragraph or last.earliest is None or last.latest is None:
        return False
    return not last.earliest - _BEFORE <= first <= last.latest + _AFTER


def _ruled_on(text: str, thread: _Thread, expression: TimeExpression) -> When | None:
    """The day of the ruling in its own sentence, which what it puts off comes after."""
    if thread.day is None or not _in_one_sentence(text, thread, expression):
        return None
    return thread.day if is_put_off(text, expression.start, expression.end) else None


def _frames(text: str, thread: _Thread, expression: TimeExpression) -> bool:
    """Tell whether a year rules the words: it stands in the same sentence, or opened one."""
    if SENTENCE_END.search(text, thread.last_end, expression.start) is None:
        return not _is_of_aside(text, thread)
    return _OPENING.search(text, max(0, thread.last_start - 24), thread.last_start) is not None


def _is_of_aside(text: str, thread: _Thread) -> bool:
    """ "The two, who were taken in 2008, were executed on 14 April": the year is the aside's."""
    before = text[max(0, thread.last_start - _ASIDE) : thread.last_start]
    opened = _OPENS_ASIDE.search(before) is not None
    return opened and _CLOSES_ASIDE.match(text, thread.last_end) is not None


def _frame_of(text: str, published: When | None) -> When | None:
    """The year that a yearly report is about, where its head says so: "Events of 2018".

    A title that ends in the year before the report's own, or in that one, says so too.
    """
    match = _FRAME.search(text, 0, _HEAD)
    if match is not None:
        return parse_edtf(match["year"])
    title = _TITLE.match(text.lstrip())
    if title is None or published is None or published.latest is None:
        return None
    last = published.latest.year - int(title["year"])
    return parse_edtf(title["year"]) if last in (0, 1) else None


def _framed(
    text: str,
    thread: _Thread,
    expression: TimeExpression,
    frame: When | None,
    published: When | None,
    tense: Tense,
) -> When | None:
    """A day of the year that the report is about, unless its own sentence tells a year."""
    if frame is None:
        return None
    inside = thread.last is not None and _in_one_sentence(text, thread, expression)
    if inside and not thread.opened:
        return None  # "held since 2012, he was freed in May" is of the report's year
    when = resolve(expression, published, frame, tense)
    return when if when is not None and within(when, frame) else None


def _onward(
    text: str,
    thread: _Thread,
    expression: TimeExpression,
    when: When | None,
    published: When | None,
) -> When | None:
    """The year after: "arrested in July 2017, he was sentenced on 26 April" goes on in 2018."""
    last, ends = thread.last, (published.latest if published else None)
    if when is None or last is None or ends is None or when.latest is None:
        return None
    if last.earliest is None or when.latest >= last.earliest or _width(last) > _WIDEST_DAY:
        return None
    if not _in_one_sentence(text, thread, expression) or _BACKWARD.search(
        text, thread.last_end, expression.start
    ):
        return None
    year = parse_edtf(f"{last.earliest.year + 1:04}")
    later = resolve(expression, published, year, Tense.PAST)
    if later is None or later.latest is None or not within(later, year):
        return None
    return later if later.latest <= ends else None


def _in_one_sentence(text: str, thread: _Thread, expression: TimeExpression) -> bool:
    return SENTENCE_END.search(text, thread.last_end, expression.start) is None


def _began_within(meaning: Meaning) -> bool:
    """ "Since early March" began on a day that nobody told; "since 3 May" on the 3rd."""
    return isinstance(meaning, Open) and isinstance(meaning.of, (PartOf, Month, Season))


def _start_of(meaning: Open, when: When) -> When | None:
    """The day from which "since 3 May" runs; a bound that is only not passed tells none."""
    if meaning.side is not Side.SINCE or when.latest is not None:
        return None
    return parse_edtf(start_text(when))


def _width(when: When) -> timedelta:
    if when.earliest is None or when.latest is None:
        return timedelta.max
    return when.latest - when.earliest
