"""Queues: what waits, second reviews, contradictions, who may be the same person, one's work."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from django.test import Client

import aygaq
from aygaq.actions.change_roles import grant_role
from aygaq.actions.group_cases import change_group_case, make_group
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import Role
from aygaq.actions.view_record import view_record
from aygaq.actions.view_work import claims_waiting
from aygaq.claims import ClaimId
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.records import Decision, Identity
from aygaq.store.team_records import NOTHING_HIDDEN
from aygaq.web.opened import Desk
from aygaq.web.queues import persons
from tests.web.conftest import EXAMPLES, _examples

PAGES = ("claims", "second", "contradictions", "people", "mine", "agreement")


@pytest.fixture(scope="session")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with all examples, which tell of some people more than once."""
    folder = tmp_path_factory.mktemp("queues") / "workspace"
    with aygaq.create_workspace(folder, passphrase=None, by="Aigul") as workspace:
        for row in _examples():
            workspace.add(
                EXAMPLES / row["file"], published=row["published"], publisher=row["publisher"]
            )
        workspace.read()
    return folder


@pytest.fixture
def second_person(desk: Desk) -> ActorId:
    """Berik, who has accepted one claim; Aigul sits at the desk."""
    return known_actor(desk.workspace, "Berik")


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def accepted_by(desk: Desk, person: ActorId) -> ClaimId:
    claim = claims_waiting(desk.workspace)[0]
    judge_claim(desk.workspace, claim, Decision.ACCEPT, by=person, seen={})
    return claim


@pytest.mark.parametrize("name", PAGES)
def test_an_empty_queue_says_what_to_do(empty_client: Client, name: str) -> None:
    assert 'class="empty"' in text_of(empty_client, f"/queues/{name}")


def test_the_overview_counts_what_waits(client: Client, desk: Desk) -> None:
    waiting = len(claims_waiting(desk.workspace))
    assert f"{waiting} claims wait" in text_of(client, "/queues")


def test_sources_with_claims_that_wait_are_listed_with_how_many(client: Client, desk: Desk) -> None:
    page = text_of(client, "/queues/claims")
    for source in queries.sources(desk.workspace):
        assert f"/read/{source.id}" in page


def test_a_second_person_confirms_on_the_page(
    client: Client, desk: Desk, second_person: ActorId
) -> None:
    claim = accepted_by(desk, second_person)
    page = text_of(client, "/queues/second")
    assert claim in page
    assert "accepted by Berik" in page
    stood = queries.claim(desk.workspace, claim).accepted_by
    client.post(f"/queues/second/{claim}", {"stood": stood})
    assert queries.claim(desk.workspace, claim).confirmed
    assert claim not in text_of(client, "/queues/second")
    client.post(f"/queues/second/{claim}", {"do": "withdraw"})
    assert not queries.claim(desk.workspace, claim).confirmed


def test_what_oneself_accepted_is_not_there_and_cannot_be_confirmed(
    client: Client, desk: Desk
) -> None:
    claim = accepted_by(desk, desk.actor)
    assert claim not in text_of(client, "/queues/second")
    stood = queries.claim(desk.workspace, claim).accepted_by
    assert client.post(f"/queues/second/{claim}", {"stood": stood}).status_code == 403


def test_who_saw_another_judgement_does_not_confirm_by_mistake(
    client: Client, desk: Desk, second_person: ActorId
) -> None:
    claim = accepted_by(desk, second_person)
    stood = queries.claim(desk.workspace, claim).accepted_by
    judge_claim(desk.workspace, claim, Decision.ACCEPT, by=second_person, seen={})
    assert client.post(f"/queues/second/{claim}", {"stood": stood}).status_code == 409
    assert client.post(f"/queues/second/{claim}").status_code == 409
    assert not queries.claim(desk.workspace, claim).confirmed


def test_contradictions_are_those_of_the_cases(client: Client, desk: Desk) -> None:
    page = text_of(client, "/queues/contradictions")
    disputed = [
        case
        for case in view_record(desk.workspace).cases
        if any(act.contradictions for act in case.acts)
    ]
    assert len(page.split('class="dispute"')) - 1 == len(disputed)
    assert all(f"/cases/{case.id}" in page for case in disputed)


