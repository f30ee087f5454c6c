"""Who says so, where no verb of telling stands beside it, and where one tells nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Claim, Reading

Read = Callable[..., Reading]

SAID_BY = [
    ("By Kyiv's reckoning, 113 Ukrainians were beaten in the east.", "Kyiv"),
    ("By the union's own count, 113 teachers were beaten.", "the union"),
    ("In the complaint, the lawyer was beaten by two guards.", "complaint"),
    ("In her testimony, the guards beat two women.", "her testimony"),
    ("In a statement, the army said two men were killed.", "the army"),
    ("The family filed a complaint alleging that Ana Lund was beaten.", "family"),
    ("A complaint alleging that Ana Lund was beaten circulated online.", "A complaint"),
    ("The Steppe Centre is alarmed by the arrest of two men.", "Steppe Centre"),
    ("Two groups voiced concern about the arrest of Ana Lund.", "Two groups"),
    (
        '"We urge the court to free the two men who were beaten," the rights group Open Docket '
        "wrote on Monday.",
        "Open Docket",
    ),
    ("Three men were killed, the Nicaraguan Rights Association said.", "Nicaraguan Rights"),
]

NOBODY_TELLS = [
    "Police did not say why Ana Lund was arrested.",
    "Police declined to confirm that Ana Lund was arrested in May.",
    "Bo Lim admitted to two other deeds and was sentenced to a year in jail.",
    "Bo Lim claimed the title a year before he was killed.",
    "His mother was shocked by the arrest of her son Bo Lim.",
]


def _acts(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind.value == "act"]


@pytest.mark.parametrize(("text", "words"), SAID_BY)
def test_a_phrase_names_who_tells(read_words: Read, text: str, words: str) -> None:
    told = [c for c in _acts(read_words(text)) if c.speaker is not None]
    assert told
    assert all(c.speaker and words in c.speaker.words.text for c in told)


@pytest.mark.parametrize("text", NOBODY_TELLS)
def test_nobody_tells_what_is_not_told(read_words: Read, text: str) -> None:
    assert [c.speaker for c in _acts(read_words(text)) if c.speaker is not None] == []


def test_he_who_says_so_is_the_officer_and_not_whom_he_tells_of(read_words: Read) -> None:
    text = (
        "Marat Lund was jailed in May. An officer at the station confirmed the death.\n\n"
        '"He died in the camp," said the officer. "It was his heart. He was a stubborn man."\n\n'
        'Asked about others, he said: "Two men were beaten to death there."'
    )
    killed = [c for c in _acts(read_words(text)) if "Two men" in c.quote.text]
    assert [c.speaker.words.text for c in killed if c.speaker] == ["the officer"]


def test_he_added_means_who_told_something_before(read_words: Read) -> None:
    text = (
        'Two boys were beaten. "Nobody told the father," the friend, who now lives abroad, said. '
        '"Somebody comes every week."\n\nMarat\'s wife was sentenced to nine years, he added.'
    )
    sentence = next(c for c in _acts(read_words(text)) if c.type == "sentence")
    assert sentence.speaker is not None
    assert sentence.speaker.words.text == "the friend"
