"""Short stories of exile broadcasters and wire services: leads without names, demands, groups."""

from __future__ import annotations

from tests.reading.published import Published

TEXTS = Published("2021-08-19")
claims = TEXTS.borne
subjects = TEXTS.subjects


def days(text: str, act: str) -> set[str | None]:
    return {c.date.edtf if c.date else None for _, c in claims(text, act)}


def terms(text: str, act: str) -> set[str | int | float | None]:
    return {dict(c.value or {}).get("term") for _, c in claims(text, act)}


def test_an_election_s_month_is_no_day_of_arrest() -> None:
    told = "Police arrested Anna Berik in a series of raids ahead of November's election."
    assert days(told, "arrest") == {None}


def test_hours_earlier_is_not_counted_from_an_election_s_month() -> None:
    told = (
        "Police on Wednesday detained two critics ahead of November's election.\n\n"
        "Hours earlier, police detained Anna Berik in Minsk."
    )
    anna = [c for name, c in claims(told, "detention") if name == "Anna Berik"]
    assert [c.date.edtf for c in anna if c.date] == ["2021-08-17/2021-08-18"]


def test_opposition_figures_are_people_whom_they_can_mean() -> None:
    told = "More than 30 opposition figures were jailed. They were denied visits."
    assert subjects(told, "incommunicado") == {"More than 30 opposition figures"}


def test_most_are_held_is_said_of_no_officers() -> None:
    told = "Some 20 officers broke down the gate. Most are held at the Orlyk centre."
    assert subjects(told, "detention") == {"Most"}


def test_a_radio_journalist_taken_from_home_is_no_radio_taken_off_the_air() -> None:
    told = "Police on Monday took a radio journalist from his home, relatives said."
    assert subjects(told, "censorship") == set()
    assert subjects(told, "detention") == {"a radio journalist"}


def test_a_half_year_is_told_of_a_sentence_without_its_verb() -> None:
    told = "Anna Berik was given five years for theft and Dina Omarova three and a half."
    assert terms(told, "sentence") == {"P5Y", "P3Y6M"}


def test_what_somebody_was_freed_after_is_no_term_of_a_fine() -> None:
    told = "Askar Bek was fined and released after 15 days."
    assert terms(told, "sentence") == {None}


def test_what_is_demanded_in_two_verbs_was_not_done() -> None:
    told = "Lawyers demanded that Anna Berik be either charged or set free."
    assert subjects(told, "charge") | subjects(told, "release") == set()


def test_what_should_be_done_or_else_was_not_done() -> None:
    told = "Rights groups called for Anna Berik to be charged or released at once."
    assert subjects(told, "charge") | subjects(told, "release") == set()


def test_a_rally_for_a_release_frees_nobody() -> None:
    told = "Demonstrators rallied for the release of Anna Berik."
    assert subjects(told, "release") == set()


def test_a_release_that_is_sought_has_not_come() -> None:
    told = "Anna Berik's release has been sought by diplomats for months."
    assert subjects(told, "release") == set()


def test_a_lawyer_she_must_be_given_is_no_lawyer_denied() -> None:
    told = "The embassy said Anna Berik must be given access to a lawyer."
    assert subjects(told, "denial-of-counsel") == set()


def test_a_doctor_nobody_calls_is_denied_no_visit() -> None:
    told = "Guards refused to call a doctor for Anna Berik."
    assert subjects(told, "incommunicado") == set()


def test_pleas_to_bring_a_doctor_that_are_ignored_deny_care() -> None:
    told = "Guards ignored Anna Berik's pleas to bring a doctor."
    assert subjects(told, "denial-of-medical-care") == {"Anna Berik"}


def test_who_turns_up_in_custody_is_held() -> None:
    told = "Five days later Anna Berik turned up in the custody of the security service."
    assert subjects(told, "detention") == {"Anna Berik"}


def test_who_is_forced_onto_a_plane_is_sent_back() -> None:
    told = "Anna Berik was forced onto a plane by men in plain clothes."
    assert subjects(told, "forced-return") == {"Anna Berik"}


def test_neither_of_them_saw_a_lawyer() -> None:
    told = "Bo Lim and Anna Berik were held in May. Neither of them saw a lawyer until the trial."
    assert subjects(told, "denial-of-counsel") == {"Bo Lim", "Anna Berik"}


def test_none_of_the_detainees_had_a_lawyer() -> None:
    told = "None of the 12 detainees had a lawyer."
    assert subjects(told, "denial-of-counsel") == {"the 12 detainees"}


def test_a_broadcaster_that_somebody_works_for_is_no_person() -> None:
    told = "Anna Berik, who works for the broadcaster Talan, was jailed for two years."
    assert subjects(told, "occupation") == {"Anna Berik"}


def test_a_former_broadcaster_is_a_person() -> None:
    told = "The former broadcaster Bo Lim was jailed."
    assert subjects(told, "imprisonment") == {"Bo Lim"}


def test_a_clause_behind_a_broadcaster_s_name_is_of_its_correspondent() -> None:
    told = "A correspondent of the broadcaster Talan, who was detained in May, was freed."
    assert subjects(told, "detention") == {"A correspondent"}


def test_a_correspondent_named_behind_the_broadcaster_was_sentenced() -> None:
    told = (
        "A correspondent for the exiled broadcaster Voice of Orlyk, Anna Berik, was sentenced "
        "to two years."
    )
    assert subjects(told, "sentence") == {"Anna Berik"}


def test_one_of_eleven_was_released_with_them() -> None:
    told = "Bo Lim, who edits a weekly, was one of eleven media workers released on Thursday."
    assert subjects(told, "release") == {"Bo Lim", "eleven media workers"}


def test_who_says_in_the_lead_what_befell_him_is_named_below() -> None:
    told = (
        "An editor who spent ten weeks in a military camp said Friday that soldiers had beaten "
        "him with cables.\n\n"
        "Tewo Asmel, who edits the weekly Netsa, was released late on Thursday."
    )
    assert subjects(told, "torture") | subjects(told, "ill-treatment") == {"Tewo Asmel"}


def test_whose_relatives_tell_is_the_one_of_the_lead() -> None:
    told = (
        "A court in Dushanbe has sentenced a blogger to nine years in prison.\n\n"
        "Relatives of Mamad Shoqos said on Monday that he was found guilty of extremism."
    )
    assert subjects(told, "sentence") == {"Mamad Shoqos"}


def test_a_verdict_s_day_dates_no_fine_of_another_month() -> None:
    told = (
        "A court jailed Anna Berik for nine years. The verdict was handed down on June 9.\n\n"
        "In May, Dina Omar was jailed for six years. Her husband, Odil, was fined."
    )
    odil = [c for name, c in claims(told, "sentence") if name == "Odil"]
    assert [c.date.edtf for c in odil if c.date and c.date.edtf == "2021-06-09"] == []
