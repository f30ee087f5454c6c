"""Groups of cases that only some may open.

Reach for this module for what a group holds; what that keeps from whom, `actions.restricted`
works out. One fact is always true: a group that has ended holds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from aygaq.claims.values import EntityId
from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import CaseGroup, EntityRow, GroupChange
from aygaq.store.team_records import GroupRecord
from aygaq.store.workspace import Workspace


def groups(workspace: Workspace) -> list[GroupRecord]:
    """The groups that have not ended, in the order in which they were made."""
    workspace.verify_open()
    with translated_errors("reading"):
        rows = list(CaseGroup.objects.select_related("by").order_by("entry_seq", "id"))
        changes = list(GroupChange.objects.order_by("entry_seq", "id"))
    last = {(c.group_id, c.entity_id, c.member_id): bool(c.inside) for c in changes}
    there = [about for about, inside in last.items() if inside]
    return [
        GroupRecord(
            id=RecordId(row.id),
            name=row.name,
            entities=frozenset(EntityId(e) for g, e, _ in there if g == row.id and e is not None),
            members=frozenset(ActorId(m) for g, _, m in there if g == row.id and m is not None),
            by=row.by.name,
            at=row.at,
        )
        for row in rows
        if last.get((row.id, None, None), True)
    ]


def any_group(workspace: Workspace) -> bool:
    """Whether a group was ever made; cheap, to ask before anything else."""
    workspace.verify_open()
    with translated_errors("reading"):
        return bool(CaseGroup.objects.exists())


def sources_of(workspace: Workspace, entities: Iterable[EntityId]) -> dict[EntityId, RecordId]:
    """The source of each of some entities."""
    workspace.verify_open()
    rows = EntityRow.objects.filter(pk__in=list(entities))
    with translated_errors("reading"):
        pairs = list(rows.values_list("pk", "run__text__source_id"))
    return {EntityId(entity): RecordId(source) for entity, source in pairs}


def entities_in(workspace: Workspace, sources: Iterable[RecordId]) -> frozenset[EntityId]:
    """The ids of all entities of some sources, of every reading."""
    workspace.verify_open()
    rows = EntityRow.objects.filter(run__text__source_id__in=list(sources))
    with translated_errors("reading"):
        return frozenset(EntityId(found) for found in rows.values_list("pk", flat=True))
