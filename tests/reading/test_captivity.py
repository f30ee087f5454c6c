"""Whom abductors hold, told from whom an authority holds, in made-up sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Gunmen kidnapped Aron Tesk in Minsk. Aron Tesk was held in a forest for a week.",
            {"abduction"},
        ),
        (
            "Gunmen kidnapped Aron Tesk in Minsk. Aron Tesk was then held by police for a week.",
            {"abduction", "detention"},
        ),
        ("Aron Tesk was held for a week.", {"detention"}),
    ],
)
def test_who_was_abducted_is_held_by_abductors_until_an_authority_is_named(
    read_words: Callable[..., Reading], text: str, types: set[str]
) -> None:
    reading = read_words(text)
    assert {c.type for c in reading.claims if c.type in ("abduction", "detention")} == types
