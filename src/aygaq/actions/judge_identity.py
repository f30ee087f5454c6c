"""Judge whether two entities are the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aygaq.actions.errors import NothingToWithdraw, SameEntity
from aygaq.actions.restricted import verify_entity_open
from aygaq.actions.roles import Permission, recorded
from aygaq.claims.values import EntityId
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import IdentityJudgement
from aygaq.store.queries import find_entity, identity_judgements
from aygaq.store.records import Identity
from aygaq.store.rows import to_json_text
from aygaq.store.workspace import Workspace


def judge_identity(
    workspace: Workspace,
    a: str,
    b: str,
    decision: Identity,
    *,
    by: ActorId,
    seen: Mapping[str, Any],
    note: str = "",
) -> RecordId:
    """Keep a person's decision on whether `a` and `b` are one; a later one follows, none goes.

    Args:
        a, b: beginnings of the ids of two entities; their order does not count.
        seen: what the person saw when they decided, scores included; JSON.
    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId: which entity?   SameEntity: both are one id.
        NothingToWithdraw: `WITHDRAW` where no judgement of the pair was made.
    Effect: entry `identity.judge` with the judgement.
    """
    first, second = sorted((find_entity(workspace, a), find_entity(workspace, b)))
    if first == second:
        raise SameEntity(first)
    for entity in (first, second):
        verify_entity_open(workspace, by, entity)
    with recorded(workspace, by, Permission.LINK, "identity.judge", first) as change:
        if decision is Identity.WITHDRAW and not _holds(workspace, first, second):
            raise NothingToWithdraw(f"{first} and {second}")
        judgement = IdentityJudgement(
            id=change.fresh_id(IdentityJudgement),
            a_id=first,
            b_id=second,
            decision=decision.value,
            by_id=by,
            at=change.at,
            note=note,
            seen=to_json_text(dict(seen)),
        )
        change.insert(judgement)
    return RecordId(judgement.id)


def _holds(workspace: Workspace, a: EntityId, b: EntityId) -> bool:
    """Whether a judgement of the pair holds: one more made than withdrawn."""
    made = 0
    for judged in identity_judgements(workspace, [a]):
        if (judged.a, judged.b) == (a, b):
            made = max(0, made - 1) if judged.decision is Identity.WITHDRAW else made + 1
    return made > 0
