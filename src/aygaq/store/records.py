"""What the store gives out: plain values, never rows.

Reach for this module for the types of `queries`. One fact is always true: a value here is
whole and stays as it was read, whatever is added to the workspace later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from aygaq.claims.values import Claim, ClaimId, Entity, EntityId, SourceId
from aygaq.sources.text import Metadata
from aygaq.store.ids import ActorId, RecordId

#: The reader of a claim that a person made; the judgement beside it says who.
PERSON = "person/1"


class Decision(StrEnum):
    """What a person decided about a claim."""

    ACCEPT = "accept"
    AMEND = "amend"
    REJECT = "reject"
    WITHDRAW = "withdraw"  # the person takes the last judgement of the claim back


class Identity(StrEnum):
    """What a person decided about two entities."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    WITHDRAW = "withdraw"


@dataclass(frozen=True)
class SourceRecord:
    """One source.

    Attributes:
        id: the store's id, `s-…`.   sha256: of the bytes.
        metadata: what a person said of it, else what its latest text found in it.
        text: id of its latest text.   readers: that have read it, in order.
        claims: how many claims it has, from all readings.
    """

    id: RecordId
    sha256: SourceId
    name: str
    address: str | None
    media_type: str
    size_bytes: int
    captured_at: str  # UTC, ISO 8601
    metadata: Metadata
    text: RecordId
    readers: tuple[str, ...]
    claims: int


@dataclass(frozen=True)
class CustodyRecord:
    """One link of a source's chain of custody."""

    id: RecordId
    source: RecordId
    event: str  # captured, extracted
    by: str  # the person's name
    at: str
    origin: str
    tool: str


@dataclass(frozen=True)
class TextRecord:
    """One working text of a source; `length` counts code points, `sha256` is of its UTF-8."""

    id: RecordId
    tool: str  # name/version
    sha256: str
    length: int
    made_at: str


@dataclass(frozen=True)
class ReadingRecord:
    """One finished reading of one text."""

    id: RecordId
    source: RecordId
    text: RecordId
    reader: str
    entities: int
    claims: int
    done_at: str
    latest: bool  # whether no later reading of the source exists


@dataclass(frozen=True)
class EntityRecord:
    """One entity of one reading; `entity.id` is the store's id."""

    id: EntityId
    source: RecordId
    run: RecordId
    entity: Entity


@dataclass(frozen=True)
class ClaimRecord:
    """One claim; `claim.id`, its subject and agents are the store's ids.

    Attributes:
        amends: the claim that a person amended to this one.
        decision: the decision that holds, None where nobody has judged.
        current: of the latest reading of its source, or judged by a person; not rejected
            and not amended. What a case is made from.
        judgement: the one that holds for it; give it back as what was seen when judging.
        accepted_by: the judgement by which a person stands behind it: it was accepted, or
            made by amending. None where nobody does.
        confirmed: whether a second person has confirmed that judgement.
        established: accepted, and confirmed where the record asks for a second review.
    """

    id: ClaimId
    source: RecordId
    run: RecordId
    claim: Claim
    amends: ClaimId | None
    decision: Decision | None
    current: bool
    judgement: RecordId | None = None
    accepted_by: RecordId | None = None
    confirmed: bool = False
    established: bool = False


@dataclass(frozen=True)
class JudgementRecord:
    """One judgement of one claim, in the order they were made."""

    id: RecordId
    claim: ClaimId
    decision: Decision
    amended: ClaimId | None
    by: str
    at: str
    note: str
    seen: Mapping[str, Any]
    by_id: ActorId


@dataclass(frozen=True)
class IdentityRecord:
    """One judgement of whether two entities are the same, in the order they were made."""

    id: RecordId
    a: EntityId
    b: EntityId
    decision: Identity
    by: str
    at: str
    note: str
    seen: Mapping[str, Any]


@dataclass(frozen=True)
class ActorRecord:
    """A person who works with the workspace."""

    id: ActorId
    name: str
