"""Second reviews: confirming, taking back, and what is established."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aygaq.actions.change_setting import change_setting, setting_now
from aygaq.actions.confirm_claim import confirm_claim, withdraw_confirmation
from aygaq.actions.errors import (
    JudgedMeanwhile,
    NotAccepted,
    NothingChanges,
    NothingToWithdraw,
    SecondIsFirst,
    SettingUnknown,
)
from aygaq.actions.judge_claim import Seen, judge_claim
from aygaq.actions.roles import Role
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.actions.view_work import agreement_of_reviewers, second_reviews_waiting
from aygaq.store import queries
from aygaq.store.queries import reviewing
from aygaq.store.records import Decision
from aygaq.store.workspace import Workspace
from tests.actions.people import accepted_claim, somebody, unjudged_claims
from tests.store.engines import actor


@pytest.fixture
def asked(evidence: Workspace) -> Workspace:
    """The evidence, with a second review asked for."""
    change_setting(evidence, "second-review", "on", by=actor(evidence))
    return evidence


def test_an_accepted_claim_is_established_where_no_second_review_is_asked(
    evidence: Workspace,
) -> None:
    claim = accepted_claim(evidence, actor(evidence))
    assert setting_now(evidence, "second-review") == "off"
    assert queries.claim(evidence, claim).established


def test_where_it_is_asked_a_second_person_establishes_it(asked: Workspace) -> None:
    claim = accepted_claim(asked, actor(asked))
    assert not queries.claim(asked, claim).established
    second = somebody(asked, "Reviewer", Role.REVIEWER)
    confirm_claim(asked, claim, by=second, seen={})
    record = queries.claim(asked, claim)
    assert (record.confirmed, record.established) == (True, True)
    verify_workspace(asked)


def test_who_accepted_cannot_be_the_second(asked: Workspace) -> None:
    claim = accepted_claim(asked, actor(asked))
    with pytest.raises(SecondIsFirst):
        confirm_claim(asked, claim, by=actor(asked), seen={})
    assert not queries.claim(asked, claim).confirmed


def test_who_amended_cannot_be_the_second_even_when_another_accepted(asked: Workspace) -> None:
    old, first = next(unjudged_claims(asked)), actor(asked)
    second = somebody(asked, "Reviewer", Role.REVIEWER)
    third = somebody(asked, "Third", Role.REVIEWER)
    amended = replace(queries.claim(asked, old).claim, type="torture")
    new = judge_claim(asked, old, Decision.AMEND, by=first, seen={}, amended=amended).amended
    assert new is not None
    judge_claim(asked, new, Decision.ACCEPT, by=second, seen={})
    for person in (first, second):
        with pytest.raises(SecondIsFirst):
            confirm_claim(asked, new, by=person, seen={})
    confirm_claim(asked, new, by=third, seen={})


def test_an_amended_claim_is_confirmed_as_it_was_made(asked: Workspace) -> None:
    old = next(unjudged_claims(asked))
    amended = replace(queries.claim(asked, old).claim, type="torture")
    judged = judge_claim(asked, old, Decision.AMEND, by=actor(asked), seen={}, amended=amended)
    assert judged.amended is not None
    second = somebody(asked, "Reviewer", Role.REVIEWER)
    confirm_claim(asked, judged.amended, by=second, seen={})
    assert queries.claim(asked, judged.amended).established
    with pytest.raises(NotAccepted):
        confirm_claim(asked, old, by=second, seen={})


def test_what_nobody_accepted_cannot_be_confirmed(asked: Workspace) -> None:
    with pytest.raises(NotAccepted):
        confirm_claim(asked, next(unjudged_claims(asked)), by=actor(asked), seen={})


def test_a_confirmation_goes_with_the_judgement_that_it_confirmed(asked: Workspace) -> None:
    first, second = actor(asked), somebody(asked, "Reviewer", Role.REVIEWER)
    claim = accepted_claim(asked, first)
    confirm_claim(asked, claim, by=second, seen={})
    judge_claim(asked, claim, Decision.REJECT, by=first, seen={})
    assert not queries.claim(asked, claim).established
    judge_claim(asked, claim, Decision.ACCEPT, by=first, seen={})
    assert not queries.claim(asked, claim).established


def test_a_confirmation_can_be_taken_back_and_given_again(asked: Workspace) -> None:
    claim, second = accepted_claim(asked, actor(asked)), somebody(asked, "R", Role.REVIEWER)
    with pytest.raises(NothingToWithdraw):
        withdraw_confirmation(asked, claim, by=second)
    confirm_claim(asked, claim, by=second, seen={})
    with pytest.raises(NothingChanges):
        confirm_claim(asked, claim, by=second, seen={})
    withdraw_confirmation(asked, claim, by=second)
    assert not queries.claim(asked, claim).confirmed
    confirm_claim(asked, claim, by=second, seen={})
    assert queries.claim(asked, claim).established


def test_who_saw_another_judgement_is_told_so(asked: Workspace) -> None:
    first, second = actor(asked), somebody(asked, "Reviewer", Role.REVIEWER)
    claim = accepted_claim(asked, first)
    stood = Seen(queries.claim(asked, claim).accepted_by)
    judge_claim(asked, claim, Decision.ACCEPT, by=first, seen={})
    with pytest.raises(JudgedMeanwhile):
        confirm_claim(asked, claim, by=second, seen={}, stood=stood)


def test_a_setting_has_its_values_and_no_others(evidence: Workspace) -> None:
    me = actor(evidence)
    with pytest.raises(SettingUnknown):
        change_setting(evidence, "second-review", "perhaps", by=me)
    with pytest.raises(SettingUnknown):
        change_setting(evidence, "third-review", "on", by=me)
    with pytest.raises(NothingChanges):
        change_setting(evidence, "second-review", "off", by=me)


def test_turning_the_rule_off_establishes_what_was_accepted(asked: Workspace) -> None:
    claim = accepted_claim(asked, actor(asked))
    change_setting(asked, "second-review", "off", by=actor(asked))
    assert queries.claim(asked, claim).established


def test_a_second_review_waits_for_everybody_but_the_first(asked: Workspace) -> None:
    first, second = actor(asked), somebody(asked, "Reviewer", Role.REVIEWER)
    claim = accepted_claim(asked, first)
    assert claim in second_reviews_waiting(asked, second)
    assert claim not in second_reviews_waiting(asked, first)
    confirm_claim(asked, claim, by=second, seen={})
    assert claim not in second_reviews_waiting(asked, second)


def test_queues_say_of_each_claim_what_its_record_says(evidence: Workspace) -> None:
    records = {record.id: record for record in queries.claims(evidence)}
    accepted = {a.claim: a for a in reviewing.accepted_claims(evidence)}
    assert {c: (a.judgement, a.confirmed) for c, a in accepted.items()} == {
        record.id: (record.accepted_by, record.confirmed)
        for record in records.values()
        if record.accepted_by is not None
    }
    assert set(reviewing.claims_waiting(evidence)) == {
        record.id
        for record in records.values()
        if record.current and record.decision is None and record.amends is None
    }


def test_agreement_counts_who_confirmed_and_who_decided_otherwise(evidence: Workspace) -> None:
    first, second = actor(evidence), somebody(evidence, "Other Reviewer", Role.REVIEWER)
    one, other, *_ = unjudged_claims(evidence)
    for claim in (one, other):
        judge_claim(evidence, claim, Decision.ACCEPT, by=first, seen={})
    confirm_claim(evidence, one, by=second, seen={})
    judge_claim(evidence, other, Decision.REJECT, by=second, seen={})
    told = {(pair.one, pair.other): pair.agreement for pair in agreement_of_reviewers(evidence)}
    names = {actor.id: actor.name for actor in queries.actors(evidence)}
    pair = sorted((first, second))
    agreement = told[names[pair[0]], names[pair[1]]]
    assert (agreement.claims, agreement.observed) == (2, 0.5)
