"""Accounts of a team: joining, second factors, sessions that end, throttling."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.backends.cache import SessionStore
from django.core.cache import cache
from django.test import Client

from aygaq.actions.change_roles import revoke_role
from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import Role, roles_of
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.store.workspace import Workspace, open_workspace
from aygaq.web.accounts import doorkeeper
from aygaq.web.accounts.invitations import (
    InvitationOver,
    NameTaken,
    PasswordWeak,
    accept,
    end_account,
    invite,
    migrate_accounts,
    person_of,
    reset,
)
from aygaq.web.accounts.serve_team import (
    NobodyAdministers,
    TeamInsecure,
    set_team,
    verify_administered,
    verify_proxy,
)
from aygaq.web.accounts.settings import REAUTHENTICATION_S
from aygaq.web.opened import set_desk
from tests.web.team import (
    PASSWORD,
    TEAM_HOST,
    OverTls,
    add_code_app,
    at_the_proxy,
    code_of,
    member,
    sign_in,
    signed_in,
)


@pytest.fixture
def team(workspace_folder: Path) -> Iterator[Workspace]:
    """The examples, served to a team."""
    with open_workspace(workspace_folder) as workspace:
        migrate_accounts()
        before = settings.CSRF_COOKIE_SECURE
        desk = set_team(workspace, TEAM_HOST)
        cache.clear()
        yield workspace
        desk.lock()
        set_desk(None)
        settings.CSRF_COOKIE_SECURE = settings.LANGUAGE_COOKIE_SECURE = before


def test_who_is_not_signed_in_is_sent_to_the_door(team: Workspace) -> None:
    answer = at_the_proxy().get("/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/account/login")


def test_what_did_not_come_over_tls_is_refused(team: Workspace) -> None:
    answer = Client(headers={"host": TEAM_HOST}).get("/account/login")
    assert answer.status_code == 403
    assert "X-Forwarded-Proto" in answer.content.decode()


def test_browsers_are_told_to_come_by_tls_alone(team: Workspace) -> None:
    answer = at_the_proxy().get("/account/login")
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_another_host_name_is_refused(team: Workspace) -> None:
    client = OverTls(headers={"host": "evil.example.org"})
    assert client.get("/account/login").status_code == 400


def test_nobody_signs_up_by_themselves(team: Workspace) -> None:
    answer = at_the_proxy().get("/account/signup")
    assert answer.status_code == 403
    assert "invitation" in answer.content.decode()


def test_an_invitation_opens_once(team: Workspace) -> None:
    me = known_actor(team, "Aigul")
    token = invite(team, "Aigul", (Role.ADMINISTRATOR,), by=me)
    client = at_the_proxy()
    assert "Aigul" in client.get(f"/invited/{token}").content.decode()
    form = {"username": "aigul", "password": PASSWORD, "again": PASSWORD}
    assert client.post(f"/invited/{token}", form).status_code == 302
    assert client.get(f"/invited/{token}").status_code == 404
    verify_workspace(team)


def test_an_invitation_ends_after_a_week(team: Workspace) -> None:
    me = known_actor(team, "Aigul")
    token = invite(team, "Aigul", (Role.ADMINISTRATOR,), by=me)
    assert person_of(team, token) == me
    clock = team.clock
    team.clock = lambda: clock() + timedelta(days=7, seconds=1)
    with pytest.raises(InvitationOver):
        person_of(team, token)


def test_an_invitation_gives_its_roles_and_no_others(team: Workspace) -> None:
    member(team, "Aigul")
    documenter = member(team, "Berik", Role.DOCUMENTER)
    assert roles_of(team, documenter) == {Role.DOCUMENTER}


def test_two_do_not_sign_in_by_one_name(team: Workspace) -> None:
    member(team, "Aigul")
    token = invite(team, "Berik", (Role.READER,), by=known_actor(team, "Aigul"))
    with pytest.raises(NameTaken):
        accept(team, token, "AIGUL", PASSWORD)
    accept(team, token, "berik", PASSWORD)


@pytest.mark.parametrize("weak", ["short", "password1234", "berik-berik-be"])
def test_a_password_that_is_guessed_is_refused(team: Workspace, weak: str) -> None:
    member(team, "Aigul")
    token = invite(team, "Berik", (Role.READER,), by=known_actor(team, "Aigul"))
    with pytest.raises(PasswordWeak):
        accept(team, token, "berik-berik-be", weak)
    assert person_of(team, token)


def test_a_password_alone_opens_no_page_of_the_record(team: Workspace) -> None:
    member(team, "Aigul")
    client = at_the_proxy()
    sign_in(client, "aigul")
    for address in ("/", "/cases/e-00000000", "/lock"):
        answer = client.get(address)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/account/factors/")


def test_with_a_second_factor_the_desk_opens(team: Workspace) -> None:
    client = signed_in(team, "Aigul")
    assert client.get("/cases/e-zzzzzzz").status_code == 404  # asked as somebody who may read


def test_who_has_a_second_factor_needs_it_to_sign_in(team: Workspace) -> None:
    member(team, "Aigul")
    first = at_the_proxy()
    sign_in(first, "aigul")
    secret = add_code_app(first)
    cache.clear()  # a code is good once; here a new one would take half a minute
    second = at_the_proxy()
    answer = sign_in(second, "aigul")
    assert answer.headers["Location"] == "/account/factors/authenticate/"
    assert second.get("/").headers["Location"] == "/account/login"
    wrong = second.post("/account/factors/authenticate/", {"code": "000000"})
    assert wrong.status_code == 200
    assert second.get("/").headers["Location"] == "/account/login"
    second.post("/account/factors/authenticate/", {"code": code_of(secret)})
    assert second.get("/cases/e-zzzzzzz").status_code == 404


def test_the_secret_of_a_factor_does_not_lie_open(team: Workspace) -> None:
    member(team, "Aigul")
    client = at_the_proxy()
    sign_in(client, "aigul")
    secret = add_code_app(client)
    kept = [str(factor.data) for factor in Authenticator.objects.all()]
    assert kept
    assert not any(secret in data for data in kept)


def test_the_last_second_factor_stays(team: Workspace) -> None:
    client = signed_in(team, "Aigul")
    client.post("/account/reauthenticate", {"password": PASSWORD})
    client.post("/account/factors/totp/deactivate/")
    assert Authenticator.objects.filter(type="totp").count() == 1


def test_recovery_codes_are_made_with_the_first_factor(team: Workspace) -> None:
    client = signed_in(team, "Aigul")
    assert client.get("/account/factors/recovery-codes/").status_code == 200
    assert Authenticator.objects.filter(type="recovery_codes").count() == 1


def test_a_while_after_signing_in_factors_ask_for_the_password_once_more(
    team: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, address = signed_in(team, "Aigul"), "/account/factors/recovery-codes/"
    later = time.time() + REAUTHENTICATION_S + 1
    monkeypatch.setattr("aygaq.web.accounts.adapters.time.time", lambda: later)
    assert client.get(address).headers["Location"].startswith("/account/reauthenticate")
    client.post("/account/reauthenticate", {"password": PASSWORD})
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("later_s", [doorkeeper.IDLE_S + 1, doorkeeper.WHOLE_S + 1])
def test_a_session_without_use_ends(
    team: Workspace, monkeypatch: pytest.MonkeyPatch, later_s: int
) -> None:
    client = signed_in(team, "Aigul")
    client.get("/cases/e-zzzzzzz")
    now = time.time()
    monkeypatch.setattr("aygaq.web.accounts.doorkeeper.time.time", lambda: now + later_s)
    assert client.get("/").headers["Location"] == "/account/login"


def test_a_session_in_use_ends_after_half_a_day(
    team: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, now = signed_in(team, "Aigul"), time.time()
    step_s = doorkeeper.IDLE_S - 60
    codes = []
    for passed in range(0, doorkeeper.WHOLE_S + step_s, step_s):
        monkeypatch.setattr(
            "aygaq.web.accounts.doorkeeper.time.time", lambda passed=passed: now + passed
        )
        codes.append(client.get("/cases/e-zzzzzzz").status_code)
    assert codes[-2:] == [404, 302]
    assert set(codes[:-1]) == {404}


def test_a_poll_does_not_keep_a_session_alive(
    team: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, now = signed_in(team, "Aigul"), time.time()
    for passed in range(0, doorkeeper.IDLE_S + 600, 300):
        monkeypatch.setattr(
            "aygaq.web.accounts.doorkeeper.time.time", lambda passed=passed: now + passed
        )
        answer = client.get("/cases/e-zzzzzzz", headers={"X-Poll": "1"})
    assert answer.status_code == 302


@pytest.mark.parametrize("address", ["/favicon.ico", "/queues", "/account/factors/"])
def test_a_page_asked_for_writes_no_session_so_that_two_at_once_undo_nothing(
    team: Workspace, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    client = signed_in(team, "Aigul")
    written: list[str] = []
    monkeypatch.setattr(SessionStore, "save", lambda *_, **__: written.append(address))
    assert client.get(address).status_code < 300
    assert written == []


def test_a_new_password_does_not_end_the_session_that_chose_it(
    team: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, now = signed_in(team, "Aigul"), time.time()
    for passed in (0, doorkeeper.IDLE_S - 60, doorkeeper.IDLE_S + 60):
        monkeypatch.setattr(
            "aygaq.web.accounts.doorkeeper.time.time", lambda passed=passed: now + passed
        )
        assert client.get("/queues").status_code == 200
    new = PASSWORD + " again"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert client.post("/account/password", sent).status_code == 302
    assert client.get("/queues").status_code == 200


def test_too_many_wrong_passwords_shut_the_door_for_a_while(team: Workspace) -> None:
    member(team, "Aigul")
    client = at_the_proxy()
    for _ in range(5):
        answer = sign_in(client, "aigul", "a wrong one, and long")
    assert answer.status_code == 429
    sign_in(client, "aigul")  # the right one, too soon
    assert client.get("/").headers["Location"] == "/account/login"


def test_a_reset_ends_sessions_and_takes_password_and_factors(team: Workspace) -> None:
    member(team, "Aigul")
    client = signed_in(team, "Berik", Role.READER)
    token = reset(team, known_actor(team, "Berik"), by=known_actor(team, "Aigul"))
    assert client.get("/").headers["Location"] == "/account/login"
    assert sign_in(at_the_proxy(), "berik").status_code == 200
    assert Authenticator.objects.filter(user__username="berik").count() == 0
    accept(team, token, "berik", PASSWORD + " again")
    assert sign_in(at_the_proxy(), "berik", PASSWORD + " again").status_code == 302


def test_an_ended_account_signs_in_no_more(team: Workspace) -> None:
    client = signed_in(team, "Berik", Role.READER)
    end_account(team, known_actor(team, "Berik"), by=known_actor(team, "Aigul"))
    assert client.get("/").headers["Location"] == "/account/login"
    assert "sessionid" not in client.cookies
    verify_workspace(team)


def test_who_lost_every_role_sees_nothing(team: Workspace) -> None:
    client = signed_in(team, "Berik", Role.READER)
    revoke_role(team, known_actor(team, "Berik"), Role.READER, by=known_actor(team, "Aigul"))
    assert client.get("/").status_code == 403


def test_hiding_the_page_ends_the_session_and_leaves_the_desk_open(team: Workspace) -> None:
    client = signed_in(team, "Aigul")
    assert client.post("/hide").status_code == 200
    assert client.get("/").headers["Location"] == "/account/login"
    team.verify_open()


def test_the_ways_of_one_person_are_not_there(team: Workspace) -> None:
    assert at_the_proxy().get("/enter/abc").status_code == 404


def test_the_desk_of_one_person_has_no_accounts(client: Client) -> None:
    assert client.get("/account/login").status_code == 404
    assert client.get("/invited/abc").status_code == 404


@pytest.mark.parametrize("host", [None, "", "https://desk.example.org", "a b"])
def test_a_team_is_not_served_without_tls_in_front(host: str | None) -> None:
    with pytest.raises(TeamInsecure) as refused:
        verify_proxy(host)
    assert "--behind-proxy" in refused.value.hint


def test_a_team_is_not_served_without_an_administrator(team: Workspace) -> None:
    with pytest.raises(NobodyAdministers):
        verify_administered(team)
    member(team, "Aigul")
    verify_administered(team)


def test_no_form_of_ours_is_taken_from_another_page(team: Workspace) -> None:
    member(team, "Aigul")
    client = OverTls(enforce_csrf_checks=True, headers={"host": TEAM_HOST})
    assert sign_in(client, "aigul").status_code == 403
