"""Entries of lists in telegraphic style: made-up prisoners."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Reading
from tests.reading.conftest import subject_of, told

LIST = """Held for their faith

Aron Tesk, b. 1975, dairyman, Osh. Arrested 3 May 2017. Prison no. 21.

Ana Lund, 31, teacher of music at a school in Naryn. Art. 282.2 part 1.
"""


def test_an_entry_tells_who_somebody_is_between_commas(
    read_words: Callable[..., Reading],
) -> None:
    found = told(read_words(LIST))
    assert {("occupation", "Aron Tesk"), ("birth-date", "Aron Tesk")} <= found
    assert ("occupation", "Ana Lund") in found


def test_a_year_of_birth_is_dated(read_words: Callable[..., Reading]) -> None:
    reading = read_words(LIST)
    assert [c.date.edtf for c in reading.claims if c.type == "birth-date" and c.date] == ["1975"]


def test_a_sentence_without_a_verb_tells_where_and_what_for(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words(LIST)
    places = [c.place.words.text for c in reading.claims if c.type == "imprisonment" and c.place]
    charges = [(subject_of(reading, c), c.value) for c in reading.claims if c.type == "charge"]
    assert places == ["Prison no. 21"]
    assert charges == [("Ana Lund", {"charge": "Art. 282.2 part 1"})]


def test_news_that_opens_paragraphs_with_names_is_no_list(
    read_words: Callable[..., Reading],
) -> None:
    text = "Aron Tesk, 34, was at home, he said.\n\nAna Lund, who was there, said so too."
    assert {c.type for c in read_words(text).claims} <= {"age"}


def test_notes_between_dashes_are_read_one_by_one(read_words: Callable[..., Reading]) -> None:
    text = (
        "Prisoners in Osh\n\n1) Aron Tesk – born 1961 – arrested Sept. 2001 – death sentence "
        "commuted to life – no leave in 12 years\n\n2) Bo Lim. Arrested 8 Jan 2001. Sentence: life."
    )
    reading = read_words(text)
    found = told(reading)
    assert {("birth-date", "Aron Tesk"), ("arrest", "Aron Tesk"), ("arrest", "Bo Lim")} <= found
    terms = {(c.value or {}).get("term") for c in reading.claims if c.type == "sentence"}
    assert terms == {"life"}


def test_a_country_in_capitals_heads_its_item(read_words: Callable[..., Reading]) -> None:
    text = (
        "Digest\n\nEGYPT: Reporter Aron Tesk arrested outside his office on 3 June.\n\n"
        "GAMBIA – Reporter Bo Lim abducted by men in masks on Thursday."
    )
    reading = read_words(text)
    places = {c.type: c.place.words.text for c in reading.claims if c.place}
    assert {("arrest", "Aron Tesk"), ("abduction", "Bo Lim")} <= told(reading)
    assert places["abduction"] == "GAMBIA"
