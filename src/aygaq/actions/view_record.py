"""See the record: its cases, as its claims and judgements make them now.

Reach for this module to show cases, whatever shows them. Effect: none; nothing is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aygaq.actions.judged_pairs import pairs_that_hold
from aygaq.cases import Case, SourcedClaim, Standing, build_cases
from aygaq.claims import Entity, EntityId, SourceFacts, SourceId
from aygaq.linking import (
    Cluster,
    Conflict,
    JudgedPair,
    Suggestion,
    clusters_of,
    suggest_links,
)
from aygaq.store import queries
from aygaq.store.ids import RecordId
from aygaq.store.records import (
    ClaimRecord,
    Decision,
    EntityRecord,
    SourceRecord,
)
from aygaq.store.team_records import NOTHING_HIDDEN, Hidden
from aygaq.store.transaction import snapshot
from aygaq.store.workspace import Workspace

_STANDING = {
    None: Standing.PROPOSED,
    Decision.ACCEPT: Standing.ACCEPTED,
    Decision.REJECT: Standing.REJECTED,
    Decision.AMEND: Standing.AMENDED,
}


@dataclass(frozen=True, slots=True)
class RecordView:
    """The whole record as of one moment."""

    cases: tuple[Case, ...]
    claims: tuple[SourcedClaim, ...]  # those in force and those decided against
    entities: Mapping[EntityId, Entity]
    sources: Mapping[SourceId, SourceFacts]
    suggestions: tuple[Suggestion, ...]
    conflicts: tuple[Conflict, ...]


def view_record(workspace: Workspace, *, hidden: Hidden = NOTHING_HIDDEN) -> RecordView:
    """Compute the cases of a workspace.

    Args:
        hidden: what to leave out, as `restricted.hidden_from` tells it for who looks.

    Raises:
        what `queries` raises.
    """
    with snapshot(workspace):
        told = queries.sources(workspace)
        entity_records = [e for e in queries.entities(workspace) if e.source not in hidden.sources]
        claim_records = [c for c in queries.claims(workspace) if c.source not in hidden.sources]
        judged = tuple(pairs_that_hold(queries.identity_judgements(workspace)))
    facts = {record.id: facts_of(record) for record in told if record.id not in hidden.sources}
    shown = [record for record in claim_records if record.current or record.decision]
    claims = tuple(sourced(record, facts[record.source]) for record in shown)
    entities = {record.id: record.entity for record in entity_records}
    clusters, conflicts = clusters_of(
        pair for pair in judged if not hidden.entities.intersection(pair.pair)
    )
    cases = build_cases(entities, claims, clusters)
    return RecordView(
        cases=cases,
        claims=claims,
        entities=entities,
        sources={fact.sha256: fact for fact in facts.values()},
        suggestions=_suggestions(cases, facts, entity_records, judged, clusters),
        conflicts=conflicts,
    )


def facts_of(record: SourceRecord) -> SourceFacts:
    """What a claim's reader needs to know of its source."""
    told = record.metadata
    return SourceFacts(
        sha256=record.sha256,
        language=told.language,
        title=told.title or record.name or None,
        publisher=told.publisher,
        published=told.published,
        authors=told.authors,
        translators=told.translators,
    )


def sourced(record: ClaimRecord, source: SourceFacts) -> SourcedClaim:
    """A claim as cases take it, with its source and where its review stands."""
    by_person = record.amends is not None and record.decision is None
    standing = Standing.ACCEPTED if by_person else _STANDING[record.decision]
    return SourcedClaim(record.claim, source, standing, record.amends)


def _suggestions(
    cases: Iterable[Case],
    facts: Mapping[RecordId, SourceFacts],
    entities: Iterable[EntityRecord],
    judged: Iterable[JudgedPair],
    clusters: Iterable[Cluster],
) -> tuple[Suggestion, ...]:
    """Pairs among the people who have a case; others are nobody's business to link."""
    concerned = {entity_id for case in cases for entity_id in _members(case)}
    people = {
        record.id: (facts[record.source].sha256, record.entity)
        for record in entities
        if record.id in concerned
    }
    return suggest_links(people, already=[pair.pair for pair in judged], clusters=clusters)


def _members(case: Case) -> Iterable[EntityId]:
    return (entity.id for entity in case.entities)
