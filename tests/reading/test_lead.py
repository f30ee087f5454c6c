"""The lead's unnamed person and the name that follows: joined where nobody else is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

Read = Callable[..., Reading]


def bearers(reading: Reading, type: str) -> set[str]:
    entities = reading.entities_by_id()
    return {
        entities[claim.subject].name
        for claim in reading.claims
        if claim.type == type and claim.subject is not None
    }


JOINED = [
    "Kazakh shopkeeper jailed for three years\n\nAn ethnic Kazakh shopkeeper has been sentenced to "
    "three years in jail, relatives say.\n\nOralkhan Besqanat, 46, was detained on March 9.",
    "A teacher was sentenced to three years on Monday.\n\nAron Tesk, 34, was arrested in May.",
]
APART = [
    "A man was sentenced to three years on Friday.\n\nAlso on Friday, Aron Tesk was arrested.",
    "A student was sentenced to three years.\n\nAron Tesk, a lawyer, said he would appeal.",
    "Two men were sentenced to three years.\n\nAron Tesk, 34, was arrested in May.",
]


@pytest.mark.parametrize("text", JOINED)
def test_the_first_name_is_that_of_the_lead(read_words: Read, text: str) -> None:
    reading = read_words(text)
    assert bearers(reading, "sentence") == bearers(reading, "detention") | bearers(
        reading, "arrest"
    )


@pytest.mark.parametrize("text", APART)
def test_somebody_else_is_not_joined_to_the_lead(read_words: Read, text: str) -> None:
    assert "Aron Tesk" not in bearers(read_words(text), "sentence")


def test_a_speaker_is_not_the_one_he_calls_him(read_words: Read) -> None:
    reading = read_words(
        "Aron Tesk was detained in May. His friend told the paper of it.\n\n"
        '"The police tortured Tesk for days," he said.'
    )
    beaten = next(c for c in reading.claims if c.type in ("ill-treatment", "assault", "torture"))
    assert beaten.speaker is not None
    assert "Tesk" not in beaten.speaker.words.text


def test_the_place_of_a_visit_is_not_that_of_the_arrest(read_words: Read) -> None:
    reading = read_words(
        "Aron Tesk was detained in May after visiting friends in Kazakhstan, and has now been "
        "sentenced to 12 years."
    )
    assert [claim.place for claim in reading.claims if claim.kind == "act"] == [None, None]
