"""Countries whose names have several words are one place, and speak as states."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

Read = Callable[..., Reading]

NAMES = [
    "Saudi Arabia",
    "the Democratic Republic of Congo",
    "the United Arab Emirates",
    "Bosnia and Herzegovina",
    "the West Bank",
    "South Korea",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_several_words_is_one_place(read_words: Read, name: str) -> None:
    reading = read_words(f"Omar Bek was arrested in {name} in May.")
    (claim,) = (c for c in reading.claims if c.type == "arrest")
    assert claim.place is not None
    assert claim.place.words.text == name.removeprefix("the ")


@pytest.mark.parametrize("state", ["North Korea", "Vietnam", "Saudi Arabia"])
def test_a_state_that_says_so_is_the_speaker(read_words: Read, state: str) -> None:
    reading = read_words(f"{state} said Omar Bek was arrested in May.")
    (claim,) = (c for c in reading.claims if c.type == "arrest")
    assert claim.speaker is not None
    assert claim.speaker.words.text == state


NOBODY = [
    ("A man was abducted outside the Brodsky synagogue in May.", "Brodsky"),
    ("He talked with the Obozrev website. It was silent there, he told Obozrev.", "Obozrev"),
]


@pytest.mark.parametrize(("text", "name"), NOBODY)
def test_what_a_house_or_a_paper_is_called_is_no_person(
    read_words: Read, text: str, name: str
) -> None:
    people = {e.name for e in read_words(text).entities if e.kind.value == "person" and e.named}
    assert name not in people
