"""Cases: see, note, link."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from ninja import Router

from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.note_case import note_case, withdraw_note
from aygaq.actions.restricted import hidden_from
from aygaq.actions.roles import Permission
from aygaq.actions.view_case import view_case
from aygaq.actions.view_record import view_record
from aygaq.cases import Case
from aygaq.cases.words import act_date, act_label, gap_words
from aygaq.claims.interchange import claim_to_json
from aygaq.store.errors import NoSuchRecord
from aygaq.store.records import Identity
from aygaq.store.team_records import NoteKind
from aygaq.web.api.door import ApiRequest, answers, needs
from aygaq.web.api.shapes import CaseOut, Id, IdentityIn, Json, Made, NoteIn

router = Router(tags=["cases"])


@router.get("/cases", response=answers(list[CaseOut]))
@needs(Permission.READ)
def cases(request: HttpRequest) -> list[CaseOut]:
    """The people and groups to whom something was done."""
    asked = cast(ApiRequest, request)
    hidden = hidden_from(asked.workspace, asked.actor).entities
    found = view_record(asked.workspace).cases
    return [_out(case) for case in found if not hidden & {entity.id for entity in case.entities}]


@router.get("/cases/{case_id}", response=answers(Json))
@needs(Permission.READ)
def case(request: HttpRequest, case_id: Id) -> Json:
    """One case: acts in time with their claims, disputes, gaps."""
    asked = cast(ApiRequest, request)
    view = view_case(asked.workspace, case_id, hidden=hidden_from(asked.workspace, asked.actor))
    if view.case is None:
        raise NoSuchRecord("case", case_id)
    told = view.case
    return _out(told).dict() | {
        "acts": [
            {
                "type": act.type,
                "words": act_label(act.best),
                "when": act_date(act),
                "edtf": None if act.when is None else act.when.edtf,
                "claims": [
                    claim_to_json(c.claim) | {"source": c.source.sha256} for c in act.claims
                ],
                "disputes": [
                    {"slot": d.slot, "values": [p.value for p in d.positions], "rule": d.rule}
                    for d in act.contradictions
                ],
            }
            for act in told.acts
        ],
        "attributes": [claim_to_json(c.claim) for c in told.attributes],
        "gaps": [{"code": gap.code, "words": gap_words(gap)} for gap in told.gaps],
    }


@router.post("/cases/{case_id}/notes", response=answers(Made))
@needs(Permission.NOTE)
def note(request: HttpRequest, case_id: Id, body: NoteIn) -> Made:
    """Note what was agreed to, or what endangers somebody."""
    asked = cast(ApiRequest, request)
    made = note_case(asked.workspace, case_id, NoteKind(body.kind), body.words, by=asked.actor)
    return Made(id=made)


@router.delete("/notes/{note_id}", response=answers(Made))
@needs(Permission.NOTE)
def end_note(request: HttpRequest, note_id: Id) -> Made:
    """Take a note back; its words stay in the record."""
    asked = cast(ApiRequest, request)
    return Made(id=withdraw_note(asked.workspace, note_id, by=asked.actor))


@router.post("/identities", response=answers(Made))
@needs(Permission.LINK)
def link(request: HttpRequest, body: IdentityIn) -> Made:
    """Judge whether two entities are the same."""
    asked = cast(ApiRequest, request)
    decision = Identity(body.decision)
    made = judge_identity(
        asked.workspace, body.a, body.b, decision, by=asked.actor, seen={}, note=body.note
    )
    return Made(id=made)


def _out(case: Case) -> CaseOut:
    return CaseOut(
        id=case.id,
        name=case.name,
        names=list(case.names),
        named=case.named,
        acts=len(case.acts),
        claims=len(case.claims),
        sources=len(case.sources),
    )
