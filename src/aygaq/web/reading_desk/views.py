"""The pages of the reading desk."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from aygaq.actions.add_claim import NewSubject, add_claim
from aygaq.actions.errors import JudgedMeanwhile
from aygaq.actions.judge_claim import Seen, judge_claim
from aygaq.actions.roles import Permission
from aygaq.claims import Claim, ClaimId
from aygaq.claims.interchange import claim_to_json
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import RecordId
from aygaq.store.queries.changes import claims_changed, last_entry
from aygaq.store.records import Decision
from aygaq.web.pages import DeskRequest, may, page
from aygaq.web.reading_desk.cards import Card, State
from aygaq.web.reading_desk.errors import NothingAmended
from aygaq.web.reading_desk.fields import Surroundings, claim_from, new_subject_words
from aygaq.web.reading_desk.load import OnTheDesk, load, load_text
from aygaq.web.reading_desk.marks import shown_parts
from aygaq.web.sources.listed import next_waiting, open_source

PAGE = "reading-desk/1"  # kept with each decision: where it was made
DECIDED = {Decision.ACCEPT: State.ACCEPTED, Decision.REJECT: State.REJECTED}


@page("read")
def read(request: DeskRequest, source_id: str) -> HttpResponse:
    """A source with its claims."""
    desk = load(request.workspace, source_id, by=request.actor)
    parts = shown_parts(load_text(request.workspace, desk.source.id), desk.cards)
    context = {
        **_of(request, desk),
        "parts": parts,
        "cards": desk.cards,
        "has_headline": any(part.tag == "h1" for part in parts),
    }
    return render(request, "reading_desk/read.html", context)


@page("read")
def since(request: DeskRequest, source_id: str) -> HttpResponse:
    """The cards that changed since an entry; nothing (204) where none did."""
    if last_entry(request.workspace) <= _number(request.GET.get("entry")):
        return HttpResponse(status=204)
    source = open_source(request.workspace, source_id, by=request.actor)
    return _changed(request, source.id)


@page("judge", methods=("POST",))
def judge(request: DeskRequest, source_id: str) -> HttpResponse:
    """Accept or reject the claim in hand."""
    desk = load(request.workspace, source_id, by=request.actor)
    card = _in_hand(request, desk)
    decision = Decision.REJECT if request.POST.get("decision") == "reject" else Decision.ACCEPT
    if card.state is DECIDED[decision] or _stands_so(card, decision):
        return _changed(request, desk.source.id, card)
    return _decide(request, desk, card, card.record.id, decision, _stood(request))


@page("judge", methods=("POST",))
def undo(request: DeskRequest, source_id: str) -> HttpResponse:
    """Take back the last decision about what a card says."""
    desk = load(request.workspace, source_id, by=request.actor)
    card = _in_hand(request, desk)
    if card.last is None:
        return _meanwhile(request, desk, card)
    seen = Seen(RecordId(request.POST.get("last", "")))
    return _decide(request, desk, card, card.last.claim, Decision.WITHDRAW, seen)


@page("judge", methods=("POST",))
def amend(request: DeskRequest, source_id: str) -> HttpResponse:
    """Amend the claim in hand to what the form says."""
    desk = load(request.workspace, source_id, by=request.actor)
    card = _in_hand(request, desk)
    before = card.record.claim
    if request.POST.get("claim") != card.record.id:
        return _meanwhile(request, desk, card)
    amended = claim_from(request.POST, _around(request, desk), before)
    if amended == before:
        raise NothingAmended
    stood = _stood(request)
    return _decide(request, desk, card, card.record.id, Decision.AMEND, stood, amended)


@page("add-claim", methods=("POST",))
def add(request: DeskRequest, source_id: str) -> HttpResponse:
    """Keep a claim that a person makes from selected words."""
    desk = load(request.workspace, source_id, by=request.actor)
    around = _around(request, desk)
    claim = claim_from(request.POST, around)
    words = new_subject_words(request.POST, around)
    added = add_claim(
        request.workspace,
        desk.source.id,
        claim,
        by=request.actor,
        seen={"page": PAGE},
        subject=None if words is None else NewSubject(*words, named=_is_name(words[1].text)),
        note=request.POST.get("note", "").strip(),
    )
    return _changed(request, desk.source.id, made=added.claim)


def _decide(
    request: DeskRequest,
    desk: OnTheDesk,
    card: Card,
    claim: ClaimId,
    decision: Decision,
    stood: Seen,
    amended: Claim | None = None,
) -> HttpResponse:
    """One decision, kept or, where somebody else decided in the meantime, refused and shown."""
    if request.POST.get("claim") != card.record.id:
        return _meanwhile(request, desk, card)
    try:
        judge_claim(
            request.workspace,
            claim,
            decision,
            by=request.actor,
            seen={"claim": claim_to_json(card.record.claim, explain=True), "page": PAGE},
            note=request.POST.get("note", "").strip(),
            amended=amended,
            stood=stood,
        )
    except JudgedMeanwhile:
        fresh = load(request.workspace, desk.source.id, by=request.actor)
        return _meanwhile(request, fresh, fresh.card(card.root) or card)
    return _changed(request, desk.source.id, card)


def _stood(request: DeskRequest) -> Seen:
    """How the claim stood on the page when the person decided."""
    told = request.POST.get("stood", "")
    return Seen(RecordId(told) if told else None)


def _is_name(words: str) -> bool:
    """Whether words for a new person are a name: they do not begin as a description does."""
    return not words[:1].islower()


def _around(request: DeskRequest, desk: OnTheDesk) -> Surroundings:
    text = load_text(request.workspace, desk.source.id)
    return Surroundings(text.text, desk.entities, desk.source.metadata.published)


def _in_hand(request: DeskRequest, desk: OnTheDesk) -> Card:
    asked = request.POST.get("claim") or request.GET.get("claim") or ""
    card = desk.card(asked)
    if card is None:
        raise NoSuchRecord("claim", asked if asked.startswith("c-") else "?")
    return card


def _stands_so(card: Card, decision: Decision) -> bool:
    """Whether deciding so again would say nothing: an amended claim is its maker's word."""
    return decision is Decision.ACCEPT and card.state is State.AMENDED


