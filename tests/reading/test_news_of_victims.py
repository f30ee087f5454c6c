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
        "Rights defender Rudy Balantong was among them.",
        "Rudy Balantong and a cousin were among the dead.",
        "Rudy Balantong was one of them.",
    ],
)
def test_who_was_among_the_dead_was_killed(read_words: Read, naming: str) -> None:
    text = CALM + "Nine farmers were massacred on Monday. " + naming
    assert ("killing", "Rudy Balantong") in told(read_words(text))


def test_members_of_many_are_named_behind_including(read_words: Read) -> None:
    text = CALM + (
        "Many of those detained are old hands of the party, including Bennet Orlo, "
        "a figure of the protests, and Clarita Venn."
    )
    held = {name for kind, name in told(read_words(text)) if kind == "detention"}
    assert {"Bennet Orlo", "Clarita Venn"} <= held


def test_one_of_those_arrested_is_named_between_commas(read_words: Read) -> None:
    text = "One of those arrested in August, Arvy Tindal, is an activist of the party."
    assert ("arrest", "Arvy Tindal") in told(read_words(CALM + text))


def test_a_seat_in_brackets_is_nobody_held(read_words: Read) -> None:
    text = "Among those in detention are two MPs, Omar Lindra (Kalemba North) and Alden Prow."
    held = {name for kind, name in told(read_words(CALM + text)) if kind == "detention"}
    assert {"Omar Lindra", "Alden Prow"} <= held
    assert "Kalemba North" not in held


def test_one_before_a_name_counts_nobody(read_words: Read) -> None:
    text = "Gunmen were blamed for the killing of one Mr Teko Balim, a trader, on Monday."
    assert ("killing", "Teko Balim") in told(read_words(CALM + text))


def test_a_fatal_shooting_is_one_killing_of_each(read_words: Read) -> None:
    text = "After the fatal shootings of Mirela Osk and Dario Punt, police sent nobody."
    acts = told(read_words(CALM + text))
    assert {("killing", "Mirela Osk"), ("killing", "Dario Punt")} <= acts
    assert not any(kind == "assault" for kind, _ in acts)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Had he been detained, Bo Lenkar would have been the third this year.", "detention"),
        ("How many people has Bo Lenkar killed?", "killing"),
        ("Parliament gave Minister Bo Lenkar two weeks to brief the house.", "sentence"),
        ("Bo Lenkar was always true to his convictions.", "sentence"),
        ("His home was a happy one, recalls his brother Bo Lenkar.", "forced-recall"),
        ("President Bo Lenkar is serving his sixth term.", "imprisonment"),
        ("The interview that anchor Bo Lenkar held with the king was long.", "detention"),
        ("Bo Lenkar was ill. The case against him was dismissed last year.", "dismissal"),
        ("A complaint was filed by Ana Lim, the daughter of publisher Bo Lenkar.", "charge"),
        ("Bo Lenkar faced up to all the challenges of the job.", "charge"),
        (
            "The courts must make Bo Lenkar face consequences for his lies.",
            "ill-treatment",
        ),
        ("Bo Lenkar was stripped of his air of power.", "ill-treatment"),
        ("The minister, Bo Lenkar, called for calm after attempts to spy.", "harassment"),
        ("Bo Lenkar was to get married, but went to sea for a week.", "sentence"),
    ],
)
def test_what_only_sounds_like_an_act_is_none(read_words: Read, sentence: str, act: str) -> None:
    assert act not in {kind for kind, _ in told(read_words(CALM + sentence))}


def test_years_given_are_a_sentence(read_words: Read) -> None:
    text = "Bo Lenkar was given five years in a penal colony."
    assert ("sentence", "Bo Lenkar") in told(read_words(CALM + text))


def test_who_were_some_of_the_latest_to_be_killed_is_told(read_words: Read) -> None:
    text = "Women such as Tarin Bekra and Rasila Hont were some of the latest to be killed."
    killed = {name for kind, name in told(read_words(CALM + text)) if kind == "killing"}
    assert {"Tarin Bekra", "Rasila Hont"} <= killed


def test_a_participant_in_a_hostage_taking_is_no_victim_of_his_sentence(read_words: Read) -> None:
    text = CALM + (
        "A court found that Alim Kordan, a trader, was a willing participant in the hostage-taking "
        "of Amina Velt. Kordan was sentenced to 15 years in prison."
    )
    assert "sentence" not in {kind for kind, _ in told(read_words(text))}


def test_a_person_joined_to_a_body_is_a_person(read_words: Read) -> None:
    text = "Farin Gett, director of Steppe Media and Morad Abdil Antun, an editor, were held."
    held = {name for kind, name in told(read_words(CALM + text)) if kind == "detention"}
    assert {"Farin Gett", "Morad Abdil Antun"} <= held


def test_a_blow_told_behind_a_thing_befalls_the_same_person(read_words: Read) -> None:
    text = "Bo Lenkar was stripped of his clothes and beaten."
    acts = {kind for kind, name in told(read_words(CALM + text)) if name == "Bo Lenkar"}
    assert {"ill-treatment", "assault"} <= acts


def test_rights_activists_are_those_tortured(read_words: Read) -> None:
    text = (
        "In two months alone, the regime has been accused of torturing human rights activists "
        "Anna Berik and Bo Lim, and detaining more than 2,000 people."
    )
    tortured = {name for kind, name in told(read_words(CALM + text)) if kind == "torture"}
    assert {"Anna Berik", "Bo Lim"} <= tortured


def test_a_headlines_deed_is_no_part_of_a_name(read_words: Read) -> None:
    text = (
        "Don't Prosecute Juno Askeret\n\n"
        "Protesters say that Juno Askeret, an editor, must go free. He was held on Monday."
    )
    assert not any("Prosecute" in name for _, name in told(read_words(text)))


def test_she_who_says_she_was_beaten_was_beaten(read_words: Read) -> None:
    text = (
        "Tovo Hanek tells the story of Mirha Tolqun, a woman who now lives in Canada and says "
        "she was beaten and detained at home."
    )
    assert ("detention", "Mirha Tolqun") in told(read_words(CALM + text))


def test_who_is_either_in_exile_or_in_prison_is_imprisoned(read_words: Read) -> None:
    text = "Leading dissidents, including Svera Tink herself, are either in exile or in prison."
    acts = told(read_words(CALM + text))
    assert ("imprisonment", "Svera Tink") in acts
    assert ("imprisonment", "exile") not in acts


def test_the_most_recent_of_a_group_shares_what_befell_it(read_words: Read) -> None:
    text = "Reporters who asked have vanished, most recently Lio Tem, an anchor for a channel."
    assert ("missing", "Lio Tem") in told(read_words(CALM + text))


def test_both_of_whom_are_those_named_before(read_words: Read) -> None:
    text = "Police named two women, Maren Olt and Frida Henk, both of whom were killed in 1984."
    killed = {name for kind, name in told(read_words(CALM + text)) if kind == "killing"}
    assert {"Maren Olt", "Frida Henk"} <= killed


def test_he_is_whom_the_words_are_said_of(read_words: Read) -> None:
    text = (
        "Gorin Hald died on Monday. His brother Quen Hald wept. “We believe that he was "
        "tortured in the last hour of his life,” the lawyer Benno Trist said of Gorin Hald."
    )
    tortured = {name for kind, name in told(read_words(text)) if kind == "torture"}
    assert tortured == {"Gorin Hald"}
