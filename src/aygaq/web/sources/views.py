"""Sources: the list, one source, its original."""

from __future__ import annotations

from pathlib import PurePath

from django.http import HttpResponse
from django.shortcuts import render

from aygaq.store import queries
from aygaq.web.pages import DeskRequest, page
from aygaq.web.sources.listed import copies_of, listed_sources, open_source, totals

LINES = 100  # of the list, on one page


@page("read")
def sources(request: DeskRequest) -> HttpResponse:
    """Every source."""
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isdigit() and len(asked) < 6 else 0
    first = number * LINES
    found = listed_sources(request.workspace, by=request.actor, first=first, most=LINES + 1)
    context = {
        "sources": found[:LINES],
        "totals": totals(request.workspace, by=request.actor),
        "earlier": number + 1 if len(found) > LINES else None,
        "later": str(number - 1) if number else None,
    }
    return render(request, "sources/sources.html", context)


@page("read")
def source(request: DeskRequest, source_id: str) -> HttpResponse:
    """One source: custody, texts, readings."""
    record = open_source(request.workspace, source_id, by=request.actor)
    context = {
        "source": record,
        "custody": queries.custody(request.workspace, record.id),
        "texts": queries.texts(request.workspace, record.id),
        "text": queries.source_text(request.workspace, record.id),
        "copies": copies_of(request.workspace, record.id, by=request.actor),
        "readings": [r for r in queries.readings(request.workspace) if r.source == record.id],
    }
    return render(request, "sources/source.html", context)


@page("read")
def original(request: DeskRequest, source_id: str) -> HttpResponse:
    """The bytes as they were given, to be saved; never under a type that a browser runs."""
    record = open_source(request.workspace, source_id, by=request.actor)
    data = queries.source_bytes(request.workspace, record.id)
    response = HttpResponse(data, content_type="application/octet-stream")
    name = f"{record.sha256[:16]}{_suffix(record.name)}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Digest"] = f"sha-256={record.sha256}"
    return response


def _suffix(name: str) -> str:
    """The ending of a file's name where it is a plain one; the name itself may tell too much."""
    suffix = PurePath(name).suffix.lower()
    return suffix if suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) < 8 else ".bin"
