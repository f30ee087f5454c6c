"""One source as the reading desk shows it, from the store.

Reach for this module for the data of a page. Effect: none; nothing is stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q

from aygaq.claims import ClaimId, Entity, EntityId
from aygaq.sources.text import SourceText
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.queries.changes import last_entry
from aygaq.store.queries.claims import latest_runs
from aygaq.store.records import SourceRecord
from aygaq.store.transaction import snapshot
from aygaq.store.workspace import Workspace
from aygaq.web.reading_desk.cards import Card, State, cards_of
from aygaq.web.sources.listed import open_source


@dataclass(frozen=True)
class OnTheDesk:
    """One source as of one moment.

    Attributes:
        entities: of the reading that people add to, in its order.
        entry: the number of the newest entry; what came later has not been seen.
    """

    source: SourceRecord
    cards: tuple[Card, ...]
    entities: Mapping[EntityId, Entity]
    entry: int

    def card(self, claim: str) -> Card | None:
        """The card of a claim, by any claim that it is about."""
        return next((card for card in self.cards if ClaimId(claim) in card.ids), None)

    @property
    def waiting(self) -> int:
        """How many claims nobody has judged."""
        return sum(card.state is State.PROPOSED for card in self.cards)


def load(workspace: Workspace, asked: str, *, by: ActorId) -> OnTheDesk:
    """The cards of a source.

    Args:
        asked: the beginning of its id or of its SHA-256.   by: who wants to see it.
    Raises:
        NoSuchRecord, AmbiguousId: which source?
    """
    source = open_source(workspace, asked, by=by)
    with snapshot(workspace):
        latest = latest_runs([source.id])
        records = list(queries.claims(workspace, source.id))
        told = list(queries.entities(workspace, source.id))
        held = queries.standing(workspace, Q(claim__run__text__source_id=source.id))
        entry = last_entry(workspace)
    entities = {record.id: record.entity for record in told}
    addable = {record.id: record.entity for record in told if record.run in latest}
    cards = cards_of(records, held, latest, entities)
    return OnTheDesk(source, tuple(cards), addable, entry)


def load_text(workspace: Workspace, source: RecordId) -> SourceText:
    """The latest text of a source, checked against its hash."""
    return queries.source_text(workspace, source)
