"""Claims: see, judge, confirm, add by hand."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from ninja import Router

from aygaq.actions.add_claim import add_claim
from aygaq.actions.confirm_claim import confirm_claim, withdraw_confirmation
from aygaq.actions.judge_claim import Seen, judge_claim
from aygaq.actions.restricted import verify_source_open
from aygaq.actions.roles import Permission
from aygaq.claims import Claim
from aygaq.claims.interchange import claim_from_json, claim_to_json, entity_to_json
from aygaq.errors import AygaqError
from aygaq.store import queries
from aygaq.store.ids import RecordId
from aygaq.store.records import ClaimRecord, Decision
from aygaq.web.api.door import ApiRequest, answers, needs
from aygaq.web.api.shapes import (
    ClaimOut,
    ClaimsOut,
    ConfirmationIn,
    Id,
    Json,
    JudgementIn,
    JudgementOut,
    Made,
)

router = Router(tags=["claims"])


class NotAClaim(AygaqError):
    """A body that should hold a claim of `aygaq-reading/1` does not."""

    code, exit_code = "X054", 1
    hint = "Take a claim as GET gives it, and change what should change."

    def __init__(self) -> None:
        super().__init__("what was sent is no claim of aygaq-reading/1. Nothing was written.")


@router.get("/sources/{source_id}/claims", response=answers(ClaimsOut))
@needs(Permission.READ)
def claims(request: HttpRequest, source_id: Id) -> ClaimsOut:
    """The claims of one source, in the order of its text, with their entities."""
    asked = cast(ApiRequest, request)
    found = queries.find_source(asked.workspace, source_id)
    verify_source_open(asked.workspace, asked.actor, found, kind="source", asked=source_id)
    told = sorted(queries.claims(asked.workspace, found), key=lambda c: c.claim.quote.start)
    return ClaimsOut(
        claims=[_out(record) for record in told],
        entities=[entity_to_json(e.entity) for e in queries.entities(asked.workspace, found)],
    )


@router.get("/claims/{claim_id}", response=answers(ClaimOut))
@needs(Permission.READ)
def claim(request: HttpRequest, claim_id: Id) -> ClaimOut:
    """One claim."""
    return _out(_open(cast(ApiRequest, request), claim_id))


@router.post("/claims/{claim_id}/judgements", response=answers(JudgementOut))
@needs(Permission.JUDGE)
def judge(request: HttpRequest, claim_id: Id, body: JudgementIn) -> JudgementOut:
    """Accept, amend or reject a claim, or withdraw the judgement that holds."""
    asked = cast(ApiRequest, request)
    record = _open(asked, claim_id)
    stood = Seen(None if body.stood is None else RecordId(body.stood)) if body.check else None
    done = judge_claim(
        asked.workspace,
        record.id,
        Decision(body.decision),
        by=asked.actor,
        seen={"claim": claim_to_json(record.claim)},
        note=body.note,
        amended=None if body.amended is None else _claim(body.amended),
        stood=stood,
    )
    return JudgementOut(judgement=done.judgement, claim=done.claim, amended=done.amended)


@router.post("/claims/{claim_id}/confirmations", response=answers(Made))
@needs(Permission.CONFIRM)
def confirm(request: HttpRequest, claim_id: Id, body: ConfirmationIn) -> Made:
    """Stand behind an accepted claim as a second person, or take that back."""
    asked = cast(ApiRequest, request)
    record = _open(asked, claim_id)
    if body.withdraw:
        done = withdraw_confirmation(asked.workspace, record.id, by=asked.actor, note=body.note)
    else:
        seen = {"claim": claim_to_json(record.claim)}
        done = confirm_claim(asked.workspace, record.id, by=asked.actor, seen=seen, note=body.note)
    return Made(id=done)


@router.post("/sources/{source_id}/claims", response=answers(Made))
@needs(Permission.ADD_CLAIM)
def add(request: HttpRequest, source_id: Id, body: Json) -> Made:
    """Add a claim that the reader missed; its subject and agents are entities of the source."""
    asked = cast(ApiRequest, request)
    done = add_claim(asked.workspace, source_id, _claim(body), by=asked.actor, seen={})
    return Made(id=done.claim)


def _claim(data: Json) -> Claim:
    try:
        return claim_from_json({"id": "", "reader": ""} | data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise NotAClaim from None


def _open(asked: ApiRequest, claim_id: str) -> ClaimRecord:
    record = queries.claim(asked.workspace, claim_id)
    verify_source_open(asked.workspace, asked.actor, record.source, kind="claim", asked=claim_id)
    return record


def _out(record: ClaimRecord) -> ClaimOut:
    return ClaimOut(
        id=record.id,
        source=record.source,
        claim=claim_to_json(record.claim, explain=True),
        amends=record.amends,
        decision=None if record.decision is None else record.decision.value,
        current=record.current,
        judgement=record.judgement,
        confirmed=record.confirmed,
        established=record.established,
    )
