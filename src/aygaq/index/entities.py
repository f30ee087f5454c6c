"""Entities of the index: their names' words, and the case that each belongs to."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from aygaq.actions.judged_pairs import pairs_that_hold
from aygaq.claims import EntityId
from aygaq.index.name_words import word_rows
from aygaq.linking import JudgedPair, clusters_of
from aygaq.store import queries
from aygaq.store.models import EntityRow, IndexedEntity, IndexedWord
from aygaq.store.workspace import Workspace

_NAMES = ("person", "group", "organization")  # kinds that are looked up by name
_AT_ONCE = 2_000  # rows


def add_entities(numbers: Mapping[str, int]) -> None:
    """Index new entities, each a case of its own until it is joined."""
    rows = list(EntityRow.objects.filter(pk__in=numbers))
    told = [
        IndexedEntity(
            number=numbers[row.id],
            entity=row.id,
            case=row.id,
            kind=row.kind,
            named=row.named,
            name=row.name,
        )
        for row in rows
    ]
    IndexedEntity.objects.bulk_create(told, batch_size=_AT_ONCE)
    words = [word for r in rows if r.kind in _NAMES and r.named for word in word_rows(r.id, r.name)]
    IndexedWord.objects.bulk_create(words, batch_size=_AT_ONCE)


def join_entities(workspace: Workspace, joined: Collection[str]) -> set[str]:
    """Put what judgements of identity reach into its cases.

    Returns:
        The cases that gained or lost an entity.
    """
    if not joined:
        return set()
    reached, judged = _around(workspace, {EntityId(entity) for entity in joined})
    clusters, _ = clusters_of(judged)
    home = {member: cluster[0] for cluster in clusters for member in cluster}
    changed: set[str] = set()
    for row in IndexedEntity.objects.filter(entity__in=reached):
        case = home.get(EntityId(row.entity), row.entity)
        if case != row.case:
            changed |= {case, row.case}
            IndexedEntity.objects.filter(pk=row.pk).update(case=case)
    return changed


def _around(
    workspace: Workspace, entities: set[EntityId]
) -> tuple[set[EntityId], list[JudgedPair]]:
    """All entities that judgements reach from these, step by step, and what holds among them."""
    seen, fresh = set(entities), set(entities)
    while fresh:
        records = queries.identity_judgements(workspace, fresh)
        fresh = {EntityId(e) for record in records for e in (record.a, record.b)} - seen
        seen |= fresh
    return seen, list(pairs_that_hold(queries.identity_judgements(workspace, seen)))
