"""Stories of news agencies, read whole: who is meant, and what the parser is shown instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from aygaq.reading.stand_ins import misread_names
from tests.reading.conftest import told

Read = Callable[..., Reading]

MEANT = {
    # names that are English words, and the verbs of headlines
    "Can Tesk, 61, was released from prison on Monday.": ("release", "Can Tesk"),
    "He was held with Will Tesk, a teacher who was deported.": ("forced-return", "Will Tesk"),
    "Aron Lund spoke. When his friends Tsering Tesk and Jampa went to the police, they were beaten "
    "with iron rods.": ("torture", "Tsering Tesk"),
    "The court sentenced former teacher Ana Lund to five years and activist Bo Minh Long to 18 "
    "months.": ("sentence", "Bo Minh Long"),
    "Turkish court frees columnist\n\nA Turkish court on Wednesday ordered the release of a "
    "newspaper columnist after a year.\n\nAron Tesk, 61, went home.": ("release", "Aron Tesk"),
    "The son of a Baloch activist has been abducted.\n\nAron Tesk, 19, was dragged out of a car. "
    "The teenager's father, Abdul Tesk, himself was missing in 2014.": ("abduction", "The son"),
    "Aron Tesk, 31, who holds dual Danish and Bahraini citizenship, was fined.": (
        "sentence",
        "Aron Tesk",
    ),
    "Bo Tesk's mother, Dina Lund, 47, said her son had been arrested.": ("arrest", "Bo Tesk"),
    'Aron Tesk fell ill in the camp. An officer confirmed the death. "Yes, he died there," he '
    "said. He was beaten.": ("assault", "Aron Tesk"),
    "MANAMA (Gulf Monitor) - A court sentenced a rights activist to three years on Monday, her "
    "lawyer said.\n\nDina Tesk, 31, was fined as well.": ("sentence", "Dina Tesk"),
    "Dina Lund, better known by her nickname Lotus, was convicted. Lotus was arrested in May.": (
        "arrest",
        "Dina Lund",
    ),
    "A monk jailed for sharing photos has been released from prison.": ("release", "A monk"),
    "Lawyer Aron Tesk, 36, and student Dina Lund, 22, a co-founder of the movement, were among "
    "those detained in May.": ("detention", "Aron Tesk"),
    "Her husband, Aron Tesk, also a lawyer, and their son were intercepted at the airport.": (
        "detention",
        "Aron Tesk",
    ),
    "Another lawyer on her team, Aron Tesk, was arrested.": ("arrest", "Aron Tesk"),
    "On Sunday an aide of hers, Aron Tesk, died after being run over by a truck.": (
        "killing",
        "Aron Tesk",
    ),
    "Aron Tesk was arrested after he wrote about the killing of a critic.": ("arrest", "Aron Tesk"),
    "Bo Lim was detained during a protest over the murder of a student.": ("detention", "Bo Lim"),
    "Two other believers who were present, Aron Tesk and Bo Lim, were fined.": (
        "sentence",
        "Aron Tesk",
    ),
    # who bears a name that the text tells of beside
    "Police arrested a man named Aron Tesk.": ("arrest", "Aron Tesk"),
    "A writer who goes by the pen name Tesk was taken into custody.": ("detention", "Tesk"),
    "Officers arrested lawyer Aron Tesk-Lund, 41, and student Bo Tesk-Lund. Tesk-Lund had been "
    "defending protesters. In 2017 he was held for 15 days.": ("detention", "Aron Tesk-Lund"),
    "Aron Tesk was held in 2017 on accusations of belonging to a banned group before being freed "
    "on bail.": ("release", "Aron Tesk"),
    "A blogger who disappeared this week has been found, aides of President Ana Lund said.\n\nAron "
    "Tesk, 27, was detained on Tuesday.": ("missing", "Aron Tesk"),
}


@pytest.mark.parametrize("text", MEANT)
def test_the_act_is_told_of_whom_the_story_means(read_words: Read, text: str) -> None:
    assert MEANT[text] in told(read_words(text))


def test_a_second_term_without_a_verb_has_a_unit_of_its_own(read_words: Read) -> None:
    claims = read_words(
        "A court sentenced Ana Lund to five years and Aron Tesk to 18 months."
    ).claims
    assert [dict(c.value or {}).get("term") for c in claims if c.type == "sentence"] == [
        "P5Y",
        "P18M",
    ]


def test_an_age_behind_a_name_is_no_term(read_words: Read) -> None:
    claims = read_words("Ana Lund, 23, was given 18 months, and Aron Tesk, 19, five months.").claims
    assert [dict(c.value or {}).get("term") for c in claims if c.type == "sentence"] == [
        "P18M",
        "P5M",
    ]


@pytest.mark.parametrize(
    ("text", "when", "term"),
    [
        ("Bo Tesk was sentenced on June 15 to 8 1/2 years in prison.", "2018-06-15", "P8Y6M"),
        ("Bo Tesk was sentenced on June 15 to 20 months in prison.", "2018-06-15", "P20M"),
        (
            "A court sentenced Bo Lim on June 15 to a year and Ana Lund to two years.",
            "2018-06-15",
            "P1Y",
        ),
    ],
)
def test_a_day_and_the_term_behind_it_stay_two(
    read_words: Read, text: str, when: str, term: str
) -> None:
    claims = [c for c in read_words(text).claims if c.type == "sentence"]
    assert {c.date.edtf if c.date else None for c in claims} == {when}
    assert dict(claims[0].value or {}) == {"term": term}


def test_an_act_has_the_time_right_behind_its_noun(read_words: Read) -> None:
    claims = read_words("Bo Lim was beaten on the night of his arrest in April 2011.").claims
    assert {c.type: c.date.edtf for c in claims if c.date}["arrest"] == "2011-04"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The court jailed Ana Lund, lawyer Aron Tesk said. She was beaten, he added.",
            "Aron Tesk",
        ),
        ("Ana Lund was arrested, relatives and colleagues said.", "relatives and colleagues"),
        ("Ten people were detained, according to monitor Open Tesk.", "Open Tesk"),
        ("Ten people were detained, according to the rights group Tesk.", "Tesk"),
        (
            "Radio quoted a spokesman, Aron Tesk, as saying that Ana Lund had been arrested.",
            "Aron Tesk",
        ),
    ],
)
def test_who_tells_is_found_by_the_word_of_telling(
    read_words: Read, text: str, speaker: str
) -> None:
    told_by = [
        c.speaker.words.text for c in read_words(text).claims if c.kind == "act" and c.speaker
    ]
    assert told_by
    assert speaker in told_by[-1]


def test_a_question_that_opens_with_can_holds_no_name() -> None:
    words = ["Can", "Turkey", "be", "trusted", "?"]
    tags = ["AUX", "PROPN", "AUX", "VERB", "PUNCT"]
    assert not misread_names(words, tags, [True, False, False, False, False], ())
