"""Everybody of the record as the page of people shows them."""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.actions.roles import Role
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class Shown:
    """One person.

    Attributes:
        roles: a role, and whether they have it, for each.
        signs_in, invited, factors: of their account; of nobody's where there are none.
    """

    actor: ActorId
    name: str
    roles: tuple[tuple[str, bool], ...]
    signs_in: bool = False
    invited: bool = False
    factors: int = 0


def everybody(workspace: Workspace, *, accounts: bool) -> list[Shown]:
    """All people of the record, in the order in which they came.

    Args:
        accounts: whether people sign in here.
    """
    if accounts:
        from aygaq.web.accounts.invitations import people

        return [
            Shown(p.actor, p.name, _roles(p.roles), p.signs_in, p.invited, p.factors)
            for p in people(workspace)
        ]
    held = queries.holders(workspace) or {}
    return [
        Shown(actor.id, actor.name, _roles(held.get(actor.id, frozenset())))
        for actor in queries.actors(workspace)
    ]


def _roles(held: frozenset[str]) -> tuple[tuple[str, bool], ...]:
    return tuple((role.value, role.value in held) for role in Role)
