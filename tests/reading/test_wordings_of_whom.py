"""Wordings with whom they befell: a sentence, what it tells and of whom, each beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from aygaq.claims import Modality, Polarity, Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

VECTORS = Path(__file__).parents[1] / "vectors" / "reading" / "wordings-of-whom.txt"


def _rows() -> list[tuple[str, str]]:
    lines = VECTORS.read_text(encoding="utf-8").splitlines()
    rows = [line.partition(" || ") for line in lines if line and not line.startswith("#")]
    assert len(rows) > 30, "the vectors are gone"
    return [(text, facts) for text, _, facts in rows]


@pytest.mark.parametrize(("text", "facts"), _rows())
def test_each_fact_is_told_of_its_bearer(read_words: Read, text: str, facts: str) -> None:
    found = told(read_words(text))
    for fact in facts.split("; "):
        kinds, _, whom = fact.strip().partition(" ")
        assert any((kind, whom) in found for kind in kinds.split("|"))


def test_officers_who_slap_a_bystander_assault_him(read_words: Read) -> None:
    assert told(read_words("A gendarme slapped Aron Tesk at the market.")) == {
        ("assault", "Aron Tesk")
    }


def test_officers_who_slap_a_prisoner_treat_him_ill(read_words: Read) -> None:
    reading = read_words("Aron Tesk was arrested in May. A gendarme slapped him in his cell.")
    assert ("ill-treatment", "Aron Tesk") in told(reading)


def test_that_nobody_was_freed_is_a_denial(read_words: Read) -> None:
    claims = read_words("Nobody I know has been released.").claims
    assert [(c.type, c.polarity) for c in claims] == [("release", Polarity.DENIED)]


def test_that_nobody_was_hurt_is_no_fact_of_anybody(read_words: Read) -> None:
    assert told(read_words("Nobody was hurt.")) == set()


def test_who_is_at_risk_of_torture_is_feared_for(read_words: Read) -> None:
    claims = read_words("Aron Tesk is at grave risk of torture.").claims
    assert [(c.type, c.modality) for c in claims] == [("torture", Modality.FEARED)]


def test_where_a_free_person_is_tells_of_no_detention(read_words: Read) -> None:
    text = "Aron Tesk was arrested in May. His sister is in Osh. He was freed. He is now in Osh."
    assert "detention" not in {kind for kind, _ in told(read_words(text))}


def test_a_police_station_is_no_outlet(read_words: Read) -> None:
    assert not told(read_words("The mayor closed the police station."))
