"""Stories of news agencies and radio services: several acts, counts and voices in a sentence."""

from __future__ import annotations

from tests.reading.published import Published

TEXTS = Published("2018-03-10")
read = TEXTS.read
claims = TEXTS.claims
subjects = TEXTS.subjects


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


def test_hooded_men_suffer_nothing() -> None:
    told = "Two hooded men burst into the home of Wilmer Gomezar and shot him on Thursday."
    assert subjects(told, "ill-treatment") == set()


def test_they_who_whipped_are_not_those_who_suffered() -> None:
    told = (
        "A court sentenced five bloggers to two years on Wednesday. "
        '"They whipped my feet with electric cables," Befikadu Hailemar said.'
    )
    assert [c.agents for c in claims(told, "torture")] == [()]
    assert subjects(told, "torture") == {"Befikadu Hailemar"}


def test_last_year_is_no_part_of_who_was_killed() -> None:
    told = "Last year 12 land activists were murdered in Honduras."
    assert subjects(told, "killing") == {"12 land activists"}


def test_a_group_based_somewhere_is_heard() -> None:
    told = "Two men were held on Saturday, according to the New York-based group Rights Now."
    assert all(c.speaker for c in claims(told, "detention"))


def test_a_term_behind_a_long_description_is_read() -> None:
    told = (
        "A court sentenced Sasiwimol Phetra, a 29-year-old hotel worker and mother of two, "
        "to 28 years on the same charge."
    )
    assert [dict(c.value or {}) for c in claims(told, "sentence")] == [{"term": "P28Y"}]


def test_a_town_whose_court_has_jailed_a_man_is_no_person() -> None:
    told = "A military court in Bangkok has jailed a man for 30 years."
    assert ("person", "Bangkok") not in {(e.kind.value, e.name) for e in read(told).entities}


def test_the_lawyer_who_is_detained_is_the_one_who_was_taken() -> None:
    told = (
        "Police in Beijing have detained a prominent rights lawyer.\n\n"
        "Pu Zhaolang was taken from his home early on Monday."
    )
    assert subjects(told, "detention") == {"Pu Zhaolang"}


def test_whose_offices_are_named_is_no_person() -> None:
    told = "Ramiro Olveras was killed near the offices of La Faroleta, the weekly he founded."
    assert ("person", "La Faroleta") not in {(e.kind.value, e.name) for e in read(told).entities}
