"""Claims as cards: one for each thing that the source says, however often it was amended.

Reach for this module for what stands in the right column. One fact is always true: a card
shows the claim that stands now, and every claim of the source that anybody decided on, or that
the latest reading proposes, is on exactly one card.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from aygaq.claims import ClaimId, Entity, EntityId
from aygaq.store.ids import RecordId
from aygaq.store.records import PERSON, ClaimRecord, Decision, JudgementRecord
from aygaq.web.said import Piece, flat, said


class State(StrEnum):
    """How a claim stands, as its mark tells."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    AMENDED = "amended"


@dataclass(frozen=True)
class Card:
    """One thing said, with how it stands.

    Attributes:
        root: the claim that was first proposed or added; names the card.
        record: the claim that stands now.   before: the one that it was amended from.
        held: the judgement that holds for it.   made: the one that amended `before` to it.
        state: as its mark tells.
    """

    root: ClaimId
    record: ClaimRecord
    before: ClaimRecord | None
    held: JudgementRecord | None
    made: JudgementRecord | None
    state: State
    pieces: tuple[Piece, ...]
    pieces_before: tuple[Piece, ...]
    subject: Entity | None

    @property
    def last(self) -> JudgementRecord | None:
        """The last decision about what the card says; what undoing takes back."""
        return self.held or self.made

    @property
    def stood(self) -> str:
        """What somebody who sees this card has seen; see `stands_for`."""
        return stands_for(self.held)

    @property
    def by_hand(self) -> bool:
        """Whether a person added it, with no proposal before it."""
        return self.record.claim.reader == PERSON and self.before is None

    @property
    def maker(self) -> str:
        """Who amended it or added it; empty where a reader proposed it."""
        judged = self.made or self.held
        return judged.by if judged is not None and self.record.claim.reader == PERSON else ""

    @property
    def called(self) -> tuple[str, ...]:
        """The words of the source that are taken for the subject, each once."""
        mentions = self.subject.mentions if self.subject else ()
        return tuple(dict.fromkeys(flat(mention.text) for mention in mentions))

    @property
    def ids(self) -> frozenset[ClaimId]:
        """The claims that the card is about."""
        told = {self.root, self.record.id}
        return frozenset(told if self.before is None else {*told, self.before.id})


def stands_for(held: JudgementRecord | None) -> str:
    """The judgement that holds, as a page sends it back: its id, empty for none."""
    return "" if held is None else held.id


def cards_of(
    records: Iterable[ClaimRecord],
    held: Mapping[ClaimId, JudgementRecord],
    latest: Collection[str],
    entities: Mapping[EntityId, Entity],
) -> list[Card]:
    """The cards of one source in the order of its text.

    Args:
        held: the judgement that holds for each judged claim.   latest: its latest reading.
    """
    by_id = {record.id: record for record in records}
    cards = [
        _card(chain, held, entities)
        for root in _roots(by_id.values(), held, latest)
        if (chain := list(_chain(root, by_id, held)))
    ]
    return sorted(cards, key=_place)


def _roots(
    records: Iterable[ClaimRecord], held: Mapping[ClaimId, JudgementRecord], latest: Collection[str]
) -> Iterator[ClaimRecord]:
    """What was proposed by the latest reading, or accepted or amended whoever proposed it."""
    for record in records:
        if record.amends is not None:
            continue
        decision = held[record.id].decision if record.id in held else None
        if record.claim.reader == PERSON:
            if decision is not None:
                yield record
        elif record.run in latest or decision in (Decision.ACCEPT, Decision.AMEND):
            yield record


def _chain(
    root: ClaimRecord,
    by_id: Mapping[ClaimId, ClaimRecord],
    held: Mapping[ClaimId, JudgementRecord],
) -> Iterator[ClaimRecord]:
    """The claim, what it was amended to, what that was amended to, …"""
    record: ClaimRecord | None = root
    while record is not None:
        yield record
        judged = held.get(record.id)
        amended = judged.amended if judged is not None else None
        record = None if amended is None else by_id.get(amended)


def _card(
    chain: list[ClaimRecord],
    held: Mapping[ClaimId, JudgementRecord],
    entities: Mapping[EntityId, Entity],
) -> Card:
    record = chain[-1]
    before = chain[-2] if len(chain) > 1 else None
    judged = held.get(record.id)
    claim = record.claim
    return Card(
        root=chain[0].id,
        record=record,
        before=before,
        held=judged,
        made=None if before is None else held.get(before.id),
        state=_state(judged, before),
        pieces=said(claim, entities),
        pieces_before=() if before is None else said(before.claim, entities),
        subject=None if claim.subject is None else entities.get(claim.subject),
    )


def _state(judged: JudgementRecord | None, before: ClaimRecord | None) -> State:
    if judged is not None and judged.decision is Decision.REJECT:
        return State.REJECTED
    if before is not None:
        return State.AMENDED
    return State.ACCEPTED if judged is not None else State.PROPOSED


def _place(card: Card) -> tuple[int, int, bool, RecordId]:
    quote = card.record.claim.quote
    return quote.start, quote.end, card.by_hand, card.record.run
