"""Who says so, where a noun tells, a film shows, or somebody is called by a letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Claim, Reading

Read = Callable[..., Reading]

SAID_BY = [
    ("A video appears to show officers kicking a man.", "A video"),
    ("The charge sheet, seen by the Herald, accuses them of having beaten two men.", "charge"),
    ("The man died, contradicting an official account that he was beaten.", "official account"),
    ("Two groups rejected the tone of the army's claim that two men were beaten.", "the army"),
    ("The Steppe Network has received reports of two women beaten in jail.", "Steppe Network"),
    ("The Steppe Press Forum reports that two men were beaten.", "Steppe Press Forum"),
    ("Bo Lim is also reported to have said that two men were beaten.", "Bo Lim"),
    ("The Commission established that two men had been tortured.", "Commission"),
    ("In another case, two men were beaten, their radio station, Steppe FM, reported.", "Steppe"),
    (
        "The envoy condemned the deed. The OSCE Representative on Freedom of the Media, "
        "Aurel Lund, said two men were beaten.",
        "Aurel Lund",
    ),
    ("Witness K said two men had been beaten.", "Witness K"),
]


def _acts(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind.value == "act" and "two" in c.quote.text]


@pytest.mark.parametrize(("text", "words"), SAID_BY)
def test_who_tells_is_found(read_words: Read, text: str, words: str) -> None:
    told = [c for c in read_words(text).claims if c.kind.value == "act" and c.speaker is not None]
    assert told
    assert all(c.speaker and words in c.speaker.words.text for c in told)


def test_it_goes_on_with_what_a_body_told(read_words: Read) -> None:
    text = "Two men were beaten, the station Steppe FM reported. Two women, it said, were beaten."
    last = _acts(read_words(text))[-1:] or list(read_words(text).claims)[-1:]
    assert [c.speaker.words.text for c in last if c.speaker] == ["Steppe FM"]


def test_who_is_called_by_a_letter_has_a_name(read_words: Read) -> None:
    reading = read_words("Witness K was beaten in May. Prisoner B was freed.")
    assert {"Witness K", "Prisoner B"} <= {e.name for e in reading.entities}


def test_an_expert_who_is_expected_to_tell_is_no_victim(read_words: Read) -> None:
    text = (
        "Sipho Lund disappeared in 1986. The pathologist, Dr Yusuf Carr, is expected to say that "
        "Lund had been hit on the head before he was shot."
    )
    reading = read_words(text)
    names = {e.id: e.name for e in reading.entities}
    bearers = {names[c.subject] for c in reading.claims if c.kind.value == "act" and c.subject}
    assert "Yusuf Carr" not in bearers


MORE_SAID_BY = [
    ("In 2011 two men were beaten during their arrest, an independent commission found.", "comm"),
    ("Bo Lim was flown abroad, and doctors there said two men had been beaten.", "doctors"),
    ("Fellow inmates who have since been released recount that two men were beaten.", "inmates"),
    ("Its general secretary reminded the government that two men had been killed.", "secretary"),
    ("The Attorney General's Office said two men had been beaten.", "Attorney General's Office"),
]


@pytest.mark.parametrize(("text", "words"), MORE_SAID_BY)
def test_who_tells_is_found_in_harder_sentences(read_words: Read, text: str, words: str) -> None:
    acts = [c for c in _acts(read_words(text)) if c.type in ("assault", "killing", "torture")]
    assert acts
    assert all(c.speaker and words in c.speaker.words.text for c in acts)


def test_who_denies_an_accusation_does_not_make_it(read_words: Read) -> None:
    text = "In May, Bo Lim was allegedly tortured by soldiers, an accusation the army denies."
    tortured = [c for c in read_words(text).claims if c.type == "torture"]
    assert tortured
    assert [c.speaker for c in tortured] == [None] * len(tortured)


OF_A_LAWYER = [
    ("According to his lawyer, Ana Lund, three guards beat the teacher in May.", "Ana Lund"),
    ("According to his lawyer, Ana Lund, a teacher, was beaten in May.", "his lawyer"),
    ("Two men were beaten, according to their lawyer, Ana Lund.", "Ana Lund"),
    (
        "The lawyer Edem Kurt was refused entry. In the lawyer's words, Bo Lim was beaten.",
        "Edem Kurt",
    ),
    ("Relatives of Bo Lim, a 34-year-old builder, say that two men were beaten.", "Relatives"),
]


@pytest.mark.parametrize(("text", "words"), OF_A_LAWYER)
def test_a_name_behind_a_source_is_the_source_or_the_victim(
    read_words: Read, text: str, words: str
) -> None:
    hit = [c for c in read_words(text).claims if c.type in ("assault", "ill-treatment")]
    assert hit
    assert all(c.speaker and words in c.speaker.words.text for c in hit)


def test_whom_according_to_names_is_no_victim_of_it(read_words: Read) -> None:
    text = (
        "According to the group's deputy director, Anissa Lund, two of those freed needed "
        "hospital treatment."
    )
    reading = read_words(text)
    names = {e.id: e.name for e in reading.entities}
    bearers = {names[c.subject] for c in reading.claims if c.kind.value == "act" and c.subject}
    assert "Anissa Lund" not in bearers
