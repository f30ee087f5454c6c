"""One person's work, with names to read."""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.actions.view_work import work_of
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.team_records import AssignmentRecord, Hidden
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class Work:
    """One piece of work and what to call it."""

    record: AssignmentRecord
    name: str


def my_work(workspace: Workspace, actor: ActorId, hidden: Hidden) -> list[Work]:
    """The sources and cases that are somebody's work, the oldest first."""
    records = work_of(workspace, actor, hidden=hidden)
    sources = {record.source for record in records if record.source is not None}
    cases = {record.entity for record in records if record.entity is not None}
    titles = {s.id: s.metadata.title or s.name or s.id for s in queries.sources(workspace, sources)}
    names = {i: r.entity.name for i, r in queries.entities_by_id(workspace, cases).items()}
    return [
        Work(
            record,
            titles[record.source]
            if record.source is not None
            else names.get(record.entity, "")
            if record.entity is not None
            else "",
        )
        for record in records
    ]
