"""Where acts were: made-up sentences, and the place of the act in words and by chain."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import ClaimPlace, Reading

# act, then the words of the place, its name in the gazetteer and its country
PLACES = [
    ("A Cairo court sentenced Aron Tesk to five years on Tuesday.",
     "sentence", ("Cairo", "Cairo", "Egypt")),
    ("A court in Harare on Tuesday sentenced Aron Tesk to five years.",
     "sentence", ("Harare", "Harare", "Zimbabwe")),
    ("Ugandan police arrested Aron Tesk on Friday.", "arrest", ("Ugandan", "Uganda", "Uganda")),
    ("Aron Tesk is being held in Minsk's Verasok prison.",
     "imprisonment", ("Minsk's Verasok prison", "Minsk", "Belarus")),
    ("Aron Tesk was transferred to Verasok prison in Tehran.",
     "transfer", ("Verasok prison in Tehran", "Tehran", "Iran")),
    ("Seven people were transferred to the First Police Station of Tocoa.",
     "transfer", ("the First Police Station of Tocoa", "Tocoa", "Honduras")),
    ("In 2017 he was arrested in Moscow, beaten and deported to Uzbekistan.",
     "forced-return", ("Uzbekistan", "Uzbekistan", "Uzbekistan")),
    ("Aron Tesk was arrested in Minsk and beaten by police.",
     "ill-treatment", ("Minsk", "Minsk", "Belarus")),
    ("Police arrested Aron Tesk at his home in Gomel.",
     "arrest", ("his home in Gomel", "Homyel'", "Belarus")),
    ("Aron Tesk was shot dead in Aurangabad district, about 140 km from Patna.",
     "killing", ("Aurangabad district", "Aurangābād", "India")),
    ("Aron Tesk was tortured at the headquarters of the security service in Osh.",
     "torture", ("the headquarters of the security service in Osh", "Osh", "Kyrgyzstan")),
    ("Aron Tesk was moved from a cell in Minsk to a colony in Mahilyow.",
     "transfer", ("a colony in Mahilyow", "Mahilyow", "Belarus")),
    ("Aron Tesk was arrested in the capital, Conakry, on Monday.",
     "arrest", ("the capital, Conakry", "Conakry", "Guinea")),
    ("Aron Tesk was arrested by officers from the organised crime unit.",
     "arrest", (None, None, None)),
    ("Aron Tesk was made to stand in the yard of a police station.",
     "ill-treatment", ("the yard of a police station", None, None)),
    ("Aron Tesk was abducted from Turbat and found by the road near Hub.",
     "abduction", ("Turbat", "Turbat", "Pakistan")),
    ("In the house, a lawyer said, Aron Tesk was beaten.",
     "assault", ("the house", None, None)),
    ("Aron Tesk was detained at Manama airport on 3 May upon his arrival from Najaf, Iraq.",
     "detention", ("Manama airport", "Manama", "Bahrain")),
    ("Aron Tesk was taken to a colony in Vahdat. He was raped there by two men.",
     "sexual-violence", ("a colony in Vahdat", "Vahdat", "Tajikistan")),
    ("Aron Tesk, secretary of the union in Osh, was arrested at a National Guard checkpoint.",
     "arrest", ("a National Guard checkpoint", None, None)),
    ("Six people were killed in a village in Cameroon's restive Northwest region on Monday.",
     "killing", ("a village in Cameroon's restive Northwest region", "Cameroon", "Cameroon")),
    ("Aron Tesk was apprehended at his family home by soldiers.",
     "detention", ("his family home", None, None)),
    ("Aron Tesk was tortured in the Intelligence Ministry's detention centre in Ahvaz.",
     "torture", ("the Intelligence Ministry's detention centre in Ahvaz", "Ahvaz", "Iran")),
    ("Agents dragged Aron Tesk out of his house.", "detention", ("his house", None, None)),
    ("She was taken to the commune office, where Aron Tesk was interrogated for five hours.",
     "interrogation", ("the commune office", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "place"), PLACES, ids=[text for text, _, _ in PLACES])
def test_an_act_has_the_place_of_its_clause(
    read_words: Callable[..., Reading], text: str, act: str, place: tuple[str | None, ...]
) -> None:
    assert _place(read_words(text), act) == place


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Aron Tesk of Khanpora was released.", "release"),
        ("Aron Tesk was sentenced to five years in prison.", "sentence"),
        ("Aron Tesk was arrested in March.", "arrest"),
    ],
)
def test_where_somebody_is_from_or_what_the_penalty_is_says_not_where_it_was(
    read_words: Callable[..., Reading], text: str, act: str
) -> None:
    assert _place(read_words(text), act) == (None, None, None)


def _place(reading: Reading, act: str) -> tuple[str | None, str | None, str | None]:
    places = [claim.place for claim in reading.claims if claim.type == act]
    assert places, f"no {act} was read"
    place: ClaimPlace | None = places[0]
    if place is None:
        return None, None, None
    return place.words.text, place.name, place.within[-1] if place.within else None
