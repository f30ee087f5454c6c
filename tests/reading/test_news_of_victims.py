"""Who suffered, and who did not, as agencies tell it: members of groups, beliefs, conditions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]
CALM = "The town was calm on Sunday. "


@pytest.mark.parametrize(
    "naming",
    [
        "Rights defender Roy Gigantol was among them.",
        "Roy Gigantol and a cousin were among the dead.",
        "Roy Gigantol was one of them.",
    ],
)
def test_who_was_among_the_dead_was_killed(read_words: Read, naming: str) -> None:
    text = CALM + "Nine farmers were massacred on Monday. " + naming
    assert ("killing", "Roy Gigantol") in told(read_words(text))


def test_members_of_many_are_named_behind_including(read_words: Read) -> None:
    text = CALM + (
        "Many of those detained are old hands of the party, including Benny Taol, "
        "a figure of the protests, and Claudia Morl."
    )
    held = {name for kind, name in told(read_words(text)) if kind == "detention"}
    assert {"Benny Taol", "Claudia Morl"} <= held


def test_one_of_those_arrested_is_named_between_commas(read_words: Read) -> None:
    text = "One of those arrested in August, Andy Linal, is an activist of the party."
    assert ("arrest", "Andy Linal") in told(read_words(CALM + text))


def test_a_seat_in_brackets_is_nobody_held(read_words: Read) -> None:
    text = "Among those in detention are two MPs, Omar Segiral (Kalemba North) and Allan Sewal."
    held = {name for kind, name in told(read_words(CALM + text)) if kind == "detention"}
    assert {"Omar Segiral", "Allan Sewal"} <= held
    assert "Kalemba North" not in held


def test_one_before_a_name_counts_nobody(read_words: Read) -> None:
    text = "Gunmen were blamed for the killing of one Mr Sunny Etchal, a trader, on Monday."
    assert ("killing", "Sunny Etchal") in told(read_words(CALM + text))


def test_a_fatal_shooting_is_one_killing_of_each(read_words: Read) -> None:
    text = "After the fatal shootings of Brona Taylal and David Atool, police sent nobody."
    acts = told(read_words(CALM + text))
    assert {("killing", "Brona Taylal"), ("killing", "David Atool")} <= acts
    assert not any(kind == "assault" for kind, _ in acts)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Had he been detained, Bo Soyombal would have been the third this year.", "detention"),
        ("How many people has Bo Soyombal killed?", "killing"),
        ("Parliament gave Minister Bo Soyombal two weeks to brief the house.", "sentence"),
        ("Bo Soyombal was always true to his convictions.", "sentence"),
        ("His home was a happy one, recalls his brother Bo Soyombal.", "forced-recall"),
        ("President Bo Soyombal is serving his sixth term.", "imprisonment"),
        ("The interview that anchor Bo Soyombal held with the king was long.", "detention"),
        ("Bo Soyombal was ill. The case against him was dismissed last year.", "dismissal"),
        ("A complaint was filed by Ana Lim, the daughter of publisher Bo Soyombal.", "charge"),
        ("Bo Soyombal faced up to all the challenges of the job.", "charge"),
        (
            "The courts must make Bo Soyombal face consequences for his lies.",
            "ill-treatment",
        ),
        ("Bo Soyombal was stripped of his air of power.", "ill-treatment"),
        ("The minister, Bo Soyombal, called for calm after attempts to spy.", "harassment"),
        ("Bo Soyombal was to get married, but went to sea for a week.", "sentence"),
    ],
)
def test_what_only_sounds_like_an_act_is_none(read_words: Read, sentence: str, act: str) -> None:
    assert act not in {kind for kind, _ in told(read_words(CALM + sentence))}


def test_years_given_are_a_sentence(read_words: Read) -> None:
    text = "Bo Soyombal was given five years in a penal colony."
    assert ("sentence", "Bo Soyombal") in told(read_words(CALM + text))


def test_who_were_some_of_the_latest_to_be_killed_is_told(read_words: Read) -> None:
    text = "Women such as Tara Farasal and Rasha Hasanal were some of the latest to be killed."
    killed = {name for kind, name in told(read_words(CALM + text)) if kind == "killing"}
    assert {"Tara Farasal", "Rasha Hasanal"} <= killed


def test_a_participant_in_a_hostage_taking_is_no_victim_of_his_sentence(read_words: Read) -> None:
    text = CALM + (
        "A court found that Ali Adaral, a trader, was a willing participant in the hostage-taking "
        "of Amanda Linal. Adaral was sentenced to 15 years in prison."
    )
    assert "sentence" not in {kind for kind, _ in told(read_words(text))}


def test_a_person_joined_to_a_body_is_a_person(read_words: Read) -> None:
    text = "Farad Gubal, director of Goobal Media and Mohamed Abdul Abujal, an editor, were held."
    held = {name for kind, name in told(read_words(CALM + text)) if kind == "detention"}
    assert {"Farad Gubal", "Mohamed Abdul Abujal"} <= held


def test_a_blow_told_behind_a_thing_befalls_the_same_person(read_words: Read) -> None:
    text = "Bo Soyombal was stripped of his clothes and beaten."
    acts = {kind for kind, name in told(read_words(CALM + text)) if name == "Bo Soyombal"}
    assert {"ill-treatment", "assault"} <= acts


def test_rights_activists_are_those_tortured(read_words: Read) -> None:
    text = (
        "In two months alone, the regime has been accused of torturing human rights activists "
        "Ala Abdal Fattal and Esra Abdal Fattal, and detaining more than 2,000 people."
    )
    tortured = {name for kind, name in told(read_words(CALM + text)) if kind == "torture"}
    assert {"Ala Abdal Fattal", "Esra Abdal Fattal"} <= tortured


def test_a_headlines_deed_is_no_part_of_a_name(read_words: Read) -> None:
    text = (
        "Don't Prosecute Julian Assanjel\n\n"
        "Protesters say that Julian Assanjel, an editor, must go free. He was held on Monday."
    )
    assert not any("Prosecute" in name for _, name in told(read_words(text)))


def test_she_who_says_she_was_beaten_was_beaten(read_words: Read) -> None:
    text = (
        "Tomo Shimidal tells the story of Mihri Tursal, a woman who now lives in Canada and says "
        "she was beaten and detained at home."
    )
    assert ("detention", "Mihri Tursal") in told(read_words(CALM + text))


def test_who_is_either_in_exile_or_in_prison_is_imprisoned(read_words: Read) -> None:
    text = "Leading dissidents, including Sviat Tsikal herself, are either in exile or in prison."
    acts = told(read_words(CALM + text))
    assert ("imprisonment", "Sviat Tsikal") in acts
    assert ("imprisonment", "exile") not in acts


def test_the_most_recent_of_a_group_shares_what_befell_it(read_words: Read) -> None:
    text = "Reporters who asked have vanished, most recently Li Zehal, an anchor for a channel."
    assert ("missing", "Li Zehal") in told(read_words(CALM + text))


def test_both_of_whom_are_those_named_before(read_words: Read) -> None:
    text = "Police named two women, Mary Paytal and Fran Campal, both of whom were killed in 1984."
    killed = {name for kind, name in told(read_words(CALM + text)) if kind == "killing"}
    assert {"Mary Paytal", "Fran Campal"} <= killed


def test_he_is_whom_the_words_are_said_of(read_words: Read) -> None:
    text = (
        "George Floyal died on Monday. His brother Quincy Floyal wept. “We believe that he was "
        "tortured in the last hour of his life,” the lawyer Ben Crumpal said of George Floyal."
    )
    tortured = {name for kind, name in told(read_words(text)) if kind == "torture"}
    assert tortured == {"George Floyal"}
