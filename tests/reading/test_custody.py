"""Custody and justice: how long, whose, by whom, and what is no act at all."""

from __future__ import annotations

import pytest

import aygaq
from aygaq.claims import Claim


def claims(text: str, act: str, name: str) -> list[Claim]:
    """The claims of an act on the one called `name`."""
    reading = aygaq.read_text(text, published="2020-06-15")
    entities = reading.entities_by_id()
    return [
        c
        for c in reading.claims
        if c.type == act and c.subject and name in entities[c.subject].name
    ]


@pytest.mark.parametrize(
    ("text", "act", "term"),
    [
        ("A court placed Anisul Mridha on a five-day remand.", "detention", "P5D"),
        ("The court granted a seven-day physical remand of Anisul Mridha.", "detention", "P7D"),
        ("Anisul Mridha's detention was extended by 45 days.", "detention", "P45D"),
        ("Anisul Mridha is doing five years for a post.", "imprisonment", "P5Y"),
        ("Anisul Mridha is serving an eight-year prison sentence.", "imprisonment", "P8Y"),
        ("Anisul Mridha was held for another 12 days.", "detention", "P12D"),
    ],
)
def test_a_length_belongs_to_the_act_that_it_measures(text: str, act: str, term: str) -> None:
    assert [dict(c.value or {}) for c in claims(text, act, "Anisul Mridha")] == [{"term": term}]


def test_the_length_of_an_earlier_trial_is_no_term_of_custody() -> None:
    found = claims(
        "Anisul Mridha was held in custody after a two-day trial.", "detention", "Mridha"
    )
    assert [c.value for c in found] == [None]


def test_whose_means_the_one_named_before_it() -> None:
    told = "Makara Sophal, whose detention was prolonged in April, suffers from diabetes."
    assert claims(told, "detention", "Makara Sophal")


@pytest.mark.parametrize(
    "told",
    [
        "Eight unionists, among them Wilmer Antequera, have been arrested since January.",
        "Eight unionists, Wilmer Antequera among them, have been arrested since January.",
        "Police arrested dozens of unionists, among them the reporter Wilmer Antequera.",
    ],
)
def test_one_named_among_them_shares_the_act(told: str) -> None:
    assert claims(told, "arrest", "Wilmer Antequera")


def test_whom_an_act_befell_is_found_past_when_it_was() -> None:
    told = "With the arrest on Friday in Lagos of Emeka Duru, six reporters are in custody."
    assert claims(told, "arrest", "Emeka Duru")


def test_who_owns_an_arrest_of_another_made_it() -> None:
    told = "The authorities' detention of Iryna Halavach has drawn protests."
    reading = aygaq.read_text(told, published="2020-06-15")
    entities = reading.entities_by_id()
    (held,) = claims(told, "detention", "Iryna Halavach")
    assert [entities[a].name for a in held.agents] == ["The authorities"]


def test_custody_of_those_who_hold_is_not_theirs() -> None:
    told = "The spokesman denied that Kofi Dankwa was in their custody."
    reading = aygaq.read_text(told, published="2020-06-15")
    entities = reading.entities_by_id()
    held = [entities[c.subject].name for c in reading.claims if c.type == "detention" and c.subject]
    assert held == ["Kofi Dankwa"]


def test_release_without_charge_is_no_lack_of_legal_basis() -> None:
    told = "The police let Akello Opio go without charge on Tuesday."
    assert not claims(told, "no-legal-basis", "Akello Opio")


def test_the_penalty_that_a_law_provides_is_no_imprisonment() -> None:
    told = "The charges brought against Thiha Zaw carry a maximum of three years in prison."
    assert claims(told, "charge", "Thiha Zaw")
    assert not claims(told, "imprisonment", "Thiha Zaw")


def test_who_will_remain_in_custody_is_held() -> None:
    assert claims("Brian Mutua will remain in police custody until 2 July.", "detention", "Mutua")


def test_what_a_court_allows_police_to_do_is_done() -> None:
    told = "The court allowed police to hold Brian Mutua for five more days."
    assert claims(told, "detention", "Brian Mutua")


def test_what_the_law_allows_police_to_do_is_not() -> None:
    told = "The bill allows police to hold Brian Mutua for five more days."
    assert not claims(told, "detention", "Brian Mutua")


def test_a_past_form_right_behind_a_noun_acts_on_who_follows() -> None:
    told = "King Mohammed pardoned journalist Nadia Raji on the eve of the feast."
    assert claims(told, "release", "Nadia Raji")


def test_her_before_the_subject_means_the_subject() -> None:
    told = "Five weeks after her arrest, Roya Samimi is still held."
    assert claims(told, "arrest", "Roya Samimi")


