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


def test_an_entry_may_name_its_person_by_one_word(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "Missing and detained\n\nAskar, 38. Lawyer. Taken 1 July 2018 from his house.\n\n"
        "Botagoz, 41. Journalist. Detained 3 July 2018.\n"
    )
    assert {("detention", "Askar"), ("detention", "Botagoz")} <= told(reading)


def test_an_adverb_may_open_a_note(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Arrests\n\n- Aron Tesk (34). Temporarily released 28 March 2018.")
    assert _dates(reading, "release") == ["2018-03-28"]


def test_a_fine_without_an_auxiliary_is_read(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Pensioner Ana Lund, 72, fined 2,900 roubles for red socks.")
    assert ("sentence", "Ana Lund") in told(reading)


def test_who_is_not_seen_since_is_missing(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Cases\n\n- Aron Tesk, taxi driver. Went out 2 July, not seen since.")
    assert ("missing", "Aron Tesk") in told(reading)


def test_names_on_lines_of_their_own_head_entries(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "Urgent cases\n\nAron Tesk\nLanguage teacher; arrested 16 May 2018 at home.\n\n"
        "Bo Lim\nMiner, 19. Shot by guards, 3 May 2018.\n"
    )
    assert {("arrest", "Aron Tesk"), ("assault", "Bo Lim"), ("occupation", "Bo Lim")} <= told(
        reading
    )


def test_a_day_with_a_month_cut_short_heads_its_item(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "Attacks\n\n2 Aug. Reporter Aron Tesk beaten in Minsk.\n\n"
        "4 Aug. Editor Ana Lund arrested in Brest."
    )
    assert {("assault", "Aron Tesk"), ("arrest", "Ana Lund")} <= told(reading)
    assert _dates(reading, "arrest") == ["2018-08-04"]


def test_the_running_name_stands_before_that_of_a_register(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words("TESK Aron Borisovich\nBorn 1985. Aron Tesk was seized on 11 May 2018.")
    assert ("detention", "Aron Tesk") in told(reading)
