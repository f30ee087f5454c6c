"""Acts that a line tells of the list below it, of those behind its colon, of those included."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

BELOW = """The following people were arrested on 3 May 2021 in Kampala:

1. Okello Daro, 34, driver
2. Namuti Gela (27), nurse
3. Ssalo John Bosko - student
4. Two unidentified men

Released on bail:

- Akelo Sara, 41, lawyer
- Mukaso Fred
"""


def of(reading: Reading, act: str) -> set[str]:
    """Whom an act of the reading befell, by name."""
    return {name for kind, name in told(reading) if kind == act}


def test_a_line_before_a_list_tells_of_each_item(read_words: Read) -> None:
    assert of(read_words(BELOW), "arrest") == {
        "Okello Daro", "Namuti Gela", "Ssalo John Bosko", "Two unidentified men",
    }  # fmt: skip


def test_a_bare_participle_before_a_list_tells_of_its_items_alone(read_words: Read) -> None:
    assert of(read_words(BELOW), "release") == {"Akelo Sara", "Mukaso Fred"}


def test_a_headline_of_people_without_names_tells_of_the_names_below(read_words: Read) -> None:
    reading = read_words(
        "Names of journalists detained in Belarus on 27 May\n\nIryna Slauko, Novy Chas, Minsk\n\n"
        "Dzmitry Karpen, freelance, Brest\n\nAlena Dubiko, Radio Viasna, Homel\n"
    )
    assert of(reading, "detention") == {"Iryna Slauko", "Dzmitry Karpen", "Alena Dubiko"}


def test_a_state_that_leads_a_list_is_that_of_the_items(read_words: Read) -> None:
    reading = read_words(
        "The following are still in custody as of Tuesday evening:\n\n"
        "- Nurcan Akso (police headquarters)\n\n- Zeynep Tasul, his wife (Mardin)\n"
    )
    assert of(reading, "detention") == {"Nurcan Akso", "Zeynep Tasul"}


def test_people_enumerated_behind_a_colon_share_what_stands_before_it(read_words: Read) -> None:
    reading = read_words("Fined: teacher Halina Rusek, 51; her son Yan; and four residents.")
    assert of(reading, "sentence") == {"Halina Rusek", "Yan", "four residents"}


def test_a_state_before_a_colon_is_that_of_those_behind_it(read_words: Read) -> None:
    reading = read_words("Still missing: Wasswo Brian, Ochiengo Paul, and a boy of about 12.")
    assert of(reading, "missing") == {"Wasswo Brian", "Ochiengo Paul", "a boy"}


def test_who_are_included_among_those_detained_are_so_to_the_last_number(read_words: Read) -> None:
    reading = read_words(
        "Police detained 17 people on 8 June 2020. Those detained include Nurcan Akso, 41, a "
        "lawyer; Baran Demirte, a reporter; and two university students."
    )
    assert of(reading, "detention") >= {"Nurcan Akso", "Baran Demirte", "two university students"}


def test_who_are_included_were_taken_when_the_group_was(read_words: Read) -> None:
    reading = read_words(
        "Police detained 17 people on 8 June 2020. Those detained include Nurcan Akso, 41, a "
        "lawyer, and Baran Demirte, a reporter."
    )
    dates = {c.date.edtf for c in reading.claims if c.type == "detention" and c.date}
    assert dates == {"2020-06-08"}
    assert all(c.date for c in reading.claims if c.type == "detention")


def test_two_of_the_victims_are_named_behind_a_semicolon(read_words: Read) -> None:
    reading = read_words(
        "Soldiers killed 12 men; two of the victims were brothers, Ojulo and Okelo Omodi."
    )
    assert of(reading, "killing") >= {"Ojulo", "Okelo Omodi"}


def test_a_name_and_numbers_of_people_share_a_verb(read_words: Read) -> None:
    reading = read_words("Father Rolando Altami, five priests, and six laypeople were arrested.")
    assert of(reading, "arrest") == {"Rolando Altami", "five priests", "six laypeople"}


def test_several_are_charged_with_what_stands_in_quotation_marks(read_words: Read) -> None:
    reading = read_words(
        'Deacon Raul Vegano and cameraman Sergio Florin charged with "conspiracy" and '
        '"spreading false news".'
    )
    assert of(reading, "charge") == {"Raul Vegano", "Sergio Florin"}


def test_the_present_tense_of_a_chronicle_tells_what_police_did(read_words: Read) -> None:
    reading = read_words(
        "3 July - Police surround the square.\n\n"
        "1 August - Police break into the chapel and beat parishioners with batons.\n"
    )
    assert "parishioners" in of(reading, "assault")


def test_stations_told_by_number_are_silenced_themselves(read_words: Read) -> None:
    reading = read_words(
        "13 July - Father Uriel Valleci is taken from his car by riot police.\n\n"
        "1 August - Seven Catholic radio stations are closed by the regulator.\n"
    )
    assert of(reading, "censorship") == {"Seven Catholic radio stations"}


def test_who_came_back_to_the_cell_was_not_freed(read_words: Read) -> None:
    reading = read_words(
        "Yaser Bek was arrested in May. They took him from the cell and he came back lame. "
        "He died that night."
    )
    assert not of(reading, "release")
    assert of(reading, "death-in-custody") == {"Yaser Bek"}


def test_what_a_mother_sells_is_not_taken_from_her_kin(read_words: Read) -> None:
    assert not of(read_words("My mother sold our land to pay the lawyer."), "property-confiscation")


def test_who_asks_for_papers_tells_nothing_of_the_blow_behind(read_words: Read) -> None:
    reading = read_words("They asked for the card of Askar Bek and then a guard hit him.")
    assert [c.speaker for c in reading.claims if c.type == "assault"] == [None]


def test_notes_before_a_list_are_all_of_its_items(read_words: Read) -> None:
    reading = read_words(
        "Arrested 30-31 August 2017, Jakarta; charged with treason:\n\n1. Suryanta Ginto, "
        "spokesperson\n\n2. Ambrosius Mulo, student\n"
    )
    both = {"Suryanta Ginto", "Ambrosius Mulo"}
    assert (of(reading, "arrest"), of(reading, "charge")) == (both, both)


def test_a_dash_parts_a_name_from_its_office(read_words: Read) -> None:
    reading = read_words("1. Agus Kosso - union chairman, moved to Balikpapan 4 October\n")
    assert of(reading, "transfer") == {"Agus Kosso"}


def test_days_inside_a_paragraph_head_what_follows(read_words: Read) -> None:
    reading = read_words(
        "12 May - Activist Isidro Baldo was detained in Havana. 15 May - Police summon Iliana "
        'Herno for "interview" and seize her telephone.'
    )
    dates = {c.date.edtf for c in reading.claims if c.type == "property-confiscation" and c.date}
    assert (of(reading, "property-confiscation"), dates) == ({"Iliana Herno"}, {"2018-05-15"})


def test_the_dead_were_killed_when_their_group_was(read_words: Read) -> None:
    reading = read_words(
        "Raids on 3 July 2018: nine leaders were killed and 17 people were arrested. The dead "
        "include Rudy Balantong and Edsel Gumay."
    )
    dates = [c.date.edtf if c.date else "" for c in reading.claims if c.type == "killing"]
    assert set(dates) == {"2018-07-03"}
