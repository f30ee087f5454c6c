"""Who does what in clauses that somebody tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Claim, Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]


def agents(reading: Reading, kind: str) -> list[str]:
    """The names of the agents of the first claim of a type."""
    claim: Claim = next(c for c in reading.claims if c.type == kind)
    return [reading.entities_by_id()[a].name for a in claim.agents]


def test_a_list_of_deeds_that_is_told_was_done_by_who_is_told_of(read_words: Read) -> None:
    reading = read_words(
        "Ana Bek told the radio that officers came, searched the house and arrested her son."
    )
    assert agents(reading, "arrest") == ["officers"]


def test_a_wife_who_tells_of_three_deeds_did_none_of_them(read_words: Read) -> None:
    reading = read_words(
        "Bo Lim was taken away on Monday, his wife said. She said six men in plain clothes arrived "
        "at 5 a.m., confiscated his laptop and his phone, and refused to show a warrant."
    )
    assert agents(reading, "property-confiscation") == ["six men"]


def test_gendarmes_are_people_and_no_verb(read_words: Read) -> None:
    reading = read_words(
        "Mamad Bek, a taxi driver, told us that gendarmes looking for stone-throwers forced their "
        "way into his courtyard, hit his mother and marched off his brother."
    )
    assert agents(reading, "detention") == ["gendarmes"]


def test_a_clause_told_about_gendarmes_is_a_clause(read_words: Read) -> None:
    reading = read_words("Ana Bek told us that gendarmes forced their way in and beat her mother.")
    assert agents(reading, "assault") == ["gendarmes"]


def test_who_does_something_in_a_town_is_not_the_town(read_words: Read) -> None:
    reading = read_words("In Penang, a volunteer was slapped by a corporal.")
    assert ("assault", "a volunteer") in told(reading)


DOERS = [
    ("Ana Bek was tortured and killed by police.", "torture", "police"),
    ("Ana Bek was abducted, beaten and hit by unidentified men.", "abduction", "unidentified men"),
    ("Six persons were kidnapped by yet to be identified gunmen.", "abduction", "gunmen"),
    ("Ana Bek was arrested and charged by cops in Osh.", "charge", "cops"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "doer"), DOERS)
def test_who_did_the_last_of_several_deeds_did_them_all(
    read_words: Read, text: str, kind: str, doer: str
) -> None:
    assert any(doer in name for name in agents(read_words(text), kind))


def test_who_killed_his_wife_is_not_said_to_have_shot_him(read_words: Read) -> None:
    reading = read_words("Bo Lim was shot and his wife was killed by soldiers.")
    assert agents(reading, "killing") == ["soldiers"]
    assert agents(reading, "assault") == []


def test_who_denies_a_charge_and_is_remanded_is_remanded_herself(read_words: Read) -> None:
    claims = told(read_words("Ana Bek denied the charge and was remanded to Osh prison."))
    assert ("detention", "Ana Bek") in claims
    assert all(subject != "the charge" for _, subject in claims)
