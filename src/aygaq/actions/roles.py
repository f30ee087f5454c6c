"""Who may do what: the roles, what each permits, and the check that every action makes.

Reach for this module in an action (`recorded`) and to show the table to people (`PERMITS`).
Two facts are always true: the table here is the only one, pages included; and nothing enters
the record but through `recorded`, which asks it twice: before any work is done, and again
under the lock in which the entry is written, so that no entry follows the taking of its right.

A workspace in which no role was ever given belongs to whoever can open it: one person and
their laptop. From the first grant on only grants count, for the command line as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum

from aygaq.actions.errors import NotPermitted
from aygaq.store.ids import ActorId
from aygaq.store.queries.roles import holders
from aygaq.store.transaction import Change, record
from aygaq.store.workspace import Workspace


class Role(StrEnum):
    """What somebody is to the record. One person may be several."""

    READER = "reader"
    DOCUMENTER = "documenter"
    REVIEWER = "reviewer"
    PUBLISHER = "publisher"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """One kind of thing that people do."""

    READ = "read"  # see the record
    SAVE_SEARCH = "save-search"
    VERIFY = "verify"
    ADD_SOURCE = "add-source"  # and make another text of it
    READ_SOURCE = "read-source"  # have a reader propose its claims
    ADD_CLAIM = "add-claim"
    JUDGE = "judge"  # accept, amend, reject a claim
    LINK = "link"  # judge who is the same person
    NOTE = "note"  # consent and protection notes of a case
    CONFIRM = "confirm"  # second review
    ASSIGN = "assign"
    EXPORT = "export"
    PUBLISH = "publish"
    CHANGE_ROLES = "change-roles"
    CHANGE_GROUPS = "change-groups"
    CHANGE_LEXICON = "change-lexicon"  # teach the reader the team's own words
    CHANGE_SETTINGS = "change-settings"
    CHANGE_KEYS = "change-keys"
    BACK_UP = "back-up"


_READER = frozenset({Permission.READ, Permission.SAVE_SEARCH, Permission.VERIFY})
_DOCUMENTER = _READER | {
    Permission.ADD_SOURCE,
    Permission.READ_SOURCE,
    Permission.ADD_CLAIM,
    Permission.JUDGE,
    Permission.LINK,
    Permission.NOTE,
}
_REVIEWER = _DOCUMENTER | {
    Permission.CONFIRM,
    Permission.ASSIGN,
    Permission.CHANGE_LEXICON,
}
_PUBLISHER = _READER | {Permission.EXPORT, Permission.PUBLISH}

#: What each role permits. This is the table that people are shown.
PERMITS: Mapping[Role, frozenset[Permission]] = {
    Role.READER: _READER,
    Role.DOCUMENTER: _DOCUMENTER,
    Role.REVIEWER: _REVIEWER,
    Role.PUBLISHER: _PUBLISHER,
    Role.ADMINISTRATOR: frozenset(Permission),
}


def roles_of(workspace: Workspace, actor: ActorId) -> frozenset[Role]:
    """The roles that somebody has now; administrator where no role was ever given."""
    held = holders(workspace)
    if held is None:
        return frozenset({Role.ADMINISTRATOR})
    return frozenset(Role(role) for role in held.get(actor, ()))


def permissions_of(workspace: Workspace, actor: ActorId) -> frozenset[Permission]:
    """All that somebody may do now."""
    return frozenset().union(*(PERMITS[role] for role in roles_of(workspace, actor)))


def verify_permitted(workspace: Workspace, actor: ActorId, permission: Permission) -> None:
    """Refuse what none of the actor's roles permits.

    Raises:
        NotPermitted: it names the permission and the roles that have it.
    """
    if permission not in permissions_of(workspace, actor):
        having = tuple(role.value for role in Role if permission in PERMITS[role])
        raise NotPermitted(actor, permission.value, having)


@contextmanager
def recorded(
    workspace: Workspace, by: ActorId, permission: Permission, action: str, subject: str
) -> Iterator[Change]:
    """`store.transaction.record` for somebody who may; what every action writes through.

    Raises:
        NotPermitted: nothing was written; and as `record`.
    """
    verify_permitted(workspace, by, permission)
    with record(workspace, by, action, subject) as change:
        verify_permitted(workspace, by, permission)
        yield change
