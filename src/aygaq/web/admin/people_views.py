"""People, their roles, how they sign in."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from aygaq.actions.change_roles import grant_role, revoke_role
from aygaq.actions.errors import WordsMissing
from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import Role
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import ActorId
from aygaq.web.admin.words import ROLES
from aygaq.web.opened import get_desk
from aygaq.web.pages import DeskRequest, page


@page("change-roles")
def people(request: DeskRequest) -> HttpResponse:
    """Everybody, with what they are to the record."""
    return _page(request)


@page("change-roles", methods=("POST",))
def role(request: DeskRequest, actor_id: str) -> HttpResponse:
    """Give somebody a role, or take it back."""
    wanted = _role(request.POST.get("role", ""))
    change = revoke_role if request.POST.get("given") == "0" else grant_role
    change(request.workspace, actor_id, wanted, by=request.actor)
    return redirect("admin-people")


@page("change-roles", methods=("POST",))
def invite(request: DeskRequest) -> HttpResponse:
    """Let somebody join: where people sign in by a link, else as a name to give roles to."""
    name = request.POST.get("name", "").strip()
    if not name:
        raise WordsMissing("the name")
    roles = tuple(_role(told) for told in request.POST.getlist("role"))
    if not get_desk().team:
        person = known_actor(request.workspace, name)
        held = (queries.holders(request.workspace) or {}).get(person, frozenset())
        for each in roles:
            if each.value not in held:
                grant_role(request.workspace, person, each, by=request.actor)
        return redirect("admin-people")
    from aygaq.web.accounts import invitations

    token = invitations.invite(request.workspace, name, roles, by=request.actor)
    return _page(request, name=name, token=token)


@page("change-roles", methods=("POST",))
def reset(request: DeskRequest, actor_id: str) -> HttpResponse:
    """Take somebody's password and second factors, and show a link to join anew."""
    from aygaq.web.accounts import invitations

    person, name = _known(request, actor_id)
    token = invitations.reset(request.workspace, person, by=request.actor)
    return _page(request, name=name, token=token)


@page("change-roles", methods=("POST",))
def end(request: DeskRequest, actor_id: str) -> HttpResponse:
    """Let somebody sign in no more."""
    from aygaq.web.accounts import invitations

    person, _name = _known(request, actor_id)
    invitations.end_account(request.workspace, person, by=request.actor)
    messages.info(request, _("The account is closed. What they did stays theirs."))
    return redirect("admin-people")


def _page(request: DeskRequest, *, name: str = "", token: str = "") -> HttpResponse:
    from aygaq.web.admin.everybody import everybody

    team = get_desk().team
    context = {
        "team": team,
        "people": everybody(request.workspace, accounts=team),
        "roles": [(role.value, ROLES[role]) for role in Role],
        "anybody": queries.holders(request.workspace) is None,
        "me": request.actor,
        "invited": name,
        "link": request.build_absolute_uri(f"/invited/{token}") if token else "",
    }
    return render(request, "admin/people.html", context)


def _role(told: str) -> Role:
    if told not in set(Role):
        raise NoSuchRecord("role", told[:16])
    return Role(told)


def _known(request: DeskRequest, actor_id: str) -> tuple[ActorId, str]:
    if not get_desk().team:
        raise NoSuchRecord("account", actor_id[:16])
    for actor in queries.actors(request.workspace):
        if actor.id == actor_id:
            return actor.id, actor.name
    raise NoSuchRecord("actor", actor_id[:16])
