"""How news agencies write: datelines, ages for names, quotes; made-up stories throughout."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from aygaq.reading.datelines import dateline_end
from tests.reading.conftest import told

Read = Callable[..., Reading]

DATELINES = [
    "MINSK, June 9 (VP) - ",
    "KAMPALA (Lake Wire) - ",
    "Riyadh, December 3 - ",
    "New Delhi, June 24 (DNS) ",
    "(Nairobi, December 16, 2015) – ",
    "ALMATY -- ",
    "CAIRO — ",
]
NO_DATELINES = [
    "ASKAR BEKZHAN - Arrested in May",
    "Askar Bekzhan (Minsk) - Arrested in May",
    "Police said - Nobody was hurt",
    "Askar Bekzhan, 41, was detained - His wife was not",
]


@pytest.mark.parametrize("line", DATELINES)
def test_a_dateline_ends_where_the_story_begins(line: str) -> None:
    assert dateline_end(line + "Police arrested a teacher.") == len(line)


@pytest.mark.parametrize("text", NO_DATELINES)
def test_a_name_before_a_dash_is_no_dateline(text: str) -> None:
    assert dateline_end(text) == 0


def test_the_lead_keeps_its_subject_behind_a_dateline(read_words: Read) -> None:
    text = "KARACHI, March 30 (SPW) - Gunmen opened fire on editor Marat Tolenov on Monday."
    reading = read_words(text, published="2014-03-31")
    claim = next(c for c in reading.claims if c.type == "assault")
    names = {e.id: e.name for e in reading.entities}
    assert [names[a] for a in claim.agents] == ["Gunmen"]


AGED = [
    "The 41-year-old journalist was beaten by two men.",
    "Two men beat the 41-year-old.",
    "The 41-year-old coffee grower was beaten by two men.",
]


@pytest.mark.parametrize("sentence", AGED)
def test_the_aged_one_is_the_one_the_story_is_about(read_words: Read, sentence: str) -> None:
    reading = read_words(f"Marat Tolenov left his flat on Monday morning. {sentence}")
    assert ("assault", "Marat Tolenov") in told(reading)


def test_one_of_another_age_is_somebody_else(read_words: Read) -> None:
    text = "Marat Tolenov, 64, left his flat on Monday. Two men beat the 41-year-old journalist."
    assert ("assault", "Marat Tolenov") not in told(read_words(text))


def test_an_age_counts_nobody(read_words: Read) -> None:
    reading = read_words("Police arrested the 38-year-old carpenter.")
    assert all(entity.count is None for entity in reading.entities)


def test_a_small_number_with_the_stands_for_people(read_words: Read) -> None:
    text = "Police arrested Marat Tolenov and Dina Orynbay. Officers kept the two in a basement."
    assert {("detention", "Marat Tolenov"), ("detention", "Dina Orynbay")} <= {
        (kind, who) for kind, who in told(read_words(text)) if kind == "detention"
    } or ("detention", "the two") in told(read_words(text))


def test_i_is_who_says_so_after_the_quote(read_words: Read) -> None:
    text = 'Marat Tolenov was freed on Monday. "They beat me with cables," he said.'
    assert ("Marat Tolenov") in {who for kind, who in told(read_words(text)) if kind == "torture"}


def test_who_says_us_is_one_of_them_but_no_lawyer_is(read_words: Read) -> None:
    seen = told(read_words('"Soldiers beat us with cables," said Dina Orynbay, a nurse.'))
    assert any(who == "Dina Orynbay" for kind, who in seen if kind == "torture")
    other = told(read_words('"Soldiers attacked us," said Dina Orynbay, a lawyer.'))
    assert not any(who == "Dina Orynbay" for kind, who in other if kind != "occupation")


@pytest.mark.parametrize("agent", ["Gunmen", "Attackers", "A mob"])
def test_blows_by_who_holds_no_office_are_an_assault(read_words: Read, agent: str) -> None:
    assert ("assault", "Marat Tolenov") in told(read_words(f"{agent} beat Marat Tolenov."))


@pytest.mark.parametrize(
    "words",
    [
        "Attackers broke into the home of Irma Batista.",
        "Irma Batista's mother was killed.",
    ],
)
def test_who_has_a_home_or_kin_is_a_person(read_words: Read, words: str) -> None:
    kinds = {e.name: e.kind.value for e in read_words(words).entities}
    assert kinds["Irma Batista"] == "person"


def test_a_hyphened_relative_keeps_the_whole_word(read_words: Read) -> None:
    assert ("imprisonment", "His brother-in-law") in told(
        read_words("His brother-in-law was jailed.")
    )


GRAMMAR = [
    ("On 29 May, blogger Marat Tolenov, was arrested and tortured.", "torture"),
    ("She wrote to Marat Tolenov, a citizen-journalist sentenced to four years.", "sentence"),
    ("Marat Tolenov was confirmed killed by the military.", "killing"),
    ("Marat Tolenov is the latest activist to be jailed.", "imprisonment"),
    ("The government's arrest of Marat Tolenov drew anger.", "arrest"),
    ("Marat Tolenov has been beaten up and detained.", "detention"),
    ("Before his arrest in May, Marat Tolenov ran a shop.", "arrest"),
]


@pytest.mark.parametrize(("text", "kind"), GRAMMAR)
def test_news_grammar_is_seen_through(read_words: Read, text: str, kind: str) -> None:
    assert (kind, "Marat Tolenov") in told(read_words(text))


def test_every_subject_of_a_list_is_a_victim(read_words: Read) -> None:
    found = told(read_words("Seven editors, two drivers and a journalist were arrested."))
    assert {who for kind, who in found if kind == "arrest"} == {
        "Seven editors", "two drivers", "a journalist",
    }  # fmt: skip


def test_who_tells_it_in_a_quote_is_not_whom_it_befell(read_words: Read) -> None:
    text = '"We fear for the safety of those detained in the raid," said Dana Kul of the network.'
    assert not {kind for kind, who in told(read_words(text)) if who == "Dana Kul"} & {"detention"}


def test_officers_called_to_account_are_no_victims(read_words: Read) -> None:
    found = told(read_words("Two police officers were charged over the beating of a student."))
    assert ("charge", "Two police officers") not in found


def test_a_judge_is_not_the_he_who_is_charged(read_words: Read) -> None:
    text = (
        "Marat Tolenov appeared in court on Monday. Judge Askar Bek heard the case. "
        "He is charged with spreading rumours."
    )
    assert ("charge", "Askar Bek") not in told(read_words(text))


MISPARSED = [
    ("He said the women had been hooded, had sacks put on them and were taken away.", "the women"),
    (
        "A court jailed Dina Kul for a year, and in Oral, editor Marat Tolenov was fined.",
        "Marat Tolenov",
    ),
    ("A teacher detained last week, Marat Tolenov, has died in prison.", "Marat Tolenov"),
    ("Marat Tolenov has himself been named a suspect.", "Marat Tolenov"),
    (
        "Marat Tolenov is one of at least 243 people who were seized by troops.",
        "at least 243 people",
    ),
]


@pytest.mark.parametrize(("text", "who"), MISPARSED)
def test_number_and_place_correct_the_parser(read_words: Read, text: str, who: str) -> None:
    acts = {"detention", "sentence", "death-in-custody", "charge", "abduction"}
    assert who in {w for kind, w in told(read_words(text)) if kind in acts}


def test_gunmen_are_several(read_words: Read) -> None:
    reading = read_words("Gunmen shot dead editor Marat Tolenov.")
    assert {e.name: e.kind.value for e in reading.entities}["Gunmen"] == "group"


def test_an_article_of_a_name_may_fall_away(read_words: Read) -> None:
    text = "Blogger Rima al-Mutan was jailed. Mutan, 29, was beaten in her cell."
    assert "Mutan" not in {who for _, who in told(read_words(text))}


def test_who_told_it_is_not_joined_to_the_dead(read_words: Read) -> None:
    text = "Gunmen opened fire, killing Marat Tolenov's driver, colleagues said."
    assert ("killing", "colleagues") not in told(read_words(text))


def test_who_denies_having_somebody_denies_the_detention(read_words: Read) -> None:
    reading = read_words("Three women were seized on Monday. Police denied having them.")
    assert [c.polarity.value for c in reading.claims if "denied" in c.quote.text] == ["denied"]


@pytest.mark.parametrize("text", ["A friend urged Marat Tolenov to leave the country."])
def test_a_friend_who_urges_does_no_harm(read_words: Read, text: str) -> None:
    assert not [c for c in read_words(text).claims if c.kind.value == "act"]


def test_nobody_is_a_victim_of_being_tried_for_atrocities(read_words: Read) -> None:
    text = "The former president Marat Tolenov was convicted of crimes against humanity."
    assert ("sentence", "Marat Tolenov") not in told(read_words(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marat Tolenov was jailed for insulting the president.", "imprisonment"),
        ("Marat Tolenov was sentenced to two years for attacking a policeman.", "sentence"),
    ],
)
def test_who_is_jailed_for_words_is_a_victim_and_no_perpetrator(
    read_words: Read, text: str, kind: str
) -> None:
    assert (kind, "Marat Tolenov") in told(read_words(text))


def test_nobody_is_ill_treated_by_the_words_another_is_jailed_for(read_words: Read) -> None:
    found = told(read_words("Marat Tolenov was jailed for insulting Askar Bek, the mayor."))
    assert "Askar Bek" not in {who for kind, who in found if kind != "occupation"}


def test_who_is_arrested_days_after_is_arrested(read_words: Read) -> None:
    text = "Marat Tolenov, 28, was arrested days after he spoke to a human rights group."
    assert ("arrest", "Marat Tolenov") in told(read_words(text))


def test_a_toll_may_have_an_adverb(read_words: Read) -> None:
    text = "Dozens were killed and over 170 seriously injured."
    assert ("assault", "over 170") in told(read_words(text))
