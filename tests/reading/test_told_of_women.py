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


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Askar Bek was beaten and Dina Lund was held. Dina Lund, whose house was searched, "
            "has a son.",
            ("home-visit", "Dina Lund"),
        ),
        (
            "Askar Bek's mother, Rosa Orel, and his sister, Dina Lund, were summoned. Dina Lund "
            "was freed, but her mother was detained.",
            ("detention", "Rosa Orel"),
        ),
        (
            "Askar Bek and Marat Lund were held. Askar Bek's lawyer, Rosa Orel, has been "
            "prevented from seeing her client.",
            ("denial-of-counsel", "Askar Bek"),
        ),
        (
            "Askar Bek was kept at the station for five hours and let go.",
            ("release", "Askar Bek"),
        ),
        ("Askar Bek was held for two days and freed without charge.", ("release", "Askar Bek")),
        (
            "Askar Bek died at the city hospital. He had been held for a year.",
            ("death-in-custody", "Askar Bek"),
        ),
        ("Askar Bek was arrested. He is a freelance correspondent.", ("occupation", "Askar Bek")),
        ("Dina Lund, 55, secretary of the union, was charged.", ("occupation", "Dina Lund")),
    ],
)
def test_what_is_told_of_whom(read_words: Read, text: str, fact: tuple[str, str]) -> None:
    assert fact in told(read_words(text))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Askar Bek was held for two days and freed without charge.", ("no-legal-basis", "Askar")),
        (
            "We urge the authorities to free Askar Bek, lift the travel ban on Dina Lund and "
            "disclose the whereabouts of Rosa Orel.",
            ("travel-restriction", "Dina Lund"),
        ),
        (
            "We urge the authorities to free Askar Bek, lift the travel ban on Dina Lund and "
            "disclose the whereabouts of Rosa Orel.",
            ("enforced-disappearance", "Rosa Orel"),
        ),
        (
            "The journalists Bek and Lund were treated in accordance with the law.",
            ("hospitalisation", "Bek"),
        ),
        (
            "The lawyer Askar Bek was held. Agents tortured the lawyer whom his family had hired.",
            ("torture", "Askar Bek"),
        ),
    ],
)
def test_what_befell_nobody(read_words: Read, text: str, fact: tuple[str, str]) -> None:
    assert fact not in told(read_words(text))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Dina Lund was arrested. Her son-in-law, the lawyer Marat Orel, was himself held.\n\n"
            "Askar Bek, an activist, was handed over in July. He vanished from a market.",
            ("missing", "Askar Bek"),
        ),
        (
            "Marat Orel was tortured in May. He is in prison.\n\n"
            "Also detained since June is Askar Bek, an academic who had lived there for years. "
            "He was abducted from his office.",
            ("abduction", "Askar Bek"),
        ),
        (
            "Also detained since June is Askar Bek, an academic who had lived there for years.",
            ("detention", "Askar Bek"),
        ),
        (
            "Artemio Stone Orel was threatened. Stone, founder of a weekly, was abducted in May.",
            ("abduction", "Artemio Stone Orel"),
        ),
        (
            "Dina Lund, a nurse, and her husband, Askar Bek, were detained as they walked home.",
            ("detention", "Dina Lund"),
        ),
        (
            "Belsk Women's Prison No. 5 – Dina Lund, a former teacher, was beaten on her return "
            "from court on Tuesday.",
            ("assault", "Dina Lund"),
        ),
        (
            "Askar Bek and his daughter Dina were held. Dina was freed. Her father was tortured.",
            ("torture", "Askar Bek"),
        ),
        (
            "Marat Orel was held. Askar Bek was held. Marat Orel's wife said that officers "
            "tortured him.",
            ("torture", "Marat Orel"),
        ),
    ],
)
def test_whom_a_paragraph_goes_on_to_tell_of(
    read_words: Read, text: str, fact: tuple[str, str]
) -> None:
    assert fact in told(read_words(text))
