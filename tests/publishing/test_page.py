"""The page of cases."""

from __future__ import annotations

import re

import pytest

from aygaq.cases import build_cases
from aygaq.claims import Entity, EntityId, EntityKind, Span
from aygaq.publishing.page import build_page
from tests.cases.making import AIBEK, COURIER, COURT, told

PEOPLE = {AIBEK.id: AIBEK}


def page(people: dict[EntityId, Entity] = PEOPLE, text: str = "held " * 40) -> str:
    claims = [
        told("arrest", "2018-03-09"),
        told("arrest", "2018-03-11", source=COURT),
        told("sentence", term="P5Y", source=COURT),
    ]
    cases = build_cases(people, claims)
    texts = {COURIER.sha256: text, COURT.sha256: text}
    return build_page(cases, people, texts, title="Record", made="Made for a test.")


def test_every_statement_leads_to_a_note_that_is_there() -> None:
    html = page()
    wanted = set(re.findall(r'class="note" href="#([^"]+)"', html))
    assert wanted
    assert wanted <= set(re.findall(r'<li id="([^"]+)"', html))


def test_the_page_names_no_other_host() -> None:
    assert not re.findall(r'(?:src|href|url)\s*[=(]\s*["\']?(?:https?:)?//', page())


def test_the_page_forbids_scripts_and_outside_requests() -> None:
    assert "default-src 'none'" in page()


@pytest.mark.parametrize("words", ["<script>x</script>", '"><img src=x onerror=x>', "{{ title }}"])
def test_words_of_a_source_never_become_markup(words: str) -> None:
    hostile = {AIBEK.id: Entity(AIBEK.id, EntityKind.PERSON, words, (Span(0, 1, "x"),))}
    html = page(hostile, words * 20)
    assert "<script" not in html
    assert "<img" not in html


def test_a_contradiction_is_shown_with_its_sign_and_both_sides() -> None:
    html = page()
    assert "⇄" in html
    assert "9 March 2018" in html
    assert "11 March 2018" in html


def test_an_empty_record_teaches_the_first_step() -> None:
    html = build_page((), {}, {}, title="Record", made="")
    assert "aygaq add" in html
