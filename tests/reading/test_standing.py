"""Whom "the victim", "the man", "the latter" and "he" mean where several people are near."""

from __future__ import annotations

import pytest

from tests.reading.published import Published

NEWS = Published("2021-06-15")

MEANT = [
    pytest.param(
        "A farmer, Danjuma Belo, was seized near Gusau on Tuesday by a gang led by a bandit known "
        "as Kachala Turo. Turo has ruled the road for years. The victim was freed on Friday.",
        "release", {"Danjuma Belo"}, id="the victim is not the bandit",
    ),
    pytest.param(
        "A farmer, Danjuma Belo, was seized near Gusau on Tuesday by a bandit known as Kachala "
        "Turo. Turo has ruled the road for years. He was beaten in captivity.",
        "assault", {"Danjuma Belo"}, id="he whom harm befalls did not do it",
    ),
    pytest.param(
        "Inspector John Opeyo said that the body of Ruth Adongi was found by a river in Gulu. "
        "Opeyo said the deceased was raped before she was killed.",
        "sexual-violence", {"Ruth Adongi"}, id="the deceased is not who tells",
    ),
    pytest.param(
        "A trader who was abducted in Kyiv was freed by police. Chief of Police Andriy Kovalo gave "
        "the details. The man was beaten in a basement.",
        "assault", {"A trader"}, id="the man is not the chief of police",
    ),
    pytest.param(
        "Rights lawyer Lin Desho was detained on Friday. Police told his wife, Chen Yu, "
        "that he had gone. The man was tortured in 2015.",
        "torture", {"Lin Desho"}, id="a lawyer who suffers can be the man",
    ),
    pytest.param(
        "The mother of Hamid Rezo, Zahra, says her son is in prison. The 24-year-old was tortured, "
        "she said.",
        "torture", {"Hamid Rezo"}, id="the 24-year-old is not the mother who tells",
    ),
    pytest.param(
        "Rev. Samuel Kado was abducted near Goma on 3 May. The clergyman was released on Sunday.",
        "release", {"Samuel Kado"}, id="a reverend is the clergyman",
    ),
    pytest.param(
        "Prof. Gideon Asano was dismissed in May. The academic was arrested in June.",
        "arrest", {"Gideon Asano"}, id="a professor is the academic",
    ),
    pytest.param(
        "Dr. Lidia Cruzo was charged in Davao on Friday. The doctor was arrested at her home.",
        "arrest", {"Lidia Cruzo"}, id="a Dr is the doctor",
    ),
    pytest.param(
        "Lawyers Ana Priego, Luis Canto and Marta Gilo stood by the union leader Jorge Salo, who "
        "has been in prison since May. He was beaten in his cell.",
        "assault", {"Jorge Salo"}, id="three lawyers are no he",
    ),
    pytest.param(
        "Karim Sado defended Yusuf Bano after the latter was arrested in 2017.",
        "arrest", {"Yusuf Bano"}, id="the latter is the second",
    ),
    pytest.param(
        "Nadia Salo and Huda Bano travelled to Aden. The former was arrested at a checkpoint.",
        "arrest", {"Nadia Salo"}, id="the former is the first",
    ),
    pytest.param(
        "Police found 41 migrants in a truck near Kavala. The discovery came days after 39 bodies, "
        "all believed to be Laotian migrants, were found near London. Officers took the migrants "
        "to a police station.",
        "detention", {"41 migrants"}, id="the migrants are not those told of in passing",
    ),
    pytest.param(
        "Police arrested the driver Omar Shiko on Monday. The man accused of killing Shiko's rival "
        "was freed.",
        "release", {"The man"}, id="a clause behind the man speaks of somebody else",
    ),
    pytest.param(
        "A woman was killed when soldiers shot at a bus in Kachin. The dead woman was named as "
        "Lahpai Roa.",
        "killing", {"Lahpai Roa"}, id="who is named later is the one told of before",
    ),
    pytest.param(
        "The mother of Viktor Petro, Galina Petro, told reporters that her son was taken away. "
        "Petro was last seen on Monday.",
        "missing", {"Viktor Petro"}, id="a surname is not that of who only tells",
    ),
    pytest.param(
        "Jean Dorvo and Marie Luca were the latest victims of a wave of violence. They were "
        "abducted in Port-au-Prince on December 24.",
        "abduction", {"Jean Dorvo", "Marie Luca"}, id="they are those whom a sentence calls so",
    ),
    pytest.param(
        "Askar Reno stood by Zhanat Bo after the latter was arrested in December 2017 for his "
        "faith.",
        "arrest", {"Zhanat Bo"}, id="a clause behind after has a subject of its own",
    ),
    pytest.param(
        "A trader was abducted in Kyiv. One of the kidnappers tied his legs. The man was beaten in "
        "a basement.",
        "assault", {"A trader"}, id="the man who is beaten is no kidnapper",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "whom"), MEANT)
def test_whom_an_act_befell(text: str, act: str, whom: set[str]) -> None:
    assert NEWS.subjects(text, act) == whom


def test_who_took_a_picture_is_nobody() -> None:
    reading = NEWS.read("Trader freed\n\nPhoto: Wikimedia / Borzo\n\nA trader was freed on Monday.")
    assert "Borzo" not in {e.name for e in reading.entities}


def test_the_victim_of_a_chief_is_not_the_chief() -> None:
    text = (
        "Chief Johnson Atso was detained over land. Police spokesman Felix Chido did not name the "
        "victim allegedly murdered by the chief."
    )
    assert not NEWS.subjects(text, "killing") & {"Johnson Atso", "Felix Chido"}


def test_a_land_named_after_its_people_is_no_person() -> None:
    reading = NEWS.read("Soldiers shot at a bus in Kachin. The man was hurt.")
    assert not [e for e in reading.entities if e.kind.value == "person" and "Kachin" in e.name]


def test_a_website_is_nobody_wherever_it_is_named() -> None:
    reading = NEWS.read(
        "Officers raided the news website Lota Sol on Monday. They arrested another Lota Sol "
        "journalist, editor Bo Lim, at his home."
    )
    assert {e.kind.value for e in reading.entities if e.name == "Lota Sol"} <= {"organization"}
