"""Sources: list, keep, read."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from ninja import File, Router
from ninja.files import UploadedFile

from aygaq.actions.add_source import Added, add_source
from aygaq.actions.read_all import read_all
from aygaq.actions.read_source import Refused
from aygaq.actions.restricted import hidden_from, verify_source_open
from aygaq.actions.roles import Permission
from aygaq.dates import parse_edtf
from aygaq.sources import Metadata, extract, with_given
from aygaq.store import queries
from aygaq.store.ids import RecordId
from aygaq.store.records import SourceRecord
from aygaq.web.api.door import ApiRequest, answers, needs
from aygaq.web.api.shapes import Id, Kept, ReadOut, SourceIn, SourceOut, SourceText

router = Router(tags=["sources"])


@router.get("/sources", response=answers(list[SourceOut]))
@needs(Permission.READ)
def sources(request: HttpRequest) -> list[SourceOut]:
    """All sources that the person may see, in the order they came."""
    asked = cast(ApiRequest, request)
    hidden = hidden_from(asked.workspace, asked.actor).sources
    return [_out(s) for s in queries.sources(asked.workspace) if s.id not in hidden]


@router.get("/sources/{source_id}", response=answers(SourceOut))
@needs(Permission.READ)
def source(request: HttpRequest, source_id: Id) -> SourceOut:
    """One source."""
    asked = cast(ApiRequest, request)
    return _out(queries.source(asked.workspace, _open(asked, source_id)))


@router.get("/sources/{source_id}/text", response=answers(SourceText))
@needs(Permission.READ)
def text(request: HttpRequest, source_id: Id) -> SourceText:
    """Its working text."""
    asked = cast(ApiRequest, request)
    found = _open(asked, source_id)
    told = queries.source_text(asked.workspace, found)
    return SourceText(source=found, text=told.text, tool=told.tool, tool_version=told.tool_version)


@router.get("/sources/{source_id}/original")
@needs(Permission.READ)
def original(request: HttpRequest, source_id: Id) -> HttpResponse:
    """Its bytes, as they were kept."""
    asked = cast(ApiRequest, request)
    found = _open(asked, source_id)
    data = queries.source_bytes(asked.workspace, found)
    answer = HttpResponse(data, content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="{found}"'
    return answer


@router.post("/sources", response=answers(Kept))
@needs(Permission.ADD_SOURCE)
def keep_text(request: HttpRequest, body: SourceIn) -> Kept:
    """Keep a text as a source."""
    given = with_given(
        Metadata(),
        title=body.title,
        publisher=body.publisher,
        published=None if body.published is None else parse_edtf(body.published).edtf,
    )
    return _keep(cast(ApiRequest, request), body.text.encode(), "", given, body.address)


@router.post("/files", response=answers(Kept))
@needs(Permission.ADD_SOURCE)
def keep_file(request: HttpRequest, file: File[UploadedFile]) -> Kept:
    """Keep a file as a source, byte for byte."""
    return _keep(cast(ApiRequest, request), file.read(), file.name or "", Metadata(), None)


@router.post("/sources/{source_id}/readings", response=answers(ReadOut))
@needs(Permission.READ_SOURCE)
def read(request: HttpRequest, source_id: Id) -> ReadOut:
    """Have the reader propose claims; the same reader reads a text once."""
    asked = cast(ApiRequest, request)
    found = _open(asked, source_id)
    done = next(iter(read_all(asked.workspace, [found], by=asked.actor)))
    if isinstance(done, Refused):
        return ReadOut(source=found, claims=0, refused=done.why)
    return ReadOut(source=found, claims=done.claims, refused=None)


def _keep(asked: ApiRequest, data: bytes, name: str, given: Metadata, address: str | None) -> Kept:
    done = add_source(
        asked.workspace,
        data,
        name=name,
        by=asked.actor,
        extract=lambda kept: extract(kept, name=name or None),
        given=given,
        address=address,
    )
    return Kept(source=done.source, sha256=done.sha256, again=not isinstance(done, Added))


def _open(asked: ApiRequest, source_id: str) -> RecordId:
    found = queries.find_source(asked.workspace, source_id)
    verify_source_open(asked.workspace, asked.actor, found, kind="source", asked=source_id)
    return found


def _out(record: SourceRecord) -> SourceOut:
    told = record.metadata
    return SourceOut(
        id=record.id,
        sha256=record.sha256,
        name=record.name,
        address=record.address,
        media_type=record.media_type,
        size_bytes=record.size_bytes,
        captured_at=record.captured_at,
        title=told.title,
        publisher=told.publisher,
        published=told.published,
        language=told.language,
        readers=list(record.readers),
        claims=record.claims,
    )
