"""People: who one is, roles, work, tokens; and whether the record holds."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from ninja import Router

from aygaq.actions.assign_work import assign_case, assign_source
from aygaq.actions.change_roles import grant_role, revoke_role
from aygaq.actions.give_token import end_token, give_token
from aygaq.actions.restricted import hidden_from
from aygaq.actions.roles import Permission, Role, permissions_of, roles_of
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.actions.view_work import work_of
from aygaq.errors import AygaqError
from aygaq.sources import extract
from aygaq.store import queries
from aygaq.web.api.door import ApiRequest, answers, needs
from aygaq.web.api.shapes import AssignmentIn, Id, Json, Made, RoleIn, TokenIn, TokenOut

router = Router(tags=["people"])


class OneOfBoth(AygaqError):
    """Work is a source or a case, not both and not neither."""

    code, exit_code = "X055", 1

    def __init__(self) -> None:
        super().__init__("name a source or a case, one of both. Nothing was written.")


@router.get("/me", response=answers(Json))
@needs(Permission.READ)
def me(request: HttpRequest) -> Json:
    """Whose token this is, and what it opens."""
    asked = cast(ApiRequest, request)
    may = {permission.value for permission in permissions_of(asked.workspace, asked.actor)}
    return {
        "id": asked.actor,
        "roles": sorted(role.value for role in roles_of(asked.workspace, asked.actor)),
        "opens": sorted(may & asked.scopes),
    }


@router.get("/people", response=answers(list[Json]))
@needs(Permission.READ)
def people(request: HttpRequest) -> list[Json]:
    """Who works with the record, with their roles."""
    asked = cast(ApiRequest, request)
    return [
        {
            "id": actor.id,
            "name": actor.name,
            "roles": sorted(role.value for role in roles_of(asked.workspace, actor.id)),
        }
        for actor in queries.actors(asked.workspace)
    ]


@router.post("/roles", response=answers(Made))
@needs(Permission.CHANGE_ROLES)
def change_role(request: HttpRequest, body: RoleIn) -> Made:
    """Give somebody a role, or take it back."""
    asked = cast(ApiRequest, request)
    change = grant_role if body.given else revoke_role
    return Made(id=change(asked.workspace, body.to, Role(body.role), by=asked.actor))


@router.post("/assignments", response=answers(Made))
@needs(Permission.ASSIGN)
def assign(request: HttpRequest, body: AssignmentIn) -> Made:
    """Give a source or a case to somebody as their work, or end that."""
    asked = cast(ApiRequest, request)
    if (body.source is None) is (body.case is None):
        raise OneOfBoth
    do = assign_case if body.source is None else assign_source
    what = body.source or body.case or ""
    return Made(
        id=do(asked.workspace, what, body.to, by=asked.actor, note=body.note, ends=body.ends)
    )


@router.get("/assignments", response=answers(list[Json]))
@needs(Permission.READ)
def assignments(request: HttpRequest) -> list[Json]:
    """One's own work."""
    asked = cast(ApiRequest, request)
    hidden = hidden_from(asked.workspace, asked.actor)
    return [
        {"id": a.id, "source": a.source, "case": a.entity, "by": a.by, "note": a.note}
        for a in work_of(asked.workspace, asked.actor, hidden=hidden)
    ]


@router.get("/tokens", response=answers(list[Json]))
@needs(Permission.READ)
def tokens(request: HttpRequest) -> list[Json]:
    """One's own tokens, without their secrets."""
    asked = cast(ApiRequest, request)
    return [
        {"id": t.id, "name": t.name, "scopes": sorted(t.scopes), "ends_on": t.ends_on.isoformat()}
        for t in queries.tokens(asked.workspace, to=asked.actor)
    ]


@router.post("/tokens", response=answers(TokenOut))
@needs(Permission.CHANGE_ROLES)
def new_token(request: HttpRequest, body: TokenIn) -> TokenOut:
    """Make a token; only an administrator's token makes others."""
    asked = cast(ApiRequest, request)
    done = give_token(asked.workspace, body.name, body.scopes, body.ends_on, by=asked.actor)
    return TokenOut(token=done.token, secret=done.secret)


@router.delete("/tokens/{token_id}", response=answers(Made))
@needs(Permission.READ)
def drop_token(request: HttpRequest, token_id: Id) -> Made:
    """End a token."""
    asked = cast(ApiRequest, request)
    return Made(id=end_token(asked.workspace, token_id, by=asked.actor))


@router.post("/verifications", response=answers(Json))
@needs(Permission.VERIFY)
def verify(request: HttpRequest) -> Json:
    """Recompute everything from bytes to root; an error names the first thing wrong."""
    asked = cast(ApiRequest, request)
    done = verify_workspace(asked.workspace, extract=extract)
    return {"holds": True, "entries": done.entries}
