"""Accepted claims that wait for a second person, as the page shows them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from aygaq.claims import ClaimId, Entity, EntityId
from aygaq.store import queries
from aygaq.store.records import ClaimRecord
from aygaq.store.workspace import Workspace
from aygaq.web.said import Piece, said


@dataclass(frozen=True)
class Waiting:
    """One claim as a sentence, with who stands behind it so far."""

    record: ClaimRecord
    pieces: tuple[Piece, ...]
    title: str  # of its source
    accepted: str  # by whom


def shown_claims(workspace: Workspace, claims: Sequence[ClaimId]) -> list[Waiting]:
    """Claims by their ids, in the order given."""
    records = {record.id: record for record in queries.claims_by_id(workspace, claims)}
    told = [records[claim] for claim in claims if claim in records]
    entities = _entities(workspace, told)
    sources = {s.id: s for s in queries.sources(workspace, {r.source for r in told})}
    people = queries.accepters(workspace, [r.accepted_by for r in told if r.accepted_by])
    return [
        Waiting(
            record,
            said(record.claim, entities),
            sources[record.source].metadata.title or record.source,
            people.get(record.accepted_by, "") if record.accepted_by else "",
        )
        for record in told
    ]


def _entities(workspace: Workspace, records: Collection[ClaimRecord]) -> dict[EntityId, Entity]:
    """The entities that the claims name."""
    ids = {
        entity
        for record in records
        for entity in (record.claim.subject, *record.claim.agents)
        if entity is not None
    }
    return {i: r.entity for i, r in queries.entities_by_id(workspace, ids).items()}
