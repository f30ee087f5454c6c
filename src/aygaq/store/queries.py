"""What is kept, as plain values in the order in which it came in.

Reach for this module to read a workspace. One fact is always true: a query changes nothing
and gives out no row. Orders: sources, judgements and readings by their entries; claims and
entities by source, reading and their number in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from django.db.models import Count, QuerySet

from aygaq.claims.values import ClaimId, EntityId, SourceId
from aygaq.sources.text import SourceText
from aygaq.store.border import translated_errors
from aygaq.store.errors import AmbiguousId, NoSuchRecord
from aygaq.store.ids import ActorId, RecordId, typed_id
from aygaq.store.models import (
    Actor,
    ClaimRow,
    CustodyEvent,
    EntityRow,
    IdentityJudgement,
    Judgement,
    LedgeredModel,
    ReadingRun,
    Source,
    Text,
)
from aygaq.store.records import (
    ActorRecord,
    ClaimRecord,
    CustodyRecord,
    Decision,
    EntityRecord,
    Identity,
    IdentityRecord,
    JudgementRecord,
    ReadingRecord,
    SourceRecord,
)
from aygaq.store.rows import (
    claim_of,
    details_of,
    entity_of,
    from_json_text,
    merge_metadata,
    metadata_of,
    parts_of,
)
from aygaq.store.workspace import Workspace

Row = TypeVar("Row", bound=LedgeredModel)
_MOST_SHOWN = 2_000  # rows in memory at once


def sources(workspace: Workspace) -> list[SourceRecord]:
    """All sources."""
    workspace.verify_open()
    with translated_errors("reading"):
        texts = _latest_texts()
        readers = _readers()
        claims = dict(ClaimRow.objects.values_list("run__text__source_id").annotate(Count("pk")))
        return [
            _source_record(
                row, texts[row.id], tuple(readers.get(row.id, ())), claims.get(row.id, 0)
            )
            for row in Source.objects.order_by("entry_seq", "id")
        ]


def source(workspace: Workspace, asked: str) -> SourceRecord:
    """One source, by the beginning of its id or of its SHA-256.

    Raises:
        NoSuchRecord, AmbiguousId: none or several begin so.
    """
    found = find_source(workspace, asked)
    return next(record for record in sources(workspace) if record.id == found)


def find_source(workspace: Workspace, asked: str) -> RecordId:
    """The id of the source whose id or SHA-256 begins with `asked`.

    Raises:
        NoSuchRecord, AmbiguousId: none or several begin so.
    """
    workspace.verify_open()
    with translated_errors("reading"):
        if len(asked) >= 8:
            by_hash = Source.objects.filter(sha256__startswith=asked.lower())
            if by_hash.count() == 1:
                return RecordId(by_hash.get().id)
        return RecordId(_find(Source, asked))


def find_claim(workspace: Workspace, asked: str) -> ClaimId:
    """The id of the claim whose id begins with `asked`; see `find_source`."""
    workspace.verify_open()
    with translated_errors("reading"):
        return ClaimId(_find(ClaimRow, asked))


def find_entity(workspace: Workspace, asked: str) -> EntityId:
    """The id of the entity whose id begins with `asked`; see `find_source`."""
    workspace.verify_open()
    with translated_errors("reading"):
        return EntityId(_find(EntityRow, asked))


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


def custody(workspace: Workspace, source_id: str | None = None) -> list[CustodyRecord]:
    """The chain of custody of one source, or of all."""
    workspace.verify_open()
    rows = CustodyEvent.objects.select_related("by").order_by("entry_seq", "at", "id")
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


def readings(workspace: Workspace) -> list[ReadingRecord]:
    """All finished readings."""
    workspace.verify_open()
    with translated_errors("reading"):
        rows = list(ReadingRun.objects.select_related("text").order_by("entry_seq", "id"))
    latest = {row.text.source_id: row.id for row in rows}
    return [
        ReadingRecord(
            RecordId(row.id),
            RecordId(row.text.source_id),
            RecordId(row.text_id),
            row.reader,
            row.entities,
            row.claims,
            row.done_at,
            latest[row.text.source_id] == row.id,
        )
        for row in rows
    ]


def entities(workspace: Workspace, source_id: str | None = None) -> Iterator[EntityRecord]:
    """The entities of all readings, or of one source's."""
    workspace.verify_open()
    rows: QuerySet[EntityRow] = EntityRow.objects.select_related("run__text")
    if source_id is not None:
        rows = rows.filter(run__text__source_id=find_source(workspace, source_id))
    for row in _streamed(rows.order_by("entry_seq", "place_in_run", "id")):
        yield EntityRecord(
            EntityId(row.id), RecordId(row.run.text.source_id), RecordId(row.run_id), entity_of(row)
        )


