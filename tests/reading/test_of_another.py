"""Times of something else than the act beside them: its cause, a report of it, what came after."""

from __future__ import annotations

import pytest

from tests.reading.published import Published

TEXTS = Published("2021-07-14")  # a Wednesday


def _days(told: str, act: str) -> list[str | None]:
    return [c.date.edtf if c.date else None for c in TEXTS.claims(told, act)]


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("Tomas Belloza was convicted over protests that broke out on 20 September.", "sentence"),
        ("The workers were sentenced to a year in jail for their protest last month.", "sentence"),
        ("Lema Dast was charged in connection with the protests in 2019.", "charge"),
        ("Several of them were charged with attending rallies on May 1.", "charge"),
        ("She began a fast on June 15 in response to the charges filed against her.", "charge"),
        ("The UN on Tuesday called for an inquiry into a raid that killed ten men.", "killing"),
        ("News broke on Monday about the arrest of the columnist Max Brandel.", "arrest"),
        ("He spent 27 years behind bars before his release in 1990.", "imprisonment"),
        ("The editor, who was arrested on Friday and later accused of treason, is ill.", "charge"),
        ("The list is topped this month by the murder of reporter Dana Vell.", "killing"),
    ],
)  # fmt: skip
def test_what_is_dated_beside_an_act_leaves_the_act_without_a_day(told: str, act: str) -> None:
    assert _days(told, act) == [None]


@pytest.mark.parametrize(
    ("told", "act", "day"),
    [
        ("Lema Dast was charged in 2019 in connection with the protests.", "charge", "2019"),
        ("Lema Dast was charged on May 1 with attending rallies.", "charge", "2021-05-01"),
        ("Six men were killed during the protests in 2019.", "killing", "2019"),
        ("He spent 27 years behind bars before his release in 1990.", "release", "1990"),
        ("The columnist was arrested over the article on Monday.", "arrest", "2021-07-12"),
        ("The editor, who was arrested on Friday and later tried, is ill.", "arrest", "2021-07-09"),
        ("Six men were killed in rallies that began on Saturday.", "killing", "2021-07-10"),
        ("In the 1990s, soldiers killed hundreds of villagers here.", "killing", "199X"),
    ],
)  # fmt: skip
def test_the_time_of_an_act_stays_its_own(told: str, act: str, day: str) -> None:
    assert day in _days(told, act)


def test_beatings_counted_beside_arrests_are_of_the_same_time() -> None:
    told = "Since 15 March the union has documented 31 arrests and 12 beatings of drivers."
    assert _days(told, "assault") == ["2021-03-15/.."]


def test_a_day_counted_from_the_arrest_told_before_is_that_day() -> None:
    told = (
        "Omar Sadik was arrested on 2 June. Two days after his arrest, he was beaten by the guards."
    )
    assert _days(told, "ill-treatment") == ["2021-06-04"]


def test_what_a_hearing_comes_two_days_after_is_counted_from_the_day_of_the_story() -> None:
    told = (
        "Omar Sadik appeared in court on Thursday. His hearing comes two days after a doctor, "
        "Ali Dahir, was sentenced to six years in prison."
    )
    assert "2021-07-06" in _days(told, "sentence")


def test_what_has_since_happened_to_another_says_nothing_of_the_act_before() -> None:
    told = (
        "Police took Omar Sadik on 2 June. His wife was left in the dark about his whereabouts; "
        "she has since been dismissed."
    )
    days = [d for act in ("missing", "incommunicado") for d in _days(told, act)]
    assert "2021-06-02/2021-07-14" not in days


def test_what_a_lead_tells_of_a_day_goes_on_although_somebody_said_so_today() -> None:
    told = (
        "The army carried out a wave of raids on July 12, 2021, a rights group said today. "
        "Police detained at least 12 human rights defenders for interrogation."
    )
    assert set(_days(told, "detention")) == {"2021-07-12"}


def test_a_remand_is_of_another_day_than_the_arrest() -> None:
    told = (
        "Sena Aydin was arrested on Monday. The judge sent her to jail pending trial, her lawyer, "
        "Ferhat Ulu, said by telephone."
    )
    assert None in _days(told, "detention") + _days(told, "imprisonment")


def test_fifteen_years_of_detention_are_of_no_single_day() -> None:
    told = (
        "Soldiers detained Thanda Myo on Monday.\n\nThe party won, and Thanda Myo, who spent more "
        "than 15 years in detention, came to power."
    )
    assert "2021-07-12" not in [
        c.date.edtf
        for c in TEXTS.claims(told, "detention")
        if c.date and "15 years" in c.quote.text
    ]


