"""Judge a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aygaq.actions.errors import (
    AmendmentMissing,
    AmendmentUnasked,
    JudgedMeanwhile,
    NothingToWithdraw,
)
from aygaq.actions.restricted import verify_source_open
from aygaq.actions.roles import Permission, recorded
from aygaq.claims.values import Claim, ClaimId
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import ClaimRow, Judgement
from aygaq.store.queries import find_claim, source_of_claim, standing_of
from aygaq.store.records import PERSON, Decision
from aygaq.store.rows import claim_row, to_json_text
from aygaq.store.transaction import Change
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class Seen:
    """How a claim stood before the eyes of whoever judges it.

    Attributes:
        judgement: the one that held then (`ClaimRecord.judgement`), None where none did.
    """

    judgement: RecordId | None


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
    stood: Seen | None = None,
) -> Judged:
    """Keep a person's decision on a claim. Nothing is erased: a later judgement follows.

    Args:
        claim_id: the beginning of its id.
        seen: what the person saw when they decided, scores included; JSON.
        amended: the claim as it should read, for `AMEND` alone; its subject and agents are
            ids of entities of the same reading, its own id and reader do not count.
        stood: how the claim stood when the person decided; None where nobody else can have
            judged it since. With it no judgement is lost under another that did not see it.
    Raises:
        NotPermitted.   JudgedMeanwhile: another judgement holds than in `stood`.
        NoSuchRecord, AmbiguousId: which claim?
        AmendmentMissing, AmendmentUnasked: decision and `amended` do not go together.
        QuoteNotVerbatim, OwnerDisagrees: the amended claim does not stand in the text.
        NothingToWithdraw: `WITHDRAW` where no judgement holds.
    Effect: entry `claim.judge` with the judgement and, for `AMEND`, the new claim.
    """
    found = find_claim(workspace, claim_id)
    _verify_goes_together(found, decision, amended)
    source = source_of_claim(workspace, found)
    verify_source_open(workspace, by, source, kind="claim", asked=found)
    with recorded(workspace, by, Permission.JUDGE, "claim.judge", found) as change:
        _verify_stands(workspace, found, decision, stood)
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


def _verify_stands(
    workspace: Workspace, claim: ClaimId, decision: Decision, stood: Seen | None
) -> None:
    """Check under the lock that there is what is withdrawn, and nothing that was not seen."""
    held = standing_of(workspace, claim)
    holds = None if held is None else held.id
    if stood is not None and holds != stood.judgement:
        raise JudgedMeanwhile(claim, seen=stood.judgement, standing=holds)
    if decision is Decision.WITHDRAW and holds is None:
        raise NothingToWithdraw(claim)


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
