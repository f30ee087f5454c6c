"""Who says so: each way in which news names a speaker, in made-up sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

Read = Callable[..., Reading]

SAID_BY = [
    ("Askar Bekzhan was jailed in May, the exile group Qara Hope said.", "Qara Hope"),
    ("Askar Bekzhan was jailed, the Aid Committee, an advocacy group, said.", "Aid Committee"),
    ("Askar Bekzhan was jailed, the source, who asked not to be named, told us.", "the source"),
    ("According to her sister, Askar Bekzhan was jailed.", "her sister"),
    ("According to the source, Askar Bekzhan was jailed.", "the source"),
    ("Askar Bekzhan was jailed, according to a police statement.", "a police statement"),
    (
        "Askar Bekzhan was jailed, according to figures from the ministry.",
        "figures from the ministry",
    ),
    ("The indictment says that Askar Bekzhan was jailed in May.", "indictment"),
    ("In May, a neighbour told the court, Askar Bekzhan was jailed.", "a neighbour"),
    ("Askar Bekzhan was jailed, a woman in Tiri said.", "a woman"),
]


@pytest.mark.parametrize(("text", "words"), SAID_BY)
def test_who_says_so_is_named(read_words: Read, text: str, words: str) -> None:
    acts = [c for c in read_words(text).claims if c.kind.value == "act"]
    assert {c.speaker and words in c.speaker.words.text for c in acts} == {True}


def test_who_reports_being_beaten_says_so(read_words: Read) -> None:
    reading = read_words("Dina Orynbay was freed on Monday. She reported being beaten.")
    claim = next(c for c in reading.claims if "beaten" in c.quote.text)
    assert claim.speaker is not None
    assert claim.speaker.words.text == "Dina Orynbay"


def test_he_who_says_so_is_not_he_of_whom_he_speaks(read_words: Read) -> None:
    text = (
        "Marat Tolenov was arrested on Monday, said Askar Bekzhan, a lawmaker. "
        '"He has been tortured in his cell," he said.'
    )
    claims = [c for c in read_words(text).claims if c.type == "torture"]
    names = {e.id: e.name for e in read_words(text).entities}
    assert [names[c.subject] for c in claims if c.subject] == ["Marat Tolenov"]


def test_a_paper_that_says_he_is_nobody(read_words: Read) -> None:
    reading = read_words('Marat Tolenov was held. "He was beaten in his cell," the statement said.')
    assert "the statement" not in {entity.name for entity in reading.entities}
