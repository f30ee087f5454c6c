"""Read a source: keep what a reader proposes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aygaq.actions.restricted import verify_source_open
from aygaq.actions.roles import Permission, recorded, verify_permitted
from aygaq.claims.values import Reading, SourceId
from aygaq.claims.verbatim import verify_reading
from aygaq.errors import AygaqError
from aygaq.reading.reader_names import covers
from aygaq.sources.text import SourceText
from aygaq.store.border import translated_errors
from aygaq.store.errors import SourceDamaged
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import ClaimRow, EntityRow, ReadingRun, Source, Text
from aygaq.store.queries import find_source, source_text
from aygaq.store.queries.sources import latest_text
from aygaq.store.records import PERSON
from aygaq.store.rows import claim_row, entity_row
from aygaq.store.transaction import Change, begin_step, end_step
from aygaq.store.workspace import Workspace

Read = Callable[[SourceText, SourceId], Reading]

ACTION = "source.read"


@dataclass(frozen=True)
class ReadDone:
    """The reading is kept.

    Attributes:
        again: True where the text was last read by this reader, or by it and a model; then nothing
            was stored.
    """

    source: RecordId
    run: RecordId
    entities: int
    claims: int
    again: bool = False


@dataclass(frozen=True)
class Refused:
    """The reader refused the text; nothing was stored."""

    source: RecordId
    code: str
    why: str


def read_source(
    workspace: Workspace, source_id: str, read: Read, *, reader: str, by: ActorId
) -> ReadDone | Refused:
    """Read the latest text of a source and keep all that the reader proposes, or nothing.

    Args:
        read: makes a reading of a text and the SHA-256 of its source.
        reader: name/version, such as `aygaq-ud/1`; a new version makes new proposals beside
            the old ones.
    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId, BlobMissing, BlobDamaged: nothing to read; and as
            `keep_reading`.
    Effect: a note that the step began; then one entry, see `keep_reading`. Killed in
    between, `Workspace.unfinished` tells of it, and reading again finishes it.
    """
    verify_permitted(workspace, by, Permission.READ_SOURCE)
    found = find_source(workspace, source_id)
    verify_source_open(workspace, by, found, kind="source", asked=source_id)
    done = _done(found, reader)
    if done is not None:
        return done
    begin_step(workspace, ACTION, found)
    text, sha256 = source_text(workspace, found), _sha256(found)
    try:
        reading = read(text, sha256)
    except AygaqError as exc:
        end_step(workspace, ACTION, found)
        return Refused(found, exc.code, str(exc))
    return keep_reading(workspace, found, reading, reader=reader, by=by)


def keep_reading(
    workspace: Workspace, source_id: str, reading: Reading, *, reader: str, by: ActorId
) -> ReadDone:
    """Keep a reading that was made before, in another process perhaps.

    Raises:
        SourceDamaged: it is not of this source, or not of its latest text.
        QuoteNotVerbatim, UnknownEntity: its words do not stand in the text.
    Effect: entry `source.read` with the reading, its entities and its claims.
    """
    found = find_source(workspace, source_id)
    verify_reading(reading)
    done = _done(found, reader)
    if done is not None:
        return done
    with recorded(workspace, by, Permission.READ_SOURCE, ACTION, found) as change:
        done = _done(found, reader)  # another process may have read it since
        if done is not None:
            change.call_off()
            return done
        text = latest_text(found)
        _verify_same_text(workspace, text, reading)
        run = _insert_reading(change, text, reading, reader)
        change.strike(ACTION, found)
    return ReadDone(found, run, len(reading.entities), len(reading.claims))


def _insert_reading(change: Change, text: Text, reading: Reading, reader: str) -> RecordId:
    run = ReadingRun(
        id=change.fresh_id(ReadingRun),
        text_id=text.id,
        reader=reader,
        entities=len(reading.entities),
        claims=len(reading.claims),
        done_at=change.at,
    )
    fresh = change.fresh_ids(EntityRow, len(reading.entities))
    ids = {entity.id: new for entity, new in zip(reading.entities, fresh, strict=True)}
    entities = [
        entity_row(entity, row_id=ids[entity.id], run=run.id, place=place)
        for place, entity in enumerate(reading.entities)
    ]
    claims = [
        claim_row(claim, row_id=new, run=run.id, place=place, entities=ids)
        for place, (claim, new) in enumerate(
            zip(reading.claims, change.fresh_ids(ClaimRow, len(reading.claims)), strict=True)
        )
    ]
    change.insert(run, *entities, *claims)
    return RecordId(run.id)


def _verify_same_text(workspace: Workspace, text: Text, reading: Reading) -> None:
    """Refuse a reading of other bytes or other words than those it is kept for."""
    if reading.source.sha256 != text.source.sha256:
        raise SourceDamaged(text.source_id, "another SHA-256")
    if reading.text != workspace.words(text):
        raise SourceDamaged(text.source_id, "another text than the latest that is kept")


def _done(source_id: RecordId, reader: str) -> ReadDone | None:
    """What the last reading came to, where it holds all that this reader would propose."""
    with translated_errors("reading"):
        runs = ReadingRun.objects.filter(text_id=latest_text(source_id).id).exclude(reader=PERSON)
        run = runs.order_by("-entry_seq").first()
    if run is None or not covers(run.reader, reader):
        return None
    return ReadDone(source_id, RecordId(run.id), run.entities, run.claims, again=True)


def _sha256(source_id: RecordId) -> SourceId:
    with translated_errors("reading"):
        return SourceId(Source.objects.values_list("sha256", flat=True).get(pk=source_id))
