"""Who may be the same person: pairs for somebody to judge.

Reach for this module for suggestions over the whole record. One fact is always true: a pair is
suggested by names alone, and joined by nobody but a person.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from django.db.models import Max

from aygaq.actions.judged_pairs import judged_pairs
from aygaq.claims import Entity, EntityId, EntityKind, SourceId
from aygaq.index import catch_up
from aygaq.linking import Suggestion, clusters_of
from aygaq.store import queries
from aygaq.store.border import translated_errors
from aygaq.store.ids import RecordId
from aygaq.store.models import EntityRow, IdentityJudgement, IndexedCase, IndexedEntity
from aygaq.store.records import ClaimRecord
from aygaq.store.team_records import Hidden
from aygaq.store.workspace import Workspace
from aygaq.web.opened import Desk, get_desk
from aygaq.web.queues.comparing import Asked, Compared, Comparing
from aygaq.web.said import Piece, said

MOST_CLAIMS = 6  # of each of the two, beside each other


@dataclass(frozen=True)
class Side:
    """One of the two: the name, the source that tells of them, what it says."""

    entity: EntityId
    name: str
    title: str
    publisher: str
    published: str
    claims: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True)
class Pair:
    """Two that may be one person; `score` is of the names alone, 0..1."""

    one: Side
    other: Side
    score: float
    why: tuple[str, ...]

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both, to be shown beside each other."""
        return self.one, self.other


_all: WeakKeyDictionary[Desk, Comparing] = WeakKeyDictionary()
_making = threading.Lock()


def comparing_of(desk: Desk) -> Comparing:
    """The comparison of a desk, the same each time; locking the desk stops it."""
    with _making:
        if desk not in _all:
            _all[desk] = Comparing()
            desk.when_locked.append(_all[desk].stop)
        return _all[desk]


def suggestions(workspace: Workspace, hidden: Hidden) -> Compared:
    """Pairs that nobody has judged, the likeliest first; those closed to who looks left out.

    Where many names are compared anew, what was known before, less what was judged since.
    """
    comparing, moment = comparing_of(get_desk()), _moment(workspace)
    if not comparing.is_of(moment):
        comparing.begin(moment, _asked(workspace))
    known = comparing.now()
    judged = {pair.pair for pair in judged_pairs(workspace)}
    told = tuple(
        pair
        for pair in known.told
        if not hidden.entities & {pair.a, pair.b}
        if (min(pair.a, pair.b), max(pair.a, pair.b)) not in judged
    )
    return Compared(told, known.working)


def shown_pairs(workspace: Workspace, chosen: list[Suggestion]) -> list[Pair]:
    """Suggestions with what the sources say of both."""
    ids = {entity for pair in chosen for entity in (pair.a, pair.b)}
    entities = queries.entities_by_id(workspace, ids)
    sources = {s.id: s for s in queries.sources(workspace, {e.source for e in entities.values()})}
    about: dict[EntityId, list[ClaimRecord]] = {}
    for record in queries.claims_about(workspace, ids):
        if record.current and record.claim.subject is not None:
            about.setdefault(record.claim.subject, []).append(record)
    agents = {a for told in about.values() for record in told for a in record.claim.agents}
    named = {i: r.entity for i, r in queries.entities_by_id(workspace, agents | ids).items()}

    def side(entity: EntityId) -> Side:
        record = entities[entity]
        told = sources[record.source].metadata
        return Side(
            entity,
            record.entity.name,
            told.title or "",
            told.publisher or "",
            told.published or "",
            tuple(said(r.claim, named) for r in about.get(entity, ())[:MOST_CLAIMS]),
        )

    return [Pair(side(p.a), side(p.b), p.score, p.why) for p in chosen]


def _moment(workspace: Workspace) -> tuple[object, ...]:
    """What suggestions depend on: who is there, who is judged, who has a case."""
    catch_up(workspace)
    with translated_errors("reading"):
        return (
            workspace.manifest.id,
            IndexedEntity.objects.aggregate(last=Max("number"))["last"],
            IdentityJudgement.objects.aggregate(last=Max("entry_seq"))["last"],
            IndexedCase.objects.filter(acts__gt=0).count(),
        )


def _asked(workspace: Workspace) -> Asked:
    """The named people who have a case; others are nobody's business to link."""
    judged = judged_pairs(workspace)
    clusters, _ = clusters_of(judged)
    with translated_errors("reading"):
        cases = IndexedCase.objects.filter(acts__gt=0, named=1, kind=EntityKind.PERSON.value)
        rows = IndexedEntity.objects.filter(
            case__in=cases.values("case"), kind=EntityKind.PERSON.value, named=1
        )
        names = dict(rows.values_list("entity", "name"))
        homes = EntityRow.objects.filter(pk__in=rows.values("entity"))
        sources = dict(homes.values_list("pk", "run__text__source_id"))
    people = {
        EntityId(entity): (
            # Which source it is counts here, not what its hash is.
            SourceId(RecordId(sources[entity])),
            Entity(EntityId(entity), EntityKind.PERSON, name, ()),
        )
        for entity, name in names.items()
    }
    return Asked(people, [pair.pair for pair in judged], clusters)
