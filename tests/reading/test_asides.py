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
    assert [c.date for c in claims(told, "imprisonment")] == [None]


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
    assert victims(told, "assault") == ["Askar Tolebek"]


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
        "Dang Ba Kham was arrested. In 2008 his father, Dang Ba Khoi, was "
        "sentenced to 18 months in prison; he was tortured in custody."
    )
    assert victims(told, "torture") == ["Dang Ba Khoi"]


def test_a_part_of_a_town_is_no_person() -> None:
    told = (
        "Itai Dzamwara was abducted by five men in Harare's Glen Vista suburb. His whereabouts "
        "remain unknown."
    )
    assert victims(told, "missing") == ["Itai Dzamwara"]


def test_who_was_taken_by_others_is_taken_on_by_them() -> None:
    told = "Galandarov was stopped by six men in the street, forced into a car and beaten."
    assert victims(told, "abduction") == ["Galandarov"]


def test_a_term_that_somebody_faces_is_not_served() -> None:
    assert not claims("Askar Tolebek faces up to 15 years in prison.", "imprisonment")


def test_a_lawyer_not_told_of_a_hearing_leaves_the_client_without_counsel() -> None:
    told = (
        "Askar Tolebek was jailed. On 5 January his lawyer, Ruhid Komilov, was not informed that "
        "the hearing would take place."
    )
    assert victims(told, "denial-of-counsel") == ["Askar Tolebek"]


def test_who_is_visited_in_prison_is_there() -> None:
    told = (
        "Askar Tolebek was jailed. His wife, Barno Djuman, was killed in an accident while "
        "travelling to visit him in prison."
    )
    assert set(victims(told, "imprisonment")) == {"Askar Tolebek"}


def test_a_movement_is_called_by_the_name_behind_it() -> None:
    told = "Four members of the youth movement Lutte Nova were arrested in Goma."
    assert len(victims(told, "arrest")) == 1


def test_the_date_of_a_letter_is_that_of_no_act() -> None:
    told = (
        "In its reply dated 8 August 2012, the Government denied the allegations that "
        "Ms. Lujain Al-Hathan was tortured."
    )
    assert [c.date for c in claims(told, "torture")] == [None]


def test_who_is_kept_in_a_country_has_not_fled_it() -> None:
    told = "Gustavo Castano was prevented from leaving the country for 30 days."
    assert not claims(told, "flight")
    assert claims(told, "travel-restriction")


def test_who_is_charged_with_her_murder_was_not_murdered() -> None:
    told = "Berta Cortez was shot. Douglas Bustell has been charged with her murder."
    assert victims(told, "killing") == ["Berta Cortez"]


def test_who_was_detained_tells_of_himself() -> None:
    told = (
        "Officers arrested Ezzat Ghonem. Ezzat Ghonem was charged. His colleague Azzouz Mahgob, "
        "who was detained on 1 March, told prosecutors he had been given electric shocks."
    )
    assert victims(told, "torture") == ["Azzouz Mahgob"]
