"""When, where, how long, by whom, who says so, and how sure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from aygaq.claims import Modality, Polarity, Reading
from tests.reading.conftest import find, subject_of, told

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("Askar Bekzhan was detained on 14 May 2018.", "detention", "2018-05-14", "2018-05-14"),
        ("On June 3, police arrested Askar Bekzhan.", "arrest", "2018-06-03", "2018-06-03"),
        ("Askar Bekzhan was detained in mid-May.", "detention", "2018-05-11", "2018-05-20"),
    ],
)
def test_an_act_has_the_time_of_its_clause(
    read_words: Read, text: str, kind: str, first: str, last: str
) -> None:
    date = find(read_words(text), kind).date
    assert date is not None
    assert (date.earliest, date.latest) == (
        dt.date.fromisoformat(first),
        dt.date.fromisoformat(last),
    )


def test_the_time_of_another_verb_is_not_taken(read_words: Read) -> None:
    reading = read_words("Askar Bekzhan was detained in May and sentenced to 9 years.")
    assert find(reading, "sentence").date is None


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Askar Bekzhan was sentenced to 12 years in prison.", "P12Y"),
        ("Askar Bekzhan was sentenced to life in prison.", "life"),
        ("A court handed Askar Bekzhan a seven-year prison term.", "P7Y"),
    ],
)
def test_a_sentence_has_its_term(read_words: Read, text: str, term: str) -> None:
    value = find(read_words(text), "sentence").value
    assert value is not None
    assert value["term"] == term


def test_the_agent_is_who_did_it(read_words: Read) -> None:
    reading = read_words("Askar Bekzhan was detained by police in the town.")
    entities = reading.entities_by_id()
    assert [entities[a].name for a in find(reading, "detention").agents] == ["police"]


def test_a_place_is_resolved_to_the_gazetteer(read_words: Read) -> None:
    place = find(read_words("Askar Bekzhan was arrested in Tashkent on Monday."), "arrest").place
    assert place is not None
    assert place.name == "Tashkent"
    assert place.within[-1] == "Uzbekistan"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Askar Bekzhan was detained in May, his friend told the paper.", "his friend"),
        ("His lawyer said that Askar Bekzhan was tortured.", "His lawyer"),
        ("According to witnesses, police detained Askar Bekzhan.", "witnesses"),
        ('"The police have tortured Askar Bekzhan," his sister said.', "his sister"),
    ],
)
def test_a_claim_names_who_says_so(read_words: Read, text: str, speaker: str) -> None:
    acts = [c for c in read_words(text).claims if c.kind == "act"]
    assert acts[0].speaker is not None
    assert acts[0].speaker.words.text == speaker
    assert acts[0].modality is Modality.REPORTED


def test_the_source_itself_is_no_speaker(read_words: Read) -> None:
    assert find(read_words("Police detained Askar Bekzhan."), "detention").speaker is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Askar Bekzhan was allegedly tortured.", Modality.ALLEGED),
        ("Askar Bekzhan is believed to have been tortured.", Modality.POSSIBLE),
        ("Police detained Askar Bekzhan.", Modality.ASSERTED),
    ],
)
def test_how_sure_the_words_are(read_words: Read, text: str, modality: Modality) -> None:
    acts = [c for c in read_words(text).claims if c.kind == "act"]
    assert acts[0].modality is modality


def test_a_denial_is_a_claim(read_words: Read) -> None:
    claim = find(read_words("Askar Bekzhan was not tortured, police say."), "torture")
    assert claim.polarity is Polarity.DENIED


def test_he_is_the_person_last_spoken_of(read_words: Read) -> None:
    text = "Askar Bekzhan, a farmer, was detained in May. In June he was sentenced to 5 years."
    assert ("sentence", "Askar Bekzhan") in told(read_words(text))


def test_a_surname_means_the_person_named_in_full(read_words: Read) -> None:
    reading = read_words("Askar Bekzhan was detained in May. Bekzhan was tortured by police.")
    claim = find(reading, "torture")
    assert subject_of(reading, claim) == "Askar Bekzhan"


def test_an_occupation_stands_before_or_behind_a_name(read_words: Read) -> None:
    found = told(read_words("Former teacher Askar Bekzhan was detained in May."))
    assert ("occupation", "Askar Bekzhan") in found


def test_a_group_keeps_its_count(read_words: Read) -> None:
    reading = read_words("Police detained some 200 students in the city.")
    group = reading.entities_by_id()[find(reading, "detention").subject or ""]  # type: ignore[index]
    assert group.count is not None
    assert (group.count.low, group.count.high, group.count.approximate) == (200, 200, True)
