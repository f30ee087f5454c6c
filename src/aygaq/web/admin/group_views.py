"""Groups of cases that only some may open."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render

from aygaq.actions.group_cases import (
    change_group_case,
    change_group_member,
    end_group,
    make_group,
)
from aygaq.index import catch_up
from aygaq.store import queries
from aygaq.store.models import IndexedEntity
from aygaq.store.team_records import GroupRecord
from aygaq.web.pages import DeskRequest, hidden, page


@page("change-groups")
def groups(request: DeskRequest) -> HttpResponse:
    """Every group, with its cases and people; cases closed to who looks are counted alone."""
    names = {actor.id: actor.name for actor in queries.actors(request.workspace)}
    closed = hidden(request).entities
    catch_up(request.workspace)
    shown = [
        {
            "group": group,
            "cases": _cases(group, closed),
            "closed": len(group.entities & closed),
            "members": [(actor, names[actor]) for actor in sorted(group.members)],
        }
        for group in queries.groups(request.workspace)
    ]
    return render(request, "admin/groups.html", {"groups": shown, "people": sorted(names.items())})


@page("change-groups", methods=("POST",))
def make(request: DeskRequest) -> HttpResponse:
    """Make a group; who makes it is in it."""
    make_group(request.workspace, request.POST.get("name", ""), by=request.actor)
    return redirect("admin-groups")


@page("change-groups", methods=("POST",))
def change(request: DeskRequest, group_id: str) -> HttpResponse:
    """Put a case or a person into a group, or take one out."""
    inside = request.POST.get("inside") != "0"
    entity, member = request.POST.get("case", "").strip(), request.POST.get("member", "").strip()
    if entity:
        change_group_case(request.workspace, group_id, entity, inside=inside, by=request.actor)
    else:
        change_group_member(request.workspace, group_id, member, inside=inside, by=request.actor)
    return redirect("admin-groups")


@page("change-groups", methods=("POST",))
def end(request: DeskRequest, group_id: str) -> HttpResponse:
    """End a group: its cases are open to all again."""
    end_group(request.workspace, group_id, by=request.actor)
    return redirect("admin-groups")


def _cases(group: GroupRecord, closed: frozenset[str]) -> list[tuple[str, str]]:
    """Ids and names of the cases of a group that may be shown."""
    seen = group.entities - closed
    rows = IndexedEntity.objects.filter(entity__in=seen).order_by("entity")
    return list(rows.values_list("entity", "name"))
