"""Members and remainders of groups, and times that open a clause about them."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Reading
from tests.reading.conftest import subject_of, told

Read = Callable[..., Reading]


def test_the_rest_of_a_group_are_people(read_words: Read) -> None:
    claims = told(read_words("The rest were kept for nine days in a removal centre."))
    assert ("detention", "The rest") in claims


def test_the_rest_of_a_day_is_nobody(read_words: Read) -> None:
    reading = read_words("Ana Bek was held for the rest of the day.")
    assert told(reading) == {("detention", "Ana Bek")}


def test_a_month_before_people_is_no_part_of_them(read_words: Read) -> None:
    reading = read_words("In November four party members in Osh were convicted of insult.")
    (claim,) = (c for c in reading.claims if c.type == "sentence")
    assert subject_of(reading, claim) == "four party members in Osh"
    assert claim.date is not None
    assert claim.date.edtf == "2017-11"


def test_a_year_before_the_police_is_no_part_of_them(read_words: Read) -> None:
    reading = read_words("In 2017 police arrested three men.")
    (claim,) = (c for c in reading.claims if c.type == "arrest")
    assert [reading.entities_by_id()[a].name for a in claim.agents] == ["police"]


def test_one_of_those_let_go_is_told_as_let_go(read_words: Read) -> None:
    claims = told(read_words("The rebels let 13 people go. One was Maryna Toqt, a nurse."))
    assert ("release", "Maryna Toqt") in claims


def test_who_is_taken_away_together_with_things_is_taken(read_words: Read) -> None:
    claims = told(read_words("Officers took Ana Bek away, along with two phones."))
    assert ("detention", "Ana Bek") in claims


def test_some_who_are_among_them_bear_it_too(read_words: Read) -> None:
    reading = read_words("Nine people, two policemen among them, were killed in Osh.")
    assert {("killing", "Nine people"), ("killing", "two policemen")} <= told(reading)