def test_participles_before_the_subject_are_done_to_it() -> None:
    told = (
        "Detained in June 2015, tried in camera in March 2016 and sentenced that April to nine "
        "years, Murodali Sharifov will be free in 2024."
    )
    for act in ("detention", "trial", "sentence"):
        assert claims(told, act, "Murodali Sharifov"), act


def test_a_participle_between_commas_is_done_to_who_stands_before_it() -> None:
    told = "Sana Ullah Bugti, picked up in Turbat in 2014, died in a Quetta jail in 2017."
    assert claims(told, "detention", "Sana Ullah Bugti")


def test_what_is_done_to_a_relative_is_not_done_to_whom_the_relative_spoke_for() -> None:
    told = (
        "Zahra Nouri's husband, Kaveh Nouri, who campaigned for her release, was himself "
        "arrested in January and given two years in March."
    )
    assert claims(told, "sentence", "Kaveh Nouri")
    assert not claims(told, "sentence", "Zahra Nouri")


def test_a_prison_gate_holds_nobody() -> None:
    told = "Rutendo Chimhini was arrested again at the prison gate on Monday."
    assert not claims(told, "imprisonment", "Rutendo Chimhini")


def test_a_term_of_office_is_not_served_in_prison() -> None:
    assert not claims("Selma Aktaran served two terms as mayor.", "imprisonment", "Selma")


def test_who_is_told_of_no_evidence_tells_nothing() -> None:
    told = "Held for more than 1,000 days, Selma Aktaran has never been told of any evidence."
    assert claims(told, "detention", "Selma Aktaran")


def test_what_would_have_been_done_was_not() -> None:
    told = "Murat Aktaran would have been arrested had he stayed."
    assert not claims(told, "arrest", "Murat Aktaran")


def test_having_been_refused_is_done_to_the_subject_behind_it() -> None:
    told = "Having been refused a lawyer, Omar Lamrani signed the report unread."
    assert claims(told, "denial-of-counsel", "Omar Lamrani")


def test_who_is_granted_bail_is_not_the_judge() -> None:
    told = "A judge granted Girma Wakjira bail, but police refused to let him go."
    reading = aygaq.read_text(told, published="2020-06-15")
    entities = reading.entities_by_id()
    freed = {entities[c.subject].name for c in reading.claims if c.type == "release" and c.subject}
    assert freed == {"Girma Wakjira"}


def test_a_suspended_term_dismisses_nobody() -> None:
    told = "The court sentenced Artyom Belov to six years suspended."
    assert not claims(told, "dismissal", "Artyom Belov")


def test_a_prison_of_its_guards_holds_none_of_those_they_move() -> None:
    told = "Guards at Makolo prison moved Trésor Kabangu to another wing."
    assert not claims(told, "imprisonment", "Kabangu")


def test_a_sentence_that_was_served_tells_of_the_prison() -> None:
    told = "Upon completing his sentence, Fahd Saleh was kept in prison for another eight months."
    assert not claims(told, "sentence", "Fahd Saleh")
    assert claims(told, "imprisonment", "Fahd Saleh")


def test_who_should_have_been_freed_was_not() -> None:
    told = "The blogger Rashid Saleh should have been released a year ago."
    assert not claims(told, "release", "Rashid Saleh")


@pytest.mark.parametrize(
    "told",
    [
        "The group recorded 341 arbitrary arrests in 2018.",
        "Witnesses spoke of dozens of arrests in Burri.",
    ],
)
def test_arrests_with_a_number_befell_so_many(told: str) -> None:
    assert claims(told, "arrest", "arrests")


def test_arrests_without_a_number_befell_nobody_in_particular() -> None:
    assert not claims("The group condemned arbitrary arrests and beatings.", "arrest", "arrests")


def test_an_arrest_that_a_court_stayed_was_not_made() -> None:
    assert not claims("The high court stayed the arrest of Shalini Bek.", "arrest", "Shalini Bek")


def test_the_prosecutor_lacks_no_lawyer() -> None:
    told = "Bo Lim was presented before a prosecutor in the absence of a lawyer."
    assert claims(told, "denial-of-counsel", "Bo Lim")
    assert not claims(told, "denial-of-counsel", "prosecutor")


def test_one_named_as_included_shares_the_act() -> None:
    told = "Some 40 villagers, Tatenda Moyo included, spent the night in custody."
    assert claims(told, "detention", "Tatenda Moyo")


def test_who_is_kept_waiting_is_not_held() -> None:
    told = "Lawyers for Tatenda Moyo were kept waiting for six hours."
    assert not [c for c in aygaq.read_text(told).claims if c.type == "detention"]
