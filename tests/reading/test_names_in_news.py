"""Names as agencies write them: behind offices, in rows, beside towns and under headlines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import EntityKind, Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]


def _kinds(reading: Reading) -> dict[str, EntityKind]:
    return {e.name: e.kind for e in reading.entities}


def test_who_is_a_partys_leader_is_no_party(read_words: Read) -> None:
    text = "Those tried included Bonaro Tumira, the party's deputy leader, who fell ill."
    assert _kinds(read_words(text))["Bonaro Tumira"] is EntityKind.PERSON


def test_a_town_before_the_friend_who_told_is_no_person(read_words: Read) -> None:
    text = "He was taken in March, after he came back from a trip to Vardel, the friend told us."
    assert _kinds(read_words(text)).get("Vardel") is not EntityKind.PERSON


def test_single_names_in_a_row_of_people_are_peoples(read_words: Read) -> None:
    text = (
        "The men were in court on Monday. Police arrested nine workers who were identified as "
        "Omar Salant, Abdul Karant, Idras, Bilap, Mohab, Samid Holt, Faruk, and Omar Dalman."
    )
    arrested = {name for kind, name in told(read_words(text)) if kind == "arrest"}
    assert {"Idras", "Bilap", "Mohab", "Faruk"} <= arrested


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Police arrested the President of Chad Emanuel Bekrou on Monday.", "Emanuel Bekrou"),
        ("On Monday, Kasila County MP Elian Okota was arrested.", "Elian Okota"),
        ("The army arrested State Counsellor Daw Thet Myal at dawn.", "Daw Thet Myal"),
        ("On Monday soldiers arrested DSP Irina Igbal in the street.", "Irina Igbal"),
    ],
)
def test_an_office_is_no_part_of_a_name(read_words: Read, sentence: str, name: str) -> None:
    reading = read_words("The country was calm at first. " + sentence)
    assert ("arrest", name) in told(reading)


def test_the_region_behind_a_town_is_not_who_was_arrested(read_words: Read) -> None:
    text = "Ervin Maltor, 42, a farmer from Albat, Birol was arrested in the early hours of May 30."
    names = {name for kind, name in told(read_words(text)) if kind == "arrest"}
    assert "Birol" not in names


def test_a_name_before_prison_is_no_person(read_words: Read) -> None:
    text = "She was moved from Evant to Belsk prison. Evant prison lies in the north of the city."
    assert _kinds(read_words(text))["Evant"] is EntityKind.PLACE


def test_the_outlet_that_signs_a_headline_is_no_person(read_words: Read) -> None:
    text = (
        "Army arrests party leader, seizes power – Ya Libant\n\n"
        "The army has arrested the leader of the ruling party, a spokesman said on Monday."
    )
    assert _kinds(read_words(text)).get("Ya Libant") is not EntityKind.PERSON


def test_a_name_between_two_bodies_is_a_body(read_words: Read) -> None:
    text = (
        "A crowd gathered at noon. The police held volunteers from the Council of Trade Unions, "
        "Satra Vidun Sangam, the Railway Union and other associations."
    )
    assert _kinds(read_words(text))["Satra Vidun Sangam"] is EntityKind.ORGANIZATION
