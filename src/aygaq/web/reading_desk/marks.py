"""The text of a source, cut at every edge of a claim, so that each is marked in its place.

Reach for this module to show a text with its claims. One fact is always true: the words of
the segments of a part, one after the other, are the part letter for letter, and each segment
knows the code point at which it starts; so what is selected on the page can be told exactly.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aygaq.claims import Claim, ClaimId, Entity
from aygaq.sources.text import Part, PartKind, SourceText
from aygaq.web.reading_desk.cards import Card, State


@dataclass(frozen=True)
class Segment:
    """Words under the same claims.

    Attributes:
        start: code point of the text.
        cards: the cards whose quote holds it.   words: those of which it is a word that counts.
        states: how these cards stand, each once.
    """

    start: int
    text: str
    cards: tuple[ClaimId, ...] = ()
    words: tuple[ClaimId, ...] = ()
    states: tuple[State, ...] = ()

    @property
    def marks(self) -> tuple[str, str]:
        """The classes of its two lines, the decided one outside; see read.js, which does same."""
        return marks_for(frozenset(self.states))


@dataclass(frozen=True)
class ShownPart:
    """One part of the text."""

    number: int
    kind: PartKind
    tag: str  # of HTML: the first headline is the page's own heading
    page: int | None
    segments: tuple[Segment, ...]


def marks_for(states: frozenset[State]) -> tuple[str, str]:
    """Classes for the outer and the inner line under words of claims in these states."""
    waits = "is-proposed" if State.PROPOSED in states else ""
    if State.ACCEPTED in states:
        return "is-accepted", waits
    if State.AMENDED in states:
        return "is-amended", waits
    return ("is-rejected" if State.REJECTED in states and not waits else ""), waits


@dataclass(frozen=True)
class _Stretch:
    start: int
    end: int
    card: Card
    counts: bool  # a word that the claim rests on, not its whole quote


def shown_parts(text: SourceText, cards: Sequence[Card]) -> list[ShownPart]:
    """The parts of a text with their segments."""
    stretches = sorted(_stretches(cards), key=lambda each: each.start)
    headline = next((p for p in text.parts if p.kind is PartKind.HEADLINE), None)
    return [
        _shown(number, part, _tag(part, headline), text.text, stretches)
        for number, part in enumerate(text.parts)
    ]


def _tag(part: Part, headline: Part | None) -> str:
    if part is headline:
        return "h1"
    return "h2" if part.kind in (PartKind.HEADLINE, PartKind.HEADING) else "p"


def _shown(number: int, part: Part, tag: str, text: str, stretches: list[_Stretch]) -> ShownPart:
    inside = [s for s in stretches if s.start < part.end and s.end > part.start]
    return ShownPart(
        number=number,
        kind=part.kind,
        tag=tag,
        page=part.page,
        segments=tuple(_segments(part, text, inside)),
    )


def _segments(part: Part, text: str, inside: list[_Stretch]) -> Iterator[Segment]:
    edges = {part.start, part.end}
    for stretch in inside:
        edges.update(e for e in (stretch.start, stretch.end) if part.start < e < part.end)
    cuts = sorted(edges)
    for start, end in itertools.pairwise(cuts):
        over = [s for s in inside if s.start <= start and end <= s.end]
        quotes = [s.card for s in over if not s.counts]
        yield Segment(
            start=start,
            text=text[start:end],
            cards=tuple(dict.fromkeys(card.root for card in quotes)),
            words=tuple(dict.fromkeys(s.card.root for s in over if s.counts)),
            states=tuple(dict.fromkeys(card.state for card in quotes)),
        )


def _stretches(cards: Sequence[Card]) -> Iterator[_Stretch]:
    for card in cards:
        claim = card.record.claim
        yield _Stretch(claim.quote.start, claim.quote.end, card, counts=False)
        for start, end in _counting(claim, card.subject):
            yield _Stretch(start, end, card, counts=True)


def _counting(claim: Claim, subject: Entity | None) -> Iterator[tuple[int, int]]:
    """What decides about a claim: its subject, trigger, date, place and speaker."""
    quote = claim.quote
    for span in claim.spans():
        if span is not quote:
            yield span.start, span.end
    for mention in subject.mentions if subject else ():
        if quote.start <= mention.start and mention.end <= quote.end:
            yield mention.start, mention.end
    trigger = claim.because.get("trigger", "")
    at = quote.text.find(trigger) if trigger else -1
    if at >= 0:
        yield quote.start + at, quote.start + at + len(trigger)
