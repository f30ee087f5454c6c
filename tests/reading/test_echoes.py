"""What a headline tells ahead is told once, by the story below it."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Reading
from tests.reading.conftest import subject_of

Read = Callable[..., Reading]

STORY = """Blogger jailed for seven years

A court in Lagos on Monday sentenced the blogger Bo Lund to seven years in prison. Lund, 31, was
arrested in May at his home, his lawyer said.
"""
ANOTHER = """Blogger jailed for seven years

The trial of the lawyer Ana Bek was put off on Monday, her family told reporters in Lagos.
"""


def test_a_sentence_that_the_story_tells_is_told_once(read_words: Read) -> None:
    reading = read_words(STORY)
    sentences = [c for c in reading.claims if c.type == "sentence"]
    assert [subject_of(reading, c) for c in sentences] == ["Bo Lund"]


def test_what_the_story_does_not_tell_stays(read_words: Read) -> None:
    reading = read_words(ANOTHER)
    assert any(c.quote.text.startswith("Blogger") for c in reading.claims)
