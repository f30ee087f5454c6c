"""Who somebody is, said past a comma: "the victim, identified as NAME"."""

from __future__ import annotations

import pytest

import aygaq
from tests.reading.published import Published

subjects = Published("2021-12-09").subjects


@pytest.mark.parametrize(
    "who",
    [
        "The victim, identified as Askar Bek,",
        "A driver from Osh, identified by police as Askar Bek,",
        "The man, later named as Askar Bek,",
        "A teacher, who has been identified as Askar Bek,",
        "A 40-year-old farmer, named by relatives as Askar Bek,",
    ],
)
def test_who_is_identified_past_a_comma_is_named(who: str) -> None:
    assert subjects(f"{who} was abducted on Monday.", "abduction") == {"Askar Bek"}


def test_who_is_identified_is_the_nearest() -> None:
    told = "Gunmen killed the guard of a trader, identified as Askar Bek, and abducted two women."
    assert "two women" in subjects(told, "abduction")


def test_a_gunman_is_who_did_it() -> None:
    reading = aygaq.read_text("The gunman killed three women.", published="2021-12-09")
    names = reading.entities_by_id()
    agents = [names[a].name for c in reading.claims if c.type == "killing" for a in c.agents]
    assert agents == ["The gunman"]
