"""What the dates folder refuses, and why.

Only reading EDTF and what a person types for a date can refuse: words of a report never do, a
phrase that names no time is simply not found, and one that cannot be placed resolves to `None`.

    D001 not EDTF        D002 no such day      D003 the interval runs backwards
    D004 an age that nobody has   D005 what somebody typed is not understood as one date
"""

from __future__ import annotations

from aygaq.errors import AygaqError


class DateError(AygaqError):
    """Something offered as a date cannot be one."""

    code, exit_code = "D000", 3


class NotEdtf(DateError):
    """A text is not EDTF (ISO 8601-2) as far as it is used here.

    Attributes:
        length: code points of the refused text; the text itself may be private.
    """

    code = "D001"
    hint = (
        "Write 2017-05-14, 2017-05, 2017, 201X, XXXX-05-14, 2017-21, 2017~ or A/B with .. for open."
    )

    def __init__(self, length: int, *, why: str) -> None:
        self.length, self.why = length, why
        super().__init__(f"{length} characters are not an EDTF date: {why}. Nothing was written.")


class NotUnderstood(DateError):
    """Somebody typed a date, and what they typed names no time, or more than one.

    Attributes:
        length: code points of the refused text; the text itself may be private.
    """

    code = "D005"
    hint = (
        "Write it as 14 May 2017, mid-May 2017, since 4 July 2017, spring 2018, 2017, "
        "or as EDTF: 2017-05-14, 2017-05, 2017-05-11/2017-05-20."
    )

    def __init__(self, length: int) -> None:
        self.length = length
        super().__init__(
            f"{length} characters are not understood as one date. Nothing was written."
        )


class NoSuchDay(DateError):
    """Year, month and day are well formed, but no calendar has that day."""

    code = "D002"
    hint = "Check the month (01 to 12, seasons 21 to 24) and the day of that month."

    def __init__(self, edtf: str) -> None:
        self.edtf = edtf
        super().__init__(f"{edtf} is no day of the calendar. Nothing was written.")


class IntervalBackwards(DateError):
    """The end of an interval lies wholly before its start."""

    code = "D003"
    hint = "Put the earlier date first."

    def __init__(self, start: str, end: str) -> None:
        self.start, self.end = start, end
        super().__init__(
            f"the interval starts at {start} and ends at {end}; expected the end not before the "
            "start. Nothing was written."
        )


class NoSuchAge(DateError):
    """An age in years that no person has."""

    code = "D004"
    hint = "Give whole years from 0 to 150, the lower one first."

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high
        super().__init__(f"an age of {low} to {high} years cannot be. Nothing was written.")
