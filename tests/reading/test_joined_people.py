"""Two people and more: who "they", "both", "her son" and "his client" are, made-up names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

TWO = "Marat Tolenov and Askar Lund were arrested in May. "


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (TWO + "They were tortured.", ("torture", "Marat Tolenov")),
        (TWO + "They were tortured.", ("torture", "Askar Lund")),
        ("Askar Lund was sentenced to two years, Marat Tolenov to four.", ("sentence", "Marat")),
        (
            "Marat Tolenov was arrested in May. His mother says her son was tortured.",
            ("torture", "Marat Tolenov"),
        ),
        (
            "Marat Tolenov was arrested in May. His lawyer says his client was tortured.",
            ("torture", "Marat Tolenov"),
        ),
        (
            "Marat Tolenov, a blogger, was arrested in May. The activist was tortured.",
            ("torture", "Marat Tolenov"),
        ),
        (
            "The editor of the paper, Marat Tolenov, and two reporters were arrested.",
            ("arrest", "Marat Tolenov"),
        ),
    ],
)
def test_the_one_meant_bears_the_act(read_words: Read, text: str, fact: tuple[str, str]) -> None:
    kind, name = fact
    assert any(k == kind and subject.startswith(name) for k, subject in told(read_words(text)))


def test_two_terms_of_one_verb_are_two_sentences(read_words: Read) -> None:
    text = "Askar Lund was sentenced to two years, Marat Tolenov to four."
    terms = sorted(
        str((c.value or {}).get("term")) for c in read_words(text).claims if c.type == "sentence"
    )
    assert terms == ["P2Y", "P4Y"]


def test_her_son_is_nobody_known_where_she_is_no_relative(read_words: Read) -> None:
    text = "Marat Tolenov was arrested in May. Ana Lund says her son was tortured."
    assert ("torture", "Marat Tolenov") not in told(read_words(text))
