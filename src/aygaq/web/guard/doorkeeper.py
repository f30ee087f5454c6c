"""Lets a request in, or sends it to the door.

One fact is always true: a view other than the doors runs only with an open workspace and a
known person, whom it finds in `request.workspace` and `request.actor`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import resolve

from aygaq.web.guard.links import COOKIE, Links
from aygaq.web.opened import get_desk

links = Links()

#: Views that are reached without a session, by the name of their address.
DOORS = frozenset({"enter", "hide", "icon"})
#: Views that are reached while the workspace is locked.
WHILE_LOCKED = DOORS | {"lock", "unlock", "language"}


API = "/api/"


class Doorkeeper:
    """For a desk of one person: the session of a one-time link."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Views stand behind `process_view`, which knows their name."""
        return self._answer(request)

    def process_view(
        self, request: Any, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """None lets the request through."""
        if request.path_info.startswith(API):
            return None  # tokens open it, see `aygaq.web.api.door`
        name = (request.resolver_match or resolve(request.path_info)).url_name
        if name in DOORS:
            return None
        polled = request.headers.get("X-Poll") == "1"
        if not links.holds(request.COOKIES.get(COOKIE), used=not polled):
            return render(request, "shell/door.html", status=403)
        desk = get_desk()
        if desk.locked:
            return None if name in WHILE_LOCKED else redirect("unlock")
        request.workspace, request.actor = desk.workspace, desk.actor
        return None
