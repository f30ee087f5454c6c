"""Sources as lists show them, near copies told as one.

Reach for this module for the list of sources, or for what a row says of a claim's source. One fact
is always true: a source that is hidden is in no list and counts as nobody's copy.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet

from aygaq.store.border import translated_errors
from aygaq.store.models import IndexedSource
from aygaq.store.team_records import NOTHING_HIDDEN, Hidden

SOURCE_ORDERS = ("added", "title", "published", "waiting")
STATES = ("unread", "waiting", "judged")


@dataclass(frozen=True)
class SourceLine:
    """A source in a list; see `store.models.IndexedSource`.

    Attributes:
        copies: ids of its near copies that came after it, in the order they were added.
        of: the source that it is a near copy of; itself where it is none.
    """

    id: str
    sha256: str
    title: str
    publisher: str
    published: str
    language: str
    media_type: str
    address: str
    captured_at: str
    readings: int
    claims: int
    waiting: int
    accepted: int
    rejected: int
    established: int
    of: str
    copies: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """Of `STATES`: nobody has read it, claims wait in it, or all of them are judged."""
        if not self.readings:
            return "unread"
        return "waiting" if self.waiting else "judged"


@dataclass(frozen=True)
class SourcePage:
    """Some of the sources.   total: how many there are, near copies counted as one."""

    rows: tuple[SourceLine, ...]
    number: int
    total: int
    copies: int  # sources that stand under another one
    pages: int


def sources_page(
    *,
    number: int = 1,
    order: str = "added",
    state: str = "",
    titled: str = "",
    hidden: Hidden = NOTHING_HIDDEN,
    size: int = 50,
) -> SourcePage:
    """A page of the sources; `index.catch_up` comes first.

    Args:
        order: of `SOURCE_ORDERS`; the newest first where it is by adding or by publication.
        state: of `STATES`, empty for all.   titled: words of the title or the publisher.
    """
    with translated_errors("reading"):
        seen = IndexedSource.objects.exclude(source__in=hidden.sources)
        chosen = _chosen(seen, state, titled)
        firsts = _firsts(chosen, hidden)
        total, every = firsts.count(), chosen.count()
        rows = list(firsts.order_by(*_ORDERS[order])[(number - 1) * size : number * size])
        copies: dict[str, list[str]] = {}
        others = seen.filter(copies__in=[row.copies for row in rows]).order_by("number")
        for group, source in others.values_list("copies", "source"):
            copies.setdefault(group, []).append(source)
    lines = tuple(
        _line(row, [s for s in copies.get(row.copies, ()) if s != row.source]) for row in rows
    )
    return SourcePage(lines, number, total, every - total, max(1, -(-total // size)))


def _chosen(rows: QuerySet[IndexedSource], state: str, titled: str) -> QuerySet[IndexedSource]:
    for word in titled.split():
        rows = rows.filter(Q(title__icontains=word) | Q(publisher__icontains=word))
    match state:
        case "unread":
            return rows.filter(readings=0)
        case "waiting":
            return rows.filter(readings__gt=0, waiting__gt=0)
        case "judged":
            return rows.filter(readings__gt=0, waiting=0)
    return rows


def _firsts(rows: QuerySet[IndexedSource], hidden: Hidden) -> QuerySet[IndexedSource]:
    """One of each group: the first, or where that is not among the rows, whichever is left."""
    firsts = Q(copies=F("source"))
    if hidden.sources:  # the first of a group may be one that is hidden
        firsts |= Q(copies__in=hidden.sources)
    return rows.filter(firsts)


_ORDERS: dict[str, tuple[str, ...]] = {
    "added": ("-number",),
    "title": ("title", "number"),
    "published": ("-published", "-number"),
    "waiting": ("-waiting", "-number"),
}


def source_lines(ids: Collection[str]) -> dict[str, SourceLine]:
    """Sources by their ids, without their copies."""
    with translated_errors("reading"):
        rows = list(IndexedSource.objects.filter(source__in=ids))
    return {row.source: _line(row, ()) for row in rows}


def near_copies(source: str, hidden: Hidden = NOTHING_HIDDEN) -> tuple[SourceLine, ...]:
    """The other sources that are nearly the same report, in the order they were added."""
    with translated_errors("reading"):
        group = IndexedSource.objects.filter(source=source).values("copies")
        rows = IndexedSource.objects.filter(copies__in=group).exclude(source=source)
        told = list(rows.exclude(source__in=hidden.sources).order_by("number"))
    return tuple(_line(row, ()) for row in told)


def _line(row: IndexedSource, copies: Iterable[str]) -> SourceLine:
    return SourceLine(
        id=row.source,
        sha256=row.sha256,
        title=row.title,
        publisher=row.publisher,
        published=row.published,
        language=row.language,
        media_type=row.media_type,
        address=row.address,
        captured_at=row.captured_at,
        readings=row.readings,
        claims=row.claims,
        waiting=row.waiting,
        accepted=row.accepted,
        rejected=row.rejected,
        established=row.established,
        of=row.copies,
        copies=tuple(copies),
    )
