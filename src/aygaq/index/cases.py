"""Cases of the index: their rows, and those of the claims that they are made from.

Reach for this module to compute cases of which some are known to have changed. One fact is always
true: what a row says of a case is what `actions.view_case` has of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from aygaq.actions.view_record import facts_of, sourced
from aygaq.cases import Act, Case, Standing, build_cases
from aygaq.claims import Entity, EntityId
from aygaq.store import queries
from aygaq.store.ids import RecordId
from aygaq.store.models import IndexedCase, IndexedEntity
from aygaq.store.records import ClaimRecord, SourceRecord
from aygaq.store.rows import to_json_text
from aygaq.store.team_records import NOTHING_HIDDEN, Hidden
from aygaq.store.workspace import Workspace

WHO = ("person", "group")  # kinds of entities that have a case


@dataclass(frozen=True)
class Told:
    """A claim as the index takes it.

    Attributes:
        case: of its subject, empty where it has none.
        act: the claim that its act is shown by, and the act's days; None where it is in no act.
    """

    record: ClaimRecord
    source: SourceRecord
    standing: Standing
    case: str = ""
    act: Act | None = None

    @property
    def shown(self) -> bool:
        """Whether it is in force or was decided on."""
        return self.record.current or self.record.decision is not None


@dataclass(frozen=True)
class CaseTold:
    """A case, empty where nothing that was done holds, with all claims about it."""

    id: str
    members: tuple[Entity, ...]
    case: Case | None
    claims: tuple[Told, ...]


def tell_cases(
    workspace: Workspace, cases: Collection[str], hidden: Hidden = NOTHING_HIDDEN
) -> Iterator[CaseTold]:
    """Cases by the ids of their first entities, with every claim about their members."""
    rows = IndexedEntity.objects.filter(case__in=cases).order_by("entity")
    there = [row for row in rows if row.entity not in hidden.entities]
    members: dict[str, list[str]] = {}
    for row in there:
        members.setdefault(row.case, []).append(row.entity)
    ids = [row.entity for row in there]
    who = [row.entity for row in there if row.kind in WHO]
    records = queries.claims_about(workspace, who)
    sources = sources_by_id(workspace, {record.source for record in records})
    entities = queries.entities_by_id(workspace, ids)
    about: dict[EntityId, list[ClaimRecord]] = {}
    for record in records:
        if record.claim.subject is not None:
            about.setdefault(record.claim.subject, []).append(record)
    for case, told in members.items():
        inside = tuple(entities[EntityId(member)].entity for member in told)
        claims = [record for entity in inside for record in about.get(entity.id, ())]
        yield _tell(case, inside, claims, sources)


def sources_by_id(workspace: Workspace, ids: Collection[RecordId]) -> dict[RecordId, SourceRecord]:
    """Sources by their ids."""
    return {record.id: record for record in queries.sources(workspace, ids)}


def told_alone(record: ClaimRecord, source: SourceRecord) -> Told:
    """A claim that is about nobody's case."""
    return Told(record, source, sourced(record, facts_of(source)).standing)


def _tell(
    case_id: str,
    members: tuple[Entity, ...],
    records: Iterable[ClaimRecord],
    sources: dict[RecordId, SourceRecord],
) -> CaseTold:
    ordered = sorted(records, key=lambda r: (sources[r.source].sha256, r.claim.quote, r.id))
    facts = {record.source: facts_of(sources[record.source]) for record in ordered}
    shown = [sourced(r, facts[r.source]) for r in ordered if r.current or r.decision]
    cases = build_cases({e.id: e for e in members}, shown, [tuple(e.id for e in members)])
    case = cases[0] if cases else None
    acts = {c.claim.id: act for act in (case.acts if case else ()) for c in act.claims}
    claims = tuple(
        Told(
            record,
            sources[record.source],
            sourced(record, facts[record.source]).standing,
            case_id,
            acts.get(record.claim.id),
        )
        for record in ordered
    )
    return CaseTold(case_id, members, case, claims)


def case_row(told: CaseTold, turn: int) -> IndexedCase | None:
    """The row of a case; None where no claim about it is shown."""
    shown = [claim for claim in told.claims if claim.shown]
    if not shown:
        return None
    case = told.case
    counted = [claim for claim in shown if claim.standing.counts]
    first, last = _days(case.acts if case else ())
    return IndexedCase(
        case=told.id,
        name=case.name if case else told.members[0].name,
        names=to_json_text(list(case.names) if case else [e.name for e in told.members]),
        kind=told.members[0].kind.value,
        named=int(any(entity.named for entity in told.members)),
        members=len(told.members),
        acts=len(case.acts) if case else 0,
        claims=len(counted),
        sources=len({claim.source.id for claim in counted}),
        waiting=sum(claim.standing is Standing.PROPOSED for claim in counted),
        established=sum(claim.record.established for claim in counted),
        contradictions=sum(len(act.contradictions) for act in case.acts) if case else 0,
        gaps=len(case.gaps) if case else 0,
        first=first,
        last=last,
        touched=turn,
    )


def _days(acts: Iterable[Act]) -> tuple[str, str]:
    """The first day that an act may have been on, and the day by which the last was."""
    dated = [act.when for act in acts if act.when is not None]
    firsts = [when.earliest for when in dated if when.earliest is not None]
    lasts = [when.latest for when in dated if when.earliest is not None or when.latest is not None]
    first = min(firsts).isoformat() if firsts else ""
    if not lasts or None in lasts:
        return first, ""
    return first, max(day for day in lasts if day is not None).isoformat()