def claims(workspace: Workspace, source_id: str | None = None) -> Iterator[ClaimRecord]:
    """The claims of all readings and those that people made, or of one source."""
    workspace.verify_open()
    rows: QuerySet[ClaimRow] = ClaimRow.objects.select_related("run__text")
    if source_id is not None:
        rows = rows.filter(run__text__source_id=find_source(workspace, source_id))
    latest = {record.id for record in readings(workspace) if record.latest}
    held = standing(workspace)
    for row in _streamed(rows.order_by("entry_seq", "place_in_run", "id")):
        yield _claim_record(row, latest, held)


def claim(workspace: Workspace, asked: str) -> ClaimRecord:
    """One claim, by the beginning of its id.

    Raises:
        NoSuchRecord, AmbiguousId: none or several begin so.
    """
    found = find_claim(workspace, asked)
    latest = {record.id for record in readings(workspace) if record.latest}
    with translated_errors("reading"):
        row = ClaimRow.objects.select_related("run__text").get(pk=found)
    return _claim_record(row, latest, standing(workspace))


def judgements(workspace: Workspace, claim_id: str | None = None) -> list[JudgementRecord]:
    """All judgements of claims, or those of one claim, in the order they were made."""
    workspace.verify_open()
    rows = Judgement.objects.select_related("by").order_by("entry_seq", "id")
    if claim_id is not None:
        rows = rows.filter(claim_id=find_claim(workspace, claim_id))
    with translated_errors("reading"):
        return [
            JudgementRecord(
                RecordId(row.id),
                ClaimId(row.claim_id),
                Decision(row.decision),
                None if row.amended_id is None else ClaimId(row.amended_id),
                row.by.name,
                row.at,
                row.note,
                from_json_text(row, "seen"),
            )
            for row in rows
        ]


def standing(workspace: Workspace) -> dict[ClaimId, JudgementRecord]:
    """The judgement that holds for each judged claim: the last that was not withdrawn."""
    made: dict[ClaimId, list[JudgementRecord]] = {}
    for judged in judgements(workspace):
        of_claim = made.setdefault(judged.claim, [])
        if judged.decision is not Decision.WITHDRAW:
            of_claim.append(judged)
        elif of_claim:
            of_claim.pop()
    return {claim_id: of_claim[-1] for claim_id, of_claim in made.items() if of_claim}


def identity_judgements(workspace: Workspace) -> list[IdentityRecord]:
    """All judgements of identity, in the order they were made."""
    workspace.verify_open()
    with translated_errors("reading"):
        return [
            IdentityRecord(
                RecordId(row.id),
                EntityId(row.a_id),
                EntityId(row.b_id),
                Identity(row.decision),
                row.by.name,
                row.at,
                row.note,
                from_json_text(row, "seen"),
            )
            for row in IdentityJudgement.objects.select_related("by").order_by("entry_seq", "id")
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


def _find(model: type[LedgeredModel], asked: str) -> str:
    begins = typed_id(model.letter, asked)
    kind = model._meta.db_table
    found = list(model.objects.filter(pk__startswith=begins).values_list("pk", flat=True)[:100])
    if begins in found:
        return begins
    if not found or len(begins) < 3:
        raise NoSuchRecord(kind, begins)
    if len(found) > 1:
        raise AmbiguousId(kind, begins, len(found))
    return str(found[0])


def _streamed(rows: QuerySet[Row]) -> Iterator[Row]:
    with translated_errors("reading"):
        yield from rows.iterator(chunk_size=_MOST_SHOWN)


def _latest_texts() -> dict[str, Text]:
    rows = Text.objects.order_by("entry_seq", "made_at", "id")
    return {row.source_id: row for row in rows.defer("parts")}


def _readers() -> dict[str, list[str]]:
    readers: dict[str, list[str]] = {}
    rows = ReadingRun.objects.order_by("entry_seq", "id")
    for source_id, reader in rows.values_list("text__source_id", "reader"):
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


def _claim_record(
    row: ClaimRow, latest: set[RecordId], held: dict[ClaimId, JudgementRecord]
) -> ClaimRecord:
    claim_id = ClaimId(row.id)
    amends = None if row.amends_id is None else ClaimId(row.amends_id)
    judged = held.get(claim_id)
    decision = judged.decision if judged else None
    if amends is None:
        counts = row.run_id in latest or decision is Decision.ACCEPT
    else:  # made by a person, and theirs until that judgement is withdrawn or followed
        counts = amends in held and held[amends].amended == claim_id
    return ClaimRecord(
        id=claim_id,
        source=RecordId(row.run.text.source_id),
        run=RecordId(row.run_id),
        claim=claim_of(row),
        amends=amends,
        decision=decision,
        current=counts and decision not in (Decision.REJECT, Decision.AMEND),
    )
