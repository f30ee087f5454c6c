"""Times that are not exact against a period, many at once.

Reach for this module wherever claims are chosen or counted by time. Days are ordinals, `OPEN` where
an end is not known or not bounded. Two facts are always true: what lies certainly in a period lies
possibly in it; and it lies possibly in no other that does not touch that one.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]

OPEN = 0  # a day that is not known or not bounded; real ones are ordinals of `datetime`


def undated(first: Codes, last: Codes) -> Flags:
    """Where no year is known."""
    told: Flags = (first == OPEN) & (last == OPEN)
    return told


def certainly_in(first: Codes, last: Codes, start: int, end: int) -> Flags:
    """Where every day between `first` and `last` lies in a period, both ends known."""
    told: Flags = (first != OPEN) & (last != OPEN) & (first >= start) & (last <= end)
    return told


def possibly_in(first: Codes, last: Codes, start: int, end: int) -> Flags:
    """Where some day between `first` and `last` does; an open end reaches without limit."""
    known = (first != OPEN) | (last != OPEN)
    told: Flags = known & (first <= end) & ((last == OPEN) | (last >= start))
    return told


def in_time(first: Codes, last: Codes) -> Codes:
    """The order of time: by the first possible day, then by the last; undated at the end.

    Where the first day is open the last stands for it: no day is invented for either.
    """
    anchor = np.where(first == OPEN, last, first)
    latest = np.where(last == OPEN, np.iinfo(np.int32).max, last)
    order: Codes = np.lexsort((latest, anchor, anchor == OPEN)).astype(np.int32)
    return order
