"""Who did what a noun names, in made-up sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The court tried four men responsible for the murder of Dina Tesk.", "four men"),
        ("Two suspects in the murder of Dina Tesk were freed.", "Two suspects"),
        ("Two men accused of the murder of Dina Tesk were freed.", "Two men"),
        ("Aron Bek was convicted of the murder of Dina Tesk.", "Aron Bek"),
        ("The army was behind the killing of Dina Tesk, her lawyer said.", "The army"),
        ("The army's killing of Dina Tesk shocked the town.", "The army"),
        ("The killing of Dina Tesk by soldiers shocked the town.", "soldiers"),
        ("The ministry said it executed Dina Tesk.", "The ministry"),
    ],
)
def test_a_killing_is_laid_to_whom_the_words_name(
    read_words: Callable[..., Reading], text: str, agent: str
) -> None:
    assert agents_of(read_words(text), "killing") == {agent}


@pytest.mark.parametrize(
    "text",
    [
        "Her family condemned the Minsk arrest of Dina Tesk.",
        "Friends condemned the arrest of Dina Tesk.",
        "Dina Tesk's arrest shocked the town.",
    ],
)
def test_an_arrest_without_a_doer_has_none(read_words: Callable[..., Reading], text: str) -> None:
    assert agents_of(read_words(text), "arrest") == set()


def agents_of(reading: Reading, act: str) -> set[str]:
    """The doers of all acts of one type; the test fails where there are none."""
    found = [claim for claim in reading.claims if claim.type == act]
    assert found, f"no {act} was read"
    entities = reading.entities_by_id()
    return {entities[agent].name for claim in found for agent in claim.agents}
