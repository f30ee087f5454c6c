"""From what a model told to claims: each word found in the text by ourselves.

Reach for this module with the reading that our own rules made of the same text. When, where and
who are read from the located words by the same code as ever, never taken from the model; a model's
subject that our reading knows is that entity, any other is a new one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from aygaq.claims import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    Entity,
    EntityId,
    EntityKind,
    Modality,
    QuoteAmbiguous,
    QuoteMissing,
    Reading,
    Span,
    Speaker,
    locate_quote,
)
from aygaq.dates import parse_edtf
from aygaq.dates.resolution.dates_in import dates_in
from aygaq.reading.endpoint.answer import Dropped, Told
from aygaq.reading.endpoint.chunks import Chunk
from aygaq.reading.gazetteer import Gazetteer
from aygaq.reading.timed import claim_date

_SUBJECTS = (EntityKind.PERSON, EntityKind.GROUP)


class Locator:
    """Adds a model's claims to one reading.

    Args:
        reading: what our own rules proposed; it is left as it is.
        proposer: who the new claims are from.
    """

    def __init__(self, reading: Reading, proposer: str) -> None:
        self.reading, self.proposer = reading, proposer
        self.dropped: Counter[Dropped] = Counter()
        self._entities: list[Entity] = list(reading.entities)
        self._claims: list[Claim] = list(reading.claims)
        places = [e.name for e in reading.entities if e.kind is EntityKind.PLACE and e.named]
        self._gazetteer = Gazetteer(places, reading.text)
        published = reading.source.published
        when = parse_edtf(published) if published else None
        self._dates = [d for d in dates_in(reading.text, when) if d.when is not None]

    def result(self) -> Reading:
        """The reading with all that was added, our own claims first."""
        return replace(self.reading, entities=tuple(self._entities), claims=tuple(self._claims))

    def add(self, told: Told, chunk: Chunk) -> bool:
        """Add one claim; False where it was dropped, which is counted."""
        try:
            self._claims.append(self._claim(told, chunk))
        except _Drop as drop:
            self.dropped[drop.why] += 1
            return False
        return True

    def _claim(self, told: Told, chunk: Chunk) -> Claim:
        """(1) every span stands in the chunk, (2) it is new, (3) only then entities are made."""
        quote = self._found(told.quote, chunk)
        inside = Chunk(quote.start, quote.end)
        subject = self._found_person(told.subject, inside)
        agents = [self._found(words, inside, chunk) for words in told.agents]
        date, place, speaker = (
            self._found(words, inside, chunk) if words else None
            for words in (told.date_words, told.place_words, told.speaker_words)
        )
        known = self._entity_at(subject)
        if known is not None and known.kind not in _SUBJECTS:
            raise _Drop(Dropped.NOT_A_SUBJECT)
        if known is not None and self._is_read(told.act, known.id, quote):
            raise _Drop(Dropped.READ_ALREADY)
        whom = known.id if known else self._new_entity(subject, told.subject_kind)
        hedged = told.modality is not Modality.ASSERTED
        return Claim(
            id=self._claim_id(told.act, whom, quote),
            kind=ClaimKind.ACT,
            type=told.act,
            subject=whom,
            quote=quote,
            reader=self.proposer,
            agents=self._agents(agents, whom),
            date=self._date(date) if date else None,
            place=self._gazetteer.place(place) if place else None,
            speaker=self._speaker(speaker) if speaker else None,
            modality=told.modality if hedged or not speaker else Modality.REPORTED,
            polarity=told.polarity,
            because={"proposer": self.proposer, "rule": "a model's proposal, located in the text"},
        )

    def _found(self, words: str, *stretches: Chunk) -> Span:
        """The one place where words stand, in the nearest stretch that holds them."""
        why = Dropped.NOT_VERBATIM
        for stretch in stretches:
            try:
                return locate_quote(self.reading.text, words, start=stretch.start, end=stretch.end)
            except QuoteMissing:
                continue
            except QuoteAmbiguous:
                why = Dropped.AMBIGUOUS
                break
        raise _Drop(why)

    def _found_person(self, words: str, stretch: Chunk) -> Span:
        """As `_found`; words that stand twice and mean one entity both times are told apart."""
        try:
            return self._found(words, stretch)
        except _Drop as drop:
            spans = _everywhere(self.reading.text, words, stretch)
            entities = {entity.id if (entity := self._entity_at(s)) else None for s in spans}
            if drop.why is Dropped.AMBIGUOUS and len(entities) == 1 and None not in entities:
                return spans[0]
            raise

    def _entity_at(self, span: Span) -> Entity | None:
        """The entity that our reading has at these words, or at a part of them."""
        exact = [e for e in self._entities if span in e.mentions]
        inside = [
            e for e in self._entities
            if any(span.start <= m.start and m.end <= span.end for m in e.mentions)
            and e.kind in _SUBJECTS
        ]  # fmt: skip
        return next(iter(exact), None) or (inside[0] if len(inside) == 1 else None)

    def _new_entity(self, span: Span, kind: EntityKind) -> EntityId:
        new = EntityId(f"e{len(self._entities) + 1}")
        self._entities.append(Entity(new, kind, span.text, (span,), named=_is_name(span.text)))
        return new

    def _agents(self, spans: Sequence[Span], subject: EntityId) -> tuple[EntityId, ...]:
        """The entities of those who did it; nobody does it to themselves."""
        ids = []
        for span in spans:
            known = self._entity_at(span)
            ids.append(known.id if known else self._new_entity(span, EntityKind.ORGANIZATION))
        return tuple(dict.fromkeys(found for found in ids if found != subject))

    def _is_read(self, act: str, subject: EntityId, quote: Span) -> bool:
        """Whether a claim of the same act and subject has words in common with this one."""
        return any(
            c.type == act and c.subject == subject
            and c.quote.start < quote.end and quote.start < c.quote.end
            for c in self._claims
        )  # fmt: skip

    def _date(self, span: Span) -> ClaimDate | None:
        """The first time that our own rules read in these words."""
        inside = (d for d in self._dates if span.start <= d.expression.start < span.end)
        first = next(inside, None)
        return claim_date(self.reading.text, first) if first is not None else None

    def _speaker(self, span: Span) -> Speaker:
        known = self._entity_at(span)
        return Speaker(span, named=known.named if known else _is_name(span.text))

    def _claim_id(self, act: str, subject: EntityId, quote: Span) -> ClaimId:
        facts = (self.reading.source.sha256, self.proposer, act, subject, quote.start, quote.end)
        digest = hashlib.sha256("\x1f".join(str(f) for f in facts).encode()).hexdigest()
        return ClaimId("c" + digest[:12])


def _everywhere(text: str, words: str, stretch: Chunk) -> tuple[Span, ...]:
    try:
        return (locate_quote(text, words, start=stretch.start, end=stretch.end),)
    except QuoteAmbiguous as ambiguous:
        return ambiguous.spans
    except QuoteMissing:
        return ()


class _Drop(Exception):
    """Why one thing told is no claim."""

    def __init__(self, why: Dropped) -> None:
        self.why = why
        super().__init__(why)


def _is_name(words: str) -> bool:
    """Whether words are written as a name is: capitals at both ends."""
    parts = words.split()
    return len(parts) > 0 and parts[0][0].isupper() and parts[-1][0].isupper()
