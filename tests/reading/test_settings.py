"""The day that a sentence of its own sets for what is told around it: made-up people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

Read = Callable[..., Reading]


def _date(reading: Reading, kind: str) -> list[str | None]:
    return [c.date.edtf if c.date else None for c in reading.claims if c.type == kind]


def test_what_follows_the_day_that_was_set_is_of_it(read_words: Read) -> None:
    text = (
        "It was 26 May 2015, I remember. I was weeding with my sister Ana Lund. We lay down. "
        "A man came out. They beat Ana Lund."
    )
    assert _date(read_words(text), "assault") == ["2015-05-26"]


def test_a_setting_may_stand_behind_what_it_dates(read_words: Read) -> None:
    text = "There were seven of them. They kicked my father.\n\nThat was in February 2011."
    assert _date(read_words(text), "assault") == ["2011-02"]


def test_a_setting_ends_with_the_next_time(read_words: Read) -> None:
    text = (
        "It was 26 May 2015. We hid. In 2016 we left for Sudan. We lived there. They beat Ana Lund."
    )
    assert _date(read_words(text), "assault") == [None]


@pytest.mark.parametrize("often", ["every eight days", "each two weeks"])
def test_how_often_is_no_term(read_words: Read, often: str) -> None:
    reading = read_words(f"Aron Tesk was given house arrest and must sign {often}.")
    assert not [c for c in reading.claims if "term" in dict(c.value or {})]
