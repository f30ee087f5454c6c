"""Words of any script are found as they are written, and by their beginnings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.index.full_text import QUOTES, add_words, find_words
from aygaq.index.words import asked_words, words_of
from aygaq.store.workspace import Workspace

TEXTS = {
    1: "He was detained in Ürümqi, his mother’s town.",
    2: "他在乌鲁木齐被拘留，王小明说。",
    3: "ئۇ ئۈرۈمچىدە تۇتۇلدى.",
    4: "Оны Үрімжіде ұстады, деді Серік.",
    5: "वह हिरासत में था।",
}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("urumqi", [1]),
        ("DETAIN", [1]),
        ("mothers", [1]),
        ("乌鲁木齐", [2]),
        ("小明", [2]),
        ("明", [2]),
        ("ئۈرۈمچى", [3]),
        ("үрімжі", [4]),
        ("серік деді", [4]),
        ("हिरासत", [5]),
        ("detained Серік", []),
        ("木乌", []),
        ('"*" OR 1', []),
    ],
)
def test_words_are_found(workspace: Workspace, asked: str, found: list[int]) -> None:
    add_words(QUOTES, {number: words_of(text) for number, text in TEXTS.items()})
    assert find_words(QUOTES, asked_words(asked)) == found


def test_nothing_asked_finds_nothing(workspace: Workspace) -> None:
    add_words(QUOTES, {number: words_of(text) for number, text in TEXTS.items()})
    assert find_words(QUOTES, asked_words(" … ")) == []


@given(st.text())
def test_words_hold_letters_and_figures_alone(text: str) -> None:
    for word in words_of(text):
        assert not set(word) & set("\"'*:&|!()<> \t\n\\")


@given(st.text(), st.text())
def test_every_word_that_is_asked_begins_a_word_of_the_text(before: str, text: str) -> None:
    held = words_of(f"{before} {text} end")
    for asked in asked_words(text):
        assert any(word.startswith(asked) for word in held)


@given(st.text())
def test_the_words_of_the_words_are_these_words(text: str) -> None:
    words = [word for word in words_of(text) if len(word) < 40]
    spaced = [word for word in words if words_of(word) == [word]]
    assert words_of(" ".join(spaced)) == spaced
