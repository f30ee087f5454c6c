"""What a view is: a function of a request that has a workspace and a person.

Reach for this module to write a page. `@page("read")` names the permission that the page
needs (`actions.roles.Permission`). It is verified before the view runs, since looking at the
record is no action; what changes the record is verified by its action once more.

    @page("read")
    def case(request: DeskRequest, case_id: str) -> HttpResponse: ...
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from aygaq.actions.restricted import hidden_from
from aygaq.actions.roles import Permission, permissions_of, verify_permitted
from aygaq.store.ids import ActorId
from aygaq.store.team_records import Hidden
from aygaq.store.workspace import Workspace

P = ParamSpec("P")


class DeskRequest(HttpRequest):
    """A request after the doorkeeper.

    Attributes:
        workspace: open.   actor: who asks.   part: whether htmx asks for a part of a page.
    """

    workspace: Workspace
    actor: ActorId
    part: bool


def page(
    permission: str, *, methods: tuple[str, ...] = ("GET", "HEAD")
) -> Callable[
    [Callable[Concatenate[DeskRequest, P], HttpResponseBase]],
    Callable[Concatenate[HttpRequest, P], HttpResponseBase],
]:
    """A view that needs `permission` and answers `methods` alone."""

    def named(
        view: Callable[Concatenate[DeskRequest, P], HttpResponseBase],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        @wraps(view)
        def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if request.method not in methods:
                refused = HttpResponse(status=405)
                refused.headers["Allow"] = ", ".join(methods)
                return refused
            asked = cast(DeskRequest, request)
            asked.part = request.headers.get("HX-Request") == "true"
            if Permission(permission) not in may(asked):
                verify_permitted(asked.workspace, asked.actor, Permission(permission))
            return view(asked, *args, **kwargs)

        marked: Any = answer
        marked.permission, marked.methods = permission, methods
        return answer

    return named


def hidden(request: DeskRequest) -> Hidden:
    """The sources and entities that whoever asks may not see; worked out once for a request."""
    kept: Any = request
    if not hasattr(kept, "kept_hidden"):
        kept.kept_hidden = hidden_from(request.workspace, request.actor)
    found: Hidden = kept.kept_hidden
    return found


def may(request: DeskRequest) -> frozenset[Permission]:
    """All that whoever asks may do, to show what is offered; worked out once for a request."""
    kept: Any = request
    if not hasattr(kept, "kept_permissions"):
        kept.kept_permissions = permissions_of(request.workspace, request.actor)
    found: frozenset[Permission] = kept.kept_permissions
    return found
