"""Who does what in clauses that somebody tells."""

from __future__ import annotations

from collections.abc import Callable

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


def test_gendarmes_are_people_and_no_verb(read_words: Read) -> None:
    reading = read_words(
        "Mamad Bek, a taxi driver, told us that gendarmes looking for stone-throwers forced their "
        "way into his courtyard, hit his mother and marched off his brother."
    )
    assert agents(reading, "detention") == ["gendarmes"]


def test_a_clause_told_about_gendarmes_is_a_clause(read_words: Read) -> None:
    reading = read_words("Ana Bek told us that gendarmes forced their way in and beat her mother.")
    assert agents(reading, "ill-treatment") == ["gendarmes"]


def test_who_does_something_in_a_town_is_not_the_town(read_words: Read) -> None:
    reading = read_words("In Penang, a volunteer was slapped by a corporal.")
    assert ("assault", "a volunteer") in told(reading)
