"""Tests of `aygaq.reading.frames.tallies`: acts counted, and numbers behind a toll."""

from __future__ import annotations

import pytest

import aygaq
from aygaq.claims import ClaimKind


def _told(text: str) -> list[tuple[str, str]]:
    """(act, whom it befell) for each act that a text tells."""
    reading = aygaq.read_text(text, published="2020-06-15")
    entities = reading.entities_by_id()
    acts = [c for c in reading.claims if c.kind is ClaimKind.ACT and c.subject]
    return [(c.type, entities[c.subject].name) for c in acts if c.subject]


def _counts(text: str) -> list[int]:
    """How many each act befell."""
    reading = aygaq.read_text(text, published="2020-06-15")
    entities = reading.entities_by_id()
    told = (
        entities[c.subject].count for c in reading.claims if c.kind is ClaimKind.ACT and c.subject
    )
    return [count.low for count in told if count is not None]


@pytest.mark.parametrize(
    ("text", "act", "number"),
    [
        ("The commission documented 58 extrajudicial killings in the province.", "killing", 58),
        ("The group recorded 31 deaths in custody last year.", "death-in-custody", 31),
        ("Lawyers recorded 12 enforced disappearances.", "enforced-disappearance", 12),
        ("There were 203 detentions in Minsk on Sunday.", "detention", 203),
        ("Doctors counted 45 injuries.", "assault", 45),
        ("The ministry put the number of dead at 34.", "killing", 34),
        ("Officials put the number of injured at 33.", "assault", 33),
        ("The death toll rose to 17.", "killing", 17),
        ("Death toll in Kano blast hits 40.", "killing", 40),
        ("The death toll from the raid has risen to at least 22, officials said.", "killing", 22),
        ("The number of missing stands at 12.", "missing", 12),
    ],
)
def test_a_tally_tells_of_so_many(text: str, act: str, number: int) -> None:
    assert [kind for kind, _ in _told(text)] == [act]
    assert _counts(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "The state reported 45 new deaths from the virus.",
        "The road accident brought the death toll to 12.",
        "The death toll has been disputed since 2019.",
        "The number of wounded rose by 40 percent.",
    ],
)
def test_illness_shares_and_years_are_no_tally(text: str) -> None:
    assert _told(text) == []


def test_killings_counted_count_those_killed() -> None:
    assert _counts("There have been 71 killings of land defenders since 2016.") == [71]


def test_some_of_many_are_told_apart() -> None:
    told = _told("Gunmen shot at a convoy and wounded several others, including two aides.")
    assert ("assault", "two aides") in told


def test_a_part_of_an_exact_number_is_not_told_twice() -> None:
    assert _told("Gunmen killed 12 people, including three children.") == [("killing", "12 people")]


def test_a_number_that_opens_a_sentence_is_no_name() -> None:
    told = _told("Gunmen took 45 pupils from a school in May. Nineteen have since come home.")
    assert ("release", "Nineteen") in told


def test_those_still_missing_are_who_is_named() -> None:
    assert _told("Among those still missing is Karim Bek.") == [("missing", "Karim Bek")]


def test_an_age_stands_between_a_description_and_its_name() -> None:
    told = _told("Another man, a 23-year-old Karim Bek, was shot dead.")
    assert told == [("killing", "Karim Bek")]


def test_the_deceased_is_who_died() -> None:
    told = _told(
        "Karim Bek was shot dead in Osh. His brother said the deceased was arrested in May."
    )
    assert ("arrest", "Karim Bek") in told
