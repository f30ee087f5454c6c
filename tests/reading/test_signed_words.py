"""Who tells what is posted, signed or reported by others, in made-up sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Claim, Reading

Read = Callable[..., Reading]

SAID_BY = [
    ("They beat Anwar Tesk. #Free — Delta Monitor (@deltamon) March 1, 2021", "Delta Monitor"),
    ("Anwar Tesk was beaten. https://t.co/a — Lena Marr (@lenamarr) July 14, 2021", "Lena Marr"),
    ("Anwar Tesk was freed today! Posted by Kata Pang on Tuesday, March 8, 2022", "Kata Pang"),
    ("I was on my way home. Five men beat me.\n\n—Kadira, 31-year-old nurse, May 2021", "Kadira"),
    ('Mina Takk: "They beat four students in the yard."', "Mina Takk"),
    ("As per the lawsuit, Malik Sorn was beaten by five men.", "the lawsuit"),
    ("As reported by the Daily Delta, Malik Sorn was beaten.", "Daily Delta"),
    ("Malik Sorn was beaten on Monday, per Delta News.", "Delta News"),
    ("According to a rights project, Open Docket, two men have been beaten.", "Open Docket"),
    ("Malik Sorn was beaten, according to a report released Tuesday by Quill House.", "Quill"),
    (
        "Bo Nandar, the spokesman for the ruling League of Unity Party, confirmed to local news "
        "outlet The Delta that Tin Aye had been detained in the early morning.",
        "Bo Nandar",
    ),
    (
        "Rufus Gell, senior communications advisor to the UN coordinator, confirmed that five "
        "men were kidnapped.",
        "Rufus Gell",
    ),
    ("Relatives of the deceased further alleged that Obi Tarka was tortured.", "Relatives"),
    ("Those executed had been sentenced in May, the state agency's statement read.", "statement"),
    ("Iron Door confirmed as of 4 August 2021, the army had killed 94 people.", "Iron Door"),
    ("Eleven of them, the group's data show, were beaten.", "the group's data"),
    ("The family of the writer Ana Bek fears that she may be beaten.", "The family"),
    (
        "According to the foundation's director, Rini Salas, at least four of the students were "
        "beaten.",
        "Rini Salas",
    ),
    ("Rights groups reported 206 missing persons as of May 20.", "groups"),
    ("Malik Sorn was arrested on Monday, tweeted his lawyer.", "his lawyer"),
    ("The commission disclosed in a report that two women were beaten.", "The commission"),
    ("The Union for Captives (UFC) confirmed that four men were beaten.", "Union for Captives"),
    ("The right to human rest. Human Rest Watch said four men were beaten.", "Human Rest Watch"),
    (
        "Steppe Rights Watch estimates that since taking power in 2014, the general has been "
        "responsible for jailing over 600 people.",
        "Steppe Rights Watch",
    ),
]

NOBODY_TELLS = [
    "Guards beat Malik Sorn three times per day.",
    "Malik Sorn was beaten by the guards — and jailed (for a year) in May.",
    "The list, confirmed by officials in May, names 40 people who were killed.",
    "The judge read the verdict, and Malik Sorn was jailed.",
]


def _acts(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind.value == "act"]


@pytest.mark.parametrize(("text", "words"), SAID_BY)
def test_who_tells_it_is_named(read_words: Read, text: str, words: str) -> None:
    acts = _acts(read_words(text))
    assert {c.speaker is not None and words in c.speaker.words.text for c in acts} == {True}


@pytest.mark.parametrize("text", NOBODY_TELLS)
def test_nobody_tells_what_the_outlet_says_itself(read_words: Read, text: str) -> None:
    assert {c.speaker for c in _acts(read_words(text))} == {None}


def test_a_quote_is_of_the_paper_that_it_accords_to(read_words: Read) -> None:
    reading = read_words(
        'Open Docket said Malik Sorn was beaten. He was "sentenced to four years and six months '
        'in prison," according to the court statement.'
    )
    claim = next(c for c in _acts(reading) if c.type == "sentence")
    assert claim.speaker is not None
    assert claim.speaker.words.text == "the court statement"


def test_it_is_the_group_that_told_something_before(read_words: Read) -> None:
    reading = read_words("The group says 150 men are in prison. Three were beaten, it said.")
    claim = next(c for c in _acts(reading) if c.type == "assault")
    assert claim.speaker is not None
    assert claim.speaker.words.text == "The group"


def test_an_envoy_who_says_he_has_reports_tells_it(read_words: Read) -> None:
    reading = read_words(
        "Tarig Haroun was beaten in May. The envoy, Volker Amann, said he had received reports of "
        "the killing of four women."
    )
    claim = next(c for c in _acts(reading) if c.type == "killing")
    assert claim.speaker is not None
    assert claim.speaker.words.text == "Volker Amann"


def test_who_says_he_was_himself_arrested_was(read_words: Read) -> None:
    reading = read_words("Bo Lim was shot in May. Tarig Bek said he was himself arrested in June.")
    names = {e.id: e.name for e in reading.entities}
    (claim,) = [c for c in _acts(reading) if c.type == "arrest"]
    assert claim.subject is not None
    assert names[claim.subject] == "Tarig Bek"


def test_a_union_that_says_it_has_documented_things_tells_them(read_words: Read) -> None:
    reading = read_words(
        "Bo Lim was jailed. The committee denied it. The Prisoners' Union said it had documented "
        "the killing of four men."
    )
    claim = next(c for c in _acts(reading) if c.type == "killing")
    assert claim.speaker is not None
    assert claim.speaker.words.text == "Prisoners' Union"
