"""The page of numbers: of the whole record, or of what a search finds."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from aygaq.actions.restricted import hidden_from
from aygaq.index.search import search
from aygaq.web.pages import DeskRequest, page
from aygaq.web.record.asking import asking_of
from aygaq.web.record.shown import chips_of, facets_of
from aygaq.web.statistics.drawn import drawn


@page("read")
def statistics(request: DeskRequest) -> HttpResponse:
    """Acts over time, by place, by type and by agent, each number with its doubt."""
    asking = asking_of(request.GET).showing("people")
    found = search(request.workspace, asking.asked, hidden_from(request.workspace, request.actor))
    context = {
        "asking": asking,
        "asked": asking.asked,
        "query": asking.query(),
        "chips": list(chips_of(found, asking)),
        "facets": facets_of(found, asking),
        "record_total": int(found.columns.flags["shown"].sum()),
        "people_total": len(found.people),
        "claims_total": len(found.claims),
        "drawn": drawn(found, asking),
    }
    return render(request, "statistics/statistics.html", context)
