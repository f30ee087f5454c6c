"""What a person types for a date, understood: EDTF, or plain words of English.

Reach for this module where somebody fills in a date and is to see at once what it was taken
for. One fact is always true: what is typed is understood whole or not at all; words that name
no time are never passed over.

    2017-05   2017-07-04/..   around mid-May 2017   since July 4, 2017   12 May, year not known
"""

from __future__ import annotations

import re

from aygaq.dates.edtf import When, parse_edtf
from aygaq.dates.errors import NotUnderstood
from aygaq.dates.resolution import dates_in

_WRITTEN_AS_EDTF = re.compile(
    r"[0-9X]{4}(?:-[0-9X?~%/.-]*|[?~%/][0-9X?~%/.-]*)?|(?:\.\.)?/[0-9X].*"
)
#: A year alone is too common a number to be found in a text; typed into a date it is a year.
_YEAR = re.compile(r"(?:in |the year )?(?P<about>about |around |circa |c\. ?)?(?P<year>\d{4})")
#: Small words that people write around a date and that say nothing of when.
_AROUND = re.compile(r"(?:\b(?:on|in|at|the|of|it was)\b|[\s.,;])*", re.IGNORECASE)


def understand(words: str, published: When | None = None) -> When:
    """Read what somebody typed for a date.

    Args:
        words: one date; spaces around it do not matter.
        published: of the report, against which "yesterday" and "in May" are read.
    Raises:
        NotUnderstood: it is no EDTF, and its words name no time, two times, or more than a time.
        NotEdtf, NoSuchDay, IntervalBackwards: it is written as EDTF and is none.
    """
    typed = " ".join(words.split())
    if _WRITTEN_AS_EDTF.fullmatch(typed):
        return parse_edtf(typed)
    year = _YEAR.fullmatch(typed.casefold())
    if year is not None:
        return parse_edtf(year["year"] + ("~" if year["about"] else ""))
    return _told_once(typed, published)


def _told_once(typed: str, published: When | None) -> When:
    found = dates_in(typed, published)
    if len(found) != 1 or found[0].when is None:
        raise NotUnderstood(len(typed))
    told = found[0].expression
    if not _AROUND.fullmatch(typed[: told.start]) or not _AROUND.fullmatch(typed[told.end :]):
        raise NotUnderstood(len(typed))
    return found[0].when
