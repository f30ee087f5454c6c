"""The page of one case, as Django answers it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from aygaq.actions.view_record import view_record
from aygaq.cases import Case
from aygaq.store import queries
from aygaq.web.opened import Desk


@pytest.fixture
def told(desk: Desk) -> Case:
    """The case with the most claims."""
    return max(view_record(desk.workspace).cases, key=lambda case: len(case.claims))


def page(client: Client, case: Case) -> str:
    return client.get(f"/cases/{case.id}").content.decode()


def test_every_footnote_that_is_named_is_there(client: Client, told: Case) -> None:
    shown = page(client, told)
    named = set(re.findall(r'href="#(note-\d+)"', shown))
    assert named
    assert named == set(re.findall(r'id="(note-\d+)"', shown))


def test_every_quote_stands_in_its_source_letter_for_letter(
    client: Client, told: Case, desk: Desk
) -> None:
    client.get(f"/cases/{told.id}")
    for claim in told.claims:
        text = queries.source_text(desk.workspace, claim.source.sha256).text
        quote = claim.claim.quote
        assert text[quote.start : quote.end] == quote.text


def test_an_entity_of_the_case_leads_to_the_case(client: Client, told: Case) -> None:
    for entity in told.entities[1:]:
        assert client.get(f"/cases/{entity.id}").headers["Location"] == f"/cases/{told.id}"


def test_a_case_that_is_not_there_is_said_to_be_missing(client: Client) -> None:
    assert client.get("/cases/e-00000000").status_code == 404


def test_the_page_holds_no_script_or_style_of_its_own(client: Client, told: Case) -> None:
    shown = page(client, told)
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", shown)


def test_a_note_is_kept_and_taken_back(client: Client, told: Case, desk: Desk) -> None:
    client.post(f"/cases/{told.id}/notes", {"kind": "consent", "words": "The family agreed."})
    assert "The family agreed." in page(client, told)
    (kept,) = queries.notes(desk.workspace, [entity.id for entity in told.entities])
    client.post(f"/cases/{told.id}/notes/{kept.id}/end")
    assert "The family agreed." not in page(client, told)


def test_an_empty_note_is_refused(client: Client, told: Case) -> None:
    assert client.post(f"/cases/{told.id}/notes", {"words": " "}).status_code == 400
