"""Wordings of news and appeals that a parser of little training stumbles over."""

from __future__ import annotations

import pytest

from aygaq.claims import Polarity
from tests.reading.published import Published

TEXTS = Published("2018-03-20")
read = TEXTS.read
claims = TEXTS.claims


def names(text: str) -> set[tuple[str, str]]:
    return {(entity.kind.value, entity.name) for entity in read(text).entities if entity.named}


def test_two_verbs_before_one_noun_both_act_on_it() -> None:
    told = "Gunmen shot and killed journalist Leonel Vasquera on Monday, prosecutors said."
    assert claims(told, "killing")


def test_a_number_behind_no_denies_nothing() -> None:
    told = "Selim Karabatak has been held in Prison No. 9 near Izmir since 21 November 2016."
    held = [c for c in read(told).claims if c.type in ("detention", "imprisonment")]
    assert {claim.polarity for claim in held} == {Polarity.AFFIRMED}


def test_a_month_before_a_comma_dates_the_sentence() -> None:
    told = "In January, columnist Carlos Dominto-Rios was stabbed to death in Nuevo Laredo."
    assert [c.date.edtf for c in claims(told, "killing") if c.date] == ["2018-01"]


def test_a_date_before_who_acts_is_no_part_of_them() -> None:
    told = "Since April 2017 authorities have detained up to 1.5 million Uyghurs."
    reading = read(told)
    entities = reading.entities_by_id()
    (claim,) = (c for c in reading.claims if c.type == "detention")
    assert [entities[agent].name for agent in claim.agents] == ["authorities"]


def test_a_place_before_a_colon_is_set_apart() -> None:
    told = (
        "Bujumbura: On 18 May 2016, Mr. Jean-Claude Ndikumagera, treasurer of a party, "
        "was abducted by men in police uniform."
    )
    assert [c.date.edtf for c in claims(told, "abduction") if c.date] == ["2016-05-18"]


def test_a_name_with_an_article_is_one_at_the_beginning_of_a_sentence_too() -> None:
    told = "Fadhel al-Marzouki is an activist. Al-Marzouki was arrested on 17 March 2011."
    assert claims(told, "arrest")


@pytest.mark.parametrize(
    "told",
    [
        "Rubén Olivares Paz was executed.",
        "Soldiers tortured Rubén Olivares Paz.",
        "Rubén Olivares Paz fled in May.",
    ],
)
def test_who_suffers_what_only_people_can_is_a_person(told: str) -> None:
    assert ("person", "Rubén Olivares Paz") in names(told)


def test_a_long_description_stands_for_the_name_before_it() -> None:
    told = (
        "Fadhel Ibrahimi, a 52-year-old human rights defender who is serving a life sentence, "
        "began a hunger strike."
    )
    reading = read(told)
    entities = reading.entities_by_id()
    subjects = {entities[c.subject].name for c in reading.claims if c.subject is not None}
    assert subjects == {"Fadhel Ibrahimi"}
