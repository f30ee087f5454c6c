"""A desk of a team, and people who sign in to it."""

from __future__ import annotations

import re
from typing import Any

from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client

from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import Role
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.workspace import Workspace
from aygaq.web.accounts.invitations import accept, invite

TEAM_HOST = "desk.example.org"
PASSWORD = "seven herders and one antenna"


class OverTls(Client):
    """A client all of whose requests reached the proxy over https."""

    def generic(self, *args: Any, **kwargs: Any) -> Any:
        """As `Client`, with what the server makes of X-Forwarded-Proto."""
        return super().generic(*args, **{**kwargs, "secure": True})


def at_the_proxy() -> Client:
    """A browser behind the proxy, over https."""
    return OverTls(headers={"host": TEAM_HOST})


def member(workspace: Workspace, name: str, *roles: Role) -> ActorId:
    """Somebody who has joined with these roles; they sign in by their name in small letters."""
    administrator = known_actor(workspace, "Aigul")
    if queries.holders(workspace) is None:
        token = invite(workspace, "Aigul", (Role.ADMINISTRATOR,), by=administrator)
        accept(workspace, token, "aigul", PASSWORD)
    if name != "Aigul":
        token = invite(workspace, name, roles, by=administrator)
        accept(workspace, token, name.casefold(), PASSWORD)
    return known_actor(workspace, name)


def sign_in(client: Client, username: str, password: str = PASSWORD) -> Any:
    """The answer to name and password."""
    return client.post("/account/login", {"login": username, "password": password})


def add_code_app(client: Client) -> str:
    """Take an app with codes as second factor; its secret."""
    page = client.get("/account/factors/totp/activate/").content.decode()
    found = re.search(r'value="([A-Z2-7]{16,})"', page)
    assert found is not None, page
    answer = client.post("/account/factors/totp/activate/", {"code": code_of(found[1])})
    assert answer.status_code == 302, answer.content.decode()
    return found[1]


def code_of(secret: str) -> str:
    """What the app shows now (RFC 6238)."""
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


def signed_in(workspace: Workspace, name: str, *roles: Role) -> Client:
    """A browser of somebody who has signed in with a second factor."""
    member(workspace, name, *roles)
    client = at_the_proxy()
    assert sign_in(client, name.casefold()).status_code == 302
    add_code_app(client)
    return client
