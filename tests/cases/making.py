"""Made-up claims for the tests of cases."""

from __future__ import annotations

import itertools

from aygaq.cases import SourcedClaim, Standing
from aygaq.claims import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    Entity,
    EntityId,
    EntityKind,
    Modality,
    Polarity,
    SourceFacts,
    SourceId,
    Span,
    Speaker,
)
from aygaq.dates import parse_edtf

_numbers = itertools.count(1)

COURIER = SourceFacts(SourceId("a" * 64), "en", "A shopkeeper", "Steppe Courier", "2018-11-20")
COURT = SourceFacts(SourceId("b" * 64), "en", "Verdict", "County Court", "2018-12-18")
COURIER_LATER = SourceFacts(SourceId("c" * 64), "en", "Again", "Steppe Courier", "2019-01-02")

AIBEK = Entity(EntityId("e1"), EntityKind.PERSON, "Aibek Samatuly", (Span(0, 5, "Aibek"),))
CROWD = Entity(EntityId("e2"), EntityKind.GROUP, "some 40 residents", (Span(0, 4, "some"),), False)


def told(
    type: str,
    date: str | None = None,
    *,
    source: SourceFacts = COURIER,
    subject: Entity = AIBEK,
    term: str | None = None,
    speaker: str | None = None,
    standing: Standing = Standing.PROPOSED,
    modality: Modality = Modality.ASSERTED,
    polarity: Polarity = Polarity.AFFIRMED,
    kind: ClaimKind = ClaimKind.ACT,
) -> SourcedClaim:
    """One claim, as short as a test can say it."""
    number = next(_numbers)
    claim = Claim(
        id=ClaimId(f"c{number}"),
        kind=kind,
        type=type,
        subject=subject.id,
        quote=Span(number, number + 4, "held"),
        reader="test/1",
        date=None if date is None else _date(date),
        value=None if term is None else {"term": term},
        speaker=None if speaker is None else Speaker(Span(0, len(speaker), speaker)),
        modality=modality,
        polarity=polarity,
    )
    return SourcedClaim(claim, source, standing)


def _date(edtf: str) -> ClaimDate:
    when = parse_edtf(edtf)
    return ClaimDate(when.edtf, when.earliest, when.latest)
