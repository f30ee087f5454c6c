"""From claims and identity to cases.

Reach for this module to compute the cases of a record. Pure: the same claims, entities and
clusters give the same cases in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from aygaq.cases.acts import acts_of
from aygaq.cases.gaps import gaps_of
from aygaq.cases.values import Case, SourcedClaim, Standing
from aygaq.claims import ClaimKind, Entity, EntityId, EntityKind
from aygaq.names import strip_titles

_WHO = (EntityKind.PERSON, EntityKind.GROUP)


def build_cases(
    entities: Mapping[EntityId, Entity],
    claims: Iterable[SourcedClaim],
    clusters: Iterable[Sequence[EntityId]] = (),
) -> tuple[Case, ...]:
    """The case of each person or group to whom something was done.

    Args:
        entities: all entities of the record by id, in order of their first mention.
        claims: all claims of the record with source and standing.
        clusters: entities judged to be the same, as linking tells them; the others stand alone.
    Returns:
        Named persons first, then unnamed, then groups; within these by number of claims.
    """
    home = {member: tuple(cluster) for cluster in clusters for member in cluster}
    by_cluster: dict[tuple[EntityId, ...], list[SourcedClaim]] = {}
    for claim in claims:
        subject = claim.claim.subject
        if subject is not None and entities[subject].kind in _WHO:
            by_cluster.setdefault(home.get(subject, (subject,)), []).append(claim)
    cases = (
        _case(tuple(entities[member] for member in cluster), told)
        for cluster, told in by_cluster.items()
    )
    return tuple(sorted((case for case in cases if case.acts), key=_order))


def _case(entities: Sequence[Entity], claims: Sequence[SourcedClaim]) -> Case:
    counted = [c for c in claims if c.standing.counts]
    acts = acts_of(c for c in counted if c.claim.kind in (ClaimKind.ACT, ClaimKind.MEASURE))
    return Case(
        id=entities[0].id,
        name=_fullest_name(entities),
        entities=tuple(entities),
        acts=acts,
        attributes=tuple(
            c for c in counted if c.claim.kind in (ClaimKind.ATTRIBUTE, ClaimKind.FIGURE)
        ),
        rejected=tuple(c for c in claims if c.standing is Standing.REJECTED),
        gaps=gaps_of(acts) if entities[0].kind is EntityKind.PERSON else (),
    )


def _fullest_name(entities: Sequence[Entity]) -> str:
    named = [entity for entity in entities if entity.named] or list(entities)
    return max(named, key=lambda e: (len(strip_titles(e.name.split())), len(e.mentions))).name


def _order(case: Case) -> tuple[object, ...]:
    person = case.entities[0].kind is EntityKind.PERSON
    return (not (person and case.named), not person, -len(case.claims), case.name, case.id)


def find_case(cases: Iterable[Case], words: str) -> tuple[Case, ...]:
    """Cases whose id is `words`, or one of whose names holds all of its words."""
    told = tuple(cases)
    wanted = set(words.casefold().split())
    exact = tuple(c for c in told if words == c.id or words in c.names)
    if exact:
        return exact
    return tuple(c for c in told if any(wanted <= set(name.casefold().split()) for name in c.names))
