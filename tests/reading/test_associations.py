"""What is done to outlets, associations and houses of prayer, in made-up sentences."""

from __future__ import annotations

import pytest

from aygaq.claims import EntityKind
from tests.reading.published import Published

_NEWS = Published("2020-06-15")


@pytest.mark.parametrize(
    ("text", "act", "body"),
    [
        ("The authorities shut down the newspaper Baqri on 4 May.", "censorship", "Baqri"),
        ("The regulator suspended Radio Lumo for three months.", "censorship", "Radio Lumo"),
        ("The ministry revoked the licence of Radio Kisima.", "censorship", "Radio Kisima"),
        ("The website Norda Press has been blocked since May.", "censorship", "Norda Press"),
        ("Police raided the offices of Radio Lumo.", "home-visit", "Radio Lumo"),
        (
            "The accounts of the Lomar Human Rights Centre were frozen.",
            "property-confiscation",
            "Lomar Human Rights Centre",
        ),
        ("The court dissolved the Lomar Union of Teachers.", "harassment", "Lomar Union"),
        ("Soldiers burned the mosque.", "religious-restriction", "the mosque"),
    ],
)
def test_a_body_bears_what_is_done_to_it(text: str, act: str, body: str) -> None:
    assert any(name.startswith(body) for name in _NEWS.subjects(text, act))


def test_what_is_seized_in_a_raid_on_a_body_is_the_body_s() -> None:
    text = "Police raided the offices of Radio Lumo and seized computers and transmitters."
    assert _NEWS.subjects(text, "property-confiscation") == {"Radio Lumo"}


def test_a_body_acted_upon_is_no_person() -> None:
    reading = _NEWS.read("The authorities shut down the newspaper Baqri on 4 May.")
    entities = reading.entities_by_id()
    kinds = {entities[c.subject].kind for c in reading.claims if c.subject is not None}
    assert kinds == {EntityKind.ORGANIZATION}


def test_the_owner_of_an_outlet_stays_its_one_bearer() -> None:
    text = "Ana Bek's newspaper was shut down by the authorities."
    assert _NEWS.subjects(text, "censorship") == {"Ana Bek"}


def test_an_arrest_told_after_a_raid_is_not_the_body_s() -> None:
    text = "Police raided Radio Lumo on Monday. No arrest was made."
    assert _NEWS.subjects(text, "arrest") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Parliament dissolved the commission.",
        "Protesters stormed the parliament.",
        "The league was suspended after the match.",
        "The station reported that the police station was closed.",
        "The bank closed its branch in Osh.",
    ],
)
def test_what_is_done_to_those_in_power_or_in_trade_is_no_act(text: str) -> None:
    assert not [c for c in _NEWS.read(text).claims if c.kind == "act"]


def test_who_is_accused_of_quarrelling_and_hitting_bears_the_arrest() -> None:
    text = (
        "Askar Bek was accused of arguing with and hitting a man named Bo Lim. On 31 May, "
        "Askar Bek was arrested in a teahouse."
    )
    assert _NEWS.subjects(text, "arrest") == {"Askar Bek"}
