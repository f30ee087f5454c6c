"""Stories of ordinary crime: who is arrested, charged and tried there is no victim."""

from __future__ import annotations

import pytest

from tests.reading.published import Published

TEXTS = Published("2021-09-15")

ROBBERY = """Two charged after kidnapping of teenager

Sheriff's deputies arrested a man and his girlfriend after a teenager escaped from a motel.

Rod Mallow, 31, and Tess Arbo were charged with aggravated kidnapping and robbery. The two suspects
were booked into the county jail.

A detective said that the robbers had stolen a knife and a car, and that three accomplices were
arrested on Tuesday. A masked kidnapper had dragged Luis Bern, 16, from his home."""

TRIAL = """Journalist charged with theft

Police arrested the journalist Vera Lund on Monday and charged her with theft from a detective.

Activists say that the theft case is an answer to her articles about a robbery. Ten protesters
were arrested at a rally for her. The opposition calls the robbery charge an insult to justice."""


@pytest.mark.parametrize("act", ["arrest", "charge", "imprisonment", "detention"])
def test_suspects_of_a_story_of_crime_are_no_victims(act: str) -> None:
    assert TEXTS.subjects(ROBBERY, act) == set()


def test_who_is_harmed_in_a_story_of_crime_is_its_victim() -> None:
    assert "Luis Bern" in TEXTS.subjects(ROBBERY, "abduction") | TEXTS.subjects(ROBBERY, "assault")


def test_who_is_held_by_gunmen_in_a_story_of_crime_is_a_victim() -> None:
    told = ROBBERY + "\n\nFive nurses were held by gunmen for a week."
    assert TEXTS.subjects(told, "detention") == {"Five nurses"}


@pytest.mark.parametrize("who", ["Vera Lund", "Ten protesters"])
def test_who_is_arrested_in_a_story_of_rights_work_is_a_victim(who: str) -> None:
    assert who in TEXTS.subjects(TRIAL, "arrest")
