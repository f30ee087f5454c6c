"""Who may come in where a team works here.

One fact is always true: a page of the record is shown only over TLS, to somebody who is signed
in with a second factor, has an account of the record, and was here a short time ago.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from typing import Any

from django.contrib.auth import logout
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve

from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId
from aygaq.web.accounts.adapters import has_factor
from aygaq.web.accounts.models import Account
from aygaq.web.guard.doorkeeper import API, Doorkeeper
from aygaq.web.opened import get_desk

IDLE_S = 30 * 60
WHOLE_S = 12 * 3600
#: Of a session: the key of its last use, and when it began (seconds of Unix time).
CLOCK = "clock"
ONE_YEAR_S = 365 * 24 * 3600

#: Addresses that somebody reaches who is not signed in, by name.
OPEN = frozenset(
    {
        "account_login",
        "account_logout",
        "account_signup",
        "account_inactive",
        "mfa_authenticate",
        "invited",
        "hide",
        "icon",
        "language",
    }
)
#: Addresses that somebody reaches who has no second factor yet.
WITHOUT_FACTOR = OPEN | {
    "account_reauthenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
}
#: Addresses that a desk of one person has and a team has not.
ALONE = frozenset({"enter", "unlock"})
#: Addresses that a team has and a desk of one person has not.
OF_ACCOUNTS = ("account_", "mfa_", "invited")


class OverTlsAlone:
    """Refuses what did not come over TLS, and tells browsers to come by nothing else."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The desk of one person on the loopback interface needs none."""
        if not get_desk().team:
            return self._answer(request)
        if not request.is_secure():
            return HttpResponse(
                "This address is served over https alone. The proxy in front must set "
                "X-Forwarded-Proto to https (see docs/deploy.md).\n",
                status=403,
                content_type="text/plain; charset=utf-8",
            )
        get_desk().workspace.verify_open()  # this thread's connection, before anything asks it
        response = self._answer(request)
        response.headers["Strict-Transport-Security"] = f"max-age={ONE_YEAR_S}"
        return response


class TeamDoorkeeper:
    """The doorkeeper of a team; where one person sits alone, theirs."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer, self._alone = answer, Doorkeeper(answer)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Views stand behind `process_view`, which knows their name."""
        return self._answer(request)

    def process_view(
        self, request: Any, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """None lets the request through."""
        if request.path_info.startswith(API):
            return None  # tokens open it, see `aygaq.web.api.door`
        name = (request.resolver_match or resolve(request.path_info)).url_name or ""
        if not get_desk().team:
            if name.startswith(OF_ACCOUNTS):
                return HttpResponse(status=404)
            return self._alone.process_view(request, view, args, kwargs)
        if name in ALONE:
            return HttpResponse(status=404)
        if not _alive(request):
            logout(request)
        actor = _actor_of(request)
        if actor is None:
            return None if name in OPEN else redirect("account_login")
        if not has_factor(request.user):
            return None if name in WITHOUT_FACTOR else redirect("mfa_index")
        request.workspace, request.actor = get_desk().workspace, actor
        return None


def start_clock(request: Any) -> None:
    """Note that a session begins now, under a key that a new password does not change."""
    request.session[CLOCK] = [secrets.token_urlsafe(16), int(time.time())]


def _alive(request: Any) -> bool:
    """Whether the session is neither idle nor old; a poll is no use of it.

    When it was last used stands beside the session and not in it: two requests at once that each
    wrote the session would undo one another, and with it the challenge of a security key.
    """
    if not request.user.is_authenticated:
        return True
    now = int(time.time())
    key, begun = request.session.get(CLOCK, ["", 0])
    last = cache.get(f"last-use-{key}", begun)
    if now - last > IDLE_S or now - begun > WHOLE_S:
        return False
    if request.headers.get("X-Poll") != "1":
        cache.set(f"last-use-{key}", now, IDLE_S + 60)
    return True


def _actor_of(request: Any) -> ActorId | None:
    """The person of the record who is signed in; None where nobody is, or no person is theirs."""
    if not request.user.is_authenticated:
        return None
    with translated_errors("reading"):
        found = Account.objects.filter(user=request.user).values_list("actor", flat=True).first()
    return None if found is None else ActorId(found)
