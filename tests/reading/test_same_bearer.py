"""Whom an opening tells of without a name, where only one named person further down fits."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Reading
from tests.reading.conftest import subject_of

Read = Callable[..., Reading]

BETWEEN = (
    "Rights groups say that such cases are many. The embassy gave no answer. Shops in the town "
    "were closed on Tuesday. Prices have risen since the spring. Few people travel now.\n\n"
    "Dana Kesk, an aid worker, was beaten in May.\n\n"
)


def bearers(reading: Reading, type: str) -> list[str]:
    return [subject_of(reading, c) for c in reading.claims if c.type == type]


def test_the_same_term_further_down_names_the_person_of_the_opening(read_words: Read) -> None:
    reading = read_words(
        "A court in Osh has sentenced an elderly man to 12 years in prison.\n\n"
        + BETWEEN
        + "Aron Tesk was sentenced to 12 years in prison."
    )
    assert bearers(reading, "sentence") == ["Aron Tesk", "Aron Tesk"]


def test_another_term_further_down_names_nobody(read_words: Read) -> None:
    reading = read_words(
        "A court in Osh has sentenced an elderly man to 12 years in prison.\n\n"
        + BETWEEN
        + "Aron Tesk was sentenced to 9 years in prison."
    )
    assert bearers(reading, "sentence") == ["an elderly man", "Aron Tesk"]


def test_a_term_of_two_people_names_neither_of_them(read_words: Read) -> None:
    reading = read_words(
        "A court in Osh has sentenced an elderly man to 12 years in prison.\n\n"
        + BETWEEN
        + "Aron Tesk was sentenced to 12 years in prison. Odo Bel was sentenced to 12 years too."
    )
    assert bearers(reading, "sentence")[0] == "an elderly man"


def test_a_man_of_the_opening_is_no_woman_further_down(read_words: Read) -> None:
    reading = read_words(
        "A court in Osh has sentenced an elderly man to 12 years in prison.\n\n"
        + BETWEEN
        + "Mrs. Aska Tesk was sentenced to 12 years in prison."
    )
    assert bearers(reading, "sentence")[0] == "an elderly man"
