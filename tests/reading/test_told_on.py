"""Who tells what has no verb of telling of its own, or one that is easily taken for another's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import find

Read = Callable[..., Reading]
HARM = ("assault", "ill-treatment")

TOLD = [
    ("The teacher was seized on Sunday, according to a statement by the Union of Ferrymen. It "
     "said officers drove him to a barracks, where he was beaten.", "assault", "statement"),
    ("The ministry's press office said Bo Lund was held in Osh. He was transferred to Batken "
     "on Monday, it added.", "transfer", "press office"),
    ("The Warsaw branch of the Ferry League said on Friday that Bo Lund had been beaten.",
     "assault", "branch"),
    ("The indictment says Ana Bek was taken to a police station.", "detention", "indictment"),
    ("Court documents reviewed by the Observatory show that Bo Lund was beaten.", "assault",
     "Court documents"),
    ("The clerk, who feared for his job, said Bo Lund had been beaten.", "assault", "The clerk"),
    ("The army told this newspaper it kept to the law, insisting Bo Lund had not been beaten.",
     "assault", "The army"),
    ("“It was dark, and Bo Lund was beaten,” commented Dr Dan Ortez, head of the Ferry League.",
     "assault", "Dan Ortez"),
    ("The driver has accused soldiers of holding Bo Lund for nine days.", "detention", "driver"),
    ("A neighbour confirmed the account. The men also beat a boy, he said.", "assault",
     "neighbour"),
    ("Police beat the welder Bo Lund, his lawyer, Ana Bek, wrote on Monday.", "assault",
     "Ana Bek"),
    ("An autopsy found he had been strangled.", "killing", "autopsy"),
    ("The Lake Rights Desk registered 22 arbitrary arrests in Osh.", "arrest", "Lake Rights Desk"),
    ("The Ferry League condemned the arrest of Bo Lund.", "arrest", "Ferry League"),
    ("I learned from my sister that our father had been arrested.", "arrest", "my sister"),
    ("Bo Lund was made to stand and, according to a released fellow prisoner, was beaten.",
     "assault", "prisoner"),
    ("“Who gives you the money?” Ana Bek told the paper. “When I was silent they beat me.”",
     "assault", "Ana Bek"),
    ("“They asked for the men and made him kneel,” a woman in Osh said.", "ill-treatment", "woman"),
    ("Police later denied holding Bo Lund.", "detention", "Police"),
    ("The police commander, Dan Ortez, dismissed the account. Bo Lund had been questioned and had "
     "gone home, he said.", "interrogation", "Dan Ortez"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "speaker"), TOLD)
def test_who_tells_is_the_speaker(read_words: Read, text: str, act: str, speaker: str) -> None:
    claim = find(read_words(text), act)
    assert claim.speaker is not None
    assert speaker in claim.speaker.words.text


GOING_ON = [
    ("Ana Bek told the judges another story. Two officers had beaten her.", "Ana Bek"),
    ("Her editor said three men came to the hotel. They beat Ana Bek in the car.", "editor"),
    ("“He had his hands up,” said Dan Ortez. Another uncle was beaten. “They laughed,” he said.",
     "Dan Ortez"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), GOING_ON)
def test_a_source_goes_on_without_a_verb_of_telling(
    read_words: Read, text: str, speaker: str
) -> None:
    (claim,) = (c for c in read_words(text).claims if c.type in HARM)
    assert claim.speaker is not None
    assert speaker in claim.speaker.words.text


OWN = [
    "Ana Bek told the judges another story. Officers beat her in May.",
    "Dan Ortez said the strike was lawful.\n\nOfficers had beaten him in May.",
    "Dan Ortez said the strike was lawful. Officers had already beaten him in 2015.",
]


@pytest.mark.parametrize("text", OWN)
def test_what_nothing_joins_to_a_telling_the_source_says_itself(
    read_words: Read, text: str
) -> None:
    (claim,) = (c for c in read_words(text).claims if c.type in HARM)
    assert claim.speaker is None


def test_a_fellow_of_the_headlines_person_is_somebody_else(read_words: Read) -> None:
    text = (
        "Student beaten in Osh\n\nMen beat a student on Sunday in front of a church, witnesses and "
        "a fellow student said.\n\nAska Bek, 22, has a fractured skull."
    )
    claim = next(c for c in read_words(text).claims if c.type in HARM and c.quote.start > 22)
    assert claim.speaker is not None
    assert claim.speaker.words.text == "witnesses and a fellow student"
