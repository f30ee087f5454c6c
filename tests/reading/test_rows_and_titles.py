"""Who of a row a clause is of, what no person is called, and whom a source means by "he"."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Reading
from tests.reading.conftest import find, subject_of, told

Read = Callable[..., Reading]


def test_each_of_two_named_has_the_term_told_behind_the_name(read_words: Read) -> None:
    reading = read_words(
        "Zahra Dhaifo, sentenced to 37 months' imprisonment, and Ghazi Alawo, who was given a "
        "one-year term, were freed."
    )
    terms = {
        (subject_of(reading, c), (c.value or {}).get("term"))
        for c in reading.claims
        if c.type == "sentence"
    }
    assert terms == {("Zahra Dhaifo", "P37M"), ("Ghazi Alawo", "P1Y")}


def test_a_line_without_an_auxiliary_is_of_its_whole_row(read_words: Read) -> None:
    reading = read_words(
        "Union organizer Romy Estrello and five others arrested in simultaneous raids in Bacolod."
    )
    assert {("arrest", "Romy Estrello"), ("arrest", "five others")} <= told(reading)


def test_the_dead_of_a_dated_item_are_named_past_semicolons(read_words: Read) -> None:
    reading = read_words(
        "Raids in Panay\n\n* 16 July: Nobody was hurt in the raid.\n\n"
        "* 30 July: Nine leaders killed in Calinog. The dead include Rudy Balantong, chair of the "
        "alliance; Renato Kampilan; and councillor Edsel Gumay."
    )
    assert {n for act, n in told(reading) if act == "killing"} >= {
        "Rudy Balantong", "Renato Kampilan", "Edsel Gumay",
    }  # fmt: skip


def test_a_sit_in_outside_a_home_watches_nobody(read_words: Read) -> None:
    reading = read_words("Police used shotguns to disperse a sit-in outside the cleric's home.")
    assert not [c for c in reading.claims if c.type == "surveillance"]


def test_the_title_of_a_song_is_nobody(read_words: Read) -> None:
    reading = read_words(
        'A singer Lhundrub Drako who sang the song "Black Hat" was detained in May. In June he was '
        "sentenced to six years."
    )
    assert {name for act, name in told(reading) if act == "sentence"} == {"Lhundrub Drako"}


def test_who_is_listed_by_name_is_a_person(read_words: Read) -> None:
    reading = read_words("Police arrested two monks of the monastery, namely Kunsalo and Tameyo.")
    assert {name for act, name in told(reading) if act == "arrest"} >= {"Kunsalo", "Tameyo"}


def test_a_source_speaks_of_somebody_else(read_words: Read) -> None:
    reading = read_words(
        "Aron Tesk was detained in May. A source told us that he was sentenced to three years."
    )
    assert subject_of(reading, find(reading, "sentence")) == "Aron Tesk"


def test_the_tellers_sister_is_the_one_spoken_of_above(read_words: Read) -> None:
    reading = read_words(
        "Ana Lund, a translator, gives this testimony for her younger sister.\n\n"
        "My sister Rahile Mamo is a teacher. I last saw her in May. I wrote to her. My sister was "
        "taken from her school on 20 October 2017."
    )
    assert subject_of(reading, find(reading, "detention")) == "Rahile Mamo"
