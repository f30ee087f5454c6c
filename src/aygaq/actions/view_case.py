"""See one case, without walking the record.

Reach for this module to show one person or group. Effect: none; nothing is stored. One fact is
always true: the case is the one that `view_record` has for the same entities.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aygaq.actions.judged_pairs import pairs_that_hold
from aygaq.actions.view_record import facts_of, sourced
from aygaq.cases import Case, SourcedClaim, build_cases
from aygaq.claims import ClaimId, EntityId, SourceFacts
from aygaq.linking import Cluster, Conflict, JudgedPair, clusters_of
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import RecordId
from aygaq.store.records import ClaimRecord, EntityRecord, SourceRecord
from aygaq.store.team_records import NOTHING_HIDDEN, Hidden
from aygaq.store.transaction import snapshot
from aygaq.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case as of one moment, with what it is made from.

    Attributes:
        case: None where the entities are there and nothing done to them holds.
        claims: those in force and those decided against, as the case's lists hold them.
        records: of the same claims by id: source, reading, decision, what they amend.
        entities: the members of the cluster and the agents of the claims.
        sources: by their ids; `facts` holds the same as cases tell them, by SHA-256.
        judged: the judgements of identity that hold among the members.
        conflicts: pairs judged different that stand in this case all the same.
    """

    case: Case | None
    claims: tuple[SourcedClaim, ...]
    records: Mapping[ClaimId, ClaimRecord]
    entities: Mapping[EntityId, EntityRecord]
    sources: Mapping[RecordId, SourceRecord]
    facts: Mapping[str, SourceFacts]
    judged: tuple[JudgedPair, ...]
    conflicts: tuple[Conflict, ...]


def view_case(workspace: Workspace, asked: str, *, hidden: Hidden = NOTHING_HIDDEN) -> CaseView:
    """Compute the case that an entity belongs to.

    Args:
        asked: the beginning of the id of any entity of the case.
        hidden: what to leave out, as `restricted.hidden_from` tells it for who looks; a case
            of which nothing is left is not there.
    Raises:
        NoSuchRecord, AmbiguousId: which entity?   And what `queries` raises.
    """
    with snapshot(workspace):
        found = queries.find_entity(workspace, asked)
        if found in hidden.entities:
            raise NoSuchRecord("entity", asked)
        judged = judged_around(workspace, found)
        clusters, conflicts = clusters_of(judged)
        members: Cluster = next((c for c in clusters if found in c), (found,))
        members = tuple(m for m in members if m not in hidden.entities)
        told = queries.claims_about(workspace, members)
        shown = {r.id: r for r in told if r.current or r.decision}
        agents = {agent for record in shown.values() for agent in record.claim.agents}
        entities = queries.entities_by_id(workspace, {*members, *agents})
        ids = {r.source for r in shown.values()} | {entities[m].source for m in members}
        sources = {record.id: record for record in queries.sources(workspace, ids)}
    facts = {record.id: facts_of(record) for record in sources.values()}
    claims = tuple(sourced(record, facts[record.source]) for record in shown.values())
    cases = build_cases({m: entities[m].entity for m in members}, claims, [members])
    inside = set(members)
    return CaseView(
        case=cases[0] if cases else None,
        claims=claims,
        records=shown,
        entities=entities,
        sources=sources,
        facts={fact.sha256: fact for fact in facts.values()},
        judged=tuple(pair for pair in judged if {pair.a, pair.b} <= inside),
        conflicts=tuple(pair for pair in conflicts if {pair.a, pair.b} <= inside),
    )


def judged_around(workspace: Workspace, entity: EntityId) -> tuple[JudgedPair, ...]:
    """The judgements of identity that hold and reach from this entity, step by step."""
    seen, fresh = {entity}, {entity}
    while fresh:
        records = queries.identity_judgements(workspace, fresh)
        fresh = {EntityId(e) for record in records for e in (record.a, record.b)} - seen
        seen |= fresh
    return tuple(pairs_that_hold(queries.identity_judgements(workspace, seen)))
