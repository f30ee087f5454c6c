"""Stories of news agencies and radio services: several acts, counts and voices in a sentence."""

from __future__ import annotations

import aygaq
from aygaq.claims import Claim, Reading


def read(text: str) -> Reading:
    return aygaq.read_text(text, published="2018-03-10")


def claims(text: str, act: str) -> list[Claim]:
    return [claim for claim in read(text).claims if claim.type == act]


def subjects(text: str, act: str) -> set[str]:
    reading = read(text)
    entities = reading.entities_by_id()
    found = [c for c in reading.claims if c.type == act and c.subject is not None]
    return {entities[c.subject].name for c in found if c.subject is not None}


def test_a_month_that_opens_a_sentence_is_not_who_was_executed() -> None:
    told = "Last month, another prisoner, Kamran Nourandi, was executed in Karaj on a drug charge."
    assert subjects(told, "killing") == {"Kamran Nourandi"}


def test_between_two_lengths_is_no_single_term() -> None:
    told = "A court sentenced Emre Yaldizoglu to between six and seven years in prison."
    assert [dict(c.value or {}) for c in claims(told, "sentence")] == [{}]


def test_one_length_is_a_term() -> None:
    told = "A court sentenced Emre Yaldizoglu to 15 years in prison."
    assert [dict(c.value or {}) for c in claims(told, "sentence")] == [{"term": "P15Y"}]


def test_who_is_wounded_beside_the_dead_is_not_killed() -> None:
    told = "Police shot dead a protester and wounded several others on Sunday, witnesses said."
    assert subjects(told, "killing") == {"a protester"}


def test_a_day_behind_the_second_deed_is_that_of_both() -> None:
    told = "Police shot dead a protester and wounded several others on Sunday, witnesses said."
    assert {c.date.edtf for c in claims(told, "killing") if c.date} == {"2018-03-04"}


def test_the_third_killed_this_year_is_no_further_victim() -> None:
    told = (
        "Gunmen shot and killed Ramiro Olveras on Tuesday, prosecutors said, "
        "the third reporter murdered in the country this year."
    )
    assert subjects(told, "killing") == {"Ramiro Olveras"}


def test_who_made_a_ruling_did_not_do_what_was_done_despite_it() -> None:
    told = "Farhod Odilbek was extradited from Russia despite a ruling by the European Court."
    assert [c.agents for c in claims(told, "forced-return")] == [()]


def test_a_name_with_its_noun_of_a_body_behind_it_is_no_person() -> None:
    told = (
        "The dead man was identified as Rossy Tshimbala, an activist with the Lumo Youth movement."
    )
    assert "Lumo Youth" not in {e.name for e in read(told).entities if e.kind.value == "person"}


def test_a_superintendent_of_police_is_a_person() -> None:
    told = "Senior Superintendent of Police Tariq Mahsudi said the men were arrested."
    people = {e.name for e in read(told).entities if e.kind.value == "person"}
    assert "Tariq Mahsudi" in people


def test_no_such_person_in_custody_is_a_detention_of_nobody() -> None:
    told = "Zahid Kurdoglu is missing. Police said no such person was in their custody."
    assert claims(told, "detention") == []


def test_the_reporter_of_a_headline_is_the_journalist_of_the_lead() -> None:
    told = (
        "Mexican reporter gunned down in Guerrero\n\n"
        "Gunmen killed journalist Ramiro Olveras outside his home on Tuesday, prosecutors said."
    )
    assert subjects(told, "killing") == {"Ramiro Olveras"}
