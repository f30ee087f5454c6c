"""What is asked for, allowed or sought is not told as done; who is accused did it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Modality, Reading
from aygaq.reading.forms import guess_lemma
from tests.reading.conftest import subject_of

Read = Callable[..., Reading]

NOT_DONE = [
    ("They called on police to drop charges against Ali Bek and release him.", "release"),
    ("They asked that Ali Bek be freed at once.", "release"),
    ("The law allows detention of a person without trial.", "detention"),
    ("The law allows detention of a person without trial.", "no-legal-basis"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), NOT_DONE)
def test_what_is_asked_or_allowed_is_no_claim(read_words: Read, text: str, act: str) -> None:
    assert act not in {c.type for c in read_words(text).claims}


def test_a_sentence_that_prosecutors_request_is_planned(read_words: Read) -> None:
    reading = read_words("Prosecutors requested that Ali Bek be given 17 years in prison.")
    (claim,) = (c for c in reading.claims if c.type == "sentence")
    assert claim.modality is Modality.PLANNED


def test_who_is_accused_of_doing_it_by_deeds_did_it(read_words: Read) -> None:
    reading = read_words(
        "The committee accused Belarus of violating its agreements by executing Ali Bek."
    )
    (claim,) = (c for c in reading.claims if c.type == "killing")
    assert [reading.entities_by_id()[a].name for a in claim.agents] == ["Belarus"]


JOINED = [
    (
        "Police arrested the head of the biggest party and several politicians on Friday.",
        {"the head", "several politicians"},
    ),
    (
        "A member of the Bar Association and two journalists were arrested.",
        {"A member of the Bar", "two journalists"},
    ),
]


@pytest.mark.parametrize(("text", "victims"), JOINED)
def test_people_are_joined_to_people_past_the_body_between(
    read_words: Read, text: str, victims: set[str]
) -> None:
    reading = read_words(text)
    assert {subject_of(reading, c) for c in reading.claims if c.type == "arrest"} == victims


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("called", "call"), ("passing", "pass"), ("added", "add"), ("cancelled", "cancel"),
     ("stopped", "stop"), ("expelled", "expel"), ("spelled", "spell")],
)  # fmt: skip
def test_a_doubled_letter_goes_only_where_the_ending_doubled_it(form: str, lemma: str) -> None:
    assert guess_lemma(form, "VERB") == lemma


def test_the_way_to_what_should_be_is_not_done(read_words: Read) -> None:
    reading = read_words("They should show their respect for rights by releasing Ali Bek.")
    assert "release" not in {c.type for c in reading.claims}


def test_a_day_of_a_month_is_nobody(read_words: Read) -> None:
    reading = read_words("Officers filmed protests that followed the August 9, 2020 elections.")
    assert not [c for c in reading.claims if c.kind.value == "act"]


def test_a_number_with_and_is_read_whole(read_words: Read) -> None:
    reading = read_words("Police said that three hundred and seventeen students were abducted.")
    (claim,) = (c for c in reading.claims if c.type == "abduction")
    assert claim.subject is not None
    count = reading.entities_by_id()[claim.subject].count
    assert count is not None
    assert (count.low, count.high) == (317, 317)


def test_a_month_behind_what_somebody_is_held_over_is_when_that_was(read_words: Read) -> None:
    reading = read_words("Police arrested Ali Bek over the killing of Omar Lim in July 2016.")
    dates = {c.type: c.date and c.date.edtf for c in reading.claims if c.kind.value == "act"}
    assert dates["killing"] == "2016-07"
    assert dates.get("arrest") is None


def test_a_day_past_a_relative_clause_is_not_of_it(read_words: Read) -> None:
    reading = read_words(
        "In a relief to Omar Bek, who was arrested on tax charges during the protest, the High "
        "Court on Friday granted him bail."
    )
    assert {c.date for c in reading.claims if c.type == "arrest"} == {None}


UNDONE = [
    "Government should uphold free speech and release Omar Bek.",
    "Instead of releasing Omar Bek, the authorities charged him with extremism.",
]


@pytest.mark.parametrize("text", UNDONE)
def test_what_should_be_and_what_was_left_undone_are_no_release(
    read_words: Read, text: str
) -> None:
    assert "release" not in {c.type for c in read_words(text).claims}


def test_who_is_held_to_account_is_not_held(read_words: Read) -> None:
    reading = read_words("The statement urged them to ensure the men were held to account.")
    assert "detention" not in {c.type for c in reading.claims}


TO_COME = [
    "They urged it to halt the execution of Ali Bek.",
    "His lawyer wrote of the imminent execution of Ali Bek.",
    "The execution of Ali Bek was postponed.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_an_execution_to_come_is_planned(read_words: Read, text: str) -> None:
    (claim,) = (c for c in read_words(text).claims if c.type == "killing")
    assert claim.modality is Modality.PLANNED


def test_an_application_for_asylum_is_none_for_bail(read_words: Read) -> None:
    reading = read_words("Omar Bek fled after his asylum application was rejected by Norway.")
    assert {c.type for c in reading.claims} == {"flight", "asylum-refusal"}


def test_what_no_words_date_has_no_date(read_words: Read) -> None:
    reading = read_words(
        "Man jailed\n\nA court in Lagos has sentenced the blogger Bo Lund to seven years in prison."
    )
    assert {c.date for c in reading.claims if c.type == "sentence"} == {None}


def test_of_two_peoples_the_first_is_nobody_of_his_own(read_words: Read) -> None:
    reading = read_words(
        "An ethnic Kazakh man was jailed. Orders went to ethnic Kazakh Chinese nationals."
    )
    quoted = {c.quote.text for c in reading.claims if c.type == "ethnicity"}
    assert not any("nationals" in words for words in quoted)
