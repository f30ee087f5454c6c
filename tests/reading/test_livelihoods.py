"""Occupations that verbs tell: made-up people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lund, 34, worked as a welder in Osh. She was arrested on 3 May.",
        "Ana Lund drove a taxi. She was arrested on 3 May.",
        "Ana Lund, who ran a bakery, was arrested on 3 May.",
        "Ana Lund was arrested on 3 May. She teaches at a village school.",
        "Ana Lund was arrested on 3 May. She is 27, a nurse.",
        "My sister Ana Lund was a nurse. She was arrested on 3 May.",
    ],
)
def test_a_verb_of_work_tells_an_occupation(read_words: Callable[..., Reading], text: str) -> None:
    assert ("occupation", "Ana Lund") in told(read_words(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lund drove a car through the gate and was arrested.",
        "Ana Lund was arrested. She was a friend of the mayor.",
        "Ana Lund was arrested. She will work as a nurse abroad.",
        "Ana Lund was arrested. She ran to the shop.",
    ],
)
def test_what_is_no_work_tells_no_occupation(read_words: Callable[..., Reading], text: str) -> None:
    assert ("occupation", "Ana Lund") not in told(read_words(text))
