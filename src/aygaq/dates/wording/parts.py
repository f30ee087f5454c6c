"""What an EDTF value says, taken apart for wording, with the thirds of a month as one word.

English says "early", "mid-" and "late" for the days 1–10, 11–20 and 21 to the end, which is
also how `expressions` reads these words: what is worded so is read back as it was.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from enum import StrEnum


class Third(StrEnum):
    """A third of a month."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


@dataclass(frozen=True)
class Parts:
    """One date: year, month and day as EDTF writes them, "" where it does not."""

    year: str
    month: str
    day: str
    doubt: str = ""  # "", "?", "~" or "%"
    third: Third | None = None

    @property
    def year_unknown(self) -> bool:
        """Whether no digit of the year is known."""
        return self.year == "XXXX"


def parts_of(edtf: str) -> Parts:
    """Take one date, not an interval, apart."""
    doubt = edtf[-1] if edtf[-1] in "?~%" else ""
    year, _, rest = edtf.rstrip("?~%").partition("-")
    month, _, day = rest.partition("-")
    return Parts(year, month, day, doubt)


_THIRD = re.compile(r"(?P<month>[0-9X]{4}-(?:0\d|1[0-2]))-(?P<from>\d\d)/(?P=month)-(?P<to>\d\d)")


def third_of_month(edtf: str) -> Parts | None:
    """The third of a month that an interval is, None where it is none."""
    found = _THIRD.fullmatch(edtf)
    if found is None:
        return None
    year, month = found["month"].split("-")
    last = 31 if "X" in year else calendar.monthrange(int(year), int(month))[1]
    days = (int(found["from"]), int(found["to"]))
    third = {(1, 10): Third.EARLY, (11, 20): Third.MID, (21, last): Third.LATE}.get(days)
    return None if third is None else Parts(year, month, "", third=third)
