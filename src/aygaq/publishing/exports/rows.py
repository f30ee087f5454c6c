"""One row for each claim, in columns that a spreadsheet or a program can use.

Reach for this module to export. Every row carries the quote, its offsets and the hash of its
source, so that it can be followed back without us.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from aygaq.cases import SourcedClaim
from aygaq.claims import Entity, EntityId

COLUMNS = (
    "claim",
    "standing",
    "kind",
    "type",
    "subject",
    "subject_kind",
    "agents",
    "date_edtf",
    "date_earliest",
    "date_latest",
    "date_words",
    "place_words",
    "place_name",
    "place_within",
    "value",
    "speaker",
    "modality",
    "polarity",
    "quote",
    "quote_start",
    "quote_end",
    "source_sha256",
    "source_title",
    "source_publisher",
    "source_published",
    "reader",
)
Row = dict[str, str | int | None]


def rows_of(claims: Iterable[SourcedClaim], entities: Mapping[EntityId, Entity]) -> Iterator[Row]:
    """A row for each claim, in the order given; keys are `COLUMNS`."""
    for told in claims:
        yield {
            "claim": told.claim.id,
            "standing": told.standing.value,
            "kind": told.claim.kind.value,
            "type": told.claim.type,
            **_people(told, entities),
            **_when(told),
            **_where(told),
            "value": None if told.claim.value is None else _json(told.claim.value),
            "speaker": None if told.claim.speaker is None else told.claim.speaker.words.text,
            "modality": told.claim.modality.value,
            "polarity": told.claim.polarity.value,
            "quote": told.claim.quote.text,
            "quote_start": told.claim.quote.start,
            "quote_end": told.claim.quote.end,
            "source_sha256": told.source.sha256,
            "source_title": told.source.title,
            "source_publisher": told.source.publisher,
            "source_published": told.source.published,
            "reader": told.claim.reader,
        }


def _people(told: SourcedClaim, entities: Mapping[EntityId, Entity]) -> Row:
    subject = None if told.claim.subject is None else entities[told.claim.subject]
    agents = [entities[agent].name for agent in told.claim.agents]
    return {
        "subject": None if subject is None else subject.name,
        "subject_kind": None if subject is None else subject.kind.value,
        "agents": "; ".join(agents) or None,
    }


def _when(told: SourcedClaim) -> Row:
    date = told.claim.date
    if date is None:
        return dict.fromkeys(("date_edtf", "date_earliest", "date_latest", "date_words"))
    return {
        "date_edtf": date.edtf,
        "date_earliest": None if date.earliest is None else date.earliest.isoformat(),
        "date_latest": None if date.latest is None else date.latest.isoformat(),
        "date_words": None if date.words is None else date.words.text,
    }


def _where(told: SourcedClaim) -> Row:
    place = told.claim.place
    if place is None:
        return dict.fromkeys(("place_words", "place_name", "place_within"))
    return {
        "place_words": place.words.text,
        "place_name": place.name,
        "place_within": "; ".join(place.within) or None,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def write_jsonl(rows: Iterable[Row]) -> Iterator[str]:
    """Lines of JSON, one object each, keys in the order of `COLUMNS`."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False) + "\n"


def write_csv(rows: Iterable[Row]) -> Iterator[str]:
    """Lines of CSV (RFC 4180), a header first.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it: the words
    come from documents that strangers wrote.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for row in rows:
        yield _taken(out)
        writer.writerow({key: _harmless(value) for key, value in row.items()})
    yield _taken(out)


def _taken(out: io.StringIO) -> str:
    line = out.getvalue()
    out.seek(0)
    out.truncate()
    return line


def _harmless(value: str | int | None) -> str | int | None:
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return value
