"""The border between the database's errors and ours.

Reach for this module around every use of the database. One fact is always true: no error of
a driver leaves the store, and none of its words either, since they can hold what was stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, OperationalError

from aygaq.store.errors import (
    DatabaseDamaged,
    DatabaseUnreachable,
    OnlyThroughRecord,
    WorkspaceBusy,
)

_BUSY = ("database is locked", "database table is locked", "lock timeout", "deadlock")
_UNREACHABLE = ("connection", "could not connect", "does not exist", "authentication")
_GUARD = "aygaq: rows are only added"


@contextmanager
def translated_errors(where: str) -> Iterator[None]:
    """Turn the database's errors into refusals.

    Args:
        where: what was being done, for the message.
    Raises:
        WorkspaceBusy, DatabaseUnreachable, OnlyThroughRecord, or else DatabaseDamaged.
    """
    try:
        yield
    except DatabaseError as exc:
        said = str(exc).lower()
        if any(words in said for words in _BUSY):
            raise WorkspaceBusy from exc
        if _GUARD in said:
            raise OnlyThroughRecord("a guarded table", "changed or deleted") from None
        if isinstance(exc, OperationalError) and any(words in said for words in _UNREACHABLE):
            raise DatabaseUnreachable(type(exc.__cause__).__name__) from None
        raise DatabaseDamaged(f"{where}, {type(exc).__name__}") from None
