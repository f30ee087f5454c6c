"""Readings, and the entities and claims that they proposed."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from aygaq.claims.values import ClaimId, EntityId
from aygaq.store.border import translated_errors
from aygaq.store.ids import RecordId
from aygaq.store.models import ClaimRow, EntityRow, ReadingRun
from aygaq.store.queries.find import find_claim, find_source, streamed
from aygaq.store.queries.judgements import standing
from aygaq.store.records import (
    ClaimRecord,
    Decision,
    EntityRecord,
    JudgementRecord,
    ReadingRecord,
)
from aygaq.store.rows import claim_of, entity_of
from aygaq.store.workspace import Workspace


def readings(workspace: Workspace) -> list[ReadingRecord]:
    """All finished readings."""
    workspace.verify_open()
    with translated_errors("reading"):
        rows = list(ReadingRun.objects.select_related("text").order_by("entry_seq", "id"))
    latest = {row.text.source_id: row.id for row in rows}
    return [
        ReadingRecord(
            RecordId(row.id),
            RecordId(row.text.source_id),
            RecordId(row.text_id),
            row.reader,
            row.entities,
            row.claims,
            row.done_at,
            latest[row.text.source_id] == row.id,
        )
        for row in rows
    ]


def entities(workspace: Workspace, source_id: str | None = None) -> Iterator[EntityRecord]:
    """The entities of all readings, or of one source's."""
    workspace.verify_open()
    rows: QuerySet[EntityRow] = EntityRow.objects.select_related("run__text")
    if source_id is not None:
        rows = rows.filter(run__text__source_id=find_source(workspace, source_id))
    for row in streamed(rows.order_by("entry_seq", "place_in_run", "id")):
        yield EntityRecord(
            EntityId(row.id), RecordId(row.run.text.source_id), RecordId(row.run_id), entity_of(row)
        )


def claims(workspace: Workspace, source_id: str | None = None) -> Iterator[ClaimRecord]:
    """The claims of all readings and those that people made, or of one source."""
    workspace.verify_open()
    rows: QuerySet[ClaimRow] = ClaimRow.objects.select_related("run__text")
    if source_id is not None:
        rows = rows.filter(run__text__source_id=find_source(workspace, source_id))
    latest = {record.id for record in readings(workspace) if record.latest}
    held = standing(workspace)
    for row in streamed(rows.order_by("entry_seq", "place_in_run", "id")):
        yield _claim_record(row, latest, held)


def claim(workspace: Workspace, asked: str) -> ClaimRecord:
    """One claim, by the beginning of its id.

    Raises:
        NoSuchRecord, AmbiguousId: none or several begin so.
    """
    found = find_claim(workspace, asked)
    latest = {record.id for record in readings(workspace) if record.latest}
    with translated_errors("reading"):
        row = ClaimRow.objects.select_related("run__text").get(pk=found)
    return _claim_record(row, latest, standing(workspace))


def _claim_record(
    row: ClaimRow, latest: set[RecordId], held: dict[ClaimId, JudgementRecord]
) -> ClaimRecord:
    claim_id = ClaimId(row.id)
    amends = None if row.amends_id is None else ClaimId(row.amends_id)
    judged = held.get(claim_id)
    decision = judged.decision if judged else None
    if amends is None:
        counts = row.run_id in latest or decision is Decision.ACCEPT
    else:  # made by a person, and theirs until that judgement is withdrawn or followed
        counts = amends in held and held[amends].amended == claim_id
    return ClaimRecord(
        id=claim_id,
        source=RecordId(row.run.text.source_id),
        run=RecordId(row.run_id),
        claim=claim_of(row),
        amends=amends,
        decision=decision,
        current=counts and decision not in (Decision.REJECT, Decision.AMEND),
    )
