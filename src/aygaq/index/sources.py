"""Sources of the index: counts of their claims, words of their texts, groups of near copies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.db.models import Count, F, Q

from aygaq.index.copies import LIKE, bands_of, likeness, signature_of
from aygaq.index.full_text import TEXTS, add_words
from aygaq.index.words import words_of
from aygaq.store import queries
from aygaq.store.errors import BlobDamaged, BlobMissing
from aygaq.store.models import IndexedBand, IndexedClaim, IndexedSource, IndexedText, Text
from aygaq.store.records import SourceRecord
from aygaq.store.workspace import Workspace

_SHOWN = Q(shown=1)
_COUNTS = {
    "claims": Count("pk", filter=_SHOWN),
    "waiting": Count("pk", filter=_SHOWN & Q(standing="proposed")),
    "accepted": Count("pk", filter=_SHOWN & Q(standing="accepted")),
    "rejected": Count("pk", filter=_SHOWN & Q(standing="rejected")),
    "established": Count("pk", filter=_SHOWN & Q(established=1)),
}


def add_texts(workspace: Workspace, numbers: Mapping[str, int]) -> dict[str, str]:
    """Index the words of new texts.

    Returns:
        The signature of each text, by its id; damaged or missing words have none, which
        `aygaq verify` tells and a page need not fail at.
    """
    rows, found, signatures = [], {}, {}
    for text in Text.objects.filter(pk__in=numbers).defer("parts"):
        words = _words(workspace, text)
        found[numbers[text.id]] = words
        signatures[text.id] = signature_of(words)
        rows.append(IndexedText(number=numbers[text.id], text=text.id, source=text.source_id))
    IndexedText.objects.bulk_create(rows, batch_size=500)
    add_words(TEXTS, found)
    return signatures


def _words(workspace: Workspace, text: Text) -> list[str]:
    try:
        return words_of(workspace.words(text))
    except (BlobMissing, BlobDamaged):
        return []


def source_rows(
    workspace: Workspace,
    ids: Collection[str],
    numbers: Mapping[str, int],
    signatures: Mapping[str, str],
    turn: int,
) -> list[IndexedSource]:
    """The rows of sources; a group of copies is as it was, until `group_copies`."""
    kept = {row.source: row for row in IndexedSource.objects.filter(source__in=ids)}
    counted = IndexedClaim.objects.filter(source__in=ids).values_list("source").annotate(**_COUNTS)
    counts = {source: dict(zip(_COUNTS, told, strict=True)) for source, *told in counted}
    none = dict.fromkeys(_COUNTS, 0)
    return [
        _row(record, kept.get(record.id), numbers, signatures, counts.get(record.id, none), turn)
        for record in queries.sources(workspace, ids)
        if record.id in kept or record.id in numbers
    ]


def _row(
    record: SourceRecord,
    kept: IndexedSource | None,
    numbers: Mapping[str, int],
    signatures: Mapping[str, str],
    counts: Mapping[str, int],
    turn: int,
) -> IndexedSource:
    told = record.metadata
    return IndexedSource(
        number=kept.number if kept else numbers[record.id],
        source=record.id,
        sha256=record.sha256,
        title=told.title or record.name,
        publisher=told.publisher or "",
        published=told.published or "",
        language=told.language,
        media_type=record.media_type,
        address=record.address or "",
        captured_at=record.captured_at,
        text=record.text,
        readings=len(record.readers),
        copies=kept.copies if kept else record.id,
        signature=signatures.get(record.text, kept.signature if kept else ""),
        touched=turn,
        **counts,
    )


def group_copies(changed: Mapping[str, str], turn: int) -> None:
    """Group near copies anew around sources whose text is new.

    Args:
        changed: source to the signature of its latest text.
    """
    if not changed:
        return
    IndexedBand.objects.filter(source__in=changed).delete()
    bands = [
        IndexedBand(source=s, band=band) for s, told in changed.items() for band in bands_of(told)
    ]
    IndexedBand.objects.bulk_create(bands, batch_size=2_000)
    before = IndexedSource.objects.filter(source__in=changed).values_list("copies", flat=True)
    around = IndexedSource.objects.filter(copies__in=list(before)).values_list("source", flat=True)
    waiting = _with_neighbours(set(changed) | set(around))
    while waiting:
        group = _reached({waiting.pop()})
        waiting -= {row.source for row in group}
        first = min(group, key=lambda row: row.number).source
        for row in group:
            if row.copies != first:
                rows = IndexedSource.objects.filter(pk=row.pk)
                rows.update(copies=first, touched=turn)


def _with_neighbours(sources: set[str]) -> set[str]:
    """The sources that share a band with another, or shared one until now: mostly few."""
    mine = IndexedBand.objects.filter(source__in=sources).values("band")
    homes: dict[str, set[str]] = {}
    for source, band in IndexedBand.objects.filter(band__in=mine).values_list("source", "band"):
        homes.setdefault(band, set()).add(source)
    near = {source for home in homes.values() if len(home) > 1 for source in home}
    joined = IndexedSource.objects.filter(source__in=sources).exclude(copies=F("source"))
    return (near & sources) | set(joined.values_list("source", flat=True))


def _reached(sources: set[str]) -> list[IndexedSource]:
    """The sources that can be reached from these, near copy by near copy."""
    known: dict[str, IndexedSource] = {}
    fresh = {row.source: row for row in IndexedSource.objects.filter(source__in=sources)}
    while fresh:
        known |= fresh
        mine = IndexedBand.objects.filter(source__in=fresh).values("band")
        near = IndexedBand.objects.filter(band__in=mine).values("source")
        others = IndexedSource.objects.filter(source__in=near).exclude(source__in=list(known))
        fresh = {row.source: row for row in others if _is_copy(row, fresh.values())}
    return list(known.values())


def _is_copy(row: IndexedSource, of: Iterable[IndexedSource]) -> bool:
    return any(likeness(row.signature, other.signature) >= LIKE for other in of)
