"""Where acts were, in the ways news tells it, in made-up sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Claim, Reading

Read = Callable[..., Reading]

PLACED = [
    ("Police raided the newsroom of the Daily Delta on Monday.", "home-visit", "the newsroom"),
    ("Ana Bek vanished during a business trip to Shenzhen in August.", "missing", "Shenzhen"),
    ("The torture and murder of a man in Syria was filmed.", "killing", "Syria"),
    (
        "Two states deplored alleged torture, unlawful detentions and unfair trials of critics in "
        "Saudi Arabia.",
        "detention",
        "Saudi Arabia",
    ),
    ("Ana Bek was arrested in St Petersburg on Monday.", "arrest", "St Petersburg"),
    ("The two men were arrested at sea in May.", "arrest", "sea"),
    ("Ana Bek was held for two days in a room at the airport.", "detention", "at the airport"),
    ("Four men were shot dead at a checkpoint between Goma and Sake.", "killing", "a checkpoint"),
    (
        "Soldiers in neighboring Ethiopia shot dead four men in the town of Adwa.",
        "killing",
        "Adwa",
    ),
    ("Ana Bek was beaten in the Delta Square police cells.", "assault", "police cells"),
    (
        "In the city of Melitopol, where the mayor was kidnapped in May, four men were detained.",
        "detention",
        "Melitopol",
    ),
    (
        "Bo Lim was kidnapped at the entrance of Sunrise Farm at Mekun, Ibadan, also in Oyo.",
        "abduction",
        "Sunrise Farm",
    ),
]

ELSEWHERE = [
    ("Ana Bek was arrested after returning from a trip to Oslo.", "arrest", "Oslo"),
    ("In Geneva, the union said four men were killed.", "killing", "Geneva"),
    ("Ana Bek visited her house in Osh in May. She was jailed in July.", "imprisonment", "house"),
]


def _of_type(reading: Reading, kind: str) -> list[Claim]:
    return [c for c in reading.claims if c.type == kind]


@pytest.mark.parametrize(("text", "kind", "words"), PLACED)
def test_the_place_is_of_the_act(read_words: Read, text: str, kind: str, words: str) -> None:
    claims = _of_type(read_words(text), kind)
    assert {c.place is not None and words in c.place.words.text for c in claims} == {True}


@pytest.mark.parametrize(("text", "kind", "words"), ELSEWHERE)
def test_other_places_are_not(read_words: Read, text: str, kind: str, words: str) -> None:
    claims = _of_type(read_words(text), kind)
    assert {c.place is None or words not in c.place.words.text for c in claims} == {True}


def test_a_court_called_by_its_country_sits_in_that_country(read_words: Read) -> None:
    (claim,) = _of_type(read_words("Ana Bek was sentenced by an Iranian court."), "sentence")
    assert claim.place is not None
    assert (claim.place.words.text, claim.place.name) == ("Iranian", "Iran")


def test_a_state_called_by_its_people_is_where_its_police_acts(read_words: Read) -> None:
    (claim,) = _of_type(read_words("Tajik police arrested Bo Lim in May."), "arrest")
    assert claim.place is not None
    assert (claim.place.words.text, claim.place.name) == ("Tajik", "Tajikistan")


def test_people_called_by_their_nation_may_be_anywhere(read_words: Read) -> None:
    (claim,) = _of_type(read_words("Two Kazakh herders were detained on Friday."), "detention")
    assert claim.place is None
