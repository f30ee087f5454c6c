"""The first of several ways that answers, and which way it was.

Reach for this module where a slot is filled by one rule after another, so that a claim can say by
which. Always true: ways after the one that answers are not tried.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
Way = tuple[str, Callable[[], T | None]]  # why, in words for a person; and how to look


def first_of(*ways: Way[T]) -> tuple[T | None, str]:
    """What the first way that finds anything finds, and its words; None and "" of none."""
    for why, look in ways:
        found = look()
        if found is not None:
            return found, why
    return None, ""
