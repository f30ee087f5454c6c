"""Values as rows and back: claims, entities, texts.

Reach for this module where a value enters or leaves the database. One fact is always true:
`claim_of(claim_row(claim, ...))` is the claim again, but for its ids, which become the
store's own; the same holds for entities and for what is known of a text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aygaq.claims.interchange import (
    claim_from_json,
    claim_to_json,
    entity_from_json,
    entity_to_json,
)
from aygaq.claims.values import Claim, Entity, EntityId
from aygaq.sources.text import Metadata, Origin, Part, PartKind
from aygaq.store.errors import ValueDamaged
from aygaq.store.ids import RecordId
from aygaq.store.models import ClaimRow, EntityRow, LedgeredModel

#: Columns of a claim that hold JSON, named as the claim's members.
_CLAIM_JSON = ("agents", "date", "place", "value", "speaker", "because")
_CLAIM_TEXT = ("kind", "type", "modality", "polarity", "reader")


def to_json_text(value: object) -> str:
    """JSON in one spelling: keys sorted, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json_text(row: LedgeredModel, column: str) -> Any:
    """What a JSON column holds.

    Raises:
        ValueDamaged: no JSON.
    """
    try:
        return json.loads(getattr(row, column))
    except (TypeError, ValueError):
        raise ValueDamaged(row._meta.db_table, row.shown_id(), column) from None


def entity_row(entity: Entity, *, row_id: str, run: str, place: int) -> EntityRow:
    """An entity as a row of a reading, under an id of the store."""
    data = entity_to_json(entity)
    return EntityRow(
        id=row_id,
        run_id=run,
        place_in_run=place,
        kind=data["kind"],
        name=data["name"],
        named=int(data["named"]),
        mentions=to_json_text(data["mentions"]),
        count=to_json_text(data["count"]),
    )


def entity_of(row: EntityRow) -> Entity:
    """The entity that a row holds.

    Raises:
        ValueDamaged: it holds none.
    """
    data = {
        "id": row.id,
        "kind": row.kind,
        "name": row.name,
        "named": bool(row.named),
        "mentions": from_json_text(row, "mentions"),
        "count": from_json_text(row, "count"),
    }
    try:
        return entity_from_json(data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ValueDamaged("entity", row.shown_id(), "kind, mentions or count") from None


def claim_row(
    claim: Claim,
    *,
    row_id: str,
    run: str,
    place: int,
    entities: Mapping[EntityId, RecordId],
    amends: str | None = None,
) -> ClaimRow:
    """A claim as a row of a reading.

    Args:
        entities: the store's id for each entity that the claim names.
    Raises:
        KeyError: it names an entity that is not among them.
    """
    data = claim_to_json(claim, explain=True)
    data["agents"] = [entities[agent] for agent in claim.agents]
    return ClaimRow(
        id=row_id,
        run_id=run,
        place_in_run=place,
        amends_id=amends,
        subject_id=None if claim.subject is None else entities[claim.subject],
        quote_start=claim.quote.start,
        quote_end=claim.quote.end,
        quote=claim.quote.text,
        **{name: data[name] for name in _CLAIM_TEXT},
        **{name: to_json_text(data[name]) for name in _CLAIM_JSON},
    )


def claim_of(row: ClaimRow) -> Claim:
    """The claim that a row holds, with the store's ids.

    Raises:
        ValueDamaged: it holds none.
    """
    data: dict[str, Any] = {
        "id": row.id,
        "subject": row.subject_id,
        "quote": {"start": row.quote_start, "end": row.quote_end, "text": row.quote},
        **{name: getattr(row, name) for name in _CLAIM_TEXT},
        **{name: from_json_text(row, name) for name in _CLAIM_JSON},
    }
    try:
        return claim_from_json(data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ValueDamaged("claim", row.shown_id(), "one of its members") from None


def parts_to_text(parts: tuple[Part, ...]) -> str:
    """The parts of a text as JSON: one array each, in the order of the fields of `Part`."""
    return to_json_text(
        [[p.kind, p.start, p.end, p.label, p.value_start, p.level, p.page] for p in parts]
    )


def parts_of(row: LedgeredModel) -> tuple[Part, ...]:
    """The parts that a row of a text holds."""
    try:
        return tuple(Part(PartKind(kind), *rest) for kind, *rest in from_json_text(row, "parts"))
    except (TypeError, ValueError):
        raise ValueDamaged("text", row.shown_id(), "parts") from None


def metadata_to_text(metadata: Metadata) -> str:
    """What is known about a document, as JSON."""
    return to_json_text(
        {
            "title": metadata.title,
            "publisher": metadata.publisher,
            "published": metadata.published,
            "authors": metadata.authors,
            "translators": metadata.translators,
            "language": metadata.language,
            "address": metadata.address,
            "origins": metadata.origins,
        }
    )


def metadata_of(row: LedgeredModel, column: str) -> Metadata:
    """What a row holds about a document."""
    data = from_json_text(row, column)
    try:
        return Metadata(
            title=data["title"],
            publisher=data["publisher"],
            published=data["published"],
            authors=tuple(data["authors"]),
            translators=tuple(data["translators"]),
            language=data["language"],
            address=data["address"],
            origins=tuple((name, Origin(origin)) for name, origin in data["origins"]),
        )
    except (KeyError, TypeError, ValueError):
        raise ValueDamaged(row._meta.db_table, row.shown_id(), column) from None


def merge_metadata(document: Metadata, given: Metadata) -> Metadata:
    """What the document says, with what a person said in its place where they said it.

    `given` counts field by field, where its `origins` name the field.
    """
    said = {name for name, _ in given.origins}
    values = {name: getattr(given, name) for name in said}
    origins = dict(document.origins) | dict(given.origins)
    return replace(document, **values, origins=tuple(sorted(origins.items())))


def details_of(row: LedgeredModel) -> tuple[tuple[str, str], ...]:
    """How a text was made, as its row says."""
    try:
        return tuple((str(name), str(value)) for name, value in from_json_text(row, "details"))
    except (TypeError, ValueError):
        raise ValueDamaged("text", row.shown_id(), "details") from None
