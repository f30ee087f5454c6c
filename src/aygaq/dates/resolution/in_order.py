"""A time of a text with its place in the story: what is told between two years lies between them.

Reach for this module when every time of a text is placed. A report that leaves out the year of
"early October" has it read against its own date; where the next time told, with its year, shows
that the story was not there yet, the year is one before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from aygaq.dates.edtf import When
from aygaq.dates.expressions.meaning import Tense
from aygaq.dates.expressions.model import Kind, TimeExpression
from aygaq.dates.resolution.resolve import has_year, resolve
from aygaq.dates.resolution.tense import SENTENCE_END

PARAGRAPH = re.compile(r"\n[^\S\n]*\n|(?<=[.!?\"”’:])[^\S\n]*\n")
_YEARLESS = (Kind.DAY, Kind.MONTH, Kind.PART)
_FLASHBACK = re.compile(r"(?<![a-z])(?:had|previously|earlier|before)(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression and when it was; `when` is None where nothing tells."""

    expression: TimeExpression
    when: When | None


def in_order(text: str, dated: Sequence[Dated], at: int, day_first: bool | None) -> Dated:
    """ "I left in February 2018. In early October … Guards shot at us on 26 February 2019."

    A day or month without a year that would come after the next one told with a year, in the same
    paragraph, and that fits between that and the one told before, lies between them.
    """
    here = dated[at]
    if here.expression.kind not in _YEARLESS or has_year(here.expression.meaning):
        return here
    last = next((d.when for d in reversed(dated[:at]) if has_year(d.expression.meaning)), None)
    later = dated[at + 1] if at + 1 < len(dated) else None
    if last is None or later is None or not has_year(later.expression.meaning):
        return here
    gap = text[here.expression.end : later.expression.start]
    if PARAGRAPH.search(gap) or _FLASHBACK.search(gap) or not SENTENCE_END.search(gap):
        return here
    if not _is_after(here.when, later.when):
        return here
    when = resolve(here.expression, later.when, None, Tense.PAST, day_first=day_first)
    fits = when is not None and _is_after(when, last) and _is_after(later.when, when)
    return Dated(here.expression, when) if fits else here


def _is_after(when: When | None, other: When | None) -> bool:
    if when is None or other is None or when.earliest is None or other.latest is None:
        return False
    return when.earliest > other.latest
