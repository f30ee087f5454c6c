"""Notes behind the names that head an entry: made-up prisoners."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Reading
from tests.reading.conftest import subject_of, told


def _dates(reading: Reading, kind: str) -> list[str]:
    return [c.date.edtf for c in reading.claims if c.type == kind and c.date]


def test_what_follows_a_colon_befell_whom_the_entry_names(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words("Arrests\n\n- Aron Tesk (34, teacher): arrested 3 May 2020; beaten.")
    assert {
        ("occupation", "Aron Tesk"), ("arrest", "Aron Tesk"), ("assault", "Aron Tesk"),
    } <= told(reading)  # fmt: skip
    assert _dates(reading, "arrest") == ["2020-05-03"]


def test_two_people_who_head_an_entry_bear_its_notes(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Aron Tesk (34) and his wife Ana Tesk: taken from home 5 May 2020.")
    assert {("detention", "Aron Tesk"), ("detention", "Ana Tesk")} <= told(reading)


def test_the_client_of_a_lawyer_who_heads_an_entry_bears_nothing(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words("Aron Tesk, a lawyer for Bo Lim: arrested 5 May 2020.")
    assert [subject_of(reading, c) for c in reading.claims if c.type == "arrest"] == ["Aron Tesk"]


def test_a_verb_cut_short_is_read_in_full(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Arrests\n\n- Aron Tesk (34): arr. 5 May 2020 at home.")
    assert _dates(reading, "arrest") == ["2020-05-05"]


def test_a_field_tells_more_behind_its_semicolon(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "1. Aron Tesk\nDetained: 3 Dec. 2017, Minsk\nSentence: 12 yrs; released 22 Aug 2018\n"
        "Born: 1980\n\n2. Ana Lund\nDetained: 4 Dec. 2017\nSentence: awaiting trial\nBorn: 1981\n"
    )
    assert _dates(reading, "release") == ["2018-08-22"]
    assert [subject_of(reading, c) for c in reading.claims if c.type == "sentence"] == ["Aron Tesk"]


def test_a_town_behind_the_day_of_a_field_is_where_it_was(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words("1. Aron Tesk\nDetained: 3 Dec. 2017, Minsk\nBorn: 1980\n")
    assert [c.place.words.text for c in reading.claims if c.place] == ["Minsk"]
