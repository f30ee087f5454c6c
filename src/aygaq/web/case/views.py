"""The page of one case, and the notes that people keep on it."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from aygaq.actions.note_case import note_case, withdraw_note
from aygaq.actions.roles import Permission, permissions_of
from aygaq.store.team_records import NoteKind
from aygaq.web.case.load import load_case
from aygaq.web.case.places import draw_places
from aygaq.web.case.shown import show
from aygaq.web.pages import DeskRequest, page
from aygaq.web.shell.tongue import tongue


@page("read")
def case(request: DeskRequest, case_id: str) -> HttpResponse:
    """One person or group, in time, with the words of the sources behind every statement."""
    loaded = load_case(request.workspace, case_id, request.actor)
    if loaded.case.id != case_id:
        return HttpResponsePermanentRedirect(reverse("case", args=[loaded.case.id]))
    told = tongue()
    may = permissions_of(request.workspace, request.actor)
    context = {
        "case": show(loaded, told),
        "map": draw_places(loaded.case, told),
        "may_note": Permission.NOTE in may,
        "now": request.workspace.clock(),
    }
    return render(request, "case/case.html", context)


@page("note", methods=("POST",))
def note(request: DeskRequest, case_id: str) -> HttpResponse:
    """Keep a note on what was agreed to, or on what endangers somebody."""
    sent = request.POST.get("kind", "")
    kind = NoteKind(sent) if sent in set(NoteKind) else NoteKind.REMARK
    note_case(request.workspace, case_id, kind, request.POST.get("words", ""), by=request.actor)
    return HttpResponseRedirect(reverse("case", args=[case_id]) + "#remarks")


@page("note", methods=("POST",))
def end_note(request: DeskRequest, case_id: str, note_id: str) -> HttpResponse:
    """Take a note back."""
    withdraw_note(request.workspace, note_id, by=request.actor)
    return HttpResponseRedirect(reverse("case", args=[case_id]) + "#remarks")
