"""The page of one case."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from aygaq.web.pages import DeskRequest, page


@page("read")
def case(request: DeskRequest, case_id: str) -> HttpResponse:
    """One person or group."""
    return render(request, "case/case.html", {"case_id": case_id})
