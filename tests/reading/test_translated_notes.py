"""Notes in stiff English, whose sentences leave the subject out."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Reading
from tests.reading.conftest import find, subject_of, told

Read = Callable[..., Reading]

ENTRIES = """Persons persecuted in connection with the January events

1. Kalibek Duiseno, born 1987. On January 8 was apprehended by masked men at the entrance of own \
house. In the temporary detention facility was beaten with rubber truncheons, was burned with hot \
iron. Was released on January 21.

2. Aset Bolatbo, 39 years, welder. Died in the pre-trial isolator of Semey, January 9.

3. Gulnaz Serikba, activist. Fined 40 MCI and arrested for 15 days on February 11.

4. Brothers Yerlan and Marat Tokeno: wounded by gunshot on January 5.
"""


def test_a_passive_without_a_subject_is_of_the_entrys_person(read_words: Read) -> None:
    found = told(read_words(ENTRIES))
    assert ("detention", "Kalibek Duiseno") in found
    assert ("release", "Kalibek Duiseno") in found


def test_one_that_goes_on_from_another_is_so_too(read_words: Read) -> None:
    assert ("torture", "Kalibek Duiseno") in told(read_words(ENTRIES))


def test_years_between_commas_behind_a_name_are_an_age(read_words: Read) -> None:
    assert ("sentence", "Aset Bolatbo") not in told(read_words(ENTRIES))


def test_a_sum_fined_is_what_the_note_begins_with(read_words: Read) -> None:
    assert {("sentence", "Gulnaz Serikba")} <= told(read_words(ENTRIES))


def test_brothers_before_two_names_are_no_part_of_the_first(read_words: Read) -> None:
    found = {name for act, name in told(read_words(ENTRIES)) if act == "assault"}
    assert found >= {"Yerlan"}
    assert "Brothers Yerlan" not in found


def test_they_who_do_harm_are_not_the_tellers_sons(read_words: Read) -> None:
    reading = read_words(
        "My two sons went out with their hands on their heads. They cut the throat of my husband."
    )
    assert find(reading, "killing").agents == ()


def test_an_account_is_of_whom_it_is_given_by(read_words: Read) -> None:
    reading = read_words(
        "Account given by Zuhra, a woman of 38, to Shanti Legal Aid, for Ana Lund\n\n"
        "I was at home. They hung me by my wrists. I said what I knew. My sister cried."
    )
    assert subject_of(reading, find(reading, "torture")) == "Zuhra"


def test_arrests_over_murders_are_no_harm_done_to_the_murdered(read_words: Read) -> None:
    reading = read_words(
        "The government said 35 arrests had been made in connection with the murders of leaders."
    )
    assert not [c for c in reading.claims if c.type == "arrest"]


def test_a_womens_network_is_no_womans_office(read_words: Read) -> None:
    reading = read_words("The office of the women's network was broken into on 2 March.")
    bearers = {subject_of(reading, c) for c in reading.claims if c.type == "home-visit"}
    assert bearers <= {"the women's network"}
