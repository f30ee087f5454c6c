"""The record's page: what it finds, what each number opens, what it lets one take along."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from urllib.parse import parse_qsl

import pytest
from django.http import QueryDict
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.actions.view_record import view_record
from aygaq.web.opened import Desk
from aygaq.web.record.asking import asking_of
from aygaq.web.record.export import as_csv


def shown(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def claims_counted(page: str) -> int:
    found = re.search(r">(\d+) claims?</a>", page)
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("address", ["/record", "/record?show=claims", "/statistics"])
def test_an_empty_record_teaches_the_first_step(empty_client: Client, address: str) -> None:
    assert '<a class="press" href="/inbox">' in shown(empty_client, address)


def test_everybody_of_the_record_is_listed(client: Client, desk: Desk) -> None:
    page = shown(client, "/record")
    for case in view_record(desk.workspace).cases:
        assert f'href="/cases/{case.id}"' in page


def test_every_choice_opens_as_many_claims_as_it_says(client: Client) -> None:
    page = shown(client, "/record?show=claims")
    choices = re.findall(
        r'<li><a href="(\?[^"]+)"><bdi>[^<]*</bdi></a> <span class="soft">(\d+)', page
    )
    assert len(choices) > 5
    for address, count in choices:
        assert claims_counted(shown(client, "/record" + html.unescape(address))) == int(count)


def test_a_name_is_found_as_another_script_writes_it(client: Client, desk: Desk) -> None:
    names = {case.name for case in view_record(desk.workspace).cases if case.named}
    latin = next(name for name in sorted(names) if name.split()[0].isascii())
    word = latin.split()[0].lower()
    cyrillic = word.translate(str.maketrans("abdegiklmnorstuz", "абдегиклмнорстуз"))
    assert latin in html.unescape(shown(client, f"/record?words={cyrillic}"))


def test_words_that_nobody_has_leave_an_advice(client: Client) -> None:
    page = shown(client, "/record?words=zzzzzz")
    assert "No name is like this one" in page
    assert claims_counted(page) == 0


def test_a_day_that_was_not_understood_is_said(client: Client) -> None:
    assert "was not understood" in shown(client, "/record?since=soon")


def test_the_page_shows_words_as_words(client: Client) -> None:
    page = shown(
        client, "/record?words=%3Cscript%3Ealert(1)%3C/script%3E&agent=%3Cb%3E&act=%3Cb%3E"
    )
    assert "<script>alert" not in page
    assert "<b>" not in page


@pytest.mark.parametrize("show", ["people", "claims"])
def test_an_export_holds_the_rows_of_the_table(client: Client, show: str) -> None:
    page = shown(client, f"/record?show={show}")
    told = b"".join(client.get(f"/record/export/csv?show={show}")).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(told)))
    assert len(rows) == page.count("<tr>") - 1
    lines = b"".join(client.get(f"/record/export/jsonl?show={show}")).decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == [row["id"] for row in rows]


def test_an_export_of_another_form_is_not_there(client: Client) -> None:
    assert client.get("/record/export/xls").status_code == 404


def test_a_cell_that_a_spreadsheet_would_run_is_only_words() -> None:
    lines = list(as_csv(iter([{"id": "c-1", "quote": "=cmd()"}])))
    assert lines[1].strip() == "c-1,'=cmd()"


def test_a_search_is_kept_and_forgotten(client: Client) -> None:
    client.post("/record/save", {"name": "Detained", "query": "act=detention&show=claims"})
    page = shown(client, "/record")
    assert 'href="/record?act=detention&amp;show=claims"' in page
    (address,) = re.findall(r'action="(/record/q-[^"]+/forget)"', page)
    client.post(address)
    assert "Detained</bdi>" not in shown(client, "/record")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [
                    "words",
                    "act",
                    "place",
                    "state",
                    "since",
                    "until",
                    "certain",
                    "show",
                    "order",
                    "page",
                ]
            ),
            st.one_of(
                st.text(max_size=8),
                st.sampled_from(["2017", "2017-05", "1", "claims", "first", "accepted", "3"]),
            ),
        ),
        max_size=6,
    )
)
def test_an_address_made_of_an_asking_asks_the_same(pairs: list[tuple[str, str]]) -> None:
    query = QueryDict(mutable=True)
    for name, value in pairs:
        query.appendlist(name, value)
    asking = asking_of(query)
    again = QueryDict(mutable=True)
    for name, value in parse_qsl(asking.query(), keep_blank_values=True):
        again.appendlist(name, value)
    assert asking_of(again) == asking
