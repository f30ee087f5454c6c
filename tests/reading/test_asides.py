"""What is told in an aside, refused, threatened or told to somebody, in the words of appeals."""

from __future__ import annotations

import pytest

import aygaq
from aygaq.claims import Claim


def claims(text: str, act: str) -> list[Claim]:
    return [c for c in aygaq.read_text(text, published="2013-07-20").claims if c.type == act]


def victims(text: str, act: str) -> list[str]:
    reading = aygaq.read_text(text, published="2013-07-20")
    entities = reading.entities_by_id()
    return [entities[c.subject].name for c in reading.claims if c.type == act and c.subject]


def test_the_day_of_the_main_clause_is_not_that_of_an_aside() -> None:
    told = "Abdul Al-Sarrafi, who is serving a life sentence, began a hunger strike on 8 July."
    assert [c.date for c in claims(told, "sentence")] == [None]


def test_the_day_in_an_aside_is_not_that_of_the_main_clause() -> None:
    told = "Abdul Al-Sarrafi, who was arrested on 9 April 2011, has been tortured in custody."
    assert [c.date.edtf for c in claims(told, "arrest") if c.date] == ["2011-04-09"]
    assert [c.date for c in claims(told, "torture")] == [None]


def test_where_somebody_works_is_not_where_he_is_held() -> None:
    told = (
        "Academic Hamid Rezapourian, a specialist in medicine at Brenholm University, has been "
        "held in Tehran's Qarchin Prison since 26 April 2012."
    )
    (held,) = claims(told, "imprisonment")
    assert held.place is not None
    assert held.place.words.text == "Tehran's Qarchin Prison"


def test_who_was_told_of_blows_did_not_suffer_them() -> None:
    told = "Karim Sadulin told prosecutors that officers had beaten Askar Tolebek."
    assert victims(told, "ill-treatment") == ["Askar Tolebek"]


def test_an_arrest_that_somebody_is_threatened_with_has_not_come_about() -> None:
    told = "Guards threatened Askar Tolebek with the arrest of his mother."
    assert not claims(told, "arrest")
    assert claims(told, "threat")


@pytest.mark.parametrize(
    "told",
    [
        "Askar Tolebek is ill. Officials refused his transfer to a hospital.",
        "Askar Tolebek is ill. The prison rejected his requests for medical treatment.",
    ],
)
def test_a_refused_way_to_treatment_is_denied_care(told: str) -> None:
    assert victims(told, "denial-of-medical-care") == ["Askar Tolebek"]
    assert not claims(told, "transfer")


def test_a_lost_sense_is_no_blow() -> None:
    assert not claims("Askar Tolebek lost sight in one eye.", "assault")


def test_a_lawyer_kept_from_a_client_is_not_the_one_harmed() -> None:
    told = (
        "Askar Tolebek was detained. The family's lawyer, Dang Dinh Binh, has not been allowed "
        "to meet him."
    )
    assert victims(told, "denial-of-counsel") == ["Askar Tolebek"]
    assert not claims(told, "incommunicado")


def test_a_birth_is_nobody() -> None:
    told = "Do Thi Thuan, who had given birth four days before the arrest, wept."
    assert not claims(told, "sentence")


def test_a_pronoun_behind_a_semicolon_goes_on_with_the_subject() -> None:
    told = (
        "Trinh Ba Kham was arrested. In 2008 his father, Trinh Ba Khoi, was "
        "sentenced to 18 months in prison; he was tortured in custody."
    )
    assert victims(told, "torture") == ["Trinh Ba Khoi"]


def test_a_part_of_a_town_is_no_person() -> None:
    told = (
        "Itai Dzamwara was abducted by five men in Harare's Glen Vista suburb. His whereabouts "
        "remain unknown."
    )
    assert victims(told, "missing") == ["Itai Dzamwara"]
