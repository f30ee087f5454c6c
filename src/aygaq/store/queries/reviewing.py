"""Where review stands in the whole record: what waits, for whom, and who decided what.

Reach for this module for queues. One fact is always true: what is said here of a claim is what
`queries.claim` says of it; a test holds this. Only ids are read, no words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from aygaq.claims.values import ClaimId
from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import ClaimRow, Confirmation, Judgement
from aygaq.store.queries.claims import latest_runs
from aygaq.store.records import PERSON, Decision
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class Made:
    """One judgement, without what was seen and noted."""

    id: RecordId
    claim: ClaimId
    decision: Decision
    amended: ClaimId | None
    by: ActorId


@dataclass(frozen=True)
class Accepted:
    """A claim that a person stands behind.

    Attributes:
        judgement: by which they do.   first: who made or accepted it.
        confirmed: whether a second person has confirmed that judgement.
    """

    claim: ClaimId
    judgement: RecordId
    first: frozenset[ActorId]
    confirmed: bool


def claims_waiting(workspace: Workspace, hidden: Collection[RecordId] = ()) -> list[ClaimId]:
    """The claims that a reader proposed and nobody has judged, by source and place in it.

    Args:
        hidden: sources to leave out.
    """
    workspace.verify_open()
    with translated_errors("reading"):
        latest = latest_runs()
        judged = set(_held(_judgements()))
        rows = ClaimRow.objects.filter(amends=None).exclude(reader=PERSON)
        told = rows.order_by("entry_seq", "place_in_run", "id").values_list(
            "pk", "run_id", "run__text__source_id"
        )
        return [
            ClaimId(claim)
            for claim, run, source in told.iterator()
            if run in latest and claim not in judged and source not in hidden
        ]


def accepted_claims(workspace: Workspace, hidden: Collection[RecordId] = ()) -> list[Accepted]:
    """The claims that people stand behind, in the order in which they were accepted."""
    workspace.verify_open()
    with translated_errors("reading"):
        made = _judgements()
        confirmed = _confirmed()
        by_people = ClaimRow.objects.filter(reader=PERSON, amends=None)
        added = set(by_people.values_list("pk", flat=True))
        amends = dict(ClaimRow.objects.exclude(amends=None).values_list("pk", "amends_id"))
        closed = set(
            ClaimRow.objects.filter(run__text__source_id__in=list(hidden)).values_list(
                "pk", flat=True
            )
        )
    held = {claim: stack[-1] for claim, stack in _held(made).items()}
    makers = {m.amended: m.by for m in made if m.amended is not None}
    for judgement in reversed(made):  # the first judgement of an added claim is its maker's
        if judgement.claim in added:
            makers[judgement.claim] = judgement.by
    found = []
    for claim, by in _standing(held, amends):
        if claim not in closed:
            first = frozenset({by.by, makers.get(claim, by.by)})
            found.append(Accepted(claim, by.id, first, by.id in confirmed))
    return found


def decisions(workspace: Workspace) -> dict[ClaimId, dict[ActorId, Decision]]:
    """For each claim what each person holds of it: their last judgement not withdrawn.

    Who confirms a judgement holds the same as it does.
    """
    workspace.verify_open()
    with translated_errors("reading"):
        made = _judgements()
        confirmed = _confirmed()
    told: dict[ClaimId, dict[ActorId, Decision]] = {}
    for claim, stack in _held(made).items():
        for judgement in stack:
            told.setdefault(claim, {})[judgement.by] = judgement.decision
            if judgement.id in confirmed:
                told[claim][confirmed[judgement.id]] = judgement.decision
    return told


def _standing(held: dict[ClaimId, Made], amends: dict[str, str]) -> Iterator[tuple[ClaimId, Made]]:
    """Each claim that somebody stands behind, with the judgement by which they do."""
    for claim, judgement in held.items():
        if judgement.decision is Decision.ACCEPT:
            before = amends.get(claim)
            if before is None or _made_by(held, ClaimId(before)) == claim:
                yield claim, judgement
        elif judgement.amended is not None and judgement.amended not in held:
            yield judgement.amended, judgement


def _made_by(held: dict[ClaimId, Made], claim: ClaimId) -> ClaimId | None:
    return held[claim].amended if claim in held else None


def _judgements() -> list[Made]:
    rows = Judgement.objects.order_by("entry_seq", "id")
    return [
        Made(
            RecordId(pk),
            ClaimId(claim),
            Decision(decision),
            None if amended is None else ClaimId(amended),
            ActorId(by),
        )
        for pk, claim, decision, amended, by in rows.values_list(
            "pk", "claim_id", "decision", "amended_id", "by_id"
        )
    ]


def _held(made: list[Made]) -> dict[ClaimId, list[Made]]:
    """The judgements of each claim that were not withdrawn, the one that holds last."""
    stacks: dict[ClaimId, list[Made]] = {}
    for judgement in made:
        stack = stacks.setdefault(judgement.claim, [])
        if judgement.decision is not Decision.WITHDRAW:
            stack.append(judgement)
        elif stack:
            stack.pop()
    return {claim: stack for claim, stack in stacks.items() if stack}


def _confirmed() -> dict[RecordId, ActorId]:
    """Who has confirmed each confirmed judgement."""
    rows = Confirmation.objects.order_by("entry_seq", "id")
    last = {
        judgement: by if given else None
        for judgement, given, by in rows.values_list("judgement_id", "given", "by_id")
    }
    return {RecordId(judgement): ActorId(by) for judgement, by in last.items() if by is not None}
