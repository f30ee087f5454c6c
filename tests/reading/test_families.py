"""Families of acts and of grammar: made-up sentences, and what each must tell of whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Polarity, Reading
from tests.reading.conftest import subject_of, told

Read = Callable[..., Reading]

LIBERTY = """
Marat Tolenov was picked up by plainclothes officers on Monday. | detention
Marat Tolenov was hauled off to the police station. | detention
Marat Tolenov was remanded in custody for two months. | detention
Marat Tolenov was denied bail. | detention
Marat Tolenov was sent to a re-education camp. | internment
Unknown men bundled Marat Tolenov into a van. | abduction
Marat Tolenov was taken to an undisclosed location. | enforced-disappearance
Nothing has been heard from Marat Tolenov since May. | missing
Marat Tolenov has been put under house arrest. | house-arrest
Marat Tolenov walked free on Friday. | release
"""
JUSTICE = """
Marat Tolenov got six years for extremism. | sentence
A court handed a three-year prison term to Marat Tolenov. | sentence
Marat Tolenov was found guilty of spreading rumours. | sentence
Marat Tolenov was denied access to a lawyer. | denial-of-counsel
Marat Tolenov was forced to sign a confession. | forced-confession
Marat Tolenov was tried behind closed doors. | denial-of-fair-trial
"""
PERSON = """
Guards beat Marat Tolenov with cables. | torture
Marat Tolenov was kept in shackles for 12 days. | ill-treatment
Marat Tolenov died in custody on 4 June. | death-in-custody
Marat Tolenov was gunned down outside his home. | killing
Marat Tolenov received death threats. | threat
Marat Tolenov was rushed to the hospital. | hospitalisation
"""
LIFE = """
Marat Tolenov was barred from leaving the country. | travel-restriction
Marat Tolenov has to report weekly to police. | travel-restriction
Marat Tolenov was called in for questioning by the security service. | interrogation
Marat Tolenov lost his job at the university. | dismissal
Officers searched the home of Marat Tolenov. | home-visit
Marat Tolenov has gone into hiding. | flight
Marat Tolenov was handed over to the police of Belarus. | forced-return
"""


def _rows(*tables: str) -> list[tuple[str, str]]:
    lines = [line for table in tables for line in table.strip().splitlines()]
    return [(text, kind) for text, _, kind in (line.partition(" | ") for line in lines)]


@pytest.mark.parametrize(("text", "kind"), _rows(LIBERTY, JUSTICE, PERSON, LIFE))
def test_each_family_of_acts_is_told_of_its_victim(read_words: Read, text: str, kind: str) -> None:
    assert (kind, "Marat Tolenov") in told(read_words(text))


@pytest.mark.parametrize(
    "text",
    [
        "Anyone who refuses can be detained for 15 days.",
        "If convicted, Dina Saparova could face up to ten years in prison.",
        "Experts called for the release of Dina Saparova.",
        "Critics dismissed Dina Saparova as a dreamer.",
        "Follow Dina Saparova on Twitter.",
        "They demanded an end to the harassment of journalists.",
    ],
)
def test_what_has_not_happened_is_no_claim(read_words: Read, text: str) -> None:
    acts = [c for c in read_words(text).claims if c.kind.value == "act"]
    assert acts == []


@pytest.mark.parametrize(
    "text",
    [
        "Police denied that they had beaten the student.",
        "The ministry said reports that the student had been beaten were false.",
    ],
)
def test_a_denial_is_a_claim_with_its_polarity(read_words: Read, text: str) -> None:
    claims = [c for c in read_words(text).claims if c.type in ("assault", "ill-treatment")]
    assert [c.polarity for c in claims] == [Polarity.DENIED]


def test_to_be_denied_something_is_no_denial(read_words: Read) -> None:
    claims = read_words("Marat Tolenov was denied bail.").claims
    assert Polarity.DENIED not in {c.polarity for c in claims}


def test_a_sentence_without_its_verb_borrows_it(read_words: Read) -> None:
    reading = read_words("The imam was given 10 years and his son seven.")
    terms = {(c.value or {}).get("term") for c in reading.claims if c.type == "sentence"}
    assert terms == {"P10Y", "P7Y"}


def test_the_members_of_a_group_stand_for_it(read_words: Read) -> None:
    text = "Two brothers, Marat Tolenov and Askar Tolenov, were dragged out of their home."
    assert {who for kind, who in told(read_words(text)) if kind == "detention"} == {
        "Marat Tolenov",
        "Askar Tolenov",
    }


def test_speakers_joined_by_and_are_not_victims(read_words: Read) -> None:
    reading = read_words("Gunmen killed Marat Tolenov on Sunday, colleagues and a relative said.")
    assert {subject_of(reading, c) for c in reading.claims if c.type == "killing"} == {
        "Marat Tolenov"
    }


def test_a_telling_within_a_sentence_covers_both_its_sides(read_words: Read) -> None:
    reading = read_words(
        "Police arrested Marat Tolenov, witnesses said, a day after his brother was beaten."
    )
    speakers = {c.type: c.speaker and c.speaker.words.text for c in reading.claims}
    assert speakers["arrest"] == "witnesses"
