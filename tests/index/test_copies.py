"""Near copies are told from other reports by their words alone."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from aygaq.index.copies import BANDS, LIKE, SIZE, bands_of, likeness, signature_of

WORDS = [f"word{number}" for number in range(400)]


def changed(words: list[str], share: float, seed: int) -> list[str]:
    chance = random.Random(seed)
    return [chance.choice(WORDS) if chance.random() < share else word for word in words]


@given(st.lists(st.sampled_from(WORDS), min_size=30, max_size=60, unique=True))
def test_a_text_is_its_own_copy(words: list[str]) -> None:
    assert likeness(signature_of(words), signature_of(list(words))) == 1.0


def test_a_report_with_another_first_line_is_a_near_copy() -> None:
    words = changed(WORDS, 1.0, 3)
    one, two = signature_of(words), signature_of(["updated", "at", "noon", *words])
    assert likeness(one, two) >= LIKE
    assert set(bands_of(one)) & set(bands_of(two))


def test_another_report_of_the_same_words_is_no_copy() -> None:
    assert likeness(signature_of(WORDS), signature_of(changed(WORDS, 1.0, 5))) < 0.2


def test_what_is_too_short_to_tell_is_a_copy_of_nothing() -> None:
    short = signature_of(["a", "few", "words"])
    assert short == ""
    assert bands_of(short) == []
    assert likeness(short, short) == 0.0


def test_a_signature_has_a_hash_for_each_family_and_its_bands() -> None:
    signature = signature_of(WORDS)
    assert len(signature) == SIZE * 8
    assert len(set(bands_of(signature))) == BANDS
