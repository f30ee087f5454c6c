"""What was not taken in, until somebody has seen it.

Reach for this module to keep a refusal in sight: nothing of it is in the record, since nothing
was kept. One fact is always true: it is in memory alone, and gone when the desk is locked.
"""

from __future__ import annotations

import itertools
import threading
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from aygaq.errors import AygaqError
from aygaq.store.ids import ActorId
from aygaq.web.opened import Desk


@dataclass(frozen=True)
class NotTaken:
    """One document that was refused.

    Attributes:
        by: who gave it; nobody else is shown it.   name: of its file, empty for pasted text.
    """

    by: ActorId
    number: int
    name: str
    why: str
    hint: str
    code: str


class Refusals:
    """The refusals of one desk, the newest first."""

    def __init__(self) -> None:
        self._kept: dict[int, NotTaken] = {}
        self._numbers = itertools.count(1)
        self._changing = threading.Lock()

    def keep(self, by: ActorId, name: str, refusal: AygaqError) -> None:
        """Keep one in sight of who gave it."""
        with self._changing:
            number = next(self._numbers)
            self._kept[number] = NotTaken(
                by, number, name, str(refusal), refusal.hint, refusal.code
            )

    def dismiss(self, by: ActorId, number: int) -> None:
        """Who gave it has seen it."""
        if number in {each.number for each in self.of(by)}:
            self._kept.pop(number, None)

    def forget(self) -> None:
        """Forget all."""
        self._kept.clear()

    def of(self, by: ActorId) -> list[NotTaken]:
        """Those of one person that are not dismissed."""
        mine = [each for each in list(self._kept.values()) if each.by == by]
        return sorted(mine, key=lambda each: -each.number)


_refusals: WeakKeyDictionary[Desk, Refusals] = WeakKeyDictionary()


def refusals_of(desk: Desk) -> Refusals:
    """The refusals of a desk."""
    if desk not in _refusals:
        _refusals[desk] = Refusals()
        desk.when_locked.append(_refusals[desk].forget)
    return _refusals[desk]
