"""Whom news names as doers, past the words between, in made-up sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

Read = Callable[..., Reading]

DONE_BY = [
    ("Usman Tarek was killed at the hands of terrorists.", "killing", "terrorists"),
    ("Obi Tarka died in the hands of the police.", "death-in-custody", "the police"),
    ("Migrants spoke of the seizure of their passports by their employers.",
     "document-confiscation", "their employers"),
    ("A group of unknown gunmen kidnapped five engineers.", "abduction", "gunmen"),
    ("Bo Lim was abducted by Kenyan anti-terrorism police.", "abduction", "police"),
    ("Bo Lim was abducted by security operatives.", "abduction", "security operatives"),
    ("A court in Harare sentenced Bo Lim to two years.", "sentence", "A court"),
    ("A policeman in the town of Osh shot dead a trader.", "killing", "A policeman"),
    ("They accused the guards of having denied Bo Lim medical care.",
     "denial-of-medical-care", "the guards"),
    ("His father told The Valley Times that around a dozen policemen bundled him into a jeep.",
     "abduction", "policemen"),
    ("The general ordered the killing of four monks.", "killing", "The general"),
    ("Four monks were killed in an attack claimed by the rebel group Red Sun.",
     "killing", "Red Sun"),
    ("Four monks were killed in an attack blamed on the rebel group Red Sun.",
     "killing", "Red Sun"),
    ("The rebel group Red Sun claimed responsibility for the killing of four monks.",
     "killing", "Red Sun"),
]  # fmt: skip

DONE_BY_NOBODY_NAMED = [
    ("The union reported the killing of four monks.", "killing"),
    ("The lawyer planned an appeal against the killing of four monks.", "killing"),
    ("Bo Lim was beaten in an office claimed by a trader as his.", "assault"),
]


def _doers(reading: Reading, kind: str) -> list[str]:
    names = {e.id: e.name for e in reading.entities}
    return [names[a] for c in reading.claims if c.type == kind for a in c.agents]


@pytest.mark.parametrize(("text", "kind", "words"), DONE_BY)
def test_who_did_it_is_named(read_words: Read, text: str, kind: str, words: str) -> None:
    assert any(words in name for name in _doers(read_words(text), kind))


@pytest.mark.parametrize(("text", "kind"), DONE_BY_NOBODY_NAMED)
def test_nobody_is_named_who_did_something_else(read_words: Read, text: str, kind: str) -> None:
    assert _doers(read_words(text), kind) == []
