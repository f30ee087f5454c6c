"""People with roles, for tests of what they may do together."""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.actions.change_roles import grant_role
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import Role
from aygaq.claims import ClaimId
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.records import Decision
from aygaq.store.workspace import Workspace
from tests.store.engines import actor


def somebody(workspace: Workspace, name: str, *roles: Role) -> ActorId:
    """A person with these roles, given by the administrator of the evidence."""
    found = known_actor(workspace, name)
    for role in roles:
        grant_role(workspace, found, role, by=actor(workspace))
    return found


def unjudged_claims(workspace: Workspace) -> Iterator[ClaimId]:
    """The claims that nobody has judged."""
    held = queries.standing(workspace)
    return (c.id for c in queries.claims(workspace) if c.id not in held and c.amends is None)


def accepted_claim(workspace: Workspace, by: ActorId) -> ClaimId:
    """A claim that `by` has just accepted."""
    claim = next(unjudged_claims(workspace))
    judge_claim(workspace, claim, Decision.ACCEPT, by=by, seen={})
    return claim
