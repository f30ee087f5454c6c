"""The page of the record, its exports and the searches that people keep."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse

from aygaq.actions.restricted import hidden_from
from aygaq.actions.roles import Permission, permissions_of, verify_permitted
from aygaq.actions.save_search import save_search, withdraw_search
from aygaq.index.lists import CLAIM_ORDERS, PEOPLE_ORDERS, claims_of, people_of
from aygaq.index.search import Found, search
from aygaq.index.source_lines import source_lines
from aygaq.store import queries
from aygaq.web.pages import DeskRequest, page
from aygaq.web.record.asking import SHOWS, Asking, asking_of
from aygaq.web.record.export import WRITERS, rows_of
from aygaq.web.record.shown import chips_of, claim_shown, facets_of, person_shown

_SOURCES = 8  # named beside what was found


@page("read")
def record(request: DeskRequest) -> HttpResponse:
    """Everybody in the record, or all claims: found by words, chosen by facets."""
    asking = asking_of(request.GET)
    found = _found(request, asking)
    may = permissions_of(request.workspace, request.actor)
    context = {
        "asking": asking,
        "asked": asking.asked,
        "query": asking.query(),
        "facets": facets_of(found, asking),
        "chips": list(chips_of(found, asking)),
        "orders": _orders(asking),
        "shows": {show: "?" + asking.showing(show).query() for show in SHOWS},
        "claims_total": len(found.claims),
        "people_total": len(found.people),
        "record_total": int(found.columns.flags["shown"].sum()),
        "may_export": Permission.EXPORT in may,
        "may_save": Permission.SAVE_SEARCH in may,
        "saved": queries.saved_searches(request.workspace, request.actor),
        "sources": source_lines(found.sources[:_SOURCES]).values(),
        "sources_total": len(found.sources),
        **_rows(request, found, asking),
    }
    return render(request, "record/record.html", context)


def _found(request: DeskRequest, asking: Asking) -> Found:
    hidden = hidden_from(request.workspace, request.actor)
    return search(request.workspace, asking.asked, hidden)


def _rows(request: DeskRequest, found: Found, asking: Asking) -> dict[str, Any]:
    if asking.show == "people":
        people = people_of(found, order=asking.order, number=asking.number)
        rows: list[Any] = [person_shown(person, asking) for person in people.rows]
        return {"people": rows, **_turning(asking, people.pages)}
    claims = claims_of(request.workspace, found, order=asking.order, number=asking.number)
    shown = [claim_shown(line) for line in claims.rows]
    return {"claims": shown, **_turning(asking, claims.pages)}


def _orders(asking: Asking) -> dict[str, str]:
    """The address of the list in each order."""
    orders = PEOPLE_ORDERS if asking.show == "people" else CLAIM_ORDERS
    return {order: "?" + replace(asking, order=order, number=1).query() for order in orders}


def _turning(asking: Asking, pages: int) -> dict[str, Any]:
    """The addresses of the pages before and after."""
    at = asking.number
    return {
        "pages": pages,
        "before": "?" + replace(asking, number=at - 1).query() if 1 < at <= pages + 1 else "",
        "after": "?" + replace(asking, number=at + 1).query() if at < pages else "",
    }


@page("export")
def export(request: DeskRequest, form: str) -> StreamingHttpResponse:
    """The table as a file, with all its pages."""
    verify_permitted(request.workspace, request.actor, Permission.EXPORT)
    asking = asking_of(request.GET)
    if form not in WRITERS:
        raise Http404
    media_type, write = WRITERS[form]
    rows = rows_of(request.workspace, _found(request, asking), asking)
    response = StreamingHttpResponse(
        (part.encode() for part in write(rows)), content_type=f"{media_type}; charset=utf-8"
    )
    name = f"aygaq-{asking.show}.{form}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@page("save-search", methods=("POST",))
def save(request: DeskRequest) -> HttpResponse:
    """Keep a search under a name."""
    query = request.POST.get("query", "")[:4_000]
    save_search(request.workspace, request.POST.get("name", "")[:200], query, by=request.actor)
    return HttpResponseRedirect(f"{reverse('record')}?{query}")


@page("save-search", methods=("POST",))
def forget(request: DeskRequest, search_id: str) -> HttpResponse:
    """Forget a saved search."""
    withdraw_search(request.workspace, search_id, by=request.actor)
    return HttpResponseRedirect(reverse("record"))
