"""Who comes in to the API, and how refusals look there.

Reach for this module to write an endpoint: `@needs(Permission.JUDGE)`. Two facts are always
true: a token opens no more than its scopes and no more than its person may; every error is
`{"code", "message", "hint"}`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any, TypeVar, cast

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer

from aygaq.actions.roles import Permission, verify_permitted
from aygaq.errors import AygaqError
from aygaq.store import queries
from aygaq.web.api.shapes import Told
from aygaq.web.guard.refusals import status_of
from aygaq.web.opened import get_desk
from aygaq.web.pages import DeskRequest

View = TypeVar("View", bound=Callable[..., Any])


class ApiRequest(DeskRequest):
    """A request by token.

    Attributes:
        scopes: the permissions that the token opens.
    """

    scopes: frozenset[str]


class OutOfScope(AygaqError):
    """A token was used for something that it does not open."""

    code, exit_code = "X050", 1
    hint = "Make a token that has this scope, under Administration or with aygaq token."

    def __init__(self, scope: str) -> None:
        self.scope = scope
        super().__init__(f"this token does not open {scope}. Nothing was written.")


class TokenDoor(HttpBearer):
    """`Authorization: Bearer aygaq_…`."""

    def authenticate(self, request: HttpRequest, token: str) -> object | None:
        """The token's record; None refuses with 401."""
        workspace = get_desk().workspace
        held = queries.token_of(workspace, token)
        if held is None or held.ends_on < workspace.clock().date():
            return None
        asked = cast(ApiRequest, request)
        asked.workspace, asked.actor, asked.scopes = workspace, held.to, held.scopes
        return held


def needs(permission: Permission) -> Callable[[View], View]:
    """An endpoint that a token opens only with this scope; the action asks for the role."""

    def named(view: View) -> View:
        @wraps(view)
        def answer(request: ApiRequest, *args: Any, **kwargs: Any) -> Any:
            if permission.value not in request.scopes:
                raise OutOfScope(permission.value)
            # What only shows has no action that would ask whether the role is still theirs.
            verify_permitted(request.workspace, request.actor, permission)
            return view(request, *args, **kwargs)

        marked = cast(Any, answer)
        marked.permission = permission.value
        marked.__signature__ = signature(view, eval_str=True)  # names are those of its module
        return cast(View, answer)

    return named


_REFUSALS = frozenset({400, 401, 403, 404, 409, 422, 423, 503})


def answers(shape: Any) -> dict[Any, Any]:
    """What an endpoint answers: `shape`, or one error."""
    return {200: shape, _REFUSALS: Told}


def put_errors(api: NinjaAPI) -> None:
    """Make every error of `api` one shape."""

    def told(request: HttpRequest, status: int, code: str, words: str, hint: str) -> HttpResponse:
        body = {"code": code, "message": words, "hint": hint}
        return api.create_response(request, body, status=status)

    @api.exception_handler(AygaqError)
    def refused(request: HttpRequest, refusal: AygaqError) -> HttpResponse:
        status = 403 if isinstance(refusal, OutOfScope) else status_of(refusal)
        return told(request, status, refusal.code, str(refusal), refusal.hint)

    @api.exception_handler(AuthenticationError)
    def unknown(request: HttpRequest, fault: AuthenticationError) -> HttpResponse:
        words = "no token, or one that has ended. Nothing was written."
        return told(request, 401, "X051", words, "Send Authorization: Bearer and a token.")

    @api.exception_handler(ValidationError)
    def misshapen(request: HttpRequest, fault: ValidationError) -> HttpResponse:
        where = ", ".join(".".join(map(str, e["loc"])) + f": {e['msg']}" for e in fault.errors)
        return told(request, 422, "X052", f"{where}. Nothing was written.", "See openapi.json.")

    @api.exception_handler(Http404)
    def nothing(request: HttpRequest, fault: Http404) -> HttpResponse:
        return told(request, 404, "X404", "there is nothing at this address.", "")

    @api.exception_handler(HttpError)
    def bad(request: HttpRequest, fault: HttpError) -> HttpResponse:
        return told(request, fault.status_code, "X053", str(fault), "See openapi.json.")
