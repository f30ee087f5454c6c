"""What a run of entries changed, as far as the index has to know.

Reach for this module to carry the index on. It only names what to look at again; the look itself
is at the record as it is now, so that looking twice does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from aygaq.store.models import (
    ClaimRow,
    Confirmation,
    IdentityJudgement,
    Judgement,
    LeafRow,
    ReadingRun,
    Setting,
    Text,
)
from aygaq.store.queries.reviews import SECOND_REVIEW


@dataclass
class Changes:
    """What to look at again.

    Attributes:
        numbers: by table and id, of every row that the entries made.
        joined: entities of judgements of identity.
        claims: new ones, and those whose standing may have changed.
        sources: with a new text, reading or row.
        everything: a rule changed that bears on all claims.
    """

    numbers: dict[str, dict[str, int]] = field(default_factory=dict)
    joined: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    everything: bool = False

    def rows(self, table: str) -> dict[str, int]:
        """The rows that the entries made in a table: id to number."""
        return self.numbers.get(table, {})


def changes_of(leaves: Iterable[LeafRow]) -> Changes:
    """What the rows behind `leaves` change."""
    changes = Changes()
    for leaf in leaves:
        changes.numbers.setdefault(leaf.row_table, {})[leaf.row_id] = leaf.id
    changes.claims |= set(changes.rows("claim"))
    changes.sources |= set(changes.rows("source"))
    _texts(changes)
    _readings(changes)
    _judgements(changes)
    _identity(changes)
    settings = Setting.objects.filter(pk__in=changes.rows("setting"), name=SECOND_REVIEW)
    changes.everything = settings.exists()
    return changes


def _texts(changes: Changes) -> None:
    rows = Text.objects.filter(pk__in=changes.rows("text"))
    changes.sources |= set(rows.values_list("source_id", flat=True))


def _readings(changes: Changes) -> None:
    """A reading makes those before it of the same source count no more."""
    runs = ReadingRun.objects.filter(pk__in=changes.rows("reading_run"))
    read = set(runs.values_list("text__source_id", flat=True))
    changes.sources |= read
    again = ClaimRow.objects.filter(run__text__source_id__in=read)
    changes.claims |= set(again.values_list("pk", flat=True))


def _judgements(changes: Changes) -> None:
    """A judgement bears on its claim and on every claim that was ever made of that one."""
    judged = set(changes.rows("judgement"))
    confirmed = Confirmation.objects.filter(pk__in=changes.rows("confirmation"))
    judged |= set(confirmed.values_list("judgement_id", flat=True))
    of = set(Judgement.objects.filter(pk__in=judged).values_list("claim_id", flat=True))
    made = ClaimRow.objects.filter(Q(amends_id__in=of)).values_list("pk", flat=True)
    changes.claims |= of | set(made)


def _identity(changes: Changes) -> None:
    rows = IdentityJudgement.objects.filter(pk__in=changes.rows("identity_judgement"))
    changes.joined |= {entity for pair in rows.values_list("a_id", "b_id") for entity in pair}