def test_suggestions_are_those_of_the_record(desk: Desk) -> None:
    told = persons.suggestions(desk.workspace, NOTHING_HIDDEN).told
    wanted = view_record(desk.workspace).suggestions
    assert {(s.a, s.b, s.score) for s in told} == {(s.a, s.b, s.score) for s in wanted}
    assert told


def test_many_names_are_compared_apart_and_come_to_the_same(
    client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aygaq.web.queues.comparing.AT_ONCE", 0)
    assert "Names are being compared" in text_of(client, "/queues/people")
    for _ in range(1200):
        told = persons.suggestions(desk.workspace, NOTHING_HIDDEN)
        if not told.working:
            break
        time.sleep(0.1)
    wanted = view_record(desk.workspace).suggestions
    assert {(s.a, s.b) for s in told.told} == {(s.a, s.b) for s in wanted}


def test_a_pair_is_judged_and_taken_back_on_the_page(client: Client, desk: Desk) -> None:
    first = persons.suggestions(desk.workspace, NOTHING_HIDDEN).told[0]
    assert first.a in text_of(client, "/queues/people")
    form = {"a": first.a, "b": first.b, "score": "0.9"}
    client.post("/queues/people/judge", {**form, "decision": "same"})
    last = queries.identity_judgements(desk.workspace)[-1]
    assert (last.decision, last.seen) == (Identity.SAME, {"score": "0.9"})
    told = persons.suggestions(desk.workspace, NOTHING_HIDDEN).told
    assert (first.a, first.b) not in {(s.a, s.b) for s in told}
    assert "Judged last" in text_of(client, "/queues/people")
    client.post("/queues/people/judge", {**form, "decision": "withdraw"})
    told = persons.suggestions(desk.workspace, NOTHING_HIDDEN).told
    assert (first.a, first.b) in {(s.a, s.b) for s in told}


def test_a_decision_that_is_none_is_refused(client: Client, desk: Desk) -> None:
    first = persons.suggestions(desk.workspace, NOTHING_HIDDEN).told[0]
    form = {"a": first.a, "b": first.b, "decision": "perhaps"}
    assert client.post("/queues/people/judge", form).status_code == 404


def test_work_is_given_and_done_on_the_page(client: Client, desk: Desk) -> None:
    source = queries.sources(desk.workspace)[0].id
    client.post("/queues/assign", {"source": source, "to": desk.actor, "note": "by Friday"})
    assert "by Friday" in text_of(client, "/queues/mine")
    assert "1 piece of work is yours" in text_of(client, "/queues")
    client.post("/queues/assign", {"source": source, "to": desk.actor, "ends": "1"})
    assert 'class="empty"' in text_of(client, "/queues/mine")


def test_agreement_is_shown_with_the_number_of_claims(
    client: Client, desk: Desk, second_person: ActorId
) -> None:
    one, other, *_ = claims_waiting(desk.workspace)
    for claim, decision in ((one, Decision.ACCEPT), (other, Decision.REJECT)):
        judge_claim(desk.workspace, claim, Decision.ACCEPT, by=second_person, seen={})
        judge_claim(desk.workspace, claim, decision, by=desk.actor, seen={})
    page = text_of(client, "/queues/agreement")
    row = page.split("<tbody>")[1]
    assert [cell in row for cell in ("Aigul", "Berik", ">2<", "0.50")] == [True] * 4


def test_what_is_closed_to_who_looks_is_in_no_queue(
    client: Client, desk: Desk, second_person: ActorId
) -> None:
    workspace = desk.workspace
    first = persons.suggestions(workspace, NOTHING_HIDDEN).told[0]
    claim = next(c for c in queries.claims_about(workspace, [first.a]) if c.current)
    judge_claim(workspace, claim.id, Decision.ACCEPT, by=second_person, seen={})
    grant_role(workspace, second_person, Role.ADMINISTRATOR, by=second_person)
    grant_role(workspace, desk.actor, Role.ADMINISTRATOR, by=second_person)
    group = make_group(workspace, "Granary", by=second_person)
    change_group_case(workspace, group, first.a, inside=True, by=second_person)
    source = queries.sources_of(workspace, [first.a])[first.a]
    closed = {e.id for e in queries.entities(workspace, source)} | {source, claim.id}
    for name in ("", *(f"/{page}" for page in PAGES)):
        page = text_of(client, f"/queues{name}")
        assert not [i for i in closed if i in page]
