"""Judge a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from aygaq.actions.errors import AmendmentMissing, AmendmentUnasked, NothingToWithdraw
from aygaq.claims.values import Claim, ClaimId
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import ClaimRow, Judgement
from aygaq.store.queries import find_claim, standing
from aygaq.store.records import Decision
from aygaq.store.rows import claim_row, to_json_text
from aygaq.store.transaction import Change, record
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class Judged:
    """The judgement is kept; `amended` is the claim it made, None where it made none."""

    judgement: RecordId
    claim: ClaimId
    amended: ClaimId | None


def judge_claim(
    workspace: Workspace,
    claim_id: str,
    decision: Decision,
    *,
    by: ActorId,
    seen: Mapping[str, Any],
    note: str = "",
    amended: Claim | None = None,
) -> Judged:
    """Keep a person's decision on a claim. Nothing is erased: a later judgement follows.

    Args:
        claim_id: the beginning of its id.
        seen: what the person saw when they decided, scores included; JSON.
        amended: the claim as it should read, for `AMEND` alone; its subject and agents are
            ids of entities of the same reading, its own id and reader do not count.
    Raises:
        NoSuchRecord, AmbiguousId: which claim?
        AmendmentMissing, AmendmentUnasked: decision and `amended` do not go together.
        QuoteNotVerbatim, OwnerDisagrees: the amended claim does not stand in the text.
        NothingToWithdraw: `WITHDRAW` where no judgement holds.
    Effect: entry `claim.judge` with the judgement and, for `AMEND`, the new claim.
    """
    found = find_claim(workspace, claim_id)
    _verify_goes_together(found, decision, amended)
    with record(workspace, by, "claim.judge", found) as change:
        if decision is Decision.WITHDRAW and found not in standing(workspace, Q(claim_id=found)):
            raise NothingToWithdraw(found)
        fresh = None if amended is None else _insert_amended(change, found, amended)
        judgement = Judgement(
            id=change.fresh_id(Judgement),
            claim_id=found,
            decision=decision.value,
            amended_id=fresh,
            by_id=by,
            at=change.at,
            note=note,
            seen=to_json_text(dict(seen)),
        )
        change.insert(judgement)
    return Judged(RecordId(judgement.id), found, fresh)


def _verify_goes_together(claim: ClaimId, decision: Decision, amended: Claim | None) -> None:
    if decision is Decision.AMEND and amended is None:
        raise AmendmentMissing(claim)
    if decision is not Decision.AMEND and amended is not None:
        raise AmendmentUnasked(claim, decision.value)


def _insert_amended(change: Change, old: ClaimId, amended: Claim) -> ClaimId:
    """The new claim, a row of the same reading that names the old one."""
    before = ClaimRow.objects.get(pk=old)
    named = [e for e in (amended.subject, *amended.agents) if e is not None]
    row = claim_row(
        amended,
        row_id=change.fresh_id(ClaimRow),
        run=before.run_id,
        place=before.place_in_run,
        entities={entity: RecordId(entity) for entity in named},
        amends=old,
    )
    row.reader = PERSON
    change.insert(row)
    return ClaimId(row.id)


#: The reader of a claim that a person made; the judgement says who.
PERSON = "person/1"
