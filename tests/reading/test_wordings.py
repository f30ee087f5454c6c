"""Wordings of acts as reports have them: each sentence tells one of the kinds beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

WORDINGS = Path(__file__).parents[1] / "vectors" / "reading" / "wordings.txt"


def _rows() -> list[tuple[str, str]]:
    lines = WORDINGS.read_text(encoding="utf-8").splitlines()
    rows = [line.partition(" | ") for line in lines if line and not line.startswith("#")]
    assert len(rows) > 250, "the vectors are gone"
    return [(text, kinds) for text, _, kinds in rows]


@pytest.mark.parametrize(("text", "kinds"), _rows())
def test_a_wording_is_read_as_its_act(read_words: Read, text: str, kinds: str) -> None:
    of_him = {kind for kind, subject in told(read_words(text)) if subject == "Marat Tolenov"}
    assert of_him & set(kinds.split("|"))


NOT_ACTS = """
The court barred the family from the hearing of another man named Ilya Brodov.
Officials warned Marat Tolenov of heavy snow.
Marat Tolenov took part in a race in May.
The publisher released Marat Tolenov's new book on Friday.
Critics slammed Marat Tolenov for his remarks.
Marat Tolenov lost his keys.
Marat Tolenov was named editor of the paper.
Marat Tolenov left the meeting in tears of joy.
Marat Tolenov spent two weeks in the mountains.
Marat Tolenov took his daughter to school.
The ministry put the report before parliament, said Marat Tolenov.
Marat Tolenov carried off the first prize.
Marat Tolenov fled the scene after the crash.
Marat Tolenov was questioned by viewers about his recipe.
Marat Tolenov's brother came to his house for dinner.
Marat Tolenov was photographed at a party.
Marat Tolenov served in the army for two years.
Marat Tolenov was removed from the game after the break.
A nurse took Marat Tolenov's blood pressure.
Marat Tolenov was invited for tea by his sister.
Marat Tolenov's mother asked him why he was late.
The show of Marat Tolenov was watched by millions.
The court threw out Marat Tolenov's claim for damages.
"""


@pytest.mark.parametrize("text", NOT_ACTS.strip().splitlines())
def test_what_is_no_act_on_him_is_not_read_as_one(read_words: Read, text: str) -> None:
    acts = [c for c in read_words(text).claims if c.kind.value == "act"]
    of_him = {subject for _, subject in told(read_words(text)) if subject == "Marat Tolenov"}
    assert not acts or not of_him


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("The judge granted him bail.", "release"),
        ("The court found her guilty of treason.", "sentence"),
    ],
)
def test_an_object_pronoun_is_no_owner(read_words: Read, text: str, told_of: str) -> None:
    reading = read_words(f"Marat Tolenov was detained in May. {text}")
    assert (told_of, "Marat Tolenov") in told(reading)


def test_a_row_of_participles_goes_on_from_the_passive_before_it(read_words: Read) -> None:
    text = "Marat Tolenov was stopped by agents as he left the bank, handcuffed and beaten."
    assert ("ill-treatment", "Marat Tolenov") in told(read_words(text))


def test_what_is_joined_shares_its_victim(read_words: Read) -> None:
    text = "We condemn the arrest and ill-treatment of Mr. Marat Tolenov."
    assert {("arrest", "Marat Tolenov"), ("ill-treatment", "Marat Tolenov")} <= told(
        read_words(text)
    )


def test_part_of_a_hyphened_word_is_not_the_word(read_words: Read) -> None:
    text = "Men forced Marat Tolenov into a white pick-up."
    assert {kind for kind, _ in told(read_words(text))} == {"abduction"}


def test_a_lawyer_kept_from_clients_leaves_the_clients_harmed(read_words: Read) -> None:
    text = "Lawyer Ana Lund was barred from meeting her client, Marat Tolenov, on Monday."
    assert told(read_words(text)) >= {("denial-of-counsel", "Marat Tolenov")}
    assert "Ana Lund" not in {subject for kind, subject in told(read_words(text)) if "-of-" in kind}


def test_a_clause_may_stand_between_a_description_and_its_name(read_words: Read) -> None:
    text = "A teacher who had been held since May, Marat Tolenov, was sentenced to two years."
    assert ("sentence", "Marat Tolenov") in told(read_words(text))


def test_coming_out_is_a_release_of_somebody_held(read_words: Read) -> None:
    held = "Marat Tolenov was detained in May. He came out in July."
    free = "Marat Tolenov wrote a novel. He came out in July."
    assert ("release", "Marat Tolenov") in told(read_words(held))
    assert ("release", "Marat Tolenov") not in told(read_words(free))


def test_a_surname_is_found_without_its_article(read_words: Read) -> None:
    text = "Rima al-Tolen was arrested in May. Tolen was released in June."
    assert told(read_words(text)) >= {("arrest", "Rima al-Tolen"), ("release", "Rima al-Tolen")}


def test_dozens_of_people_are_people(read_words: Read) -> None:
    subjects = {s for _, s in told(read_words("Police detained hundreds of protesters on Monday."))}
    assert "hundreds of protesters" in subjects


def test_a_name_that_holds_the_word_van_puts_nobody_into_one(read_words: Read) -> None:
    assert ("flight", "Nguyen Van Lap") in told(read_words("Nguyen Van Lap was forced into exile."))
