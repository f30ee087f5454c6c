"""Give a source or a case to somebody as their work."""

from __future__ import annotations

from aygaq.actions.errors import NothingChanges
from aygaq.actions.restricted import verify_entity_open, verify_source_open
from aygaq.actions.roles import Permission, recorded
from aygaq.claims.values import EntityId
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import Assignment
from aygaq.store.workspace import Workspace


def assign_source(
    workspace: Workspace,
    source_id: str,
    to: str,
    *,
    by: ActorId,
    note: str = "",
    ends: bool = False,
) -> RecordId:
    """Give a source to somebody, or end that.

    Args:
        source_id, to: beginnings of the ids of a source and of a person.
        ends: take it from them instead; one's own work anybody ends.
    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId.   NothingChanges: it is so already.
    Effect: entry `work.assign`.
    """
    source = queries.find_source(workspace, source_id)
    verify_source_open(workspace, by, source, kind="source", asked=source_id)
    return _assign(workspace, source, None, to, by=by, note=note, ends=ends)


def assign_case(
    workspace: Workspace,
    entity_id: str,
    to: str,
    *,
    by: ActorId,
    note: str = "",
    ends: bool = False,
) -> RecordId:
    """Give a case to somebody, or end that; see `assign_source`.

    Args:
        entity_id: the beginning of the id of an entity of the case.
    """
    entity = queries.find_entity(workspace, entity_id)
    verify_entity_open(workspace, by, entity)
    return _assign(workspace, None, entity, to, by=by, note=note, ends=ends)


def _assign(
    workspace: Workspace,
    source: RecordId | None,
    entity: EntityId | None,
    to: str,
    *,
    by: ActorId,
    note: str,
    ends: bool,
) -> RecordId:
    person = queries.find_actor(workspace, to)
    subject = str(source or entity)
    # Whoever has done their work says so themselves.
    needed = Permission.READ if ends and person == by else Permission.ASSIGN
    with recorded(workspace, by, needed, "work.assign", subject) as change:
        theirs = queries.assignments(workspace, to=person)
        if any((a.source, a.entity) == (source, entity) for a in theirs) is not ends:
            raise NothingChanges(subject, f"is {'not ' if ends else ''}the work of {person}")
        row = Assignment(
            id=change.fresh_id(Assignment),
            source_id=source,
            entity_id=entity,
            to_id=person,
            given=int(not ends),
            by_id=by,
            at=change.at,
            note=note,
        )
        change.insert(row)
    return RecordId(row.id)
