"""Items of a digest are told apart, and sentences that turn to somebody else."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Polarity, Reading
from tests.reading.conftest import find, subject_of, told

Read = Callable[..., Reading]


def test_what_befalls_a_paper_is_not_of_the_item_before(read_words: Read) -> None:
    reading = read_words(
        "CAMEROON: The tribunal in Yaounde postponed the trial of Emanuel Wanko, a reporter.\n\n"
        "TANZANIA: The authority suspended the licence of the weekly Raia Huro for 30 days."
    )
    assert not [c for c in reading.claims if c.type == "censorship"]


def test_a_region_in_brackets_heads_its_item(read_words: Read) -> None:
    reading = read_words(
        "[Hubei] Shi Guomin, a petitioner, was detained on 5 July 2018.\n\n"
        "[Shanghai] Jiang Sulin, a teacher, was detained on 9 July 2018."
    )
    places = {subject_of(reading, c): c.place.words.text for c in reading.claims if c.place}
    assert places == {"Shi Guomin": "Hubei", "Jiang Sulin": "Shanghai"}


def test_a_new_paragraph_that_names_somebody_tells_of_him(read_words: Read) -> None:
    reading = read_words(
        "Dang Nhano, who was serving a 14-year term, went on hunger strike. According to his "
        "father, officers took away his books.\n\n"
        "On 4 July, police summoned blogger Le Vuno for questioning over his posts. He went into "
        "hiding and was arrested a month later."
    )
    assert ("arrest", "Le Vuno") in told(reading)


def test_nothing_heard_of_somebody_is_no_denial(read_words: Read) -> None:
    reading = read_words("Nothing has been heard of Isak Lual, a presenter, since May.")
    assert [c.polarity for c in reading.claims if c.type == "missing"] == [Polarity.AFFIRMED]


def test_kin_who_may_not_see_somebody_are_not_those_held(read_words: Read) -> None:
    reading = read_words(
        "Shi Guomin is being held in a hotel, family members not allowed to see her."
    )
    assert subject_of(reading, find(reading, "incommunicado")) == "Shi Guomin"


def test_those_behind_a_far_colon_were_held_as_the_line_says(read_words: Read) -> None:
    reading = read_words("Also held since the start of the year: Amar Zako and Anas Belo.")
    assert {("detention", "Amar Zako"), ("detention", "Anas Belo")} <= told(reading)


def test_the_next_session_dates_nothing_done(read_words: Read) -> None:
    reading = read_words("Omar Fathol was remanded in custody, next session 12 April.")
    assert find(reading, "detention").date is None
