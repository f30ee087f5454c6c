"""`aygaq-reading/1`: a reading as JSON and back.

Reach for this module to print a reading or to take one in. `reading_from_json` is the
inverse of `reading_to_json`, but for `because`, which only `explain=True` writes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from aygaq.claims.values import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    ClaimPlace,
    Count,
    Entity,
    EntityId,
    EntityKind,
    Modality,
    Polarity,
    Reading,
    SourceFacts,
    SourceId,
    Span,
    Speaker,
)

FORMAT = "aygaq-reading/1"
Json = dict[str, Any]


def reading_to_json(reading: Reading, *, explain: bool = False) -> Json:
    """The reading in the shape of `reading.schema.json`; keys in a fixed order."""
    return {
        "format": FORMAT,
        "source": _source_to_json(reading.source),
        "text": reading.text,
        "entities": [entity_to_json(entity) for entity in reading.entities],
        "claims": [claim_to_json(claim, explain=explain) for claim in reading.claims],
    }


def reading_from_json(data: Mapping[str, Any]) -> Reading:
    """The reading that `data` holds. Not checked: quotes; call `verify_reading`."""
    return Reading(
        source=_source_from_json(data["source"]),
        text=data["text"],
        entities=tuple(entity_from_json(entity) for entity in data["entities"]),
        claims=tuple(claim_from_json(claim) for claim in data["claims"]),
    )


def _source_to_json(source: SourceFacts) -> Json:
    return {
        "sha256": source.sha256,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "language": source.language,
        "authors": list(source.authors),
        "translators": list(source.translators),
    }


def _source_from_json(data: Mapping[str, Any]) -> SourceFacts:
    return SourceFacts(
        sha256=SourceId(data["sha256"]),
        language=data["language"],
        title=data.get("title"),
        publisher=data.get("publisher"),
        published=data.get("published"),
        authors=tuple(data.get("authors", ())),
        translators=tuple(data.get("translators", ())),
    )


def _span_to_json(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _span_from_json(data: Mapping[str, Any]) -> Span:
    return Span(data["start"], data["end"], data["text"])


def _words_from_json(data: Mapping[str, Any]) -> Span | None:
    return _span_from_json(data) if "start" in data else None


def entity_to_json(entity: Entity) -> Json:
    """One entity in the shape of the schema."""
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "named": entity.named,
        "mentions": [_span_to_json(mention) for mention in entity.mentions],
        "count": _count_to_json(entity.count),
    }


def entity_from_json(data: Mapping[str, Any]) -> Entity:
    """The entity that `data` holds."""
    count = data.get("count")
    return Entity(
        id=EntityId(data["id"]),
        kind=EntityKind(data["kind"]),
        name=data["name"],
        named=data.get("named", True),
        mentions=tuple(_span_from_json(mention) for mention in data["mentions"]),
        count=None if count is None else Count(**count),
    )


def _count_to_json(count: Count | None) -> Json | None:
    if count is None:
        return None
    return {
        "low": count.low,
        "high": count.high,
        "approximate": count.approximate,
        "text": count.text,
    }


def claim_to_json(claim: Claim, *, explain: bool = False) -> Json:
    """One claim in the shape of the schema; `because` only on request."""
    data: Json = {
        "id": claim.id,
        "kind": claim.kind.value,
        "type": claim.type,
        "subject": claim.subject,
        "agents": list(claim.agents),
        "date": _date_to_json(claim.date),
        "place": _place_to_json(claim.place),
        "value": None if claim.value is None else dict(claim.value),
        "speaker": _speaker_to_json(claim.speaker),
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
        "quote": _span_to_json(claim.quote),
        "reader": claim.reader,
    }
    if explain:
        data["because"] = dict(claim.because)
    return data


def claim_from_json(data: Mapping[str, Any]) -> Claim:
    """The claim that `data` holds."""
    subject = data["subject"]
    return Claim(
        id=ClaimId(data["id"]),
        kind=ClaimKind(data["kind"]),
        type=data["type"],
        subject=None if subject is None else EntityId(subject),
        agents=tuple(EntityId(agent) for agent in data.get("agents", ())),
        date=_date_from_json(data.get("date")),
        place=_place_from_json(data.get("place")),
        value=data.get("value"),
        speaker=_speaker_from_json(data.get("speaker")),
        modality=Modality(data["modality"]),
        polarity=Polarity(data["polarity"]),
        quote=_span_from_json(data["quote"]),
        reader=data["reader"],
        because=dict(data.get("because", {})),
    )


def _date_to_json(date: ClaimDate | None) -> Json | None:
    if date is None:
        return None
    data: Json = {
        "edtf": date.edtf,
        "earliest": None if date.earliest is None else date.earliest.isoformat(),
        "latest": None if date.latest is None else date.latest.isoformat(),
    }
    return data | ({} if date.words is None else _span_to_json(date.words))


def _date_from_json(data: Mapping[str, Any] | None) -> ClaimDate | None:
    if data is None:
        return None
    return ClaimDate(
        edtf=data["edtf"],
        earliest=_day(data["earliest"]),
        latest=_day(data["latest"]),
        words=_words_from_json(data),
    )


def _day(value: str | None) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(value)


def _place_to_json(place: ClaimPlace | None) -> Json | None:
    if place is None:
        return None
    return _span_to_json(place.words) | {
        "id": place.id,
        "name": place.name,
        "within": list(place.within),
        "lat": place.lat,
        "lon": place.lon,
    }


def _place_from_json(data: Mapping[str, Any] | None) -> ClaimPlace | None:
    if data is None:
        return None
    return ClaimPlace(
        words=_span_from_json(data),
        id=data.get("id"),
        name=data.get("name"),
        within=tuple(data.get("within", ())),
        lat=data.get("lat"),
        lon=data.get("lon"),
    )


def _speaker_to_json(speaker: Speaker | None) -> Json | None:
    if speaker is None:
        return None
    return _span_to_json(speaker.words) | {"kind": speaker.kind, "named": speaker.named}


def _speaker_from_json(data: Mapping[str, Any] | None) -> Speaker | None:
    if data is None:
        return None
    return Speaker(_span_from_json(data), data.get("kind", "person"), data.get("named", False))
