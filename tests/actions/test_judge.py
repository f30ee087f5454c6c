"""Judging claims and identity."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aygaq.actions.errors import (
    AmendmentMissing,
    AmendmentUnasked,
    NothingToWithdraw,
    SameEntity,
)
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.claims import ClaimId, QuoteNotVerbatim, Span
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord, OwnerDisagrees
from aygaq.store.records import ClaimRecord, Decision, Identity
from aygaq.store.workspace import Workspace
from tests.store import fakes
from tests.store.engines import actor


def unjudged(workspace: Workspace) -> ClaimRecord:
    """A claim that nobody has judged, as `fill` leaves the last ones."""
    return [record for record in queries.claims(workspace) if record.amends is None][-1]


def state_of(workspace: Workspace, claim: ClaimId) -> tuple[Decision | None, bool]:
    record = queries.claim(workspace, claim)
    return record.decision, record.current


@pytest.mark.parametrize(
    ("decision", "current"), [(Decision.ACCEPT, True), (Decision.REJECT, False)]
)
def test_a_decision_holds(evidence: Workspace, decision: Decision, current: bool) -> None:
    claim = unjudged(evidence).id
    judge_claim(evidence, claim, decision, by=actor(evidence), seen={"score": 0.75}, note="why")
    assert state_of(evidence, claim) == (decision, current)
    (judged,) = queries.judgements(evidence, claim)
    assert (judged.by, judged.note, judged.seen) == (fakes.BY, "why", {"score": 0.75})


def test_a_later_judgement_follows_and_the_first_stays(evidence: Workspace) -> None:
    claim, by = unjudged(evidence).id, actor(evidence)
    judge_claim(evidence, claim, Decision.REJECT, by=by, seen={})
    judge_claim(evidence, claim, Decision.ACCEPT, by=by, seen={})
    assert state_of(evidence, claim) == (Decision.ACCEPT, True)
    assert len(queries.judgements(evidence, claim)) == 2


def test_a_withdrawn_judgement_lets_the_one_before_hold_again(evidence: Workspace) -> None:
    claim, by = unjudged(evidence).id, actor(evidence)
    for decision in (Decision.REJECT, Decision.ACCEPT, Decision.WITHDRAW):
        judge_claim(evidence, claim, decision, by=by, seen={})
    assert state_of(evidence, claim) == (Decision.REJECT, False)
    judge_claim(evidence, claim, Decision.WITHDRAW, by=by, seen={})
    assert state_of(evidence, claim) == (None, True)


def test_nothing_can_be_withdrawn_where_nothing_holds(evidence: Workspace) -> None:
    with pytest.raises(NothingToWithdraw):
        judge_claim(evidence, unjudged(evidence).id, Decision.WITHDRAW, by=actor(evidence), seen={})


def test_an_amended_claim_names_the_old_one_and_takes_its_place(evidence: Workspace) -> None:
    old = unjudged(evidence)
    amended = replace(old.claim, type="torture")
    judged = judge_claim(
        evidence, old.id, Decision.AMEND, by=actor(evidence), seen={}, amended=amended
    )
    assert judged.amended is not None
    new = queries.claim(evidence, judged.amended)
    assert (new.amends, new.current, new.claim.type) == (old.id, True, "torture")
    assert new.claim == replace(amended, id=new.id, reader="person/1")
    assert state_of(evidence, old.id) == (Decision.AMEND, False)


def test_withdrawing_an_amendment_brings_the_old_claim_back(evidence: Workspace) -> None:
    old, by = unjudged(evidence), actor(evidence)
    amended = replace(old.claim, type="torture")
    judged = judge_claim(evidence, old.id, Decision.AMEND, by=by, seen={}, amended=amended)
    judge_claim(evidence, old.id, Decision.WITHDRAW, by=by, seen={})
    assert judged.amended is not None
    assert state_of(evidence, judged.amended) == (None, False)
    assert state_of(evidence, old.id) == (None, True)


def test_an_amendment_must_stand_in_the_text(evidence: Workspace) -> None:
    old = unjudged(evidence)
    quote = replace(old.claim.quote, text=old.claim.quote.text.replace("a", "e"))
    before = len(list(queries.claims(evidence)))
    with pytest.raises(QuoteNotVerbatim):
        judge_claim(
            evidence,
            old.id,
            Decision.AMEND,
            by=actor(evidence),
            seen={},
            amended=replace(old.claim, quote=quote),
        )
    assert len(list(queries.claims(evidence))) == before
    assert queries.judgements(evidence, old.id) == []


def test_an_amendment_may_quote_other_words_of_the_text(evidence: Workspace) -> None:
    old = unjudged(evidence)
    words = queries.source_text(evidence, old.source).text
    amended = replace(old.claim, quote=Span.of(words, 0, 8))
    judge_claim(evidence, old.id, Decision.AMEND, by=actor(evidence), seen={}, amended=amended)
    verify_workspace(evidence)


def test_an_amendment_cannot_name_somebody_of_another_source(evidence: Workspace) -> None:
    old = unjudged(evidence)
    stranger = next(e for e in queries.entities(evidence) if e.source != old.source)
    with pytest.raises(OwnerDisagrees):
        judge_claim(
            evidence,
            old.id,
            Decision.AMEND,
            by=actor(evidence),
            seen={},
            amended=replace(old.claim, subject=stranger.id),
        )


def test_amend_needs_a_claim_and_nothing_else_takes_one(evidence: Workspace) -> None:
    old, by = unjudged(evidence), actor(evidence)
    with pytest.raises(AmendmentMissing):
        judge_claim(evidence, old.id, Decision.AMEND, by=by, seen={})
    with pytest.raises(AmendmentUnasked):
        judge_claim(evidence, old.id, Decision.ACCEPT, by=by, seen={}, amended=old.claim)


def test_an_accepted_claim_stays_current_when_a_newer_reader_has_read(evidence: Workspace) -> None:
    from aygaq.actions.read_source import read_source

    claim, by = unjudged(evidence), actor(evidence)
    judge_claim(evidence, claim.id, Decision.ACCEPT, by=by, seen={})
    read_source(evidence, claim.source, fakes.read, reader="fake-reader/2", by=by)
    assert state_of(evidence, claim.id) == (Decision.ACCEPT, True)


def test_identity_is_judged_in_either_order(evidence: Workspace) -> None:
    *_, one, other = [record.id for record in queries.entities(evidence)]
    by = actor(evidence)
    judge_identity(evidence, one, other, Identity.SAME, by=by, seen={"score": 0.9})
    judge_identity(evidence, other, one, Identity.UNSURE, by=by, seen={})
    last = queries.identity_judgements(evidence)[-2:]
    assert last[0].a == last[1].a == min(one, other)
    assert [judged.decision for judged in last] == [Identity.SAME, Identity.UNSURE]


def test_identity_is_withdrawn_once_for_each_judgement(evidence: Workspace) -> None:
    *_, one, other = [record.id for record in queries.entities(evidence)]
    by = actor(evidence)
    judge_identity(evidence, one, other, Identity.SAME, by=by, seen={})
    judge_identity(evidence, one, other, Identity.WITHDRAW, by=by, seen={})
    with pytest.raises(NothingToWithdraw):
        judge_identity(evidence, one, other, Identity.WITHDRAW, by=by, seen={})


def test_nobody_is_compared_with_themselves(evidence: Workspace) -> None:
    one = next(queries.entities(evidence)).id
    with pytest.raises(SameEntity):
        judge_identity(evidence, one, one, Identity.SAME, by=actor(evidence), seen={})


def test_a_claim_that_is_not_there_cannot_be_judged(evidence: Workspace) -> None:
    with pytest.raises(NoSuchRecord):
        judge_claim(evidence, "c-zzzzzzz", Decision.ACCEPT, by=actor(evidence), seen={})
