"""Who does no such act: weather, nurses, coaches, guests; whom a line of the lexicon misleads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

NO_ACTS = [
    ("Heavy snow prevented Marat Tolenov from travelling.", "travel-restriction"),
    ("The storm confined Marat Tolenov to his home.", "house-arrest"),
    ("The flood destroyed the house of Marat Tolenov.", "property-confiscation"),
    ("The club sent Marat Tolenov back to the reserves.", "forced-return"),
    ("The company transferred Marat Tolenov to Brazil.", "forced-return"),
    ("Nurses monitored Marat Tolenov overnight.", "surveillance"),
    ("Firefighters broke down the door of Marat Tolenov's flat.", "home-visit"),
    ("Photographers followed Marat Tolenov to the finish line.", "harassment"),
    ("Voters removed Marat Tolenov from office.", "dismissal"),
    ("A scientist warned Marat Tolenov that he would be proved wrong.", "threat"),
    ("A teacher told Marat Tolenov to keep quiet.", "threat"),
    ("The ministry warned Marat Tolenov that the ice would melt.", "threat"),
    ("Marat Tolenov's name appeared on the list of nominees.", "threat"),
    ("Marat Tolenov was banned for six games.", "censorship"),
    ("Marat Tolenov was returned to parliament.", "forced-return"),
    ("Marat Tolenov was refused entry to the nightclub.", "travel-restriction"),
    ("Marat Tolenov was flown to Germany for treatment.", "forced-return"),
    ("Marat Tolenov worked without pay for the charity.", "forced-labour"),
    ("Marat Tolenov refused to take his medication.", "denial-of-medical-care"),
    ("Armed groups carried out raids on schools, taking Marat Tolenov.", "home-visit"),
    ("Doctors are fighting for the life of Marat Tolenov.", "hospitalisation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), NO_ACTS)
def test_who_does_no_such_thing_harms_nobody(read_words: Read, text: str, act: str) -> None:
    assert act not in {kind for kind, _ in told(read_words(text))}


ACTS = [
    ("Police prevented Marat Tolenov from travelling.", "travel-restriction"),
    ("A SWAT team sent Marat Tolenov back to Chad.", "forced-return"),
    ("Police broke down the door of Marat Tolenov's flat.", "home-visit"),
    ("Officers warned Marat Tolenov that he would be arrested.", "threat"),
    ("Marat Tolenov was killed by a flood.", "killing"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_who_does_such_things_is_read(read_words: Read, text: str, act: str) -> None:
    assert (act, "Marat Tolenov") in told(read_words(text))


def test_a_family_that_hears_nothing_is_not_missing_itself(read_words: Read) -> None:
    found = told(read_words("His family has not heard from Marat Tolenov since May."))
    assert {s for kind, s in found if kind == "missing"} <= {"Marat Tolenov"}


CLOSED = [
    "Three people were later handed suspended prison sentences over the attack.",
    "Marat Tolenov's rivals were banned from running.",
    "Marat Tolenov was suspended for two months.",
]


@pytest.mark.parametrize("text", CLOSED)
def test_people_are_not_shut_down(read_words: Read, text: str) -> None:
    assert "censorship" not in {kind for kind, _ in told(read_words(text))}


def test_outlets_that_had_their_licences_withdrawn_are_silenced(read_words: Read) -> None:
    found = told(read_words("Independent media outlets had their licences withdrawn."))
    assert ("censorship", "Independent media outlets") in found


def test_police_who_force_people_out_dismiss_nobody(read_words: Read) -> None:
    found = told(read_words("Riot police forced the activists out last week."))
    assert "dismissal" not in {kind for kind, _ in found}


def test_who_is_ordered_to_return_to_court_is_not_recalled(read_words: Read) -> None:
    assert told(read_words("Marat Tolenov was ordered to return to court in May.")) == set()
