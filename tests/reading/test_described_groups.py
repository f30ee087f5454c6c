"""Groups with a participle or a bound among their words keep their number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Polarity, Reading

Read = Callable[..., Reading]

COUNTED = [
    ("Two imprisoned journalists were freed on Monday.", "release", (2, 2)),
    ("At least five detained activists were beaten.", "assault", (5, None)),
    ("Police arrested 30 suspected members of the group.", "arrest", (30, 30)),
    ("No fewer than 40 people have been arrested.", "arrest", (40, None)),
    ("Not less than 20 people were killed.", "killing", (20, None)),
]


@pytest.mark.parametrize(("text", "act", "bounds"), COUNTED)
def test_its_number_is_read(
    read_words: Read, text: str, act: str, bounds: tuple[int, int | None]
) -> None:
    reading = read_words(text)
    (claim,) = (c for c in reading.claims if c.type == act)
    assert claim.subject is not None
    count = reading.entities_by_id()[claim.subject].count
    assert count is not None
    assert (count.low, count.high) == bounds
    assert claim.polarity is Polarity.AFFIRMED


def test_passives_joined_in_what_is_told_are_all_told(read_words: Read) -> None:
    reading = read_words(
        "Campaigners said some women had been raped by interrogators, attacked by fellow "
        "prisoners or denied medical treatment."
    )
    acts = {c.type: c for c in reading.claims if c.kind.value == "act"}
    assert {"sexual-violence", "assault", "denial-of-medical-care"} <= acts.keys()
    assert {c.speaker and c.speaker.words.text for c in acts.values()} == {"Campaigners"}
