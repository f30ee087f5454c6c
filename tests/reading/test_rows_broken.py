"""Tests of people whom a broken parse, or a noun for victims, would leave out."""

from __future__ import annotations

import pytest

import aygaq
from aygaq.claims import ClaimKind


def _told(text: str) -> list[tuple[str, str]]:
    """(act, whom it befell) for each act that a text tells."""
    reading = aygaq.read_text(text, published="2020-06-15")
    entities = reading.entities_by_id()
    acts = [c for c in reading.claims if c.kind is ClaimKind.ACT and c.subject]
    return [(c.type, entities[c.subject].name) for c in acts if c.subject]


def test_a_name_and_his_people_are_one_row() -> None:
    told = _told("Karim Bek, his driver and two guards were killed.")
    assert told == [("killing", who) for who in ("Karim Bek", "his driver", "two guards")]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Two other victims of torture spoke to us.", "torture", "Two other victims"),
        ("A rape victim told the court her story.", "sexual-violence", "A rape victim"),
        ("Karim Bek, a torture survivor, fled the country.", "torture", "Karim Bek"),
    ],
)
def test_who_is_called_a_victim_suffered_it(text: str, act: str, who: str) -> None:
    assert (act, who) in _told(text)


def test_victims_at_large_are_nobody() -> None:
    assert _told("The centre helps victims of torture.") == []


def test_who_became_the_first_is_the_one_named() -> None:
    told = _told("Karim Bek became the first journalist to be jailed under the law.")
    assert told == [("imprisonment", "Karim Bek")]


def test_he_is_the_second_to_be_charged() -> None:
    told = _told("Karim Bek was arrested in Osh. He is the second person to be charged over it.")
    assert ("charge", "Karim Bek") in told


@pytest.mark.parametrize(
    "text",
    [
        "The Treasury hit three individuals with sanctions.",
        "Riot police forced them out of the park.",
    ],
)
def test_sanctions_and_cleared_parks_are_no_acts(text: str) -> None:
    assert _told(text) == []
