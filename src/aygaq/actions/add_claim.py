"""Add a claim that the reader missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from aygaq.actions.errors import NotOfThisSource
from aygaq.actions.restricted import verify_source_open
from aygaq.actions.roles import Permission, recorded, verify_permitted
from aygaq.claims.values import Claim, ClaimId, Count, Entity, EntityId, EntityKind, Span
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import ClaimRow, EntityRow, Judgement, ReadingRun, Text
from aygaq.store.queries import find_source
from aygaq.store.queries.sources import latest_text
from aygaq.store.records import PERSON, Decision
from aygaq.store.rows import claim_row, entity_row, to_json_text
from aygaq.store.transaction import Change
from aygaq.store.workspace import Workspace
from aygaq.vocabulary import term


@dataclass(frozen=True)
class NewSubject:
    """Somebody whom no reading names: a person or a group, by words of the text."""

    kind: EntityKind
    words: Span
    named: bool = True
    count: Count | None = None  # of a group


@dataclass(frozen=True)
class ClaimAdded:
    """The claim is kept, accepted by who added it; `subject` is None where it has none."""

    claim: ClaimId
    judgement: RecordId
    subject: EntityId | None


def add_claim(
    workspace: Workspace,
    source_id: str,
    claim: Claim,
    *,
    by: ActorId,
    seen: Mapping[str, Any],
    subject: NewSubject | None = None,
    note: str = "",
) -> ClaimAdded:
    """Keep a claim that a person made from words of a source's latest text.

    Args:
        source_id: the beginning of its id or of its SHA-256.
        claim: its subject and agents are ids of entities that `queries.entities` gives for the
            reading of the latest text; its own id, reader and `because` do not count.
        seen: what the person saw when they added it, JSON.
        subject: who it is about, where that is nobody of the reading; then `claim.subject` is
            None.
    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId: which source?
        VocabularyError: the type is no code.
        NotOfThisSource: it names an entity that is not of that reading.
        QuoteNotVerbatim: its words do not stand in the text.
    Effect: entry `claim.add` with the claim, its new subject and the person's judgement that
    accepts it. Withdrawing that judgement undoes it: the claim is then of nobody.
    """
    verify_permitted(workspace, by, Permission.ADD_CLAIM)
    term(claim.type)
    found = find_source(workspace, source_id)
    verify_source_open(workspace, by, found, kind="source", asked=source_id)
    with recorded(workspace, by, Permission.ADD_CLAIM, "claim.add", found) as change:
        run = _run(change, latest_text(found))
        _verify_of_run(found, run, claim)
        if subject is not None:
            claim = replace(claim, subject=_insert_subject(change, run, subject))
        row = _insert_claim(change, run, claim)
        judgement = Judgement(
            id=change.fresh_id(Judgement),
            claim_id=row.id,
            decision=Decision.ACCEPT.value,
            amended_id=None,
            by_id=by,
            at=change.at,
            note=note,
            seen=to_json_text(dict(seen)),
        )
        change.insert(judgement)
    return ClaimAdded(ClaimId(row.id), RecordId(judgement.id), claim.subject)


def _run(change: Change, text: Text) -> RecordId:
    """The reading that people add to: the last of this text, one of their own where none is."""
    runs = ReadingRun.objects.filter(text_id=text.id).order_by("entry_seq", "id")
    by_readers = runs.exclude(reader=PERSON).values_list("pk", flat=True).last()
    there = by_readers or runs.values_list("pk", flat=True).last()
    if there is not None:
        return RecordId(there)
    run = ReadingRun(
        id=change.fresh_id(ReadingRun),
        text_id=text.id,
        reader=PERSON,
        entities=0,
        claims=0,
        done_at=change.at,
    )
    change.insert(run)
    return RecordId(run.id)


def _verify_of_run(source: RecordId, run: RecordId, claim: Claim) -> None:
    for entity in (claim.subject, *claim.agents):
        if entity is not None and not EntityRow.objects.filter(pk=entity, run_id=run).exists():
            raise NotOfThisSource(source, entity)


def _insert_subject(change: Change, run: RecordId, subject: NewSubject) -> EntityId:
    fresh = change.fresh_id(EntityRow)
    entity = Entity(
        id=EntityId(fresh),
        kind=subject.kind,
        name=subject.words.text,
        mentions=(subject.words,),
        named=subject.named,
        count=subject.count,
    )
    place = EntityRow.objects.filter(run_id=run).count()
    change.insert(entity_row(entity, row_id=fresh, run=run, place=place))
    return EntityId(fresh)


def _insert_claim(change: Change, run: RecordId, claim: Claim) -> ClaimRow:
    named = [entity for entity in (claim.subject, *claim.agents) if entity is not None]
    row = claim_row(
        replace(claim, reader=PERSON, because={}),
        row_id=change.fresh_id(ClaimRow),
        run=run,
        place=ClaimRow.objects.filter(run_id=run).count(),
        entities={entity: RecordId(entity) for entity in named},
    )
    change.insert(row)
    return row
