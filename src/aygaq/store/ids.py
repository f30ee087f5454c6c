"""Ids that people can type: a letter for the kind, a dash, eight characters.

Reach for this module to make an id or to take one from a keyboard. One fact is always true:
an id is random, so that it tells nothing of what it names, not even to somebody who
guesses: ids stand in the ledger, which may be published.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from typing import NewType

RecordId = NewType("RecordId", str)  # "s-7f3k2m9q"
ActorId = NewType("ActorId", str)  # "a-…"

#: Crockford's base 32: no i, l, o, u, so that nothing is misread.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 8  # characters, 40 bits

_MISREAD = str.maketrans({"i": "1", "l": "1", "o": "0"})


def new_id(letter: str) -> RecordId:
    """A fresh id such as `c-7f3k2m9q`."""
    return RecordId(f"{letter}-" + "".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))


def new_ids(letter: str, count: int, taken: Collection[str] = ()) -> list[RecordId]:
    """`count` fresh ids, all different, none of them in `taken`."""
    ids: dict[RecordId, None] = {}
    while len(ids) < count:
        fresh = new_id(letter)
        if fresh not in taken:
            ids[fresh] = None
    return list(ids)


def typed_id(letter: str, typed: str) -> str:
    """What somebody typed, as the beginning of an id: any case, with or without the letter."""
    bare = typed.strip().lower().removeprefix(f"{letter}-")
    return f"{letter}-{bare.translate(_MISREAD)}"
