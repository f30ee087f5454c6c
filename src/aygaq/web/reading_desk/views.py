"""The pages of the reading desk."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from aygaq.actions.judge_claim import judge_claim
from aygaq.claims.interchange import claim_to_json
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import RecordId
from aygaq.store.queries import find_source
from aygaq.store.queries.changes import claims_changed, last_entry
from aygaq.store.records import ClaimRecord, Decision
from aygaq.web.pages import DeskRequest, page
from aygaq.web.reading_desk.cards import Card, State
from aygaq.web.reading_desk.errors import NothingAmended
from aygaq.web.reading_desk.fields import Surroundings, claim_from
from aygaq.web.reading_desk.load import OnTheDesk, load, load_text
from aygaq.web.reading_desk.marks import shown_parts
from aygaq.web.sources.listed import next_waiting

DECIDED = {Decision.ACCEPT: State.ACCEPTED, Decision.REJECT: State.REJECTED}


@page("read")
def read(request: DeskRequest, source_id: str) -> HttpResponse:
    """A source with its claims."""
    desk = load(request.workspace, source_id)
    text = load_text(request.workspace, desk.source.id)
    told = desk.source.metadata
    parts = shown_parts(text, desk.cards)
    context = {
        "desk": desk,
        "source": desk.source,
        "title": told.title or desk.source.name or _("Source without a title"),
        "language": told.language,
        "parts": parts,
        "cards": desk.cards,
        "unread": not desk.source.readers,
        "has_headline": any(part.tag == "h1" for part in parts),
        "next_source": next_waiting(request.workspace, desk.source.id),
    }
    return render(request, "reading_desk/read.html", context)


@page("read")
def since(request: DeskRequest, source_id: str) -> HttpResponse:
    """The cards that changed since an entry; nothing (204) where none did."""
    seen = _number(request.GET.get("entry"))
    if last_entry(request.workspace) <= seen:
        return HttpResponse(status=204)
    return _changed(request, RecordId(source_id), seen)


@page("judge", methods=("POST",))
def judge(request: DeskRequest, source_id: str) -> HttpResponse:
    """Accept or reject the claim in hand."""
    desk = load(request.workspace, source_id)
    card = _in_hand(request, desk)
    decision = Decision.REJECT if request.POST.get("decision") == "reject" else Decision.ACCEPT
    if _moved_on(request, card):
        return _meanwhile(request, desk, card)
    if card.state is not DECIDED[decision] and not _stands_so(card, decision):
        judge_claim(
            request.workspace, card.record.id, decision, by=request.actor, seen=_seen(card.record)
        )
    return _changed(request, desk.source.id, _number(request.POST.get("entry")), card)


@page("judge", methods=("POST",))
def undo(request: DeskRequest, source_id: str) -> HttpResponse:
    """Take back the last decision about what a card says."""
    desk = load(request.workspace, source_id)
    card = _in_hand(request, desk)
    if card.last is None or request.POST.get("last", "") != card.last.id:
        return _meanwhile(request, desk, card)
    judge_claim(
        request.workspace,
        card.last.claim,
        Decision.WITHDRAW,
        by=request.actor,
        seen=_seen(card.record),
    )
    return _changed(request, desk.source.id, _number(request.POST.get("entry")), card)


@page("judge", methods=("POST",))
def amend(request: DeskRequest, source_id: str) -> HttpResponse:
    """Amend the claim in hand to what the form says."""
    desk = load(request.workspace, source_id)
    card = _in_hand(request, desk)
    if _moved_on(request, card):
        return _meanwhile(request, desk, card)
    before = card.record.claim
    amended = claim_from(request.POST, _around(request, desk), before)
    if amended == before:
        raise NothingAmended
    judge_claim(
        request.workspace,
        card.record.id,
        Decision.AMEND,
        by=request.actor,
        seen=_seen(card.record),
        amended=amended,
        note=request.POST.get("note", "").strip(),
    )
    return _changed(request, desk.source.id, _number(request.POST.get("entry")), card)


def _around(request: DeskRequest, desk: OnTheDesk) -> Surroundings:
    text = load_text(request.workspace, desk.source.id)
    return Surroundings(text.text, desk.entities, desk.source.metadata.published)


def _in_hand(request: DeskRequest, desk: OnTheDesk) -> Card:
    asked = request.POST.get("claim") or request.GET.get("claim") or ""
    card = desk.card(asked)
    if card is None:
        raise NoSuchRecord("claim", asked if asked.startswith("c-") else "?")
    return card


def _moved_on(request: DeskRequest, card: Card) -> bool:
    """Whether the claim no longer stands as the page showed it."""
    same_claim = request.POST.get("claim") == card.record.id
    return not same_claim or request.POST.get("stood", "") != card.stood


def _stands_so(card: Card, decision: Decision) -> bool:
    """Whether deciding so again would say nothing: an amended claim is its maker's word."""
    return decision is Decision.ACCEPT and card.state is State.AMENDED


def _meanwhile(request: DeskRequest, desk: OnTheDesk, card: Card) -> HttpResponse:
    """Refuse, and show what somebody else decided in the meantime."""
    context = {
        "cards": [card],
        "desk": desk,
        "source": desk.source,
        "entry": desk.entry,
        "card": card,
    }
    return render(request, "reading_desk/meanwhile.html", context, status=409)


def _changed(
    request: DeskRequest,
    source: RecordId,
    since: int,
    judged: Card | None = None,
    made: str = "",
) -> HttpResponse:
    """The cards that changed after an entry, and that of what was judged now."""
    found = find_source(request.workspace, source)
    changed = claims_changed(request.workspace, found, since)
    if not changed and judged is None:
        return HttpResponse(status=204)
    desk = load(request.workspace, found)
    also = frozenset() if judged is None else judged.ids
    cards = [card for card in desk.cards if card.ids & (changed | also)]
    shown = {claim for card in desk.cards for claim in card.ids}
    context: dict[str, Any] = {
        "cards": cards,
        "gone": sorted((changed | also) - shown),
        "desk": desk,
        "source": desk.source,
        "language": desk.source.metadata.language,
        "next_source": next_waiting(request.workspace, found),
        "made": made,
    }
    return render(request, "reading_desk/changed.html", context)


def _seen(record: ClaimRecord) -> dict[str, Any]:
    return {"claim": claim_to_json(record.claim, explain=True), "page": "reading-desk/1"}


def _number(told: str | None) -> int:
    return int(told) if told and told.lstrip("-").isdigit() else -1
