"""The inbox's pages."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from aygaq.actions.roles import Permission
from aygaq.dates import DateError, understand
from aygaq.sources import DEFAULT
from aygaq.store import queries
from aygaq.store.ids import RecordId
from aygaq.web.inbox.example import EXAMPLE, example_document
from aygaq.web.inbox.reading import reading_of
from aygaq.web.inbox.refusals import refusals_of
from aygaq.web.inbox.taking import MOST_AT_ONCE, Document, Told, TooLarge, take_in
from aygaq.web.opened import get_desk
from aygaq.web.pages import DeskRequest, may, page
from aygaq.web.sources.listed import judged_sources, totals, waiting_sources

MOST_WAITING, MOST_DONE = 30, 8  # lines


@page("read")
def inbox(request: DeskRequest) -> HttpResponse:
    """What came in and what waits."""
    _wake(request)
    return render(request, "inbox/inbox.html", _context(request))


@page("read")
def progress(request: DeskRequest) -> HttpResponse:
    """The part that changes while sources are read."""
    return render(request, "inbox/waiting.html", _context(request))


@page("add-source", methods=("POST",))
def add(request: DeskRequest) -> HttpResponse:
    """Keep files, or a text that was pasted."""
    told = Told(
        publisher=request.POST.get("publisher", ""),
        published=request.POST.get("published", ""),
        address=request.POST.get("address", ""),
        title=request.POST.get("title", ""),
    )
    documents = [_uploaded(file) for file in request.FILES.getlist("files")[:MOST_AT_ONCE]]
    pasted = request.POST.get("text", "")
    if pasted.strip():
        documents.append(_pasted(pasted))
    size = int(request.headers.get("Content-Length") or 0)
    if not documents and size > DEFAULT.size_bytes:  # more than is taken into memory at once
        refusals_of(get_desk()).keep(request.actor, _("What you sent"), TooLarge(size))
    return _take(request, documents, told)


@page("add-source", methods=("POST",))
def example(request: DeskRequest) -> HttpResponse:
    """Keep the made-up report that comes with the program."""
    return _take(request, [example_document()], EXAMPLE)


@page("read")
def understood(request: DeskRequest) -> HttpResponse:
    """What a date is taken for, before anything is kept."""
    typed = request.GET.get("published", "")
    if not typed.strip():
        return HttpResponse()
    try:
        context: dict[str, Any] = {"when": understand(typed)}
    except DateError as refusal:
        context = {"hint": refusal.hint}
    return render(request, "inbox/understood.html", context)


@page("read", methods=("POST",))
def dismiss(request: DeskRequest) -> HttpResponse:
    """A refusal has been seen."""
    number = request.POST.get("number", "")
    if number.isdigit():
        refusals_of(get_desk()).dismiss(request.actor, int(number))
    source = request.POST.get("source", "")
    if source:
        reading_of(get_desk()).forget(RecordId(source))
    return _shown(request)


@page("read-source", methods=("POST",))
def halt(request: DeskRequest) -> HttpResponse:
    """Stop reading."""
    reading_of(get_desk()).halt()
    return _shown(request)


@page("read-source", methods=("POST",))
def resume(request: DeskRequest) -> HttpResponse:
    """Go on reading."""
    reading_of(get_desk()).resume(request.actor)
    return _shown(request)


def _wake(request: DeskRequest) -> None:
    """Have what is unread read, in the name of somebody who may."""
    if Permission.READ_SOURCE in may(request):
        reading_of(get_desk()).wake(request.actor)


def _shown(request: DeskRequest) -> HttpResponse:
    if request.part:
        return render(request, "inbox/waiting.html", _context(request))
    return HttpResponseRedirect(reverse("inbox"))


def _take(request: DeskRequest, documents: list[Document], told: Told) -> HttpResponse:
    desk, first = get_desk(), totals(request.workspace, by=request.actor).sources == 0
    kept = []
    for taken in take_in(request.workspace, documents, told, by=request.actor):
        if taken.refused is not None:
            refusals_of(desk).keep(request.actor, taken.document.name, taken.refused)
        elif taken.kept is not None:
            kept.append(taken.kept.source)
    _wake(request)
    if request.part and first and kept:  # the page that teaches gives way to the list
        return HttpResponse(headers={"HX-Redirect": reverse("inbox")})
    if request.part:
        return render(request, "inbox/waiting.html", _context(request, kept))
    return HttpResponseRedirect(reverse("inbox"))


def _context(request: DeskRequest, fresh: list[RecordId] | None = None) -> dict[str, Any]:
    desk, by = get_desk(), request.actor
    state = reading_of(desk).progress
    told = {refusal.source for refusal in state.refused} | ({state.now} if state.now else set())
    found = queries.sources(request.workspace, told) if told else []
    records = {record.id: record for record in found}
    waiting = waiting_sources(request.workspace, by=by, most=MOST_WAITING)
    return {
        "totals": totals(request.workspace, by=by),
        "waiting": waiting,
        "done": judged_sources(request.workspace, by=by, most=MOST_DONE),
        "progress": state,
        "next_source": next((s for s in waiting if s.waiting), None),
        "reading_now": records.get(state.now) if state.now else None,
        "not_read": [(records[r.source], r) for r in state.refused if r.source in records],
        "not_taken": refusals_of(desk).of(by),
        "fresh": fresh or [],
    }


def _uploaded(file: UploadedFile[Any]) -> Document:
    return Document(file.name or "", file.size or 0, file.read)


def _pasted(text: str) -> Document:
    data = text.replace("\r\n", "\n").encode("utf-8", "replace")
    return Document("", len(data), lambda: data, media_type="text/plain")
