"""Whose work is what, the notes on cases, and saved searches."""

from __future__ import annotations

from collections.abc import Iterable

from aygaq.claims.values import EntityId
from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import Assignment, CaseNote, SavedSearch
from aygaq.store.team_records import AssignmentRecord, NoteKind, NoteRecord, SearchRecord
from aygaq.store.workspace import Workspace


def assignments(workspace: Workspace, *, to: ActorId | None = None) -> list[AssignmentRecord]:
    """What is assigned now, to anybody or to one person, the latest last."""
    workspace.verify_open()
    rows = Assignment.objects.select_related("to", "by").order_by("entry_seq", "id")
    if to is not None:
        rows = rows.filter(to_id=to)
    held: dict[tuple[str | None, str | None, str], AssignmentRecord] = {}
    with translated_errors("reading"):
        for row in rows:
            about = (row.source_id, row.entity_id, row.to_id)
            held.pop(about, None)
            if row.given:
                held[about] = _assignment(row)
    return list(held.values())


def notes(workspace: Workspace, entities: Iterable[EntityId] | None = None) -> list[NoteRecord]:
    """The notes on some entities (those of one case, say) or on all, in order."""
    workspace.verify_open()
    rows = CaseNote.objects.select_related("by").order_by("entry_seq", "id")
    if entities is not None:
        rows = rows.filter(entity_id__in=list(entities))
    with translated_errors("reading"):
        told = list(rows)
    withdrawn = {row.withdraws_id for row in told if row.withdraws_id is not None}
    return [
        NoteRecord(
            RecordId(row.id),
            EntityId(row.entity_id),
            NoteKind(row.kind),
            row.words,
            row.by.name,
            row.at,
        )
        for row in told
        if row.withdraws_id is None and row.id not in withdrawn
    ]


def saved_searches(workspace: Workspace, actor: ActorId) -> list[SearchRecord]:
    """The searches that one person has saved, in order."""
    workspace.verify_open()
    with translated_errors("reading"):
        told = list(SavedSearch.objects.filter(by_id=actor).order_by("entry_seq", "id"))
    withdrawn = {row.withdraws_id for row in told if row.withdraws_id is not None}
    return [
        SearchRecord(RecordId(row.id), row.name, row.query, row.at)
        for row in told
        if row.withdraws_id is None and row.id not in withdrawn
    ]


def _assignment(row: Assignment) -> AssignmentRecord:
    return AssignmentRecord(
        id=RecordId(row.id),
        source=None if row.source_id is None else RecordId(row.source_id),
        entity=None if row.entity_id is None else EntityId(row.entity_id),
        to=ActorId(row.to_id),
        name=row.to.name,
        by=row.by.name,
        at=row.at,
        note=row.note,
    )
