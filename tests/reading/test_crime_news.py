"""News of crimes and courts: whose place, whose day, and who did what to whom."""

from __future__ import annotations

import pytest

from aygaq.claims import Polarity
from tests.reading.published import Published

TEXTS = Published("2020-06-15")
read = TEXTS.read
claims = TEXTS.claims
subjects = TEXTS.subjects


def test_he_who_opens_a_sentence_is_whom_its_main_clause_names() -> None:
    told = (
        "Even after he was kidnapped outside the migrant camp where he had slept for two weeks, "
        "Luis Berreta decided to stay put."
    )
    assert subjects(told, "abduction") == {"Luis Berreta"}


def test_gunmen_behind_by_are_not_killed() -> None:
    told = "May saw the killing of three reporters by militias and unidentified gunmen."
    assert subjects(told, "killing") == {"three reporters"}


@pytest.mark.parametrize(("act", "who"), [("killing", "Three"), ("assault", "hundreds")])
def test_two_tolls_of_a_headline_are_told_apart(act: str, who: str) -> None:
    assert subjects("Three killed, hundreds injured in clash", act) == {who}


def test_police_that_do_not_release_how_release_nobody() -> None:
    assert not claims("Police have not released how he is linked to the case.", "release")


def test_a_year_in_a_name_is_not_the_day_of_an_arrest() -> None:
    told = (
        "On Wednesday, more than 100 students were arrested during protests against the 2018 "
        "University Council's decision to increase tuition."
    )
    assert [c.date.edtf for c in claims(told, "arrest") if c.date] == ["2020-06-10"]


def test_what_or_joins_is_denied_with_the_first() -> None:
    told = "They did not give up the fight or flee the country."
    assert {c.polarity for c in claims(told, "flight")} == {Polarity.DENIED}


def test_who_a_statement_is_according_to_is_no_place() -> None:
    told = "Gunmen murdered Dan Perlo, according to the State Department."
    assert [c.place for c in claims(told, "killing")] == [None]


def test_a_court_s_town_is_not_where_the_crime_was() -> None:
    told = (
        "Abe Kotto pleaded guilty Thursday in federal court in Alexandria to playing a role in "
        "the kidnappings of journalists Jim Follet and Steve Sattler."
    )
    assert {c.place for c in claims(told, "abduction")} == {None}


def test_a_court_s_town_is_where_it_sentenced() -> None:
    told = "Abe Kotto was sentenced in a court in Lagos to four years for libel."
    assert [c.place.words.text for c in claims(told, "sentence") if c.place] == ["a court in Lagos"]


def test_where_somebody_was_bound_for_is_not_where_he_was_stopped() -> None:
    told = "Gunmen abducted the nurses on the road toward the oil-rich province of Marib."
    assert "Marib" not in {c.place.words.text for c in claims(told, "abduction") if c.place}


@pytest.mark.parametrize("act", ["torture", "sexual-violence"])
def test_an_adverb_of_the_second_verb_leaves_the_first_alone(act: str) -> None:
    assert subjects("Ana Bek was tortured and sexually assaulted.", act) == {"Ana Bek"}


def test_who_is_held_at_a_house_against_his_will_is_under_no_house_arrest() -> None:
    told = "Ali Bek was held against his will at a house in the town on Thursday."
    assert not claims(told, "house-arrest")
    assert subjects(told, "detention") == {"Ali Bek"}


def test_whom_a_plot_was_against_was_not_extradited() -> None:
    told = (
        "The youngest of the men charged in the plot to kidnap Gov. Greta Winter was extradited "
        "early Tuesday to Michigan."
    )
    assert not subjects(told, "forced-return") & {"Greta Winter"}


def test_whom_men_murdered_is_none_of_them() -> None:
    told = (
        "Three men - Ed and Gary Morley, a father and son, and Will Brand - were convicted for "
        "murdering the 25-year-old man in February 2020."
    )
    assert subjects(told, "killing") == {"the 25-year-old man"}


@pytest.mark.parametrize(
    ("act", "who"), [("detention", "protesters"), ("arrest", "opposition members")]
)
def test_whom_police_crack_down_on_detaining_them_is_detained(act: str, who: str) -> None:
    told = (
        "Police are cracking down, detaining protesters, media, and arresting opposition members."
    )
    assert subjects(told, act) == {who}


ANYBODY = [
    ("Stefan Gant, who could face imprisonment if found guilty, awaits a ruling.", "imprisonment"),
    ("It is a form of custody where detainees are denied access to lawyers.", "denial-of-counsel"),
    ("They should allow reporters to work without facing threats of legal action.", "threat"),
    ("Ana Bek asked the cameraman, 'Am I going to be arrested for this?'", "arrest"),
    ("Ana Bek was advised to stop her work and told to leave the country at once.", "flight"),
    ("The authorities are removing demonstrators with blank signs from the streets.", "dismissal"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), ANYBODY)
def test_what_may_be_or_is_asked_or_meant_is_no_claim(text: str, act: str) -> None:
    assert not claims(text, act)


def test_the_third_raid_in_three_months_is_of_its_own_day() -> None:
    told = (
        "Suspected gunmen on Friday morning attacked a school, abducting 20 students in the third "
        "mass abduction in the past three months."
    )
    assert [c.date.edtf for c in claims(told, "abduction") if c.date] == ["2020-06-12"]


