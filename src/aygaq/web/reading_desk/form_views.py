"""The form of a claim, and what it echoes while somebody fills it in."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from aygaq.claims import Claim, ClaimId, ClaimKind, EntityKind
from aygaq.dates import DateError
from aygaq.web.pages import DeskRequest, page
from aygaq.web.reading_desk.cards import Card
from aygaq.web.reading_desk.choices import (
    MODALITIES,
    POLARITIES,
    SLOTS,
    code_of,
    kind_of,
    people,
    places,
    types,
)
from aygaq.web.reading_desk.errors import FieldWrong
from aygaq.web.reading_desk.fields import quote_of, slots_of, when_of
from aygaq.web.reading_desk.load import OnTheDesk, load, load_text
from aygaq.web.said import flat, label
from aygaq.web.sources.listed import open_source

DOERS = (EntityKind.ORGANIZATION, EntityKind.PERSON, EntityKind.GROUP)
FIRST_TYPE = "detention"


@page("judge")
def form(request: DeskRequest, source_id: str) -> HttpResponse:
    """The form in the card of a claim, or of a new one from selected words."""
    desk = load(request.workspace, source_id, by=request.actor)
    card = desk.card(request.GET.get("claim", ""))
    claim = card.record.claim if card else _blank(request, desk)
    context = _context(desk, claim, card)
    return render(request, "reading_desk/form.html", context)


def _blank(request: DeskRequest, desk: OnTheDesk) -> Claim:
    """A claim of the selected words about whoever they speak of, as far as that is plain."""
    text = load_text(request.workspace, desk.source.id).text
    quote = quote_of(request.GET, text)
    near = [
        (mention.start >= quote.end, abs(mention.start - quote.start), entity_id)
        for entity_id, entity in desk.entities.items()
        if entity.kind in (EntityKind.PERSON, EntityKind.GROUP)
        for mention in entity.mentions
        if quote.start <= mention.start < quote.end
    ]
    subject = min(near)[2] if near else None
    return Claim(ClaimId("c-new"), ClaimKind.ACT, FIRST_TYPE, subject, quote, "person/1")


def _context(desk: OnTheDesk, claim: Claim, card: Card | None) -> dict[str, Any]:
    place = claim.place
    words = "" if place is None else flat(place.words.text)
    chosen = None if place is None else place.id
    where = "read-amend" if card else "read-add"
    told = [c.record.claim.speaker for c in desk.cards]
    return {
        "action": reverse(where, args=[desk.source.id]),
        "source": desk.source,
        "language": desk.source.metadata.language,
        "claim": claim,
        "card": card,
        "quote": claim.quote,
        "types": types(),
        "type_label": _first_up(label(claim.type)) if card else "",
        "subjects": people(desk.entities, claim.subject),
        "can_add_people": card is None,
        "agents": [people(desk.entities, agent, DOERS) for agent in (*claim.agents, None)],
        "speakers": sorted({flat(speaker.words.text) for speaker in told if speaker}),
        "modalities": MODALITIES,
        "polarities": POLARITIES,
        "places": places(words, chosen),
        "place_words": words,
        "place_chosen": chosen,
        **(_slots(claim.type, claim.kind, dict(claim.value or {})) if card else {}),
    }


def _slots(code: str, kind: ClaimKind, value: dict[str, Any]) -> dict[str, Any]:
    shown = slots_of(code, value, kind)
    definition = next((t.more for t in types() if t.value == code), "")
    fields = [{"name": s, "words": SLOTS[s], "value": value.get(s, "")} for s in shown]
    return {"slots": fields, "definition": definition}


@page("judge")
def slots(request: DeskRequest, source_id: str) -> HttpResponse:
    """What a type means, and the fields that it asks for, filled as they were."""
    try:
        code = code_of(request.GET.get("type", ""))
    except FieldWrong:
        typed_so_far = flat(request.GET.get("type", "")).casefold()
        begun = any(t.words.casefold().startswith(typed_so_far) for t in types())
        return render(request, "reading_desk/slots.html", {"type_unknown": not begun})
    typed = {slot: request.GET.get(f"slot-{slot}", "") for slot in SLOTS}
    context = _slots(code, kind_of(code), {})
    for slot in context["slots"]:
        slot["value"] = typed[slot["name"]]
    return render(request, "reading_desk/slots.html", context)


@page("judge")
def understood(request: DeskRequest, source_id: str) -> HttpResponse:
    """What a date is taken for, before it is kept."""
    typed = request.GET.get("date", "")
    if not typed.strip():
        return HttpResponse()
    published = open_source(request.workspace, source_id, by=request.actor).metadata.published
    try:
        context: dict[str, Any] = {"when": when_of(typed, published)}
    except DateError as refusal:
        context = {"hint": refusal.hint}
        return render(request, "reading_desk/not_understood.html", context)
    return render(request, "reading_desk/when.html", context)


@page("judge")
def found_places(request: DeskRequest, source_id: str) -> HttpResponse:
    """Places of the gazetteer for words, to choose from; one alone is taken."""
    words = request.GET.get("place", "").strip()
    found = places(words)
    chosen = _kept(request.GET, [choice.value for choice in found])
    context = {
        "places": places(words, chosen),
        "place_words": words,
        "place_chosen": chosen,
    }
    return render(request, "reading_desk/places.html", context)


def _kept(asked: QueryDict, offered: list[str]) -> str | None:
    told = asked.get("place_id", "")
    if told in offered:
        return told
    return offered[0] if len(offered) == 1 else None


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]
