"""How verification tells what it is doing."""

from __future__ import annotations

from collections.abc import Callable

#: Called with a stage, how much of it is done, and how much there is.
Tell = Callable[[str, int, int], None]


def tell_nobody(stage: str, done: int, total: int) -> None:
    """For a caller that does not ask."""
