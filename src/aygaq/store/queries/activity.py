"""What was done, as the ledger tells it.

Reach for this module to show activity. One fact is always true: the order is that of the
entries, which is the order in which they were kept, whatever the clocks said.
"""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.ledger.entry import parse_entry
from aygaq.store.border import translated_errors
from aygaq.store.models import Actor, ClaimRow, EntryRow
from aygaq.store.team_records import Hidden
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class Activity:
    """One entry, with the name of who acted.

    Attributes:
        seq: its number.   action: as `source.add`.   subject: opaque id of what was acted on.
        rows: how many rows it made.   name: of the person, "?" where none has the id.
    """

    seq: int
    at: str
    actor: str
    name: str
    action: str
    subject: str
    rows: int


def activity(workspace: Workspace, *, before: int | None = None, most: int = 100) -> list[Activity]:
    """The newest entries, the newest first.

    Args:
        before: only entries with a lower number.   most: how many at most.
    """
    workspace.verify_open()
    rows = EntryRow.objects.order_by("-seq")
    if before is not None:
        rows = rows.filter(seq__lt=before)
    with translated_errors("reading"):
        entries = [parse_entry(bytes(row.data)) for row in rows[:most]]
        names = dict(Actor.objects.values_list("pk", "name"))
    return [
        Activity(
            entry.seq,
            entry.at,
            entry.actor,
            names.get(entry.actor, "?"),
            entry.action,
            entry.subject,
            entry.rows.count,
        )
        for entry in entries
    ]


def closed_subjects(workspace: Workspace, told: list[Activity], hidden: Hidden) -> frozenset[str]:
    """Subjects of entries that stand in what somebody may not see: sources, entities, claims."""
    if not hidden:
        return frozenset()
    workspace.verify_open()
    subjects = {entry.subject for entry in told}
    claims = ClaimRow.objects.filter(pk__in=subjects, run__text__source_id__in=hidden.sources)
    with translated_errors("reading"):
        closed = set(claims.values_list("pk", flat=True))
    return frozenset(closed | (subjects & (hidden.sources | hidden.entities)))