def _meanwhile(request: DeskRequest, desk: OnTheDesk, card: Card) -> HttpResponse:
    """Refuse, and show what somebody else decided in the meantime."""
    context = {**_of(request, desk), "cards": [card], "card": card}
    return render(request, "reading_desk/meanwhile.html", context, status=409)


def _changed(
    request: DeskRequest, source: RecordId, judged: Card | None = None, made: str = ""
) -> HttpResponse:
    """The cards that changed since the page was last told, and that of what was judged now."""
    asked = request.POST if request.method == "POST" else request.GET
    changed = claims_changed(request.workspace, source, _number(asked.get("entry")))
    if not changed and judged is None:
        return HttpResponse(status=204)
    desk = load(request.workspace, source, by=request.actor)
    also = frozenset() if judged is None else judged.ids
    shown = {claim for card in desk.cards for claim in card.ids}
    context = {
        **_of(request, desk),
        "cards": [card for card in desk.cards if card.ids & (changed | also)],
        "gone": sorted((changed | also) - shown),
        "made": made,
    }
    return render(request, "reading_desk/changed.html", context)


def _of(request: DeskRequest, desk: OnTheDesk) -> dict[str, Any]:
    """What every template here shows."""
    told = desk.source.metadata
    return {
        "desk": desk,
        "source": desk.source,
        "title": told.title or desk.source.name or _("Source without a title"),
        "language": told.language,
        "unread": not desk.source.readers,
        "next_source": _next(request, desk),
        "can_judge": Permission.JUDGE in may(request),
    }


def _next(request: DeskRequest, desk: OnTheDesk) -> RecordId | None:
    """Where to go on when nothing waits here; only then is it worth the question."""
    if desk.waiting:
        return None
    return next_waiting(request.workspace, desk.source.id, by=request.actor)


def _number(told: str | None) -> int:
    return int(told) if told and told.lstrip("-").isdigit() else -1
