"""Who says so, where the words for who tells are long: offices, names between commas, papers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Claim, Reading

Read = Callable[..., Reading]

SAID_BY = [
    ("A spokesman for the national police denied that the men had been beaten.", "A spokesman"),
    (
        "A woman whose daughter is among those taken told the station by telephone that the "
        "kidnappers had beaten the girl.",
        "A woman",
    ),
    ("In Lund, a volunteer with a watchdog said a corporal slapped the boy.", "a volunteer"),
    ("According to the group's director, Anneke Lund, two men were beaten.", "Anneke Lund"),
    ("According to Askar Bek's lawyer, the two men were beaten.", "Askar Bek's lawyer"),
    ("Two men were beaten, according to his lawyer's statement.", "his lawyer's statement"),
    (
        '"The men were beaten," said the Special Rapporteur on human rights defenders, Ana Lund.',
        "Ana Lund",
    ),
    ("Counsel for Bek, Rosa Lim, argued that the two men had been tortured.", "Rosa Lim"),
    (
        "A report by the forensic institute, which she submitted, found that he had been beaten.",
        "A report",
    ),
    (
        "A doctor at the hospital, requesting not to be identified, said two men had been beaten.",
        "A doctor",
    ),
    ("According to information received by the group, two men were beaten.", "information"),
    (
        "The Ministry of Internal Affairs described it as a plot and said two men were killed.",
        "Ministry of Internal Affairs",
    ),
    ("The lawyer said soldiers shot into the air and denied that two men were killed.", "lawyer"),
]


def _acts(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind.value == "act"]


@pytest.mark.parametrize(("text", "words"), SAID_BY)
def test_who_tells_is_the_whole_phrase(read_words: Read, text: str, words: str) -> None:
    told = [c for c in _acts(read_words(text)) if c.speaker is not None]
    assert told
    assert all(c.speaker and words in c.speaker.words.text for c in told)


def test_a_denial_of_a_spokesman_is_a_denial(read_words: Read) -> None:
    text = "A spokesman for the national police denied that the men had been beaten."
    assert {c.polarity.value for c in _acts(read_words(text))} == {"denied"}


def test_who_was_taken_away_and_told_something_does_not_tell_it(read_words: Read) -> None:
    text = "Ana Lund was taken to the station and told that her son had been beaten."
    beaten = [c for c in _acts(read_words(text)) if c.type == "assault"]
    assert beaten
    assert [c.speaker for c in beaten] == [None] * len(beaten)


def test_a_ministry_of_internal_affairs_is_nobody(read_words: Read) -> None:
    text = "Ana Lund was beaten in May. The Ministry of Internal Affairs said she was beaten."
    assert "Affairs" not in {e.name for e in read_words(text).entities}
