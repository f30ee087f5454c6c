"""Which overlay a reading goes by, and tables that are built once for each.

Reach for this module around a reading (`using`) and in front of a table that depends on words a
team can add (`per_overlay`). One fact is always true: what one thread puts in force no other
sees, and after `using` all is as it was.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from aygaq.reading.overlay.values import NONE, EntryKind, Overlay

T = TypeVar("T")
Lists = dict[tuple[str, str], frozenset[str]]

_IN_FORCE: ContextVar[Overlay] = ContextVar("overlay", default=NONE)
#: (lexicon, key) → words that the overlay adds to it; None without an overlay, for speed
_ADDED: ContextVar[Lists | None] = ContextVar("added words", default=None)
_KEPT = 8  # overlays whose tables are kept


def in_force() -> Overlay:
    """The overlay that reading goes by now."""
    return _IN_FORCE.get()


@contextmanager
def using(overlay: Overlay) -> Iterator[None]:
    """Read by `overlay` in the block."""
    before = _IN_FORCE.set(overlay)
    added = _ADDED.set(_lists(overlay) if overlay else None)
    try:
        yield
    finally:
        _ADDED.reset(added)
        _IN_FORCE.reset(before)


def added_words(lexicon: str, key: str) -> frozenset[str] | None:
    """What the overlay in force adds to one list of words; None for nothing."""
    lists = _ADDED.get()
    return None if lists is None else lists.get((lexicon, key))


def per_overlay(build: Callable[[], T]) -> Callable[[], T]:
    """Build a table once for each overlay, not once for the process."""

    @functools.lru_cache(maxsize=_KEPT)
    def built(overlay: Overlay) -> T:
        return build()

    packaged: list[T] = []  # the table without an overlay; it is asked for at every word

    @functools.wraps(build)
    def table() -> T:
        overlay = _IN_FORCE.get()
        if overlay is not NONE:
            return built(overlay)
        if not packaged:
            packaged.append(build())
        return packaged[0]

    return table


@functools.lru_cache(maxsize=_KEPT)
def _lists(overlay: Overlay) -> Lists:
    from aygaq.reading.forms import noun_forms  # it reads lexicons, which ask here

    titles = frozenset(entry.words for entry in overlay.of(EntryKind.TITLE))
    names = (name for entry in overlay.of(EntryKind.AGENCY) for name in entry.names)
    nouns = frozenset(form for name in names if name.islower() for form in noun_forms(name))
    return {("people", "title"): titles, ("organisations", "agent"): nouns}
