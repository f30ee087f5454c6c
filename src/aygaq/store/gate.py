"""The one gate through which rows enter: what must be true of each before it is added.

Reach for this module from `transaction.Change` alone. One fact is always true: a claim or an
entity whose words do not stand in its text letter for letter is not added, whoever or
whatever proposed it.
"""

from __future__ import annotations

from typing import Protocol

from aygaq.claims.verbatim import verify_claim, verify_entity
from aygaq.store.errors import OwnerDisagrees
from aygaq.store.models import ClaimRow, EntityRow, IdentityJudgement, LedgeredModel
from aygaq.store.rows import claim_of, entity_of


class Surroundings(Protocol):
    """What the gate may ask of the transaction."""

    def words_of_run(self, run: str) -> str: ...
    def run_of_entity(self, entity: str) -> str | None: ...
    def run_of_claim(self, claim: str) -> str | None: ...


def verify_row(row: LedgeredModel, around: Surroundings) -> None:
    """Check a row that is to be added.

    Raises:
        QuoteNotVerbatim: a span does not stand in the text of the row's reading.
        OwnerDisagrees: it names an entity or a claim of another reading, or one that is not there.
        ValueDamaged: it holds no claim or no entity at all.
    """
    match row:
        case EntityRow():
            verify_entity(around.words_of_run(row.run_id), entity_of(row))
        case ClaimRow():
            _verify_claim_row(row, around)
        case IdentityJudgement():
            for entity in (row.a_id, row.b_id):
                _verify_same(row, entity, around.run_of_entity(entity), None)


def _verify_claim_row(row: ClaimRow, around: Surroundings) -> None:
    claim = claim_of(row)
    verify_claim(around.words_of_run(row.run_id), claim)
    for entity in (claim.subject, *claim.agents):
        if entity is not None:
            _verify_same(row, entity, around.run_of_entity(entity), row.run_id)
    if row.amends_id is not None:
        _verify_same(row, row.amends_id, around.run_of_claim(row.amends_id), row.run_id)


def _verify_same(row: LedgeredModel, other: str, got: str | None, expected: str | None) -> None:
    """Refuse a row that names `other` where that is not there, or of another reading."""
    if got is None or (expected is not None and got != expected):
        raise OwnerDisagrees(row._meta.db_table, row.id, other)