def test_an_event_that_something_is_counted_from_dates_no_deed_behind_it() -> None:
    told = (
        "Nine days after the kidnapping the men beheaded Dan Wexel and on May 16 his body was "
        "found in a field."
    )
    assert "2021-05-25" not in _days(told, "killing")


def test_those_killed_and_those_held_since_a_coup_are_both_of_the_time_since() -> None:
    told = (
        "More than 60 people have been killed and over 1,900 detained since the Feb. 1 coup, the "
        "Prisoners' Aid Committee, an advocacy group, said."
    )
    assert _days(told, "killing") == ["2021-02-01/.."]


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("The ruling on Monday is the first in a dozen cases that the army has brought against "
         "Ms Thanda.",
         "charge"),
        ("Later in June, a video showing the killing of Dan Wexel was sent out.", "killing"),
        ("Three leaders were held. They were accused of blocking a road in May.", "charge"),
        ("The trial of Tobi Ikwedo was put off and will not happen today.", "trial"),
        ("Supporters will join events on Sunday at Belver prison, where Tobi Ikwedo is held.",
         "imprisonment"),
        ("Omar Sadik, who was arrested at a march, the court on Friday set free.", "arrest"),
        ("Omar Sadik was allowed home on Monday, three years after he was jailed.", "imprisonment"),
    ],
)  # fmt: skip
def test_a_time_of_what_is_told_around_an_act_is_not_its_own(told: str, act: str) -> None:
    assert not {"2021-07-12", "2021-06", "2021-05", "2021-07-14", "2021-07-18", "2021-07-09"} & set(
        _days(told, act)
    )


@pytest.mark.parametrize(
    ("told", "act", "day"),
    [
        ("The army made a raid on Monday that killed six villagers.", "killing", "2021-07-12"),
        ("The killing of a host was followed on Monday by the arrest of his colleague Faduma Noor.",
         "arrest", "2021-07-12"),
        ("The army took power on Monday hours after detaining the editor Thanda Myo.", "detention",
         "2021-07-12"),
        ("Five were arrested over books.\n\nPolice on Monday arrested five therapists in the city.",
         "arrest", "2021-07-12"),
        ("Police shot two students on Monday, a group said on Tuesday. On the same day, "
         "the reporter Dana Vell was arrested.", "arrest", "2021-07-12"),
    ],
)  # fmt: skip
def test_what_one_event_did_has_its_day(told: str, act: str, day: str) -> None:
    assert set(_days(told, act)) == {day}


def test_forty_eight_hours_after_are_not_the_same_day() -> None:
    told = "Omar Sadik was freed on Monday, 48 hours after police arrested him."
    assert "2021-07-12" not in _days(told, "arrest")


def test_groups_of_different_numbers_are_not_taken_for_one() -> None:
    told = "Seven were arrested over books.\n\nPolice on Monday arrested five therapists."
    assert None in _days(told, "arrest")


def test_a_when_clause_right_behind_a_day_has_that_day() -> None:
    told = (
        "The men had been protesting against overcrowding on March 7 when camp guards rounded up "
        "hundreds of them in a hangar."
    )
    assert _days(told, "detention") == ["2021-03-07"]


def test_those_who_are_linked_to_something_are_no_clause_of_their_own() -> None:
    told = (
        "Police have arrested nine people linked to an opposition party and a journalist in the "
        "last week, as they intensify their crackdown on critics."
    )
    assert "2021-07-07/2021-07-14" in _days(told, "arrest")


def test_an_appearance_in_court_is_of_the_day_of_the_charge() -> None:
    told = (
        "Thanda Myo appeared in a court hearing via video link and was charged with further crimes "
        "on Monday."
    )
    assert _days(told, "trial") == ["2021-07-12"]


def test_what_somebody_was_kept_from_has_the_year_of_it() -> None:
    told = "Omar Sadik was barred from leaving the country in 2017 and, a year later, jailed."
    assert _days(told, "travel-restriction") == ["2017"]


def test_the_day_right_before_a_verb_of_telling_is_that_of_the_telling() -> None:
    told = "The Commission at the weekend voiced concern, saying Omar Sadik was denied a lawyer."
    assert _days(told, "denial-of-counsel") == [None]


def test_the_day_of_a_telling_is_no_day_to_count_a_release_from() -> None:
    told = (
        "Gunmen seized Omar Sadik as he was freed from jail a day after he was acquitted, his "
        "sister told reporters on Friday."
    )
    assert "2021-07-08" not in _days(told, "release")
