"""Pages of what waits."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from aygaq.actions.assign_work import assign_case, assign_source
from aygaq.actions.confirm_claim import confirm_claim, withdraw_confirmation
from aygaq.actions.errors import JudgedMeanwhile
from aygaq.actions.judge_claim import Seen
from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.view_work import agreement_of_reviewers, second_reviews_waiting, work_of
from aygaq.claims.interchange import claim_to_json
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import RecordId
from aygaq.store.records import Identity
from aygaq.web.pages import DeskRequest, hidden, page
from aygaq.web.queues import disputes, persons
from aygaq.web.queues.mine import my_work
from aygaq.web.queues.second import shown_claims
from aygaq.web.sources.listed import totals, waiting_sources

LINES = 50
PAIRS = 10
CASES = 20


@page("read")
def queues(request: DeskRequest) -> HttpResponse:
    """How much waits where."""
    workspace, closed = request.workspace, hidden(request)
    context = {
        "waiting": totals(workspace, by=request.actor).waiting,
        "second": len(second_reviews_waiting(workspace, request.actor, hidden=closed)),
        "asked": queries.second_review_asked(workspace),
        "disputed": disputes.count_disputed(workspace, closed),
        "mine": len(work_of(workspace, request.actor, hidden=closed)),
    }
    return render(request, "queues/queues.html", context)


@page("read")
def claims(request: DeskRequest) -> HttpResponse:
    """Sources with claims that nobody has judged, and whose work they are."""
    at_work: dict[str, list[str]] = {}
    for work in queries.assignments(request.workspace):
        if work.source is not None:
            at_work.setdefault(work.source, []).append(work.name)
    told = waiting_sources(request.workspace, by=request.actor, most=LINES)
    context = {
        "sources": [(source, at_work.get(source.id, [])) for source in told],
        "people": queries.actors(request.workspace),
        "totals": totals(request.workspace, by=request.actor),
    }
    return render(request, "queues/claims.html", context)


@page("read")
def second(request: DeskRequest) -> HttpResponse:
    """Accepted claims that who looks may be the second to review."""
    waiting = second_reviews_waiting(request.workspace, request.actor, hidden=hidden(request))
    context = {
        "claims": shown_claims(request.workspace, waiting[:LINES]),
        "count": len(waiting),
        "asked": queries.second_review_asked(request.workspace),
    }
    return render(request, "queues/second.html", context)


@page("confirm", methods=("POST",))
def confirm(request: DeskRequest, claim_id: str) -> HttpResponse:
    """Stand behind a claim as a second person, or take that back."""
    if request.POST.get("do") == "withdraw":
        withdraw_confirmation(request.workspace, claim_id, by=request.actor)
        return redirect("queue-second")
    stood = request.POST.get("stood", "")
    record = queries.claim(request.workspace, claim_id)
    if not stood:
        raise JudgedMeanwhile(record.id, seen=None, standing=record.accepted_by)
    confirm_claim(
        request.workspace,
        claim_id,
        by=request.actor,
        seen={"claim": claim_to_json(record.claim)},
        stood=Seen(RecordId(stood)),
    )
    messages.info(request, _("Confirmed."))
    return redirect("queue-second")


@page("read")
def disputed(request: DeskRequest) -> HttpResponse:
    """What sources disagree on."""
    number = _number(request)
    closed = hidden(request)
    count = disputes.count_disputed(request.workspace, closed)
    context = {
        "cases": disputes.disputed_cases(
            request.workspace, closed, first=number * CASES, most=CASES
        ),
        "count": count,
        "earlier": number + 1 if count > (number + 1) * CASES else None,
    }
    return render(request, "queues/disputes.html", context)


@page("read")
def people(request: DeskRequest) -> HttpResponse:
    """Who may be the same person."""
    told = persons.suggestions(request.workspace, hidden(request))
    closed = hidden(request).entities
    judged = [
        pair
        for pair in reversed(queries.identity_judgements(request.workspace))
        if pair.decision is not Identity.WITHDRAW and not closed & {pair.a, pair.b}
    ][:PAIRS]
    ids = {entity for pair in judged for entity in (pair.a, pair.b)}
    names = {i: r.entity.name for i, r in queries.entities_by_id(request.workspace, ids).items()}
    context = {
        "pairs": persons.shown_pairs(request.workspace, list(told.told[:PAIRS])),
        "count": len(told.told),
        "working": told.working,
        "judged": [(pair, names[pair.a], names[pair.b]) for pair in judged],
    }
    return render(request, "queues/people.html", context)


@page("link", methods=("POST",))
def link(request: DeskRequest) -> HttpResponse:
    """Judge a pair, or take the last judgement of it back."""
    told = request.POST.get("decision", "")
    if told not in set(Identity):
        raise NoSuchRecord("decision", told[:16])
    judge_identity(
        request.workspace,
        request.POST.get("a", ""),
        request.POST.get("b", ""),
        Identity(told),
        by=request.actor,
        seen={"score": request.POST.get("score", "")},
    )
    return redirect("queue-people")


@page("read")
def mine(request: DeskRequest) -> HttpResponse:
    """The work of who looks."""
    work = my_work(request.workspace, request.actor, hidden(request))
    return render(request, "queues/mine.html", {"work": work})


@page("read", methods=("POST",))
def assign(request: DeskRequest) -> HttpResponse:
    """Give a source or a case to somebody, or end that; one's own work anybody ends."""
    source, case = request.POST.get("source", ""), request.POST.get("case", "")
    to, ends = request.POST.get("to", ""), request.POST.get("ends") == "1"
    note = request.POST.get("note", "")
    if case:
        assign_case(request.workspace, case, to, by=request.actor, note=note, ends=ends)
    else:
        assign_source(request.workspace, source, to, by=request.actor, note=note, ends=ends)
    return redirect("queue-mine" if ends else "queue-claims")


@page("read")
def agreement(request: DeskRequest) -> HttpResponse:
    """How far every two reviewers agree."""
    context = {"pairs": agreement_of_reviewers(request.workspace)}
    return render(request, "queues/agreement.html", context)


def _number(request: DeskRequest) -> int:
    """The page that is asked for, from 0."""
    asked = request.GET.get("page", "")
    return int(asked) if asked.isdigit() and len(asked) < 6 else 0
