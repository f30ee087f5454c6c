"""What a view is: a function of a request that has a workspace and a person.

Reach for this module to write a page. `@page("read")` names the permission that the page
needs; pages show by it what is offered, actions hold it.

    @page("read")
    def case(request: DeskRequest, case_id: str) -> HttpResponse: ...
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.http import HttpRequest, HttpResponse

from aygaq.store.ids import ActorId
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
    [Callable[Concatenate[DeskRequest, P], HttpResponse]],
    Callable[Concatenate[HttpRequest, P], HttpResponse],
]:
    """A view that needs `permission` and answers `methods` alone."""

    def named(
        view: Callable[Concatenate[DeskRequest, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.method not in methods:
                refused = HttpResponse(status=405)
                refused.headers["Allow"] = ", ".join(methods)
                return refused
            asked = cast(DeskRequest, request)
            asked.part = request.headers.get("HX-Request") == "true"
            return view(asked, *args, **kwargs)

        marked: Any = answer
        marked.permission, marked.methods = permission, methods
        return answer

    return named
