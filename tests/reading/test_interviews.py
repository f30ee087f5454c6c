"""Questions and answers, and what relatives tell: made-up people."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Reading
from tests.reading.conftest import subject_of, told


def test_whom_a_question_is_about_has_the_name_of_the_answer(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words(
        "Q: What happened to your son?\n\nA: Aron left the house at four. He was shot in the neck."
        "\n\nQ: And your nephew?\n\nA: Bo was taken to the police station. They kicked him."
    )
    found = told(reading)
    assert {("assault", "Aron"), ("detention", "Bo"), ("assault", "Bo")} <= found


def test_the_letter_of_who_answers_is_no_country(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Q: And then?\n\nA: Aron Tesk was arrested.\n\nQ: When?\n\nA: In May.")
    assert [c.place for c in reading.claims if c.type == "arrest"] == [None]


def test_a_lack_without_a_verb_is_that_of_whom_the_text_tells(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words("They arrested my brother Aron on 3 May. No lawyer, no phone call.")
    assert ("denial-of-counsel", "Aron") in told(reading)


def test_a_wife_named_behind_her_husband_is_one_person(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words("The wife of Pastor Tesk, Ana Lund, was summoned by police on 3 May.")
    assert "Ana Lund" in {subject_of(reading, c) for c in reading.claims}
    assert "The wife" not in {subject_of(reading, c) for c in reading.claims}


def test_an_in_law_has_the_name_that_follows(read_words: Callable[..., Reading]) -> None:
    reading = read_words("They beat my brother-in-law Mazen, and he was arrested.")
    assert ("arrest", "Mazen") in told(reading)


def test_doers_at_the_head_of_a_clause_are_no_verb(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Aron Tesk said that interrogators had whipped the soles of his feet.")
    assert ("torture", "Aron Tesk") in told(reading)
