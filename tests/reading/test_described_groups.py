"""Groups with a participle or a bound among their words keep their number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Polarity, Reading
from tests.reading.conftest import subject_of

Read = Callable[..., Reading]

COUNTED = [
    ("Two imprisoned journalists were freed on Monday.", "release", (2, 2)),
    ("At least five detained activists were beaten.", "assault", (5, None)),
    ("Police arrested 30 suspected members of the group.", "arrest", (30, 30)),
    ("No fewer than 40 people have been arrested.", "arrest", (40, None)),
    ("Not less than 20 people were killed.", "killing", (20, None)),
]


@pytest.mark.parametrize(("text", "act", "bounds"), COUNTED)
def test_its_number_is_read(
    read_words: Read, text: str, act: str, bounds: tuple[int, int | None]
) -> None:
    reading = read_words(text)
    (claim,) = (c for c in reading.claims if c.type == act)
    assert claim.subject is not None
    count = reading.entities_by_id()[claim.subject].count
    assert count is not None
    assert (count.low, count.high) == bounds
    assert claim.polarity is Polarity.AFFIRMED


def test_passives_joined_in_what_is_told_are_all_told(read_words: Read) -> None:
    reading = read_words(
        "Campaigners said some women had been raped by interrogators, attacked by fellow "
        "prisoners or denied medical treatment."
    )
    acts = {c.type: c for c in reading.claims if c.kind.value == "act"}
    assert {"sexual-violence", "assault", "denial-of-medical-care"} <= acts.keys()
    assert {c.speaker and c.speaker.words.text for c in acts.values()} == {"Campaigners"}


def test_most_of_a_group_is_a_group(read_words: Read) -> None:
    reading = read_words("Most of the journalists, including one from Asmara, were arrested.")
    assert "arrest" in {c.type for c in reading.claims}


def test_that_before_what_is_told_is_no_part_of_who(read_words: Read) -> None:
    reading = read_words("The paper reported in April that gay men had been tortured.")
    (claim,) = (c for c in reading.claims if c.type == "torture")
    assert claim.subject is not None
    assert reading.entities_by_id()[claim.subject].name == "gay men"


def test_the_day_of_a_call_is_not_the_day_of_what_it_is_about(read_words: Read) -> None:
    reading = read_words(
        "The group called Monday for the release of 12 journalists detained there."
    )
    assert {c.date for c in reading.claims if c.type == "detention"} == {None}


ONE_BY_ONE = [
    ("Gunmen killed a journalist and human rights activist.", {"a journalist"}),
    ("Gunmen killed a man and woman.", {"a man", "woman"}),
    ("Gunmen killed two of them, Hidma Korsa and Lakhma Muchaki, in May.",
     {"Hidma Korsa", "Lakhma Muchaki"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed"), ONE_BY_ONE)
def test_each_who_was_killed_is_told_once(read_words: Read, text: str, killed: set[str]) -> None:
    reading = read_words(text)
    found = {subject_of(reading, c) for c in reading.claims if c.type == "killing"}
    assert found == killed


def test_whose_people_they_are_is_not_one_of_them(read_words: Read) -> None:
    reading = read_words("Many were seized, including two top Omar Bek associates in Moscow.")
    seized = {subject_of(reading, c) for c in reading.claims if c.type == "detention"}
    assert "Many" in seized
    assert "Omar Bek" not in seized


def test_names_past_where_a_group_is_are_the_group(read_words: Read) -> None:
    reading = read_words("Two reporters in the region, Bo Lund and Ana Bek, are in prison.")
    held = {subject_of(reading, c) for c in reading.claims if c.type == "imprisonment"}
    assert held == {"Bo Lund", "Ana Bek"}


def test_who_tells_of_soldiers_is_none_of_them(read_words: Read) -> None:
    reading = read_words("According to Ana Bek, four soldiers came to the house of Bo Lund.")
    assert "Ana Bek" not in {subject_of(reading, c) for c in reading.claims}
