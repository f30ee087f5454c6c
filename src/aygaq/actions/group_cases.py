"""Groups of cases that only some may open."""

from __future__ import annotations

from aygaq.actions.errors import NothingChanges, WordsMissing
from aygaq.actions.restricted import verify_entity_open
from aygaq.actions.roles import Permission, recorded
from aygaq.claims.values import EntityId
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import CaseGroup, GroupChange
from aygaq.store.queries.find import find_id
from aygaq.store.team_records import GroupRecord
from aygaq.store.transaction import Change
from aygaq.store.workspace import Workspace


def make_group(workspace: Workspace, name: str, *, by: ActorId) -> RecordId:
    """Make a group; who makes it is its first member.

    Raises:
        NotPermitted.   WordsMissing: the name is empty.
    Effect: entry `group.make`.
    """
    if not name.strip():
        raise WordsMissing("the name of the group")
    subject = workspace.manifest.id
    with recorded(workspace, by, Permission.CHANGE_GROUPS, "group.make", subject) as change:
        row = CaseGroup(id=change.fresh_id(CaseGroup), name=name.strip(), by_id=by, at=change.at)
        change.insert(row, _row(change, row.id, None, by, inside=True, by=by))
    return RecordId(row.id)


def change_group_case(
    workspace: Workspace, group_id: str, entity_id: str, *, inside: bool, by: ActorId
) -> RecordId:
    """Put a case into a group, which closes it and its sources to others, or take it out.

    Args:
        entity_id: the beginning of the id of an entity of the case.
    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId.   NothingChanges: it is so already.
    Effect: entry `group.change`.
    """
    entity = queries.find_entity(workspace, entity_id)
    verify_entity_open(workspace, by, entity)
    return _change(workspace, group_id, entity, None, inside=inside, by=by)


def change_group_member(
    workspace: Workspace, group_id: str, actor_id: str, *, inside: bool, by: ActorId
) -> RecordId:
    """Let somebody into a group or take them out; see `change_group_case`."""
    member = queries.find_actor(workspace, actor_id)
    return _change(workspace, group_id, None, member, inside=inside, by=by)


def end_group(workspace: Workspace, group_id: str, *, by: ActorId) -> RecordId:
    """End a group: its cases are open to all again.

    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId; a group that has ended is not there.
    Effect: entry `group.change`.
    """
    return _change(workspace, group_id, None, None, inside=False, by=by)


def _change(
    workspace: Workspace,
    group_id: str,
    entity: EntityId | None,
    member: ActorId | None,
    *,
    inside: bool,
    by: ActorId,
) -> RecordId:
    workspace.verify_open()
    found = find_id(CaseGroup, group_id)
    with recorded(workspace, by, Permission.CHANGE_GROUPS, "group.change", found) as change:
        group = next((g for g in queries.groups(workspace) if g.id == found), None)
        if group is None:
            raise NoSuchRecord("group", found)
        if _holds(group, entity, member) is inside:
            raise NothingChanges(found, f"{entity or member} is {'in' if inside else 'not in'} it")
        row = _row(change, found, entity, member, inside=inside, by=by)
        change.insert(row)
    return RecordId(row.id)


def _holds(group: GroupRecord, entity: EntityId | None, member: ActorId | None) -> bool:
    if entity is not None:
        return entity in group.entities
    return member is None or member in group.members


def _row(
    change: Change,
    group: str,
    entity: EntityId | None,
    member: ActorId | None,
    *,
    inside: bool,
    by: ActorId,
) -> GroupChange:
    return GroupChange(
        id=change.fresh_id(GroupChange),
        group_id=group,
        entity_id=entity,
        member_id=member,
        inside=int(inside),
        by_id=by,
        at=change.at,
    )
