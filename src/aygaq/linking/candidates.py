"""Which entities may be one person: suggestions for a person to judge.

Reach for this module to fill the list of open links. It compares names alone and decides
nothing. Pairs of one source are not suggested: there the reader has joined what the text
joins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from aygaq.claims import Entity, EntityId, EntityKind, SourceId
from aygaq.linking.values import Suggestion
from aygaq.names import block_keys, compare

#: Below this the names are too far apart to spend a person's time on.
WORTH_ASKING = 0.7
#: A block of more entities than this is too common to tell anything ("Mohammed").
LARGEST_BLOCK = 200


def suggest_links(
    entities: Mapping[EntityId, tuple[SourceId, Entity]],
    *,
    already: Iterable[tuple[EntityId, EntityId]] = (),
    clusters: Iterable[Sequence[EntityId]] = (),
) -> tuple[Suggestion, ...]:
    """Pairs of named persons of different sources whose names are alike, the likeliest first.

    Args:
        entities: by id, each with the source that it stands in.
        already: pairs that people have judged, in either order; they are left out.
        clusters: who is judged the same; no pair inside one is suggested.
    """
    done = {tuple(sorted(pair)) for pair in already}
    people = {
        entity_id: (source, entity)
        for entity_id, (source, entity) in entities.items()
        if entity.kind is EntityKind.PERSON and entity.named
    }
    found = [
        Suggestion(a, b, result.score, result.why)
        for a, b in sorted(_pairs(people))
        if (a, b) not in done and people[a][0] != people[b][0]
        if (result := compare(people[a][1].name, people[b][1].name)).score >= WORTH_ASKING
    ]
    return tuple(_fewest(sorted(found, key=lambda s: (-s.score, s.a, s.b)), clusters))


def _fewest(
    suggestions: Iterable[Suggestion], clusters: Iterable[Sequence[EntityId]]
) -> Iterator[Suggestion]:
    """Leave out a pair whose two are joined, or would be if those before it were judged same."""
    joined = [set(cluster) for cluster in clusters]
    home = {entity: cluster for cluster in joined for entity in cluster}
    for pair in suggestions:
        a, b = home.setdefault(pair.a, {pair.a}), home.setdefault(pair.b, {pair.b})
        if a is b:
            continue
        yield pair
        a |= b
        for entity in b:
            home[entity] = a


def _pairs(
    people: Mapping[EntityId, tuple[SourceId, Entity]],
) -> set[tuple[EntityId, EntityId]]:
    """Pairs that share a block, so that not every two names need be compared."""
    blocks: dict[str, list[EntityId]] = {}
    for entity_id, (_, entity) in people.items():
        for key in block_keys(entity.name):
            blocks.setdefault(key, []).append(entity_id)
    return {
        (min(a, b), max(a, b))
        for members in blocks.values()
        if len(members) <= LARGEST_BLOCK
        for a, b in combinations(members, 2)
    }
