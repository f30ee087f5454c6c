"""Accounts lie in the workspace's database, whichever it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model

from aygaq.actions.change_roles import revoke_role
from aygaq.actions.errors import LastAdministrator, NotPermitted
from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import Role
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.store.manifest import Engine
from aygaq.store.workspace import Workspace
from aygaq.web.accounts.invitations import (
    accept,
    end_account,
    invite,
    migrate_accounts,
    people,
    reset,
)
from aygaq.web.accounts.serve_team import set_team
from aygaq.web.opened import set_desk
from tests.store import engines
from tests.web.team import PASSWORD, TEAM_HOST

copies, engine, make_template, postgresql_server, quick, workspace = (
    engines.copies,
    engines.engine,
    engines.make_template,
    engines.postgresql_server,
    engines.quick,
    engines.workspace,
)
MakeTemplate = Callable[[Engine, bool], engines.Template]


@pytest.fixture
def team(workspace: Workspace) -> Iterator[Workspace]:
    """An empty workspace with the tables of accounts, on each engine."""
    migrate_accounts()
    migrate_accounts()  # a second start finds them there
    set_team(workspace, TEAM_HOST)
    yield workspace
    set_desk(None)


def joined(team: Workspace, name: str, *roles: Role) -> str:
    me = engines.actor(team)
    accept(team, invite(team, name, roles, by=me), name.casefold(), PASSWORD)
    return known_actor(team, name)


def test_a_person_joins_is_reset_and_ended(team: Workspace) -> None:
    me = engines.actor(team)
    invite(team, "Made-up Archivist", (Role.ADMINISTRATOR,), by=me)
    aliya = known_actor(team, "Aliya")
    joined(team, "Aliya", Role.READER)
    user = get_user_model().objects.get(username="aliya")
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    shown = {person.name: person for person in people(team)}
    assert (shown["Aliya"].signs_in, shown["Aliya"].factors) == (True, 1)
    assert shown["Aliya"].roles == {"reader"}
    accept(team, reset(team, aliya, by=me), "aliya", PASSWORD + "!")
    assert people(team)[-1].factors == 0
    end_account(team, aliya, by=me)
    assert not people(team)[-1].signs_in
    verify_workspace(team)


def test_what_is_kept_of_a_factor_comes_back(team: Workspace) -> None:
    invite(team, "Made-up Archivist", (Role.ADMINISTRATOR,), by=engines.actor(team))
    joined(team, "Aliya", Role.READER)
    user = get_user_model().objects.get(username="aliya")
    data = {"secret": "ықшам", "codes": [1, 2]}
    Authenticator.objects.create(user=user, type="totp", data=data)
    assert Authenticator.objects.get(user=user).data == data


def test_only_who_may_change_roles_invites_resets_and_ends(team: Workspace) -> None:
    me = engines.actor(team)
    invite(team, "Made-up Archivist", (Role.ADMINISTRATOR,), by=me)
    joined(team, "Aliya", Role.REVIEWER)
    aliya = known_actor(team, "Aliya")
    before = verify_workspace(team).entries
    for attempt in (
        lambda: invite(team, "Berik", (Role.READER,), by=aliya),
        lambda: reset(team, me, by=aliya),
        lambda: end_account(team, me, by=aliya),
    ):
        with pytest.raises(NotPermitted):
            attempt()
    assert verify_workspace(team).entries == before


def test_each_step_of_an_account_is_in_the_ledger(team: Workspace) -> None:
    from aygaq.store.queries.activity import activity

    me = engines.actor(team)
    invite(team, "Made-up Archivist", (Role.ADMINISTRATOR,), by=me)
    joined(team, "Aliya", Role.READER)
    aliya = known_actor(team, "Aliya")
    reset(team, aliya, by=me)
    end_account(team, aliya, by=me)
    told = [(entry.action, entry.actor) for entry in reversed(activity(team))]
    assert told[-6:] == [
        ("actor.add", aliya),
        ("role.grant", me),
        ("account.invite", me),
        ("account.join", aliya),
        ("account.reset", me),
        ("account.end", me),
    ]


def test_the_last_administrator_cannot_be_made_none(team: Workspace) -> None:
    me = engines.actor(team)
    invite(team, "Made-up Archivist", (Role.ADMINISTRATOR,), by=me)
    with pytest.raises(LastAdministrator):
        revoke_role(team, me, Role.ADMINISTRATOR, by=me)
