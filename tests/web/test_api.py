"""The JSON API: tokens, scopes, errors in one shape, and the work of the pages."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

import pytest
from django.test import Client

from aygaq.actions.give_token import LONGEST, end_token, give_token
from aygaq.actions.roles import Permission
from aygaq.store import queries
from aygaq.web.opened import Desk
from aygaq.web.serve import HOST


@pytest.fixture
def today(desk: Desk) -> dt.date:
    return desk.workspace.clock().date()


def caller(desk: Desk, *scopes: Permission, days: int = 30) -> Client:
    ends = desk.workspace.clock().date() + dt.timedelta(days=days)
    given = give_token(desk.workspace, "a test", scopes, ends, by=desk.actor)
    return Client(headers={"host": HOST, "authorization": f"Bearer {given.secret}"})


@pytest.fixture
def api(desk: Desk) -> Client:
    """A program that may do everything."""
    return caller(desk, *Permission)


def post(api: Client, address: str, body: object) -> Any:
    return api.post(address, body, content_type="application/json")


def first_claim(desk: Desk) -> Any:
    return next(iter(queries.claims(desk.workspace)))


def test_without_a_token_nothing_is_told(desk: Desk) -> None:
    answer = Client(headers={"host": HOST}).get("/api/sources")
    assert answer.status_code == 401
    assert set(answer.json()) == {"code", "message", "hint"}


def test_a_session_of_the_pages_opens_no_door_of_the_api(client: Client) -> None:
    assert client.get("/api/sources").status_code == 401


def test_a_token_that_was_ended_opens_nothing(desk: Desk) -> None:
    api = caller(desk)
    held = queries.tokens(desk.workspace)[-1]
    end_token(desk.workspace, held.id, by=desk.actor)
    assert api.get("/api/sources").status_code == 401


def test_a_token_opens_nothing_after_its_last_day(desk: Desk, today: dt.date) -> None:
    api = caller(desk, days=0)
    assert api.get("/api/sources").status_code == 200
    late = dt.datetime.combine(today + dt.timedelta(days=1), dt.time(), dt.UTC)
    desk.workspace.clock = lambda: late
    assert api.get("/api/sources").status_code == 401


def test_a_token_does_not_open_what_is_not_in_its_scopes(desk: Desk) -> None:
    api = caller(desk, Permission.READ)
    answer = post(api, f"/api/claims/{first_claim(desk).id}/judgements", {"decision": "accept"})
    assert answer.status_code == 403
    assert answer.json()["code"] == "X050"


def test_the_secret_of_a_token_is_kept_nowhere(desk: Desk, today: dt.date) -> None:
    given = give_token(desk.workspace, "a test", [], today, by=desk.actor)
    kept = (desk.folder / "database.sqlite3").read_bytes()
    assert given.secret.encode() not in kept
    assert queries.token_of(desk.workspace, given.secret) is not None
    assert len(hashlib.sha256(given.secret.encode()).hexdigest()) == 64


@pytest.mark.parametrize("days", [-1, LONGEST.days + 1])
def test_a_token_ends_within_a_year(desk: Desk, days: int) -> None:
    with pytest.raises(Exception, match="a token may end from today"):
        caller(desk, days=days)


def test_a_claim_is_judged(api: Client, desk: Desk) -> None:
    claim = first_claim(desk)
    answer = post(api, f"/api/claims/{claim.id}/judgements", {"decision": "accept"})
    assert answer.status_code == 200
    assert queries.claim(desk.workspace, claim.id).decision == "accept"


def test_a_judgement_that_did_not_see_another_is_refused(api: Client, desk: Desk) -> None:
    address = f"/api/claims/{first_claim(desk).id}/judgements"
    post(api, address, {"decision": "accept"})
    answer = post(api, address, {"decision": "reject", "check": True, "stood": None})
    assert answer.status_code == 409
    assert answer.json()["code"] == "A007"


def test_a_claim_as_given_can_be_sent_back_amended(api: Client, desk: Desk) -> None:
    claim = first_claim(desk)
    body = api.get(f"/api/claims/{claim.id}").json()["claim"]
    body["modality"] = "feared"
    answer = post(api, f"/api/claims/{claim.id}/judgements", {"decision": "amend", "amended": body})
    made = queries.claim(desk.workspace, answer.json()["amended"])
    assert made.claim.modality == "feared"
    assert made.amends == claim.id


def test_a_quote_that_does_not_stand_in_the_text_is_refused(api: Client, desk: Desk) -> None:
    claim = first_claim(desk)
    body = api.get(f"/api/claims/{claim.id}").json()["claim"]
    body["quote"]["text"] += "!"
    answer = post(api, f"/api/claims/{claim.id}/judgements", {"decision": "amend", "amended": body})
    assert answer.status_code == 400


def test_a_text_is_kept_and_read(api: Client) -> None:
    words = "Aibek Sarsen was arrested on 3 March 2019 in Almaty, his sister said."
    kept = post(api, "/api/sources", {"text": words, "published": "2019-03-10"}).json()
    read = post(api, f"/api/sources/{kept['source']}/readings", {}).json()
    told = api.get(f"/api/sources/{kept['source']}/claims").json()
    assert read["claims"] == len(told["claims"]) > 0
    assert {c["claim"]["quote"]["text"] in words for c in told["claims"]} == {True}


def test_the_same_text_is_kept_once(api: Client) -> None:
    body = {"text": "The same words again."}
    assert [post(api, "/api/sources", body).json()["again"] for _ in range(2)] == [False, True]


def test_the_bytes_of_a_source_come_back_as_they_were(api: Client, desk: Desk) -> None:
    source = queries.sources(desk.workspace)[0]
    data = api.get(f"/api/sources/{source.id}/original").content
    assert hashlib.sha256(data).hexdigest() == source.sha256


def test_a_case_is_told_with_the_claims_behind_each_act(api: Client) -> None:
    first = api.get("/api/cases").json()[0]
    told = api.get(f"/api/cases/{first['id']}").json()
    assert len(told["acts"]) == first["acts"]
    assert all(act["claims"] for act in told["acts"])


def test_a_member_that_nobody_knows_is_a_mistake(api: Client, desk: Desk) -> None:
    body = {"decision": "accept", "desicion": "reject"}
    answer = post(api, f"/api/claims/{first_claim(desk).id}/judgements", body)
    assert answer.status_code == 422
    assert "desicion" in answer.json()["message"]


def test_verifying_tells_how_many_entries_hold(api: Client) -> None:
    answer = post(api, "/api/verifications", {}).json()
    assert answer["holds"]
    assert answer["entries"] > 0


def test_the_description_of_the_api_names_no_other_host(api: Client) -> None:
    assert "://" not in api.get("/api/openapi.json").content.decode()
