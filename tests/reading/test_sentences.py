from __future__ import annotations

import pytest

from aygaq.reading.sentences import sentence_starts


def starts(text: str) -> list[str]:
    """The first words of the sentences of a text whose words stand apart."""
    words = text.split()
    found = sentence_starts(words, [True] * len(words))
    return [word for word, first in zip(words, found, strict=True) if first]


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        ("He left . She stayed .", ["He", "She"]),
        ("Is he held ? Nobody knows .", ["Is", "Nobody"]),
        ("He is in Prison No . 7 in the town .", ["He"]),
        ("Mr . Bek was freed .", ["Mr", "Bek"]),
        ("“ He is held . ” They wept .", ["“", "They"]),
        ("under art . 5 of the code", ["under"]),
    ],
)
def test_a_sentence_begins_after_a_stop_and_with_a_capital(text: str, firsts: list[str]) -> None:
    assert starts(text) == firsts


def test_no_words_have_no_sentences() -> None:
    assert sentence_starts([], []) == []
