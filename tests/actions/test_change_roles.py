"""Giving and taking roles."""

from __future__ import annotations

import pytest

from aygaq.actions.change_roles import grant_role, revoke_role
from aygaq.actions.errors import (
    AdministratorFirst,
    LastAdministrator,
    NothingChanges,
    NotPermitted,
)
from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import Permission, Role, permissions_of, roles_of, verify_permitted
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.workspace import Workspace
from tests.actions.people import somebody
from tests.store.engines import actor


def test_a_workspace_without_roles_belongs_to_whoever_opens_it(workspace: Workspace) -> None:
    stranger = known_actor(workspace, "Somebody New")
    assert roles_of(workspace, stranger) == {Role.ADMINISTRATOR}
    assert permissions_of(workspace, stranger) == set(Permission)


def test_from_the_first_role_on_only_roles_count(workspace: Workspace) -> None:
    me, stranger = actor(workspace), known_actor(workspace, "Somebody New")
    grant_role(workspace, me, Role.ADMINISTRATOR, by=me)
    assert roles_of(workspace, stranger) == frozenset()
    with pytest.raises(NotPermitted):
        verify_permitted(workspace, stranger, Permission.READ)
    with pytest.raises(NotPermitted):
        grant_role(workspace, stranger, Role.READER, by=stranger)


def test_the_first_role_is_that_of_an_administrator(workspace: Workspace) -> None:
    me = actor(workspace)
    with pytest.raises(AdministratorFirst):
        grant_role(workspace, me, Role.REVIEWER, by=me)
    assert queries.holders(workspace) is None


def test_the_last_administrator_stays(evidence: Workspace) -> None:
    me = actor(evidence)
    with pytest.raises(LastAdministrator):
        revoke_role(evidence, me, Role.ADMINISTRATOR, by=me)
    other = somebody(evidence, "Second Administrator", Role.ADMINISTRATOR)
    revoke_role(evidence, me, Role.ADMINISTRATOR, by=other)
    assert roles_of(evidence, me) == frozenset()


def test_a_role_taken_back_permits_no_longer(evidence: Workspace) -> None:
    reviewer = somebody(evidence, "Reviewer", Role.REVIEWER, Role.PUBLISHER)
    revoke_role(evidence, reviewer, Role.REVIEWER, by=actor(evidence))
    assert roles_of(evidence, reviewer) == {Role.PUBLISHER}
    assert [(g.role, g.given) for g in queries.grants(evidence) if g.to == reviewer] == [
        ("reviewer", True),
        ("publisher", True),
        ("reviewer", False),
    ]


def test_a_role_is_given_once_and_taken_once(evidence: Workspace) -> None:
    me, reader = actor(evidence), somebody(evidence, "Reader", Role.READER)
    with pytest.raises(NothingChanges):
        grant_role(evidence, reader, Role.READER, by=me)
    revoke_role(evidence, reader, Role.READER, by=me)
    with pytest.raises(NothingChanges):
        revoke_role(evidence, reader, Role.READER, by=me)


def test_a_role_needs_somebody_to_have_it(evidence: Workspace) -> None:
    with pytest.raises(NoSuchRecord):
        grant_role(evidence, "a-zzzzzzz", Role.READER, by=actor(evidence))


def test_a_refusal_says_who_may(evidence: Workspace) -> None:
    reader = somebody(evidence, "Reader", Role.READER)
    with pytest.raises(NotPermitted) as refused:
        verify_permitted(evidence, reader, Permission.CONFIRM)
    assert refused.value.roles == ("reviewer", "administrator")
    assert "Nothing was written" in str(refused.value)


def test_roles_are_part_of_what_is_verified(evidence: Workspace) -> None:
    somebody(evidence, "Reader", Role.READER)
    verify_workspace(evidence)
