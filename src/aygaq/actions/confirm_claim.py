"""Review a claim a second time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aygaq.actions.errors import (
    JudgedMeanwhile,
    NotAccepted,
    NothingChanges,
    NothingToWithdraw,
    SecondIsFirst,
)
from aygaq.actions.judge_claim import Seen
from aygaq.actions.restricted import verify_source_open
from aygaq.actions.roles import Permission, recorded
from aygaq.claims.values import ClaimId
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import Confirmation
from aygaq.store.rows import to_json_text
from aygaq.store.transaction import Change
from aygaq.store.workspace import Workspace


def confirm_claim(
    workspace: Workspace,
    claim_id: str,
    *,
    by: ActorId,
    seen: Mapping[str, Any],
    note: str = "",
    stood: Seen | None = None,
) -> RecordId:
    """Stand behind an accepted claim as a second person. Who disagrees rejects or amends it.

    Args:
        claim_id: the beginning of its id.
        seen: what the person saw when they confirmed, JSON.
        stood: the judgement that they saw it stand by (`ClaimRecord.accepted_by`); None where
            nobody else can have judged it since.
    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId.   NotAccepted: nobody has accepted it.
        SecondIsFirst: they made or accepted it.   NothingChanges: it is confirmed already.
        JudgedMeanwhile: it stands by another judgement than in `stood`.
    Effect: entry `claim.confirm`. The confirmation is of the judgement: when that no longer
    holds, neither does the confirmation.
    """
    found = _open_claim(workspace, claim_id, by)
    with recorded(workspace, by, Permission.CONFIRM, "claim.confirm", found) as change:
        holds = _accepted_by(workspace, found)
        if stood is not None and stood.judgement != holds:
            raise JudgedMeanwhile(found, seen=stood.judgement, standing=holds)
        if holds in queries.confirmations(workspace):
            raise NothingChanges(found, "is confirmed already")
        if by in queries.first_people(workspace, found, holds):
            raise SecondIsFirst(found, by)
        return _insert(change, holds, given=True, by=by, note=note, seen=seen)


def withdraw_confirmation(
    workspace: Workspace, claim_id: str, *, by: ActorId, note: str = ""
) -> RecordId:
    """Take the confirmation of a claim back, one's own or another's.

    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId, NotAccepted.
        NothingToWithdraw: it is not confirmed.
    Effect: entry `claim.confirm`.
    """
    found = _open_claim(workspace, claim_id, by)
    with recorded(workspace, by, Permission.CONFIRM, "claim.confirm", found) as change:
        holds = _accepted_by(workspace, found)
        if holds not in queries.confirmations(workspace):
            raise NothingToWithdraw(found)
        return _insert(change, holds, given=False, by=by, note=note, seen={})


def _open_claim(workspace: Workspace, claim_id: str, by: ActorId) -> ClaimId:
    found = queries.find_claim(workspace, claim_id)
    source = queries.source_of_claim(workspace, found)
    verify_source_open(workspace, by, source, kind="claim", asked=found)
    return found


def _accepted_by(workspace: Workspace, claim: ClaimId) -> RecordId:
    holds = queries.claim(workspace, claim).accepted_by
    if holds is None:
        raise NotAccepted(claim)
    return holds


def _insert(
    change: Change,
    judgement: RecordId,
    *,
    given: bool,
    by: ActorId,
    note: str,
    seen: Mapping[str, Any],
) -> RecordId:
    row = Confirmation(
        id=change.fresh_id(Confirmation),
        judgement_id=judgement,
        given=int(given),
        by_id=by,
        at=change.at,
        note=note,
        seen=to_json_text(dict(seen)),
    )
    change.insert(row)
    return RecordId(row.id)
