"""What is only threatened is a threat; what one does with one's own things harms nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

THREATENED = """
The captain vowed to break the legs of Marat Tolenov if he came back.
Guards threatened to take away Marat Tolenov's pension.
The men said they would kill Marat Tolenov if he talked.
The caller warned he would shoot Marat Tolenov.
They swore to torch the house of Marat Tolenov.
Officers threatened to beat and jail Marat Tolenov.
"""


@pytest.mark.parametrize("text", THREATENED.strip().splitlines())
def test_harm_that_is_only_announced_is_a_threat(read_words: Read, text: str) -> None:
    assert told(read_words(text)) == {("threat", "Marat Tolenov")}


ANNOUNCED = """
The men said they would not kill Marat Tolenov.
The league promised to sanction Marat Tolenov.
Fans said they would defend Marat Tolenov.
"""


@pytest.mark.parametrize("text", ANNOUNCED.strip().splitlines())
def test_other_promises_are_no_threat(read_words: Read, text: str) -> None:
    assert "threat" not in {kind for kind, _ in told(read_words(text))}


def test_who_threatens_is_kept(read_words: Read) -> None:
    text = "Two guards threatened to take away the pension of Marat Tolenov."
    reading = read_words(text)
    names = reading.entities_by_id()
    threat = next(c for c in reading.claims if c.type == "threat")
    assert [names[a].name for a in threat.agents] == ["Two guards"]


def test_the_sister_is_threatened_and_not_her_brother(read_words: Read) -> None:
    found = told(read_words("Police threatened Marat Tolenov's sister."))
    assert ("threat", "Marat Tolenov") not in found
    assert "threat" in {kind for kind, _ in found}


def test_ones_own_things_are_not_taken_from_one(read_words: Read) -> None:
    text = "Marat Tolenov wrote a book in May. He deleted his account and sold his house."
    assert told(read_words(text)) == set()


def test_things_of_somebody_else_are_taken(read_words: Read) -> None:
    text = "Marat Tolenov was at home. Police took his computer."
    assert ("property-confiscation", "Marat Tolenov") in told(read_words(text))


@pytest.mark.parametrize(
    "text",
    [
        "The trial of Marat Tolenov was grossly unfair.",
        "Marat Tolenov was jailed in May. The proceedings were a sham.",
    ],
)
def test_a_trial_is_called_unfair(read_words: Read, text: str) -> None:
    assert ("denial-of-fair-trial", "Marat Tolenov") in told(read_words(text))


def test_a_play_about_a_trial_is_no_trial(read_words: Read) -> None:
    text = "Marat Tolenov said the play about the trial was a parody."
    assert "denial-of-fair-trial" not in {kind for kind, _ in told(read_words(text))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marat Tolenov has been unable to see a lawyer.", "denial-of-counsel"),
        ("Marat Tolenov has not been able to speak to his wife since May.", "incommunicado"),
    ],
)
def test_who_is_not_able_to_is_kept_from_it(read_words: Read, text: str, kind: str) -> None:
    assert (kind, "Marat Tolenov") in told(read_words(text))


def test_the_homes_of_rivals_are_not_their_rivals(read_words: Read) -> None:
    found = told(read_words("Police raided the homes of Marat Tolenov's rivals."))
    assert found
    assert ("home-visit", "Marat Tolenov") not in found
