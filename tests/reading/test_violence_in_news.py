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
    (
        "The report names killings, abductions and rape against Fur people.",
        "killing",
        {"Fur people"},
    ),
    ("Dina Bek's kidnapping and murder shocked Egypt.", "killing", {"Dina Bek"}),
    ("They have continued to abduct, torture and kill the men.", "torture", {"the men"}),
    ("Lam Ho had been the victim of an attack by gangsters.", "assault", {"Lam Ho"}),
    ("He was jailed for the attempted murder of two reporters.", "assault", {"two reporters"}),
    ("He was held in the 2012 murder case of a union leader.", "killing", {"a union leader"}),
    ("The agents made Omar Sadek disappear.", "enforced-disappearance", {"Omar Sadek"}),
    ("A mob beat to death a student over a post.", "killing", {"a student"}),
    ("Nurse raped and strangled in Port Moresby", "killing", {"Nurse"}),
    ("Their daughter was among the wounded.", "assault", {"Their daughter"}),
    ("Among those killed was a family of five.", "killing", {"a family"}),
    ("Among the dead were two boys and a nurse.", "killing", {"two boys", "a nurse"}),
    ("Thirty students have yet to be found.", "missing", {"Thirty students"}),
    ("The men were taken into the forest.", "abduction", {"The men"}),
    ("Ana Bek would often get beatings from her guards.", "assault", {"Ana Bek"}),
    ("People in the camps are subject to torture.", "torture", {"People"}),
    ("The army confirmed the killing of two hikers.", "killing", {"two hikers"}),
    ("Bo Lim, whose aunt was shot dead in May, was hit in the neck.", "assault", {"Bo Lim"}),
    ("Death toll from Osk village massacre rises to 132", "killing", {"132"}),
    ("Bo Lim was led from home by two men and shot in the street.", "assault", {"Bo Lim"}),
    ("Guards cut out Bo Lim's tongue.", "torture", {"Bo Lim"}),
    ("Snipers picked off two students.", "assault", {"two students"}),
    ("Officers had groped and threatened to rape Ana Bek.", "sexual-violence", {"Ana Bek"}),
    ("Five sailors were seized by guerrillas.", "abduction", {"Five sailors"}),
    ("Soldiers killed two gunmen and a boy.", "killing", {"a boy"}),
    ("A trader kidnapped in Osk was freed.", "abduction", {"A trader"}),
    ("A trader kidnapped in Osk was freed.", "release", {"A trader"}),
    ("A guard abducted at a mine in 2015 was freed last month.", "abduction", {"A guard"}),
    ("Rebels stopped a convoy, robbing and killing at least 15.", "killing", {"at least 15"}),
    ("A warder pulled Ana Bek's hair.", "torture", {"Ana Bek"}),
    ("Soldiers opened fire, and 17 people lay dead.", "killing", {"17 people"}),
    ("The parents of 39 students still missing held a vigil.", "missing", {"39 students"}),
    (
        "The reporter, stabbed eleven times near his home, is in a coma.",
        "assault",
        {"The reporter"},
    ),
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
    ("The outbreak has killed more than 3,100 people.", "killing"),
    ("An earthquake that killed thousands of villagers struck Nepal.", "killing"),
    ("Ana Bek, the leader, has not been seen in public since May.", "missing"),
    ("Ana Bek is held under the law on attempt to murder, assault and theft.", "killing"),
    ("He was jailed for the attempted murder of two reporters.", "killing"),
    ("The agents made Omar Sadek disappear.", "missing"),
    ("Gunmen kidnapped Ana Bek. The men struggled to rescue Ana Bek.", "release"),
    ("The killing occurred in a market. Ana Bek was detained.", "killing"),
    ("Among the speakers were three nurses and a priest.", "killing"),
    ("The army confirmed the killing of two elephants.", "killing"),
    ("The camps are subject to inspection.", "torture"),
    ("The death toll from the storm rose to 17.", "killing"),
    ("She would beat him if she could, Ana Bek said.", "assault"),
    ("Three of the attackers were also killed.", "killing"),
    ("Bo Lim was greeted by two friends and shot putters.", "assault"),
    ("A warder pulled Ana Bek's hair and banged her head on the wall.", "killing"),
    ("Police arrested in anger and were criticised.", "arrest"),
    ("Rebels stopped a convoy, killing 15 cows.", "killing"),
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


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gunmen abducted Omar Sadek. The abduction occurred on 3 May in Basra.", "abduction"),
        ("Gunmen killed Omar Sadek. The murder took place on 3 May in Basra.", "killing"),
        ("Gunmen killed Omar Sadek. They carried out the killing on 3 May in Basra.", "killing"),
    ],
)
def test_an_act_told_again_by_its_noun_is_of_whom_it_befell(text: str, act: str) -> None:
    again = STORY.claims(text, act)[-1]
    assert [name for name, _ in STORY.borne(text, act)] == ["Omar Sadek"] * 2
    assert again.date is not None
    assert again.date.edtf == "2020-05-03"


def test_a_militant_can_be_tortured() -> None:
    assert STORY.subjects("The militant was tortured by police.", "torture") == {"The militant"}


def test_counts_of_further_years_are_groups_of_their_own() -> None:
    told = "Four reporters were killed in 2018, two in 2019 and two others in 2020."
    assert {c.date.edtf for c in STORY.claims(told, "killing") if c.date} == {
        "2018",
        "2019",
        "2020",
    }


def test_who_is_told_killed_and_held_was_not_held_when_killed() -> None:
    told = (
        "Ana Bek was killed by a bomb in Malta in 2017. Ana Bek had been detained in 2011. "
        "The inquiry into Ana Bek's death goes on."
    )
    assert STORY.subjects(told, "killing") == {"Ana Bek"}
    assert not STORY.claims(told, "death-in-custody")
