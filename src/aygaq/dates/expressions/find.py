"""Finding every time expression of an English text.

Reach for this module with a text and no date. Facts that are always true: spans are valid,
in reading order and never overlap, and `text[e.start:e.end] == e.text`.

An atom ("May", "14 May 2017") found by `scan` is widened by the words beside it, nearest first:

0. a year that the source says it does not know: "…, year not known";
1. a part: "early", "mid-", "the end of";
2. a time of day: "4 am on …", "… at 8:30 p.m.", "the night of …"; it joins the span, and only a
   night changes the meaning (it reaches into the next day);
3. doubt: "around", "about", "circa";
4. a second atom: "from … to …", "between … and …", "… or …", "…-…";
5. a bound: "since", "until", "by", "before", "after", "from … on".

Months, years and seasons alone count only beside a word that asks for a time; see `standing`.
"""

from __future__ import annotations

from aygaq.dates.expressions.join import join, join_days, joinable
from aygaq.dates.expressions.model import TimeExpression
from aygaq.dates.expressions.scan import Atom, scan
from aygaq.dates.expressions.standing import stands
from aygaq.dates.expressions.unknown_year import with_unknown_year
from aygaq.dates.expressions.widen import open_from, widen, widen_bound


def find_expressions(text: str) -> list[TimeExpression]:
    """Return every time expression of `text`, in reading order.

    Args:
        text: working text in English; other languages give few or none.
    Returns:
        Expressions with spans in code points of `text`. Durations and ages are not among them.
    """
    found: list[Atom] = []
    for scanned in scan(text):
        atom = with_unknown_year(text, scanned)
        previous = found[-1] if found else None
        if not stands(text, atom, previous):
            continue
        floor = previous.end if previous else 0
        wide = join_days(text, widen(text, atom, floor))
        joined = join(text, previous, wide) if previous and joinable(previous, wide) else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(widen_bound(text, wide, floor))
    return _opened(text, found)


def _opened(text: str, found: list[Atom]) -> list[TimeExpression]:
    """Read "from …" last, when it is known that no "to …" followed."""
    expressions: list[TimeExpression] = []
    for atom in found:
        opened = open_from(text, atom, expressions[-1].end if expressions else 0)
        words = text[opened.start : opened.end]
        expressions.append(
            TimeExpression(opened.start, opened.end, words, opened.kind, opened.meaning)
        )
    return expressions
