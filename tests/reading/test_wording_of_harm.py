"""Wordings of harm in news: victims of a massacre, hostages, people chosen for arrest."""

from __future__ import annotations

import pytest

from tests.reading.published import Published

TEXTS = Published("2020-06-15")


@pytest.mark.parametrize(
    ("told", "act", "subjects"),
    [
        (
            "Nine members of the family were victims of a massacre in Sonora.",
            "killing",
            {"Nine members of the family"},
        ),
        ("Two journalists were victims of murder.", "killing", {"Two journalists"}),
        ("The gunmen left one student beaten to death.", "killing", {"one student"}),
        ("Ten villagers became hostages.", "abduction", {"Ten villagers"}),
        ("Her father remains a hostage.", "abduction", {"Her father"}),
        ("The men were singled out for detention.", "detention", {"The men"}),
        (
            "Bek Torin fell victim to an enforced disappearance in 2014.",
            "enforced-disappearance",
            {"Bek Torin"},
        ),
        (
            "A man sent abusive and threatening emails to Peter Halden.",
            "threat",
            {"Peter Halden"},
        ),
        (
            "Dalmo Reus and Ina Perutz were ordered released in March 2021 by the court.",
            "release",
            {"Dalmo Reus", "Ina Perutz"},
        ),
    ],
)
def test_what_befell_them_is_found(told: str, act: str, subjects: set[str]) -> None:
    assert TEXTS.subjects(told, act) == subjects


def test_whom_a_court_orders_released_is_not_summoned() -> None:
    told = "Dalmo Reus and Ina Perutz were ordered released in March 2021 by the court."
    assert not TEXTS.subjects(told, "interrogation")


def test_relatives_of_the_victims_of_a_massacre_are_not_killed() -> None:
    told = "Relatives of the victims of the massacre protested on Monday."
    assert not TEXTS.subjects(told, "killing")


def test_a_number_counts_people_past_the_name_of_their_place() -> None:
    told = "Police arrested five Addis Ababa residents on Monday."
    assert TEXTS.subjects(told, "arrest") == {"five Addis Ababa residents"}


def test_a_month_dates_the_deed_past_the_nouns_before_its_noun() -> None:
    told = "Lena Marut was killed in an October 2017 car bomb blast."
    assert [c.date.edtf for c in TEXTS.claims(told, "killing") if c.date] == ["2017-10"]


def test_who_stands_behind_a_year_suffers_what_the_verb_tells() -> None:
    told = "In 2020, 19 foreigners, mostly company workers, were taken hostage in Delta state."
    assert TEXTS.subjects(told, "abduction") == {"19 foreigners"}
