"""Times of what only looks back on an act, and tellings whose verb is parted."""

from __future__ import annotations

import pytest

from tests.reading.published import Published

TEXTS = Published("2020-06-15")


@pytest.mark.parametrize(
    ("told", "act"),
    [
        (
            "A vigil took place on Friday to mark a year since Tobi Ikwedo was jailed.",
            "imprisonment",
        ),
        (
            "Supporters demanding the release of Tobi Ikwedo will meet on Sunday at the prison "
            "where he is being held.",
            "detention",
        ),
    ],
)
def test_the_day_of_a_vigil_dates_no_act(told: str, act: str) -> None:
    assert [c.date for c in TEXTS.claims(told, act)] == [None]


def test_the_day_behind_an_act_that_is_marked_stays_its_own() -> None:
    told = "Supporters marked a year since Tobi Ikwedo was jailed on 3 May 2019."
    assert [c.date.edtf for c in TEXTS.claims(told, "imprisonment") if c.date] == ["2019-05-03"]


def test_what_somebody_does_on_a_day_to_come_keeps_its_own_day() -> None:
    told = "Tobi Ikwedo, who was arrested on 3 May 2020, will be tried on 20 June."
    assert [c.date.edtf for c in TEXTS.claims(told, "arrest") if c.date] == ["2020-05-03"]


@pytest.mark.parametrize(
    "told",
    [
        "Police spokesman Nedu Omari had on Monday said Tobi Ikwedo was arrested for robbery.",
        "Nedu Omari had at the time of the raid said Tobi Ikwedo was arrested for robbery.",
        "Nedu Omari had in a letter to the court said that Tobi Ikwedo was arrested for robbery.",
    ],
)
def test_who_had_said_it_speaks_past_the_words_between(told: str) -> None:
    speakers = [c.speaker.words.text for c in TEXTS.claims(told, "arrest") if c.speaker]
    assert speakers == ["Nedu Omari"]


def test_had_of_what_somebody_owns_is_no_telling() -> None:
    told = "They had two sons, who said Tobi Ikwedo was arrested on Monday."
    assert TEXTS.subjects(told, "arrest") == {"Tobi Ikwedo"}
