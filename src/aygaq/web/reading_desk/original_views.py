"""The original of a source over its text."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from aygaq.sources import Part
from aygaq.store import queries
from aygaq.web.pages import DeskRequest, page
from aygaq.web.reading_desk.original import (
    MOST_SHOWN,
    PDF,
    as_plain_text,
    count_pages,
    page_picture,
)
from aygaq.web.sources.listed import open_source


@page("read")
def original(request: DeskRequest, source_id: str) -> HttpResponse:
    """The original at the page of a claim, or at a page asked for."""
    source = open_source(request.workspace, source_id, by=request.actor)
    context: dict[str, Any] = {"source": source, "plain": None}
    if source.media_type == PDF:
        context |= _paged(request, source.id)
    else:
        data = queries.source_bytes(request.workspace, source.id)
        plain = as_plain_text(data, source.media_type)
        if plain is not None:
            context |= {"plain": plain[:MOST_SHOWN], "cut": len(plain) > MOST_SHOWN}
    return render(request, "reading_desk/original.html", context)


def _paged(request: DeskRequest, source_id: str) -> dict[str, object]:
    text = queries.source_text(request.workspace, source_id)
    last = max([count_pages(text.details), *(part.page or 1 for part in text.parts)])
    number = _page_asked(request, text.parts)
    number = min(max(number, 1), last)
    return {
        "page": number,
        "pages": last,
        "previous_page": number - 1,
        "next_page": number + 1 if number < last else 0,
    }


def _page_asked(request: DeskRequest, parts: tuple[Part, ...]) -> int:
    asked = request.GET.get("page", "")
    if asked.isdigit():
        return int(asked)
    claim = request.GET.get("claim", "")
    if not claim:
        return 1
    start = queries.claim(request.workspace, claim).claim.quote.start
    holding = [part for part in parts if part.start <= start]
    return (holding[-1].page or 1) if holding else 1


@page("read")
def picture(request: DeskRequest, source_id: str, number: int) -> HttpResponse:
    """One page of a PDF as a picture that we drew."""
    source = open_source(request.workspace, source_id, by=request.actor)
    data = queries.source_bytes(request.workspace, source.id)
    return HttpResponse(page_picture(data, number), content_type="image/png")
