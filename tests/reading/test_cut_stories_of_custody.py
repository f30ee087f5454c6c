"""Short wire stories of custody: whose clause hangs on whom, deaths told twice, what is quoted."""

from __future__ import annotations

from tests.reading.published import Published

TEXTS = Published("2021-06-17")
subjects = TEXTS.subjects


def test_who_was_caught_before_he_was_found_dead_is_the_dead_man() -> None:
    told = (
        "Askar Bek was jailed in May. Askar Bek had led a union.\n\n"
        "A singer, Jean Tuyi, was found hanged in a police cell four days after he was caught "
        "crossing the border."
    )
    assert subjects(told, "detention") == {"Jean Tuyi"}


def test_a_death_in_a_cell_is_not_a_killing_as_well() -> None:
    told = "A singer, Jean Tuyi, was found hanged in a police cell on Monday."
    assert subjects(told, "killing") == set()
    assert subjects(told, "death-in-custody") == {"Jean Tuyi"}


def test_he_whom_a_lawyer_quotes_was_kept_alone_and_not_the_lawyer() -> None:
    told = (
        "Askar Bek died in prison on Wednesday. His lawyer, Omar Lund, said Askar Bek was in good "
        'health when they met. "He complained that he was being held alone," the lawyer said.'
    )
    assert "Omar Lund" not in subjects(told, "detention")


def test_a_student_expelled_from_his_university_left_no_country() -> None:
    told = "Askar Bek, who studied at a university in Minsk until he was expelled in May, was held."
    assert subjects(told, "forced-return") == set()
    assert subjects(told, "dismissal") == {"Askar Bek"}


def test_a_diplomat_expelled_was_sent_out_of_the_country() -> None:
    told = "Two foreign reporters have been expelled."
    assert subjects(told, "forced-return") == {"Two foreign reporters"}


def test_a_laptop_ordered_destroyed_is_taken() -> None:
    told = "A court fined Dina Omar on Monday. Her laptop was ordered destroyed."
    assert subjects(told, "property-confiscation") == {"Dina Omar"}


def test_the_poet_of_the_headline_is_named_below() -> None:
    told = (
        "Missing poet's body found near Turbat, family says\n\n"
        "The body of a poet who went missing three weeks ago was found on Tuesday by shepherds, "
        "his relatives said.\n\n"
        "Hamid Zahir, a schoolteacher, was taken away by armed men on May 11."
    )
    assert subjects(told, "killing") == {"Hamid Zahir"}
