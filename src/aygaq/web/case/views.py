"""The page of one case."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from aygaq.web.case.load import load_case
from aygaq.web.case.shown import show
from aygaq.web.pages import DeskRequest, page
from aygaq.web.shell.tongue import tongue


@page("read")
def case(request: DeskRequest, case_id: str) -> HttpResponse:
    """One person or group, in time, with the words of the sources behind every statement."""
    loaded = load_case(request.workspace, case_id)
    if loaded.case.id != case_id:
        return HttpResponsePermanentRedirect(reverse("case", args=[loaded.case.id]))
    return render(request, "case/case.html", {"case": show(loaded, tongue())})
