"""Who says "I" in a testimony: made-up tellers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

TOLD = "I was at home. They arrested me in March. My mother saw me in the car. I wept."
HEADS = [
    f"Aron Tesk, a welder from Osh, spoke to us by phone.\n\n{TOLD}",
    f"My name is Aron Tesk. {TOLD}",
    f"{TOLD}\n\n– Aron Tesk, Osh",
]


@pytest.mark.parametrize("text", HEADS, ids=["above", "inside", "below"])
def test_a_testimony_names_its_teller(read_words: Callable[..., Reading], text: str) -> None:
    assert ("arrest", "Aron Tesk") in told(read_words(text))


@pytest.mark.parametrize(
    "text",
    [f"Aron Tesk and Ana Lund spoke to us.\n\n{TOLD}", f"Aron Tesk is a poet.\n\n{TOLD}", TOLD],
    ids=["two names", "nobody tells", "no name"],
)
def test_nobody_is_taken_for_a_teller_who_may_be_another(
    read_words: Callable[..., Reading], text: str
) -> None:
    assert ("arrest", "Aron Tesk") not in told(read_words(text))


def test_who_says_i_is_no_he(read_words: Callable[..., Reading]) -> None:
    text = f"Aron Tesk spoke to us.\n\n{TOLD} Bo Lim was there. I saw that he was beaten by police."
    assert ("assault", "Bo Lim") in told(read_words(text))
