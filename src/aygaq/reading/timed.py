"""A time of the text on the words that it stands on.

Reach for this module beside `time`: what both attachment and carrying over need. Always true: the
words of a `Timed` are of one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.claims import ClaimDate, Span
from aygaq.dates import Dated, When

_ONE_DAY = 1  # days that a day may span: a night has two
_ONE_MONTH = 31


@dataclass(frozen=True, slots=True)
class Timed:
    """Words `[first, last)` with their time, and the "since" that leads to what they date."""

    first: int
    last: int
    dated: Dated
    since: int | None = None


def is_day(dated: Dated) -> bool:
    """Whether a time is as exact as a day or a night."""
    return _within(dated.when, _ONE_DAY)


def is_month(dated: Dated) -> bool:
    """Whether a time is no wider than a month."""
    return _within(dated.when, _ONE_MONTH)


def _within(when: When | None, days: int) -> bool:
    return (
        when is not None
        and when.earliest is not None
        and when.latest is not None
        and (when.latest - when.earliest).days <= days
    )


def claim_date(text: str, dated: Dated, when: When | None = None) -> ClaimDate | None:
    """The time as a claim has it; `when` where the act's is another than the words' own."""
    told = when or dated.when
    if told is None:
        return None
    words = Span.of(text, dated.expression.start, dated.expression.end)
    return ClaimDate(told.edtf, told.earliest, told.latest, words)
