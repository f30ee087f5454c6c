"""The record through the API: the same people, claims and numbers as on the pages."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from aygaq.actions.give_token import give_token
from aygaq.actions.roles import Permission
from aygaq.actions.view_record import view_record
from aygaq.web.opened import Desk
from aygaq.web.serve import HOST


@pytest.fixture
def api(desk: Desk) -> Client:
    ends = desk.workspace.clock().date() + dt.timedelta(days=1)
    given = give_token(desk.workspace, "a test", [Permission.READ], ends, by=desk.actor)
    return Client(headers={"host": HOST, "authorization": f"Bearer {given.secret}"})


def test_a_search_finds_everybody_where_nothing_is_asked(api: Client, desk: Desk) -> None:
    told = api.get("/api/search").json()
    assert {row["id"] for row in told["rows"]} == {c.id for c in view_record(desk.workspace).cases}


def test_each_facet_leaves_what_it_says(api: Client) -> None:
    for choice in api.get("/api/search").json()["facets"]["act"]:
        left = api.get("/api/search", {"act": choice["value"], "show": "claims"}).json()
        assert left["claims"] == choice["claims"]
        assert {row["act"] for row in left["rows"]} != set()


def test_numbers_are_those_of_the_pages(api: Client) -> None:
    told = api.get("/api/statistics").json()
    assert told["acts"] >= sum(each["certain"] for each in told["bins"]) + told["undated"]
    one = told["by_act"][0]
    assert api.get("/api/statistics", {"act": one["value"]}).json()["acts"] == one["acts"]


def test_a_query_that_is_none_is_refused(api: Client) -> None:
    assert api.get("/api/search?show=everything").status_code == 422
