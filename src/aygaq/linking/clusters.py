"""From judged pairs to people.

Reach for this module to know which entities are one person. Only what people judged "same"
is joined; names that are alike join nothing. One fact is always true: each entity is in at
most one cluster, and a cluster holds two entities or more.
"""

from __future__ import annotations

from collections.abc import Iterable

from aygaq.claims import EntityId
from aygaq.linking.values import Conflict, IdentityDecision, JudgedPair

Cluster = tuple[EntityId, ...]


def standing_decisions(
    judged: Iterable[JudgedPair],
) -> dict[tuple[EntityId, EntityId], IdentityDecision]:
    """The last decision on each pair."""
    return {pair.pair: pair.decision for pair in judged}


def clusters_of(judged: Iterable[JudgedPair]) -> tuple[tuple[Cluster, ...], tuple[Conflict, ...]]:
    """Join what is judged the same.

    Returns:
        The clusters, each in the order of ids, and the pairs judged different that stand in
        one cluster all the same: these need a person.
    """
    decisions = standing_decisions(judged)
    parent: dict[EntityId, EntityId] = {}
    for (a, b), decision in sorted(decisions.items()):
        if decision is IdentityDecision.SAME:
            parent[_root(parent, b)] = _root(parent, a)
    members: dict[EntityId, list[EntityId]] = {}
    for entity in sorted(parent):
        members.setdefault(_root(parent, entity), []).append(entity)
    conflicts = tuple(
        Conflict(a, b)
        for (a, b), decision in sorted(decisions.items())
        if decision is IdentityDecision.DIFFERENT and _together(parent, a, b)
    )
    return tuple(tuple(cluster) for _, cluster in sorted(members.items())), conflicts


def _root(parent: dict[EntityId, EntityId], entity: EntityId) -> EntityId:
    parent.setdefault(entity, entity)
    while parent[entity] != entity:
        parent[entity] = parent[parent[entity]]
        entity = parent[entity]
    return entity


def _together(parent: dict[EntityId, EntityId], a: EntityId, b: EntityId) -> bool:
    return a in parent and b in parent and _root(parent, a) == _root(parent, b)
