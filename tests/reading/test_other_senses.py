"""Words of acts in their other senses tell of no act; behind a preposition nobody is a subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

NO_ACTS = [
    ("She was found guilty of violating COVID-19 rules.", "sexual-violence"),
    ("Ana Bek received three months of treatment abroad.", "sentence"),
    ("The union gave the workers two weeks' notice.", "sentence"),
    ("The debts drove Ana Bek to kill herself.", "detention"),
    ("“It was cold there,” recalled Ana Bek.", "forced-recall"),
    ("Ana Bek was cited by the radio as saying it.", "interrogation"),
    ("The government tried to start talks with the journalists.", "trial"),
    ("Farid Oruj, who lives in Norway, was told of it.", "flight"),
    ("Ana Bek is serving her second term as a deputy.", "imprisonment"),
    ("The other officers involved in the case met Ana Bek.", "charge"),
    ("The committee is set to go to trial over Ana Bek.", "release"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), NO_ACTS)
def test_another_sense_of_its_words_is_no_act(read_words: Read, text: str, act: str) -> None:
    reading = read_words(text)
    assert act not in {c.type for c in reading.claims}


KEPT = [
    ("She got three years of probation.", ("sentence", "She")),
    ("The judge gave Ana Bek seven years of strict-regime imprisonment.", ("sentence", "Ana Bek")),
    ("Ana Bek was driven to a police station.", ("detention", "Ana Bek")),
    ("The journalists were tried in a military court.", ("trial", "The journalists")),
    ("The crackdown left dozens dead.", ("killing", "dozens")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claim"), KEPT)
def test_the_sense_of_an_act_still_is_one(
    read_words: Read, text: str, claim: tuple[str, str]
) -> None:
    assert claim in told(read_words(text))


@pytest.mark.parametrize("who", ["her", "Ana Bek"])
def test_a_case_against_somebody_that_is_dismissed_dismisses_nobody(
    read_words: Read, who: str
) -> None:
    claims = told(read_words(f"The case against {who} was dismissed by the court."))
    assert ("release", who) in claims
    assert ("dismissal", who) not in claims
