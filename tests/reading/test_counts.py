from __future__ import annotations

import pytest

from aygaq.reading.mentions.counts import count_in, read_number
from aygaq.reading.tree import Word


def words(text: str) -> list[Word]:
    return [
        Word(i, 0, 0, w, w.lower(), w.lower(), "NOUN", "dep", i, 0)
        for i, w in enumerate(text.split())
    ]


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("seven farmers", 7, 7, False),
        ("some 200 students", 200, 200, True),
        ("at least 12 activists", 12, None, False),
        ("more than 1,000 people", 1000, None, True),
        ("twenty-three herders", 23, 23, False),
        ("one hundred and six families", 106, 106, False),
        ("nearly 1.5 million people", 1_500_000, 1_500_000, True),
        ("dozens of villagers", 24, None, True),
        ("two others", 2, 2, False),
        ("up to 40 monks", 1, 40, True),
    ],
)
def test_words_give_a_count(text: str, low: int, high: int | None, approximate: bool) -> None:
    count = count_in(words(text))
    assert count is not None
    assert (count.low, count.high, count.approximate) == (low, high, approximate)


@pytest.mark.parametrize("text", ["the farmers", "several farmers", "his brother"])
def test_words_without_a_number_give_none(text: str) -> None:
    assert count_in(words(text)) is None


def test_a_number_tells_how_many_words_it_took() -> None:
    assert read_number(["thirty", "-", "one", "people"]) == (31.0, 3)
