"""What a labeller would not write down: other senses, wonderings, disasters, suspects."""

from __future__ import annotations

import pytest

from tests.reading.published import Published

TEXTS = Published("2020-06-15")
claims = TEXTS.claims
subjects = TEXTS.subjects


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("The outbreak has killed more than 3,100 people in the country.", "killing"),
        ("A bus crash killed nine pupils.", "killing"),
        ("Police criticised the response to the flood that killed 300 people.", "killing"),
        ("He did not say why Ana Bek is being held.", "detention"),
        ("The court will decide whether to hear the man whom they held.", "trial"),
        ("He decides whether his office will prosecute the three editors.", "charge"),
        ("“Am I going to get arrested for this?” Ana Bek asked.", "arrest"),
        ("When Ana Bek's jail term ended, she moved to Osh.", "sentence"),
        ("The editors were convicted on charges of libel.", "charge"),
        ("The same judge issued the search warrants in the 2019 arrests.", "arrest"),
        ("I went to his house and saw a black car.", "home-visit"),
        ("Her statement was recorded by a magistrate.", "interrogation"),
        ("The employee held off the man while calling for help.", "detention"),
        ("Bo Lim was angry about not being taken into confidence.", "detention"),
        ("A teacher's wife is caught between protesters and the army.", "detention"),
        ("Bo Lim, a spokesman, hung up when asked for comment.", "interrogation"),
        ("The embassy relocated eight nurses to a safe place.", "transfer"),
        ("Ana Bek said that the evidence seized was planted.", "detention"),
        ("The woman had seen her assailant in the street.", "assault"),
        ("Two of his assailants were arrested on Monday.", "arrest"),
        ("Three alleged drug dealers were arrested in May.", "arrest"),
        ("Efforts to secure the release of Ana Bek continue.", "release"),
        ("The family wants to know how they can win his release.", "release"),
        ("It is likely that Bo Lim would be taken into custody.", "detention"),
        ("They are capable of making false allegations against an editor.", "charge"),
        ("They said: “We are going to break Bo Lim's arms.”", "assault"),
        ("Parents fear that the girls may not return home.", "missing"),
        ("The courts could order the flogging of a person who was convicted.", "sentence"),
        ("Ten persons suspected of theft were seen in Osh.", "charge"),
        ("Police arrested ten persons for their alleged role in the murder case.", "arrest"),
    ],
)
def test_what_nobody_did_to_a_victim_is_not_told(told: str, act: str) -> None:
    assert not claims(told, act)


@pytest.mark.parametrize(
    ("told", "act", "who"),
    [
        ("The blast killed nine pupils.", "killing", "nine pupils"),
        ("Cholera killed ten inmates in the prison.", "death-in-custody", "ten inmates"),
        ("It is not clear where Ana Bek is being held.", "detention", "Ana Bek"),
        ("Ana Bek asked why they were beating Bo Lim.", "assault", "Bo Lim"),
        ("Officers went to Ana Bek's house at night.", "home-visit", "Ana Bek"),
        ("Ten teachers were arrested for their role in the protests.", "arrest", "Ten teachers"),
        ("Diplomats managed to secure the release of Ana Bek.", "release", "Ana Bek"),
        ("Ana Bek was kidnapped while working together with Bo Lim.", "abduction", "Ana Bek"),
        ("The group recorded 319 arrests.", "arrest", "319 arrests"),
    ],
)
def test_near_misses_are_told(told: str, act: str, who: str) -> None:
    assert subjects(told, act) == {who}
