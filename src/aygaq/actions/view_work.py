"""See what waits: for anybody, for one person, and how far reviewers agree.

Reach for this module to show queues. Effect: none.
"""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.cases.agreement import Agreement, agreements
from aygaq.claims import ClaimId
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.queries import reviewing
from aygaq.store.team_records import NOTHING_HIDDEN, AssignmentRecord, Hidden
from aygaq.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reviewers:
    """Two people, by name, and how far they agree."""

    one: str
    other: str
    agreement: Agreement


def claims_waiting(workspace: Workspace, *, hidden: Hidden = NOTHING_HIDDEN) -> list[ClaimId]:
    """The claims that were proposed and that nobody has judged, by source and place in it."""
    return reviewing.claims_waiting(workspace, hidden.sources)


def second_reviews_waiting(
    workspace: Workspace, actor: ActorId, *, hidden: Hidden = NOTHING_HIDDEN
) -> list[ClaimId]:
    """The accepted claims that `actor` may be the second to review, the oldest first.

    They are told whether or not the record asks for second reviews.
    """
    return [
        accepted.claim
        for accepted in reviewing.accepted_claims(workspace, hidden.sources)
        if not accepted.confirmed and actor not in accepted.first
    ]


def work_of(
    workspace: Workspace, actor: ActorId, *, hidden: Hidden = NOTHING_HIDDEN
) -> list[AssignmentRecord]:
    """The sources and cases that are one person's work now, the oldest first."""
    return [
        work
        for work in queries.assignments(workspace, to=actor)
        if work.source not in hidden.sources and work.entity not in hidden.entities
    ]


def agreement_of_reviewers(workspace: Workspace) -> list[Reviewers]:
    """How far every two people agree who have judged a claim both, the most claims first."""
    names = {actor.id: actor.name for actor in queries.actors(workspace)}
    decided = {
        str(claim): {str(actor): held.value for actor, held in by_person.items()}
        for claim, by_person in reviewing.decisions(workspace).items()
    }
    told = [
        Reviewers(names[ActorId(one)], names[ActorId(other)], agreement)
        for (one, other), agreement in agreements(decided).items()
    ]
    return sorted(told, key=lambda pair: (-pair.agreement.claims, pair.one, pair.other))
