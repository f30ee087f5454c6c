"""Who holds which role."""

from __future__ import annotations

from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId
from aygaq.store.models import RoleGrant, Setting
from aygaq.store.team_records import GrantRecord
from aygaq.store.workspace import Workspace


def grants(workspace: Workspace) -> list[GrantRecord]:
    """Every role that was given or taken back, in order."""
    workspace.verify_open()
    rows = RoleGrant.objects.select_related("to", "by").order_by("entry_seq", "id")
    with translated_errors("reading"):
        return [
            GrantRecord(
                ActorId(row.to_id), row.to.name, row.role, bool(row.given), row.by.name, row.at
            )
            for row in rows
        ]


def holders(workspace: Workspace) -> dict[ActorId, frozenset[str]] | None:
    """The roles of each person who has one; None where no role was ever given to anybody."""
    workspace.verify_open()
    rows = RoleGrant.objects.order_by("entry_seq", "id").values_list("to_id", "role", "given")
    with translated_errors("reading"):
        told = list(rows)
    if not told:
        return None
    last = {(actor, role): given for actor, role, given in told}
    held: dict[ActorId, set[str]] = {}
    for (actor, role), given in last.items():
        if given:
            held.setdefault(ActorId(actor), set()).add(role)
    return {actor: frozenset(roles) for actor, roles in held.items()}


def setting(workspace: Workspace, name: str) -> str | None:
    """The value of a setting of the record; None where nobody has set it."""
    workspace.verify_open()
    rows = Setting.objects.filter(name=name).order_by("entry_seq", "id")
    with translated_errors("reading"):
        value: str | None = rows.values_list("value", flat=True).last()
    return value
