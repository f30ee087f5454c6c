"""Whom "she" and "he" mean beside several people, and what names are names of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import EntityKind, Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Askar Bek and Marat Lund led the miners. Askar Bek's home was burned in May. "
            "Askar Bek was beaten.\n\n"
            "Dolores Orel, the widow of Askar Bek, has demanded justice. On 3 May, she was "
            "arrested.",
            ("arrest", "Dolores Orel"),
        ),
        (
            "Dina Lund's brother was abducted. “They asked for my sister,” their father told the "
            "group. On 14 May, Dina Lund was stopped. Her passport was confiscated.",
            ("document-confiscation", "Dina Lund"),
        ),
        (
            "Askar Bek was brought in on 3 May. The judge, Marat Lund, ordered that he be taken "
            "to hospital.",
            ("hospitalisation", "Askar Bek"),
        ),
        (
            "Police stormed the apartment which Dina Lund shares with her mother.",
            ("home-visit", "Dina Lund"),
        ),
        ("Retired Lt. Col. Askar Bek was arrested in Minsk.", ("arrest", "Askar Bek")),
        ("Dina Lund and Zarifa were walking. Zarifa was beaten.", ("assault", "Zarifa")),
    ],
)
def test_what_befell_whom(read_words: Read, text: str, fact: tuple[str, str]) -> None:
    assert fact in told(read_words(text))


def test_a_surname_that_is_a_towns_name_too_stays_its_bearers(read_words: Read) -> None:
    reading = read_words("Dina Minsk, 33, campaigns. On 14 May, Minsk found her office closed.")
    named = {e.name for e in reading.entities if e.kind is EntityKind.PLACE}
    assert "Minsk" not in named


def test_the_name_of_a_community_is_a_place(read_words: Read) -> None:
    reading = read_words("They lead the community of Agua Serena in the north.")
    assert any(e.name == "Agua Serena" and e.kind is EntityKind.PLACE for e in reading.entities)


def test_a_call_to_free_somebody_at_once_frees_nobody(read_words: Read) -> None:
    text = "The group urges the authorities to immediately and unconditionally release Dina Lund."
    assert ("release", "Dina Lund") not in told(read_words(text))
