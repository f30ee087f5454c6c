"""Killings, abductions and blows as news agencies tell them, in made-up sentences."""

from __future__ import annotations

import pytest

from aygaq.claims import Claim, Modality
from tests.reading.published import Published

STORY = Published("2020-06-15")

TOLD = [
    ("Rosa Ibarra was among those shot.", "assault", {"Rosa Ibarra"}),
    ("Among those murdered was Lidia Sosa, a land defender.", "killing", {"Lidia Sosa"}),
    ("The man beaten by officers on Tuesday was a driver.", "assault", {"The man"}),
    ("Farah Nabil was given a savage beating by three guards.", "assault", {"Farah Nabil"}),
    ("Three protesters lay dead on Avenue Foch.", "killing", {"Three protesters"}),
    ("The fate of Ibrahim Sow is unknown.", "missing", {"Ibrahim Sow"}),
    ("The fate of the three drivers is unclear.", "missing", {"the three drivers"}),
    ("The bomb tore off both of Lina Berg's legs.", "assault", {"Lina Berg"}),
    ("Two brothers were hacked to death in front of their family.", "killing", {"Two brothers"}),
    ("Soldiers fired into crowds in several cities.", "assault", {"crowds"}),
    ("They looked at the 2005 slaughter of some 40 migrants.", "killing", {"some 40 migrants"}),
    ("Witnesses had seen Oleg Dann pushed into a van by masked men.", "abduction", {"Oleg Dann"}),
    ("Two sets of people were kidnapped.", "abduction", {"Two sets of people"}),
    ("A priest who tried to help him was killed.", "killing", {"A priest"}),
    ("The students were kept awake for four nights.", "torture", {"The students"}),
    (
        "The French engineer has been in captivity since March.",
        "detention",
        {"The French engineer"},
    ),
]

NOT_TOLD = [
    ("All 39 people found dead in a lorry were Danes.", "threat"),
    ("It is uncomfortable, given that he remains far from his wife Ana Lund.", "killing"),
    ("A swimmer was rescued by the coast guard on Friday.", "release"),
    ("The fate of the new law is unclear.", "missing"),
    ("The outcome for Ibrahim Sow is unclear.", "missing"),
    ("The government spoke of a plot to arrest Lina Berg.", "arrest"),
]


@pytest.mark.parametrize(("text", "act", "whom"), TOLD)
def test_an_act_of_violence_names_whom_it_befell(text: str, act: str, whom: set[str]) -> None:
    assert STORY.subjects(text, act) == whom


@pytest.mark.parametrize(("text", "act"), NOT_TOLD)
def test_words_like_those_of_violence_tell_of_no_act(text: str, act: str) -> None:
    assert not STORY.claims(text, act)


@pytest.mark.parametrize(
    "text",
    [
        "Four men were behind a failed plot to kidnap the exiled editor Reza Kamel.",
        "Prosecutors charged them with plotting to kidnap the exiled editor Reza Kamel.",
        "They are accused of an attempt to kidnap the exiled editor Reza Kamel.",
    ],
)
def test_a_plot_against_somebody_is_planned(text: str) -> None:
    found: list[Claim] = STORY.claims(text, "abduction")
    assert {c.modality for c in found} == {Modality.PLANNED}


def test_who_was_abducted_and_is_rescued_is_free() -> None:
    told = "Gunmen kidnapped Omar Sadek on Monday. Omar Sadek was rescued by troops on Friday."
    assert STORY.subjects(told, "release") == {"Omar Sadek"}
