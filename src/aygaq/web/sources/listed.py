"""Sources with how many of their claims wait for somebody, and their near copies.

Reach for this module wherever sources are listed. Effect: the index is carried on; nothing of
the record changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum

from aygaq.actions.restricted import hidden_from, verify_source_open
from aygaq.index import catch_up
from aygaq.store import queries
from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import IndexedSource
from aygaq.store.records import SourceRecord
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class ListedSource:
    """One source in a list.

    Attributes:
        published: EDTF, empty where unknown.
        claims: that are shown.   waiting: those of them that nobody has judged.
        read: whether any reader has read it.   copies: its near copies, the later ones.
    """

    id: RecordId
    title: str
    publisher: str
    published: str
    language: str
    sha256: str
    claims: int
    waiting: int
    read: bool
    copies: tuple[ListedSource, ...] = ()

    @property
    def waiting_with_copies(self) -> int:
        """Claims that wait in it and in its copies."""
        return self.waiting + sum(copy.waiting for copy in self.copies)


@dataclass(frozen=True)
class Totals:
    """How many sources there are, and claims of theirs that wait."""

    sources: int
    waiting: int


def open_source(workspace: Workspace, asked: str, *, by: ActorId) -> SourceRecord:
    """One source, by the beginning of its id or of its SHA-256.

    Raises:
        NoSuchRecord, AmbiguousId: none or several begin so; or `by` may not see it.
    """
    record = queries.source(workspace, asked)
    verify_source_open(workspace, by, record.id, kind="source", asked=asked)
    return record


def totals(workspace: Workspace, *, by: ActorId) -> Totals:
    """Counts over all that `by` may see."""
    with translated_errors("reading"):
        told = _rows(workspace, by).aggregate(sources=Count("waiting"), waiting=Sum("waiting"))
    return Totals(told["sources"], told["waiting"] or 0)


def listed_sources(
    workspace: Workspace, *, by: ActorId, first: int = 0, most: int | None = None
) -> list[ListedSource]:
    """Sources that `by` may see, the newest first, each with its near copies under it."""
    return _page(_rows(workspace, by), Q(), first, most)


def waiting_sources(workspace: Workspace, *, by: ActorId, most: int) -> list[ListedSource]:
    """Those that are not read yet or have claims that wait, in themselves or in a copy."""
    return _page(_rows(workspace, by), Q(copies__in=_groups_that_wait()), 0, most)


def judged_sources(workspace: Workspace, *, by: ActorId, most: int) -> list[ListedSource]:
    """Those that are read and in which nothing waits, in a copy neither."""
    return _page(_rows(workspace, by), ~Q(copies__in=_groups_that_wait()), 0, most)


def _groups_that_wait() -> QuerySet[IndexedSource, Any]:
    waits = Q(waiting__gt=0) | Q(readings=0)
    return IndexedSource.objects.filter(waits).values("copies")


def next_waiting(workspace: Workspace, after: RecordId, *, by: ActorId) -> RecordId | None:
    """Another source with claims that wait, the newest first; None where nothing waits."""
    rows = _rows(workspace, by).filter(waiting__gt=0).exclude(source=after)
    with translated_errors("reading"):
        found = rows.order_by("-number").values_list("source", flat=True).first()
    return None if found is None else RecordId(found)


def copies_of(workspace: Workspace, source: RecordId, *, by: ActorId) -> list[ListedSource]:
    """The near copies of a source, itself left out, in the order they came."""
    rows = _rows(workspace, by)
    mine = IndexedSource.objects.filter(source=source).values("copies")
    with translated_errors("reading"):
        found = rows.filter(copies__in=mine).exclude(source=source).order_by("number")
        return [_listed(row) for row in found]


def _rows(workspace: Workspace, by: ActorId) -> QuerySet[IndexedSource]:
    catch_up(workspace)
    closed: Collection[str] = hidden_from(workspace, by).sources
    rows = IndexedSource.objects.defer("signature")
    return rows.exclude(source__in=closed) if closed else rows


def _page(
    rows: QuerySet[IndexedSource], which: Q, first: int, most: int | None
) -> list[ListedSource]:
    """First copies alone count as lines; the others stand under them."""
    heads = rows.filter(which, copies=F("source")).order_by("-number")
    with translated_errors("reading"):
        shown = list(heads[first : None if most is None else first + most])
        groups = [row.source for row in shown]
        others = rows.filter(copies__in=groups).exclude(source=F("copies"))
        under = _by_group(others.order_by("number"))
    return [_listed(row, under.get(row.source, ())) for row in shown]


def _by_group(rows: Iterable[IndexedSource]) -> dict[str, list[IndexedSource]]:
    groups: dict[str, list[IndexedSource]] = {}
    for row in rows:
        groups.setdefault(row.copies, []).append(row)
    return groups


def _listed(row: IndexedSource, copies: Iterable[IndexedSource] = ()) -> ListedSource:
    return ListedSource(
        id=RecordId(row.source),
        title=" ".join(row.title.split()) or row.source,
        publisher=row.publisher,
        published=row.published,
        language=row.language,
        sha256=row.sha256,
        claims=row.claims,
        waiting=row.waiting,
        read=row.readings > 0,
        copies=tuple(_listed(copy) for copy in copies),
    )
