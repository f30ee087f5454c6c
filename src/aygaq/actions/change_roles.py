"""Give somebody a role, or take it back."""

from __future__ import annotations

from aygaq.actions.errors import AdministratorFirst, LastAdministrator, NothingChanges
from aygaq.actions.roles import Permission, Role, recorded
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import RoleGrant
from aygaq.store.queries import find_actor, holders
from aygaq.store.transaction import Change
from aygaq.store.workspace import Workspace


def grant_role(workspace: Workspace, to: str, role: Role, *, by: ActorId) -> RecordId:
    """Give somebody a role. From the first one given, only roles count in this workspace.

    Args:
        to: the beginning of an actor's id.
    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId.   NothingChanges: they have it.
        AdministratorFirst: the first role ever given is another than administrator.
    Effect: entry `role.grant`.
    """
    found = find_actor(workspace, to)
    with recorded(workspace, by, Permission.CHANGE_ROLES, "role.grant", found) as change:
        held = holders(workspace)
        if held is None and role is not Role.ADMINISTRATOR:
            raise AdministratorFirst(role.value)
        if role.value in (held or {}).get(found, ()):
            raise NothingChanges(found, f"is {role.value} already")
        return _insert(change, found, role, given=True, by=by)


def revoke_role(workspace: Workspace, to: str, role: Role, *, by: ActorId) -> RecordId:
    """Take a role back.

    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId.   NothingChanges: they do not have it.
        LastAdministrator: nobody would be left who could give roles.
    Effect: entry `role.revoke`.
    """
    found = find_actor(workspace, to)
    with recorded(workspace, by, Permission.CHANGE_ROLES, "role.revoke", found) as change:
        held = holders(workspace) or {}
        if role.value not in held.get(found, ()):
            raise NothingChanges(found, f"is not {role.value}")
        others = [roles for actor, roles in held.items() if actor != found]
        if role is Role.ADMINISTRATOR and not any(role.value in roles for roles in others):
            raise LastAdministrator(found)
        return _insert(change, found, role, given=False, by=by)


def _insert(change: Change, to: ActorId, role: Role, *, given: bool, by: ActorId) -> RecordId:
    row = RoleGrant(
        id=change.fresh_id(RoleGrant),
        to_id=to,
        role=role.value,
        given=int(given),
        by_id=by,
        at=change.at,
    )
    change.insert(row)
    return RecordId(row.id)
