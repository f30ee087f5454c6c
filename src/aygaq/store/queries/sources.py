"""Sources, their texts and their custody."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Count, QuerySet

from aygaq.claims.values import SourceId
from aygaq.sources.text import SourceText
from aygaq.store.border import translated_errors
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import Actor, ClaimRow, CustodyEvent, ReadingRun, Source, Text
from aygaq.store.queries.find import find_source
from aygaq.store.records import ActorRecord, CustodyRecord, SourceRecord, TextRecord
from aygaq.store.rows import details_of, merge_metadata, metadata_of, parts_of
from aygaq.store.workspace import Workspace


def sources(workspace: Workspace, ids: Collection[str] | None = None) -> list[SourceRecord]:
    """All sources, or those of these whole ids."""
    workspace.verify_open()
    with translated_errors("reading"):
        rows = Source.objects.order_by("entry_seq", "id")
        texts = Text.objects.order_by("entry_seq", "made_at", "id").defer("parts")
        runs = ReadingRun.objects.order_by("entry_seq", "id")
        claims = ClaimRow.objects.all()
        if ids is not None:
            rows, texts = rows.filter(pk__in=ids), texts.filter(source_id__in=ids)
            runs = runs.filter(text__source_id__in=ids)
            claims = claims.filter(run__text__source_id__in=ids)
        latest = {text.source_id: text for text in texts}
        readers = _readers(runs)
        counts = dict(claims.values_list("run__text__source_id").annotate(Count("pk")))
        return [
            _source_record(
                row, latest[row.id], tuple(readers.get(row.id, ())), counts.get(row.id, 0)
            )
            for row in rows
        ]


def source(workspace: Workspace, asked: str) -> SourceRecord:
    """One source, by the beginning of its id or of its SHA-256.

    Raises:
        NoSuchRecord, AmbiguousId: none or several begin so.
    """
    (record,) = sources(workspace, [find_source(workspace, asked)])
    return record


def source_bytes(workspace: Workspace, source_id: str) -> bytes:
    """The bytes of a source, checked against their hash.

    Raises:
        NoSuchRecord, AmbiguousId, BlobMissing, BlobDamaged.
    """
    found = find_source(workspace, source_id)
    with translated_errors("reading"):
        row = Source.objects.get(pk=found)
    return workspace.blobs.get(row.blob, row.sha256, kind="source", record=row.id)


def source_text(workspace: Workspace, source_id: str) -> SourceText:
    """The latest text of a source, with what a person said of it merged in.

    Raises:
        NoSuchRecord, AmbiguousId, BlobMissing, BlobDamaged.
    """
    found = find_source(workspace, source_id)
    with translated_errors("reading"):
        row = latest_text(found)
        given = metadata_of(row.source, "given")
    return SourceText(
        text=workspace.words(row),
        parts=parts_of(row),
        metadata=merge_metadata(metadata_of(row, "metadata"), given),
        media_type=row.media_type,
        tool=row.tool,
        tool_version=row.tool_version,
        details=details_of(row),
    )


def texts(workspace: Workspace, source_id: str) -> list[TextRecord]:
    """The working texts of a source in the order they were made, the latest last."""
    rows = Text.objects.filter(source_id=find_source(workspace, source_id)).defer("parts")
    with translated_errors("reading"):
        return [
            TextRecord(
                RecordId(row.id),
                f"{row.tool}/{row.tool_version}",
                row.sha256,
                row.length,
                row.made_at,
            )
            for row in rows.order_by("entry_seq", "made_at", "id")
        ]


def custody(workspace: Workspace, source_id: str | None = None) -> list[CustodyRecord]:
    """The chain of custody of one source, or of all."""
    workspace.verify_open()
    rows = CustodyEvent.objects.select_related("by").order_by("entry_seq", "number")
    if source_id is not None:
        rows = rows.filter(source_id=find_source(workspace, source_id))
    with translated_errors("reading"):
        return [
            CustodyRecord(
                RecordId(row.id),
                RecordId(row.source_id),
                row.event,
                row.by.name,
                row.at,
                row.origin,
                row.tool,
            )
            for row in rows
        ]


def actors(workspace: Workspace) -> list[ActorRecord]:
    """The people who have worked with the workspace."""
    workspace.verify_open()
    with translated_errors("reading"):
        return [
            ActorRecord(ActorId(row.id), row.name)
            for row in Actor.objects.order_by("entry_seq", "id")
        ]


def latest_text(source_id: str) -> Text:
    """The row of a source's latest text; for actions, inside the store's border alone."""
    rows = Text.objects.select_related("source").filter(source_id=source_id)
    row = rows.order_by("-entry_seq", "-made_at", "-id").first()
    if row is None:
        raise NoSuchRecord("text of source", source_id)
    return row  # type: ignore[no-any-return]


def _readers(runs: QuerySet[ReadingRun]) -> dict[str, list[str]]:
    readers: dict[str, list[str]] = {}
    for source_id, reader in runs.values_list("text__source_id", "reader"):
        readers.setdefault(source_id, []).append(reader)
    return readers


def _source_record(
    row: Source, text: Text, readers: tuple[str, ...], claim_count: int
) -> SourceRecord:
    return SourceRecord(
        id=RecordId(row.id),
        sha256=SourceId(row.sha256),
        name=row.name,
        address=row.address,
        media_type=row.media_type,
        size_bytes=row.size_bytes,
        captured_at=row.captured_at,
        metadata=merge_metadata(metadata_of(text, "metadata"), metadata_of(row, "given")),
        text=RecordId(text.id),
        readers=readers,
        claims=claim_count,
    )
