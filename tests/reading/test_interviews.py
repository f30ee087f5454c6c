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


def test_said_in_a_name_tells_nothing(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "A court sentenced a teacher to three months on 3 May.\n\n"
        "Aron bin Said al Tesk, 36, was found guilty of libel."
    )
    assert {c.speaker for c in reading.claims} == {None}


def test_a_prison_that_somebody_visits_holds_others(read_words: Callable[..., Reading]) -> None:
    reading = read_words("His mother Ana Lund went to the prison on the hill with a parcel.")
    assert "imprisonment" not in {c.type for c in reading.claims}


def test_a_sentence_that_names_somebody_turns_to_them(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "My brother Aron was shot. He died in hospital. First my father. They detained him in May."
    )
    detained = [subject_of(reading, c) for c in reading.claims if c.type == "detention"]
    assert detained == ["my father"]


def test_what_would_not_be_allowed_was_refused(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Aron Tesk was jailed in May. They wouldn't let him see a doctor.")
    assert ("denial-of-medical-care", "Aron Tesk") in told(reading)


def test_the_subject_may_stand_behind_a_passive(read_words: Callable[..., Reading]) -> None:
    reading = read_words("The same day was also detained the lawyer Ana Lund, 54.")
    assert ("detention", "Ana Lund") in told(reading)


def test_a_case_may_be_opened_against_somebody_named_before(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words("Against Aron Tesk was opened a criminal case in May.")
    assert ("charge", "Aron Tesk") in told(reading)


def test_a_relative_of_the_teller_is_no_perpetrator(read_words: Callable[..., Reading]) -> None:
    reading = read_words("My cousin Aron went to the market in May. Nobody has seen him since.")
    assert ("missing", "Aron") in told(reading)


def test_a_new_paragraph_leaves_those_of_the_one_before(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "The bomb fell on us. Her boy Kuku lost his leg. He cried.\n\n"
        "My husband was not there. Since 2011 he has been in the prison at Osh."
    )
    held = [subject_of(reading, c) for c in reading.claims if c.type == "imprisonment"]
    assert held == ["My husband"]


def test_his_client_is_whose_lawyer_it_is(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "Mr Aron Tesk, 44, and his cousin Ms Ana Lund, 31, denied the charge. Mr Tesk could "
        "hardly walk. His lawyer, Mr Bo Lim, said his client had been arrested on 11 May."
    )
    assert ("arrest", "Aron Tesk") in told(reading)
    assert ("arrest", "Ana Lund") not in told(reading)


def test_what_a_testimony_does_not_date_is_no_news(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "I am still here\n\nMy name is Ana Lund. I was at home. They threw me into a van and hit "
        "me. My brother came. I cried."
    )
    assert {c.date for c in reading.claims if c.type == "assault"} == {None}


def test_a_relative_named_past_whose_she_is_is_a_person(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words(
        "The sister of campaigner Aron Tesk, Zahra, lost an appeal. She was beaten."
    )
    assert ("assault", "Zahra") in told(reading)


def test_a_lawyer_not_let_through_leaves_the_client_without_one(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words("The lawyer Aron Tesk was not let through to his client Bo Lim on 3 May.")
    assert ("denial-of-counsel", "Bo Lim") in told(reading)
    assert ("occupation", "Bo Lim") not in told(reading)
