"""What people decided, about claims and about identity."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from aygaq.claims.values import ClaimId, EntityId
from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import IdentityJudgement, Judgement
from aygaq.store.queries.find import find_claim
from aygaq.store.records import Decision, Identity, IdentityRecord, JudgementRecord
from aygaq.store.rows import from_json_text
from aygaq.store.workspace import Workspace


def judgements(workspace: Workspace, claim_id: str | None = None) -> list[JudgementRecord]:
    """All judgements of claims, or those of one claim, in the order they were made."""
    workspace.verify_open()
    return _judgements(None if claim_id is None else Q(claim_id=find_claim(workspace, claim_id)))


def _judgements(which: Q | None) -> list[JudgementRecord]:
    rows = Judgement.objects.select_related("by").order_by("entry_seq", "id")
    with translated_errors("reading"):
        return [
            JudgementRecord(
                RecordId(row.id),
                ClaimId(row.claim_id),
                Decision(row.decision),
                None if row.amended_id is None else ClaimId(row.amended_id),
                row.by.name,
                row.at,
                row.note,
                from_json_text(row, "seen"),
                ActorId(row.by_id),
            )
            for row in (rows if which is None else rows.filter(which))
        ]


def standing(workspace: Workspace, which: Q | None = None) -> dict[ClaimId, JudgementRecord]:
    """The judgement that holds for each judged claim: the last that was not withdrawn.

    Args:
        which: of judgements; all of those of a claim, or none.
    """
    workspace.verify_open()
    made: dict[ClaimId, list[JudgementRecord]] = {}
    for judged in _judgements(which):
        of_claim = made.setdefault(judged.claim, [])
        if judged.decision is not Decision.WITHDRAW:
            of_claim.append(judged)
        elif of_claim:
            of_claim.pop()
    return {claim_id: of_claim[-1] for claim_id, of_claim in made.items() if of_claim}


def standing_of(workspace: Workspace, claim_id: ClaimId) -> JudgementRecord | None:
    """The judgement that holds for one claim, by its whole id; None where none does."""
    return standing(workspace, Q(claim_id=claim_id)).get(claim_id)


def identity_judgements(
    workspace: Workspace, entities: Collection[str] | None = None
) -> list[IdentityRecord]:
    """All judgements of identity, or those that name one of `entities`, in the order made."""
    workspace.verify_open()
    rows = IdentityJudgement.objects.select_related("by").order_by("entry_seq", "id")
    if entities is not None:
        rows = rows.filter(Q(a_id__in=entities) | Q(b_id__in=entities))
    with translated_errors("reading"):
        return [
            IdentityRecord(
                RecordId(row.id),
                EntityId(row.a_id),
                EntityId(row.b_id),
                Identity(row.decision),
                row.by.name,
                row.at,
                row.note,
                from_json_text(row, "seen"),
            )
            for row in rows
        ]
