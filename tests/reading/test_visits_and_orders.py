"""Who comes to a home as a guest; what a court orders others to do; what somebody has to expect."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Modality, Polarity, Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

GUESTS = [
    "The president visited the family of Marat Tolenov.",
    "A reporter came to the home of Marat Tolenov.",
    "His brother visited the home of Marat Tolenov.",
]


@pytest.mark.parametrize("text", GUESTS)
def test_a_guest_makes_no_home_visit(read_words: Read, text: str) -> None:
    assert "home-visit" not in {kind for kind, _ in told(read_words(text))}


def test_police_at_a_home_make_one(read_words: Read) -> None:
    text = "Police visited the family of Marat Tolenov."
    assert "home-visit" in {kind for kind, _ in told(read_words(text))}


def test_what_a_court_orders_providers_to_block_is_censored(read_words: Read) -> None:
    text = "A court ordered providers to block the news site Tolen Kent."
    assert ("censorship", "Tolen Kent") in told(read_words(text))


def test_whom_a_court_orders_police_to_arrest_is_not_yet_arrested(read_words: Read) -> None:
    text = "A court ordered police to arrest Marat Tolenov."
    assert ("arrest", "Marat Tolenov") not in told(read_words(text))


def test_who_could_be_deported_has_to_expect_it(read_words: Read) -> None:
    reading = read_words("Marat Tolenov could be deported at any moment.")
    coming = [c.modality for c in reading.claims if c.type == "forced-return"]
    assert coming == [Modality.PLANNED]


def test_a_risk_of_torture_is_feared(read_words: Read) -> None:
    reading = read_words("Poland extradited Marat Tolenov despite the risk of torture.")
    assert [c.modality for c in reading.claims if c.type == "torture"] == [Modality.FEARED]


def test_what_is_begun_is_done(read_words: Read) -> None:
    text = "Poland has begun deporting Kurdish refugees to Syria."
    assert ("forced-return", "Kurdish refugees") in told(read_words(text))


def test_striking_miners_strike(read_words: Read) -> None:
    text = "The company continued striking miners off the list."
    assert "assault" not in {kind for kind, _ in told(read_words(text))}


def test_a_lawyer_is_owed_to_who_is_questioned(read_words: Read) -> None:
    text = "Detectives questioned Marat Tolenov in the absence of his lawyer."
    counsel = {s for kind, s in told(read_words(text)) if kind == "denial-of-counsel"}
    assert counsel == {"Marat Tolenov"}


def test_a_move_to_a_prison_in_a_country_is_no_return_to_it(read_words: Read) -> None:
    found = told(read_words("Marat Tolenov was transferred to a prison in Chad."))
    assert ("forced-return", "Marat Tolenov") not in found


def test_a_state_that_refuses_to_deport_somebody_does_not(read_words: Read) -> None:
    claims = read_words("The minister decided not to deport Marat Tolenov.").claims
    affirmed = {c.type for c in claims if c.polarity is Polarity.AFFIRMED}
    assert "forced-return" not in affirmed


def test_assets_linked_to_a_body_are_its_own(read_words: Read) -> None:
    found = told(read_words("Police have frozen assets belonging to the Tolen Foundation."))
    assert "property-confiscation" in {kind for kind, _ in found}


def test_homes_that_are_only_counted_are_not_of_who_was_named_last(read_words: Read) -> None:
    text = "Marat Tolenov was jailed. Soldiers raided 40 homes in the district."
    assert ("home-visit", "Marat Tolenov") not in told(read_words(text))


CARED_FOR = [
    "The clinic gave Marat Tolenov his medicine.",
    "Marat Tolenov refuses to take his medicine.",
]


@pytest.mark.parametrize("text", CARED_FOR)
def test_who_is_given_medicine_is_denied_none(read_words: Read, text: str) -> None:
    assert "denial-of-medical-care" not in {kind for kind, _ in told(read_words(text))}
