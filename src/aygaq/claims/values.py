"""What reading proposes: entities, claims, and the reading that holds them.

Reach for this module when a claim passes from one stage to the next; it is the shape that
`aygaq-reading/1` prints. One fact is always true of a `Reading`: every span in it stands
letter for letter in its text, `text[start:end] == span.text`. Offsets are half-open and
count Unicode code points.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

EntityId = NewType("EntityId", str)
ClaimId = NewType("ClaimId", str)
SourceId = NewType("SourceId", str)  # SHA-256 of the source's bytes, 64 hex digits


class EntityKind(StrEnum):
    """What a mention can name."""

    PERSON = "person"
    GROUP = "group"
    ORGANIZATION = "organization"
    PLACE = "place"


class ClaimKind(StrEnum):
    """An act done to somebody, an attribute, a rule that bears on people, or a figure."""

    ACT = "act"
    ATTRIBUTE = "attribute"
    MEASURE = "measure"
    FIGURE = "figure"


class Modality(StrEnum):
    """How sure the words are. `REPORTED` has a speaker who asserts; the others are hedged."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    ALLEGED = "alleged"
    POSSIBLE = "possible"
    FEARED = "feared"
    PLANNED = "planned"


class Polarity(StrEnum):
    """Whether the words say that it happened or that it did not; a denial is a claim."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of a text and where they stand."""

    start: int  # code points, inclusive
    end: int  # code points, exclusive
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut the span `[start, end)` out of `text`."""
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Count:
    """How many a group is said to be: "some 200" is 200..200, approximate."""

    low: int
    high: int | None  # None: "at least"
    approximate: bool
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, group, organisation or place of one source, with all its mentions."""

    id: EntityId
    kind: EntityKind
    name: str  # the fullest form in the text; for the unnamed their description
    mentions: tuple[Span, ...]
    named: bool = True
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class ClaimDate:
    """When, as EDTF (ISO 8601-2), beside the words that say so."""

    edtf: str
    earliest: dt.date | None
    latest: dt.date | None
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class ClaimPlace:
    """Where, in the source's words, and the gazetteer's entry where one is certain."""

    words: Span
    id: str | None = None
    name: str | None = None
    within: tuple[str, ...] = ()  # nearest first, country last
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says so, in the words of the source."""

    words: Span
    kind: str = "person"
    named: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion of one source about one subject, anchored to a quote."""

    id: ClaimId
    kind: ClaimKind
    type: str  # a code of the vocabulary
    subject: EntityId | None
    quote: Span
    reader: str  # name/version of what proposed it
    agents: tuple[EntityId, ...] = ()
    date: ClaimDate | None = None
    place: ClaimPlace | None = None
    value: Mapping[str, str | int | float] | None = None
    speaker: Speaker | None = None
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.AFFIRMED
    because: Mapping[str, str] = field(default_factory=dict)  # to explain: rule, trigger …

    def spans(self) -> Iterator[Span]:
        """Every span that the claim rests on, the quote first."""
        yield self.quote
        for part in (self.date, self.place, self.speaker):
            if part is not None and part.words is not None:
                yield part.words


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What is known of a source itself. `published` is EDTF, None where unknown."""

    sha256: SourceId
    language: str  # BCP 47, "und" where it cannot be told
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading one source proposes."""

    source: SourceFacts
    text: str
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]

    def entities_by_id(self) -> dict[EntityId, Entity]:
        """The entities, by their ids."""
        return {entity.id: entity for entity in self.entities}
