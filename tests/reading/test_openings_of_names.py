"""What stands before a name, with a capital of its own, is no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

NAMED = [
    ("Following Tolqyn's arrest, people protested in Osh.", ("arrest", "Tolqyn")),
    ("Nicaraguan Ana Real was jailed on Monday.", ("imprisonment", "Ana Real")),
    ("Lantern CEO Maria Osk was arrested on Monday.", ("arrest", "Maria Osk")),
    ("PM Tolqyn was attacked on Monday.", ("assault", "Tolqyn")),
    ("Citing Ana Bek's lawyer, the radio said she was jailed.", ("imprisonment", "Ana Bek")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claim"), NAMED)
def test_what_opens_a_sentence_or_tells_an_office_is_no_part_of_a_name(
    read_words: Read, text: str, claim: tuple[str, str]
) -> None:
    assert claim in told(read_words(text))
