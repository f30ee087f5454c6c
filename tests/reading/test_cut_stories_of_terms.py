"""Short wire stories: terms that are cut, blasts that nobody jails, the other of two."""

from __future__ import annotations

import aygaq
from tests.reading.published import Published

TEXTS = Published("2020-06-15")
subjects = TEXTS.subjects


def terms(text: str) -> list[str | int | float | None]:
    reading = aygaq.read_text(text, published="2020-06-15")
    return [dict(c.value or {}).get("term") for c in reading.claims if c.type == "sentence"]


def test_what_a_term_is_cut_by_is_not_the_term() -> None:
    told = "An appeals court has reduced by two years the prison term of Bo Lim."
    assert terms(told) == [None]


def test_what_a_sentence_is_shortened_to_is_the_term() -> None:
    told = "Bo Lim was jailed for seven years in May. A court shortened the sentence to five years."
    assert terms(told) == ["P7Y", "P5Y"]


def test_nobody_jails_a_blast() -> None:
    told = "A court jailed five over a bus blast on Monday."
    assert all("blast" not in name for name in subjects(told, "imprisonment"))


def test_the_other_of_two_friends_is_a_person() -> None:
    told = "Bo Lim had two friends. One was fined. The other fled to Turkey."
    assert subjects(told, "flight") == {"The other"}


def test_who_confesses_after_a_beating_is_forced_to() -> None:
    told = "Bo Lim had confessed after interrogators beat the soles of his feet."
    assert subjects(told, "forced-confession") == {"Bo Lim"}


def test_who_is_crushed_by_an_army_truck_is_killed() -> None:
    told = "Yasin Lubeg, a driver, was crushed by a military police truck on June 7."
    assert subjects(told, "killing") == {"Yasin Lubeg"}


def test_who_is_bundled_out_of_his_car_is_held() -> None:
    told = "Police fired tear gas at Bo Lim before bundling him out of his car."
    assert subjects(told, "detention") == {"Bo Lim"}


def test_a_total_of_so_many_of_them_is_a_number_of_people() -> None:
    told = "A total of 126 of the candidate's supporters were arrested on May 30, police said."
    assert all("126" in name for name in subjects(told, "arrest"))


def test_who_tells_of_a_hanging_did_not_hang() -> None:
    told = (
        "Defence lawyer Fatima Haw said her client had confessed after interrogators hung him "
        "from a door."
    )
    reading = aygaq.read_text(told, published="2020-06-15")
    entities = reading.entities_by_id()
    doers = {entities[a].name for c in reading.claims if c.type == "torture" for a in c.agents}
    assert doers == {"interrogators"}


def test_the_other_is_not_the_one_named_before() -> None:
    told = (
        "Bo Lim was detained with two friends. One of the friends, Jasur Erg, was let off with a "
        "fine. The other fled to Turkey."
    )
    assert subjects(told, "flight") == {"The other"}
