"""Why a claim was proposed, line by line, for a terminal.

Reach for this module with a claim whose `because` holds the parse. A line stands for each slot,
with the source's words, what they were read to, and the rule that chose them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aygaq.claims import Claim, ClaimKind, Entity, EntityId, Span

_RELATIONS = {
    "obj": "object of the trigger",
    "nsubj": "subject of the trigger",
    "nsubj:pass": "subject of the passive",
    "nmod": "behind the noun: “of …”",
    "nmod:poss": "owner of the noun",
    "owner": "owner of the thing",
    "obl": "behind the trigger's preposition",
    "xcomp": "object of the verb beside it",
    "context": "whom the text is about here",
    "neighbour": "whom the act beside it befell",
    "beside": "right beside the state",
    "field": "whose record the field stands in",
    "entry": "whose entry it stands in",
}


def why_lines(claim: Claim, entities: Mapping[EntityId, Entity]) -> Iterator[tuple[str, str]]:
    """What each part of a claim rests on: (heading, words), the parse last."""
    because = claim.because
    yield "trigger", _trigger(because)
    if claim.subject is not None:
        relation = because.get("relation", "")
        how = _RELATIONS.get(relation, relation)
        yield "to whom", _chosen(_name(claim.subject, entities), how)
    if claim.agents:
        yield "by whom", ", ".join(_name(agent, entities) for agent in claim.agents)
    if claim.date or claim.kind is ClaimKind.ACT:
        yield "when", _when(claim)
    if claim.place or claim.kind is ClaimKind.ACT:
        yield "where", _where(claim)
    yield "says who", _says_who(claim)
    yield "how sure", f"{claim.modality.value}, {claim.polarity.value}"
    if claim.value:
        yield "value", ", ".join(f"{key} {value}" for key, value in claim.value.items())
    yield "read by", claim.reader
    for number, line in enumerate(because.get("parse", "").splitlines()):
        yield ("parse" if number == 0 else "", line)


def _trigger(because: Mapping[str, str]) -> str:
    trigger, rule = because.get("trigger"), because.get("rule")
    if because.get("relation") == "field":
        return f"the field “{rule}”"
    return " by the rule ".join(filter(None, (trigger and f"“{trigger}”", rule))) or "–"


def _chosen(words: str, why: str) -> str:
    return f"{words}: {why}" if why else words


def _name(entity_id: EntityId, entities: Mapping[EntityId, Entity]) -> str:
    return " ".join(entities[entity_id].name.split())


def _why(claim: Claim, slot: str, words: Span | None) -> str:
    """The rule that chose; what stands beyond the quote was told of the same act elsewhere."""
    outside = words is not None and not claim.quote.start <= words.start < claim.quote.end
    return claim.because.get(slot) or ("told of it elsewhere in the text" if outside else "")


def _when(claim: Claim) -> str:
    if claim.date is None:
        return "no time was found that belongs to it"
    words = f"“{' '.join(claim.date.words.text.split())}” → " if claim.date.words else ""
    return _chosen(f"{words}{claim.date.edtf}", _why(claim, "date", claim.date.words))


def _where(claim: Claim) -> str:
    if claim.place is None:
        return "no place was found that belongs to it"
    place = claim.place
    known = ", ".join(filter(None, (place.name, *place.within)))
    read = known if place.id else f"not resolved{f', in {known}' if known else ''}"
    words = " ".join(place.words.text.split())
    return _chosen(f"“{words}” → {read}", _why(claim, "place", place.words))


def _says_who(claim: Claim) -> str:
    if claim.speaker is None:
        return "the source itself: no telling stands over the trigger"
    words = f"“{' '.join(claim.speaker.words.text.split())}”"
    return _chosen(words, claim.because.get("speaker", ""))
