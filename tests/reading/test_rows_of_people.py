"""Rows of people: what befell one of a row, or the group that it names, befell each of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

# a text, an act of it, and everybody by name whom it befell
ROWS = [
    ("Police arrested seven defenders, namely: Aron Tesk, Mira Delgo, Joan Pell and Ruth Adder.",
     "arrest", {"Aron Tesk", "Mira Delgo", "Joan Pell", "Ruth Adder"}),
    ("Among those arrested were Aron Tesk, 61, a paralegal; Mira Delgo, vice president of the "
     "Ostrel union; and Joan Pell, a writer.",
     "arrest", {"Aron Tesk", "Mira Delgo", "Joan Pell"}),
    ("Several members – Aron Tesk, Mira Delgo, and Joan Pell – were arrested on Monday.",
     "arrest", {"Aron Tesk", "Mira Delgo", "Joan Pell"}),
    ("Gunmen abducted Aron Tesk and her husband Joan Pell, and their colleagues Mira Delgo and "
     "Ruth Adder, from their offices.",
     "abduction", {"Aron Tesk", "Joan Pell", "Mira Delgo", "Ruth Adder"}),
    ("Still in detention, however, are unionist Aron Tesk and organizers Mira Delgo and Joan Pell.",
     "detention", {"Aron Tesk", "Mira Delgo", "Joan Pell"}),
    ("Four students were kidnapped on Monday by unknown men on the road to a village nearby.\n"
     "The students are Aron Tesk, 19; Mira Delgo, 23; Joan Pell, 23; and Ruth Adder, 18.",
     "abduction", {"Aron Tesk", "Mira Delgo", "Joan Pell", "Ruth Adder"}),
    ("On Monday a group of officers assaulted and injured female reporter Aron Tesk and her "
     "cameraman Joan Pell while they were covering a protest.",
     "assault", {"Aron Tesk", "Joan Pell"}),
    # who stands beside a victim and is none
    ("Mira Delgo, a lawyer, and Aron Tesk spoke on Monday, and Joan Pell was arrested.",
     "arrest", {"Joan Pell"}),
    ("Three students were kidnapped. The teachers are Aron Tesk and Mira Delgo.",
     "abduction", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "names"), ROWS, ids=[text for text, _, _ in ROWS])
def test_an_act_befell_all_of_a_row(
    read_words: Callable[..., Reading], text: str, act: str, names: set[str]
) -> None:
    assert named_in(read_words(text), act) == names


NAMES = [
    ("Executive Director Aron Tesk was arrested.", "Aron Tesk"),
    ("Police arrested MP Aron Tesk on Monday.", "Aron Tesk"),
    ("Remembering Aron Tesk\nAron Tesk was arrested. Friends of Aron Tesk wept.", "Aron Tesk"),
    ("They are:\n• Satirist Aron Tesk, who was arrested.", "Aron Tesk"),
]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[text for text, _ in NAMES])
def test_a_name_holds_neither_titles_nor_the_first_word_of_a_line(
    read_words: Callable[..., Reading], text: str, name: str
) -> None:
    assert named_in(read_words(text), "arrest") == {name}


def named_in(reading: Reading, act: str) -> set[str]:
    """The named people whom an act befell."""
    entities = reading.entities_by_id()
    bearers = [entities[c.subject] for c in reading.claims if c.type == act and c.subject]
    assert bearers, f"no {act} was read"
    return {e.name for e in bearers if e.named}