def test_a_continent_that_ranks_a_country_is_no_place() -> None:
    told = "Gunmen abducted 20 students in Africa's most populous nation on Friday."
    assert "Africa" not in {c.place.words.text for c in claims(told, "abduction") if c.place}


def test_who_is_based_in_a_town_is_the_reporter_told_of() -> None:
    told = (
        "Krist Jolman, a freelance reporter, was taken into custody on Thursday. The Phnom "
        "Penh-based journalist was beaten on the way."
    )
    assert subjects(told, "assault") == {"Krist Jolman"}


def test_a_total_of_people_is_who_was_killed() -> None:
    told = "By 27 February a total of eight people had been killed, doctors said."
    assert {subject.split()[-2] for subject in subjects(told, "killing")} == {"eight"}


def test_the_editor_in_chief_before_a_name_is_that_person() -> None:
    assert subjects("The editor-in-chief, Stefan Gant, was arrested.", "arrest") == {"Stefan Gant"}


NOT_TOLD = [
    ("The judge rejected his application seeking a three-day extension.", "asylum-refusal"),
    ("Ana Bek spoke of the dangers she faces in an interview with Nova.", "interrogation"),
    ("They should keep to their duty to protect rights by freeing Ali Bek.", "release"),
    ("May spoke on condition that her location not be disclosed.", "enforced-disappearance"),
    ("Officials said protesters could be “shot in the head.”", "killing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), NOT_TOLD)
def test_what_only_sounds_like_an_act_is_no_claim(text: str, act: str) -> None:
    assert not claims(text, act)


def test_whoever_reports_somebody_missing_took_nobody() -> None:
    told = "Three of the boys have been reported missing by their friends."
    assert [c.agents for c in claims(told, "missing")] == [()]


def test_a_pardon_by_somebody_is_no_sentence_of_his() -> None:
    told = "The sentence was reduced after a partial pardon from army chief Aung Maw."
    assert not subjects(told, "sentence")


def test_three_verbs_share_the_last_one_s_object() -> None:
    told = "The authorities jailed, harassed, and threatened hundreds of journalists."
    assert subjects(told, "harassment") == {"hundreds of journalists"}


def test_several_roles_before_a_name_are_one_person_s() -> None:
    told = "Police arrested journalist, author and civil rights activist Goral Navesh on Friday."
    assert subjects(told, "arrest") == {"Goral Navesh"}


UNDONE = [
    ("Four journalists who remain at risk of execution in Yemen must be freed.", "release"),
    ("Ana Bek is the last of three politicians left in Belarus who joined forces.", "flight"),
    ("Man who put Nigerian worker up for sale arrested in Lebanon", "sentence"),
    ("The courts could order the flogging of a thief who had been caught.", "assault"),
    ("A judge rejected Ali Bek's request for bail on medical grounds.", "denial-of-medical-care"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), UNDONE)
def test_what_is_demanded_or_said_otherwise_is_no_claim(text: str, act: str) -> None:
    assert not claims(text, act)


def test_what_a_quoted_charge_speaks_of_is_not_where_the_court_sat() -> None:
    told = "A court sentenced Ali Bek to death on charges including “spying for the enemy in Chad”."
    assert "Chad" not in {c.place.words.text for c in claims(told, "sentence") if c.place}


def test_who_is_held_hostage_by_gunmen_is_held_by_them() -> None:
    told = "Two German citizens held hostage by gunmen in Lebanon were freed."
    assert subjects(told, "abduction") == {"Two German citizens"}


def test_who_stands_past_the_comma_of_a_clause_is_the_next_verb_s() -> None:
    told = (
        "As numerous media and human rights groups have documented, an estimated two million "
        "Uyghur Muslims, along with other minorities, are imprisoned in camps."
    )
    assert {s.split()[-1] for s in subjects(told, "internment")} == {"Muslims"}


def test_an_adjective_before_these_is_no_part_of_who_is_meant() -> None:
    names = {e.name for e in read("It is outrageous these brave reporters were jailed.").entities}
    assert "these brave reporters" in names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A close associate of Ali Bek was detained on Friday.", "A close associate"),
        ("Police detained two firefighters on Friday.", "two firefighters"),
        ("Two of her allies were detained on Friday.", "Two of her allies"),
    ],
)
def test_associates_allies_and_firefighters_are_people(text: str, who: str) -> None:
    assert subjects(text, "detention") == {who}


def test_who_is_held_hostage_is_held_though_nobody_is_said_to_hold() -> None:
    told = "A missionary, held hostage in Haiti for a month, tells his story."
    assert subjects(told, "abduction") == {"A missionary"}


def test_locked_up_for_what_they_wrote_is_no_sentence() -> None:
    told = "Writers have been unjustly locked up for their free expression."
    assert not claims(told, "sentence")
    assert subjects(told, "detention") == {"Writers"}


def test_who_faces_death_is_not_dead() -> None:
    told = "The charity employs workers who are now facing torture and death for helping us."
    assert not claims(told, "killing")


@pytest.mark.parametrize("quotes", ["''", "‘’", "“”"])
def test_a_nickname_in_quotes_is_part_of_the_name(quotes: str) -> None:
    name = f"Mohamed {quotes[0]}Oxygen{quotes[1]} Ibram"
    assert subjects(f"Police held blogger {name} on Friday.", "detention") == {name}


def test_who_is_only_there_in_a_court_room_is_not_tried() -> None:
    assert not claims("There are unnamed embassy officials in this court room.", "trial")
