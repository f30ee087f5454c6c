"""Who suffered, and who did not, as agencies tell it: members of groups, beliefs, conditions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]
CALM = "The town was calm on Sunday. "


@pytest.mark.parametrize(
    "naming",
    [
        "Rights defender Roy Gigantol was among them.",
        "Roy Gigantol and a cousin were among the dead.",
        "Roy Gigantol was one of them.",
    ],
)
def test_who_was_among_the_dead_was_killed(read_words: Read, naming: str) -> None:
    text = CALM + "Nine farmers were massacred on Monday. " + naming
    assert ("killing", "Roy Gigantol") in told(read_words(text))


def test_members_of_many_are_named_behind_including(read_words: Read) -> None:
    text = CALM + (
        "Many of those detained are old hands of the party, including Benny Taol, "
        "a figure of the protests, and Claudia Morl."
    )
    held = {name for kind, name in told(read_words(text)) if kind == "detention"}
    assert {"Benny Taol", "Claudia Morl"} <= held


def test_one_of_those_arrested_is_named_between_commas(read_words: Read) -> None:
    text = "One of those arrested in August, Andy Linal, is an activist of the party."
    assert ("arrest", "Andy Linal") in told(read_words(CALM + text))


def test_a_seat_in_brackets_is_nobody_held(read_words: Read) -> None:
    text = "Among those in detention are two MPs, Omar Segiral (Kalemba North) and Allan Sewal."
    held = {name for kind, name in told(read_words(CALM + text)) if kind == "detention"}
    assert {"Omar Segiral", "Allan Sewal"} <= held
    assert "Kalemba North" not in held


def test_one_before_a_name_counts_nobody(read_words: Read) -> None:
    text = "Gunmen were blamed for the killing of one Mr Sunny Etchal, a trader, on Monday."
    assert ("killing", "Sunny Etchal") in told(read_words(CALM + text))


def test_a_fatal_shooting_is_one_killing_of_each(read_words: Read) -> None:
    text = "After the fatal shootings of Brona Taylal and David Atool, police sent nobody."
    acts = told(read_words(CALM + text))
    assert {("killing", "Brona Taylal"), ("killing", "David Atool")} <= acts
    assert not any(kind == "assault" for kind, _ in acts)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Had he been detained, Bo Soyombal would have been the third this year.", "detention"),
        ("How many people has Bo Soyombal killed?", "killing"),
        ("Parliament gave Minister Bo Soyombal two weeks to brief the house.", "sentence"),
        ("Bo Soyombal was always true to his convictions.", "sentence"),
        ("His home was a happy one, recalls his brother Bo Soyombal.", "forced-recall"),
        ("President Bo Soyombal is serving his sixth term.", "imprisonment"),
        ("The interview that anchor Bo Soyombal held with the king was long.", "detention"),
        ("Bo Soyombal was ill. The case against him was dismissed last year.", "dismissal"),
        ("A complaint was filed by Ana Lim, the daughter of publisher Bo Soyombal.", "charge"),
        ("Bo Soyombal faced up to all the challenges of the job.", "charge"),
        ("Bo Soyombal was to get married, but went to sea for a week.", "sentence"),
    ],
)
def test_what_only_sounds_like_an_act_is_none(read_words: Read, sentence: str, act: str) -> None:
    assert act not in {kind for kind, _ in told(read_words(CALM + sentence))}


def test_years_given_are_a_sentence(read_words: Read) -> None:
    text = "Bo Soyombal was given five years in a penal colony."
    assert ("sentence", "Bo Soyombal") in told(read_words(CALM + text))
