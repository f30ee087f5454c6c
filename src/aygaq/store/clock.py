"""The clock of the workspace: the one place that asks what time it is.

One fact is always true: times are UTC, written so that they sort as text.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Now, with its zone."""
    return datetime.now(UTC)


def utc_text(moment: datetime) -> str:
    """`2026-11-23T09:30:00.000001Z`: UTC, always 27 characters.

    Raises:
        ValueError: it has no zone, so it is no moment.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
