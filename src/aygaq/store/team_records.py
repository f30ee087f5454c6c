"""What the store gives out about people and their work together: plain values, never rows.

Reach for this module for the types of `queries.team` and its neighbours. One fact is always
true: names of people stand here and in the database alone; the ledger has their ids.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from aygaq.claims.values import EntityId
from aygaq.store.ids import ActorId, RecordId


class NoteKind(StrEnum):
    """What a note on a case is about."""

    CONSENT = "consent"  # what the person concerned, or the family, agreed to
    PROTECTION = "protection"  # what endangers somebody, and what must not be told
    REMARK = "remark"


@dataclass(frozen=True)
class GrantRecord:
    """A role given or taken back, in the order in which it was."""

    to: ActorId
    name: str  # of the person
    role: str
    given: bool
    by: str
    at: str


@dataclass(frozen=True)
class ConfirmationRecord:
    """A second person's confirmation that stands."""

    id: RecordId
    judgement: RecordId
    by_id: ActorId
    by: str
    at: str
    note: str


@dataclass(frozen=True)
class AssignmentRecord:
    """Work that is somebody's now: a source or a case; the other is None."""

    id: RecordId
    source: RecordId | None
    entity: EntityId | None
    to: ActorId
    name: str  # of the person
    by: str
    at: str
    note: str


@dataclass(frozen=True)
class NoteRecord:
    """A note on a case that was not withdrawn."""

    id: RecordId
    entity: EntityId
    kind: NoteKind
    words: str
    by: str
    at: str


@dataclass(frozen=True)
class GroupRecord:
    """A group of cases that only its members may open."""

    id: RecordId
    name: str
    entities: frozenset[EntityId]
    members: frozenset[ActorId]
    by: str
    at: str


@dataclass(frozen=True)
class SearchRecord:
    """A saved search that was not withdrawn."""

    id: RecordId
    name: str
    query: str
    at: str


@dataclass(frozen=True)
class TokenRecord:
    """A token of the JSON API that was not ended; its last day may have passed.

    Attributes:
        scopes: names of permissions; what it opens is these and no more than its person may.
        ends_on: its last day, UTC.
    """

    id: RecordId
    to: ActorId
    person: str
    name: str
    scopes: frozenset[str]
    ends_on: dt.date
    at: str


@dataclass(frozen=True)
class Hidden:
    """What somebody may not see: whole sources, and all that stands in them.

    An entity is of one source; with its source it is hidden too.
    """

    sources: frozenset[RecordId] = frozenset()
    entities: frozenset[EntityId] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.sources)


NOTHING_HIDDEN = Hidden()
