"""Keep a source, with its first text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from aygaq.actions.errors import TextUnusable
from aygaq.actions.roles import Permission, recorded, verify_permitted
from aygaq.claims.values import SourceId
from aygaq.sources.text import Metadata, SourceText
from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId, RecordId, new_id
from aygaq.store.models import CustodyEvent, Source, Text
from aygaq.store.rows import metadata_to_text, parts_to_text, to_json_text
from aygaq.store.transaction import Change
from aygaq.store.workspace import Workspace

Extract = Callable[[bytes], SourceText]

CAPTURE_TOOL = "aygaq-add/1"


@dataclass(frozen=True)
class Added:
    """The source is kept now."""

    source: RecordId
    sha256: SourceId
    text: RecordId


@dataclass(frozen=True)
class AlreadyThere:
    """The same bytes are kept already; nothing was stored."""

    source: RecordId
    sha256: SourceId


def add_source(
    workspace: Workspace,
    data: bytes,
    *,
    name: str,
    by: ActorId,
    extract: Extract,
    given: Metadata | None = None,
    address: str | None = None,
) -> Added | AlreadyThere:
    """Keep a document byte for byte, with the text that `extract` makes of it.

    Args:
        name: of the file as given; empty for standard input.
        extract: makes the text; what it raises passes through, and nothing is stored.
        given: what the person says of it; counts where its `origins` name a field.
        address: URL that it was saved from. It is not fetched.
    Raises:
        NotPermitted.   TextUnusable: the text cannot be kept.   WorkspaceBusy: see `record`.
    Effect: two blobs; entry `source.add` with the source, its text and two custody events.
    """
    verify_permitted(workspace, by, Permission.ADD_SOURCE)
    sha256 = SourceId(hashlib.sha256(data).hexdigest())
    there = _there(sha256)
    if there is not None:
        return there
    text = extract(data)
    verify_text(text)
    _, blob = workspace.blobs.put(data)
    source_id = new_id(Source.letter)
    text_sha256, text_blob = workspace.blobs.put(text.text.encode())
    with recorded(workspace, by, Permission.ADD_SOURCE, "source.add", source_id) as change:
        there = _there(sha256)  # another process may have added them since
        if there is not None:
            change.call_off()
            return there
        source = Source(
            id=source_id,
            sha256=sha256,
            blob=blob,
            size_bytes=len(data),
            media_type=text.media_type,
            name=name.encode("utf-8", "replace").decode(),  # of a name that is no UTF-8
            address=address,
            given=metadata_to_text(given or Metadata()),
            captured_at=change.at,
        )
        row = text_row(change, source_id, text, text_sha256, text_blob)
        change.insert(source, row, _captured(change, source, by), extracted(change, row, by, 2))
    return Added(source_id, sha256, RecordId(row.id))


def verify_text(text: SourceText) -> None:
    """Raise TextUnusable where a text holds NUL (PostgreSQL) or a lone surrogate (UTF-8)."""
    if "\x00" in text.text:
        raise TextUnusable("it holds a NUL character")
    try:
        text.text.encode()
    except UnicodeEncodeError:
        raise TextUnusable("it holds a lone surrogate") from None


def text_row(change: Change, source_id: str, text: SourceText, sha256: str, blob: str) -> Text:
    """The row of a text whose words are in a blob."""
    return Text(
        id=change.fresh_id(Text),
        source_id=source_id,
        tool=text.tool,
        tool_version=text.tool_version,
        sha256=sha256,
        blob=blob,
        length=len(text.text),
        media_type=text.media_type,
        parts=parts_to_text(text.parts),
        metadata=metadata_to_text(text.metadata),
        details=to_json_text(text.details),
        made_at=change.at,
    )


def extracted(change: Change, text: Text, by: ActorId, number: int) -> CustodyEvent:
    """The custody event of a text made from its source, in its place of the chain."""
    return CustodyEvent(
        id=change.fresh_id(CustodyEvent),
        source_id=text.source_id,
        number=number,
        event="extracted",
        by_id=by,
        at=change.at,
        origin=text.source_id,
        tool=f"{text.tool}/{text.tool_version}",
    )


def _captured(change: Change, source: Source, by: ActorId) -> CustodyEvent:
    return CustodyEvent(
        id=change.fresh_id(CustodyEvent),
        source_id=source.id,
        number=1,
        event="captured",
        by_id=by,
        at=change.at,
        origin=source.address or source.name or "standard input",
        tool=CAPTURE_TOOL,
    )


def _there(sha256: SourceId) -> AlreadyThere | None:
    with translated_errors("reading"):
        found = Source.objects.filter(sha256=sha256).values_list("pk", flat=True).first()
    return None if found is None else AlreadyThere(RecordId(found), sha256)
