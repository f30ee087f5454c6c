"""What somebody tells of somebody else, where an aside parts the other from the verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import subject_of

Read = Callable[..., Reading]

TOLD = [
    ("Aska Bek said his brother, Dumi, who is a teacher, was beaten.", "assault", "Dumi"),
    ("A friend said the lawyer, who has been ill, was taken away.", "detention", "the lawyer"),
    ("The group said the baker, a critic of the king, had been jailed.", "imprisonment", "baker"),
    (
        "The union said its secretary, Dumi Sitole, had also been detained.",
        "detention",
        "Dumi Sitole",
    ),
]


@pytest.mark.parametrize(("text", "act", "victim"), TOLD)
def test_what_is_told_befell_whom_it_is_told_of(
    read_words: Read, text: str, act: str, victim: str
) -> None:
    reading = read_words(text)
    (claim,) = (c for c in reading.claims if c.kind.value == "act")
    assert (claim.type, victim in subject_of(reading, claim)) == (act, True)


@pytest.mark.parametrize(("text", "act", "victim"), TOLD)
def test_who_tells_is_its_speaker_across_the_aside(
    read_words: Read, text: str, act: str, victim: str
) -> None:
    (claim,) = (c for c in read_words(text).claims if c.kind.value == "act")
    assert claim.speaker is not None
    assert claim.speaker.words.text in text.split(" said")[0]


def test_what_an_aside_tells_ends_with_it(read_words: Read) -> None:
    reading = read_words(
        "Two journalists, who say the authorities revealed their address, have been detained in "
        "Australia, their lawyer told reporters."
    )
    (claim,) = (c for c in reading.claims if c.type == "detention")
    assert claim.speaker is not None
    assert claim.speaker.words.text == "their lawyer"


def test_who_is_named_right_behind_said_has_said_it(read_words: Read) -> None:
    reading = read_words(
        "“They have imprisoned hundreds of journalists,” said Rachel Den, deputy Europe and "
        "Central Asia director at Rights Now."
    )
    (claim,) = (c for c in reading.claims if c.type == "imprisonment")
    assert claim.speaker is not None
    assert claim.speaker.words.text == "Rachel Den"


def test_a_man_moments_after_is_a_man(read_words: Read) -> None:
    reading = read_words("Gunmen abducted a man moments after he was released, his sister said.")
    assert {(c.type, subject_of(reading, c)) for c in reading.claims} == {
        ("abduction", "a man"),
        ("release", "a man"),
    }


def test_whose_head_was_cut_off_was_killed(read_words: Read) -> None:
    reading = read_words("The men cut off the head of the journalist Bo Lund.")
    assert ("killing", "Bo Lund") in {(c.type, subject_of(reading, c)) for c in reading.claims}


def test_the_day_of_telling_is_not_the_day_of_what_had_been(read_words: Read) -> None:
    reading = read_words(
        "When his mother was allowed to see him, on 2 February, Bo Lund told her that he had been "
        "hung from a door."
    )
    assert {c.date for c in reading.claims if c.type == "torture"} == {None}
