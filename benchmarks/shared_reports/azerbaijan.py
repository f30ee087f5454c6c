"""The long report: 98 cases in one document, 87 of them with name, day of arrest and prison.

Reach for this module for the figures of one document that holds many cases. One fact is always
true: a prisoner counts only where a person of the reading has exactly the gold's name.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from pathlib import Path

import aygaq
from aygaq.claims import Claim, Entity, EntityKind, Reading
from benchmarks.reading.matching import folded
from benchmarks.reading.scoring import Rate
from benchmarks.reading.table import shown

NAME = "azerbaijan-prisoners-2014"
TAKEN = {"arrest", "detention", "abduction", "imprisonment"}


@dataclass(frozen=True)
class Prisoner:
    """One entry of the gold."""

    number: int
    name: str
    arrested: dt.date | None
    place: str | None


def report_lines(reports: Path, *, misses: bool) -> list[str]:
    """Names, days of arrest and places of detention found, of those in the gold."""
    data = json.loads((reports / f"{NAME}.gold.json").read_text(encoding="utf-8"))
    path = reports / f"{NAME}.html"
    reading = aygaq.read_document(path.read_bytes(), name=path.name, published=data["published"])
    prisoners = [_prisoner(entry) for entry in data["prisoners"]]
    return _lines(reading, prisoners, misses=misses)


def _prisoner(entry: dict[str, str | int | None]) -> Prisoner:
    arrested, place = entry["arrested"], entry["place_of_detention"]
    return Prisoner(
        number=int(str(entry["no"])),
        name=str(entry["name"]),
        arrested=dt.date.fromisoformat(str(arrested)) if arrested else None,
        place=str(place) if place else None,
    )


def _lines(reading: Reading, prisoners: list[Prisoner], *, misses: bool) -> list[str]:
    named, dated, placed = Rate(), Rate(), Rate()
    missed: list[str] = []
    for prisoner in prisoners:
        persons = _persons_named(prisoner.name, reading)
        claims = [claim for claim in reading.claims if claim.subject in {who.id for who in persons}]
        right_day = any(_on_the_day(claim, prisoner) for claim in claims)
        named.add(bool(persons))
        dated.add(right_day)
        if prisoner.place is not None:
            placed.add(any(_in_the_place(claim, prisoner.place) for claim in claims))
        if not right_day:
            missed.append(f"no. {prisoner.number}: {prisoner.name}, {prisoner.arrested}")
    persons_in_all = sum(entity.kind is EntityKind.PERSON for entity in reading.entities)
    return [
        f"{'full name':36}{shown(named):>14}",
        f"{'full name and day of arrest':36}{shown(dated):>14}",
        f"{'place of detention':36}{shown(placed):>14}",
        f"{'persons, claims in all':36}{persons_in_all:>8} {len(reading.claims)}",
        *(missed if misses else ()),
    ]


def _persons_named(name: str, reading: Reading) -> list[Entity]:
    return [
        entity
        for entity in reading.entities
        if entity.kind is EntityKind.PERSON and folded(entity.name) == folded(name)
    ]


def _on_the_day(claim: Claim, prisoner: Prisoner) -> bool:
    if claim.type not in TAKEN or claim.date is None or prisoner.arrested is None:
        return False
    return claim.date.earliest == claim.date.latest == prisoner.arrested


def _in_the_place(claim: Claim, place: str) -> bool:
    """Whether the claim's place is the gold's, or the part of it outside or inside brackets."""
    if claim.place is None:
        return False
    names = {folded(part) for part in (place, *re.split(r"[()]", place)) if part.strip()}
    words = {folded(claim.place.words.text), folded(claim.place.name or claim.place.words.text)}
    return bool(names & words)
