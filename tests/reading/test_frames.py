"""Each rule of grammar: made-up sentences and the claims that they must give."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

PASSIVE = [
    ("Askar Bekzhan was detained on May 14.", "detention"),
    ("Askar Bekzhan was sentenced to 12 years in prison on Monday.", "sentence"),
    ("Askar Bekzhan was tortured by the police in his cell.", "torture"),
    ("Askar Bekzhan has been released from prison.", "release"),
    ("Askar Bekzhan was deported from Turkey last week.", "forced-return"),
    ("Askar Bekzhan was charged with inciting unrest.", "charge"),
]
ACTIVE = [
    ("Police arrested Askar Bekzhan on Tuesday.", "arrest"),
    ("Soldiers abducted Askar Bekzhan near the market.", "abduction"),
    ("A court sentenced Askar Bekzhan to seven years in prison.", "sentence"),
    ("Gunmen killed Askar Bekzhan on Sunday.", "killing"),
    ("Officers interrogated Askar Bekzhan for six hours.", "interrogation"),
]
NOUNS = [
    ("The group condemned the arrest of Askar Bekzhan.", "arrest"),
    ("They protested against the detention of Askar Bekzhan.", "detention"),
]
SUBJECT = [
    ("Askar Bekzhan disappeared in June.", "missing"),
    ("Askar Bekzhan fled to Turkey in 2016.", "flight"),
]


@pytest.mark.parametrize(("text", "kind"), [*PASSIVE, *ACTIVE, *NOUNS, *SUBJECT])
def test_whom_an_act_befell_is_found(read_words: Read, text: str, kind: str) -> None:
    assert (kind, "Askar Bekzhan") in told(read_words(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Askar Bekzhan, a teacher, who was detained in May, is ill.", "detention"),
        ("Askar Bekzhan was arrested and tortured in the city.", "torture"),
        ("Askar Bekzhan was forced to sign a confession.", "forced-confession"),
        ("Askar Bekzhan was held in the town without access to a lawyer.", "denial-of-counsel"),
    ],
)
def test_shared_and_relative_subjects_are_seen_through(
    read_words: Read, text: str, kind: str
) -> None:
    assert (kind, "Askar Bekzhan") in told(read_words(text))


def test_each_of_several_victims_gets_a_claim(read_words: Read) -> None:
    found = told(read_words("Police detained Askar Bekzhan, Dina Orynbay and Nurlan Seitqali."))
    names = {name for kind, name in found if kind == "detention"}
    assert names == {"Askar Bekzhan", "Dina Orynbay", "Nurlan Seitqali"}


def test_members_named_after_including_share_what_befell_their_group(read_words: Read) -> None:
    found = told(read_words("Police detained ten activists, including Askar Bekzhan."))
    assert ("detention", "Askar Bekzhan") in found


@pytest.mark.parametrize(
    "text",
    [
        "Police said the protest had ended.",
        "The minister Askar Bekzhan spoke about the arrest warrant.",
        "If they protest, police would arrest them, said Askar Bekzhan.",
        "The ship was detained in the port.",
        "Reported by Askar Bekzhan. Translated by Dina Orynbay.",
    ],
)
def test_who_tells_or_acts_is_no_victim(read_words: Read, text: str) -> None:
    reading = read_words(text)
    acts = {claim.subject for claim in reading.claims if claim.kind == "act"}
    named = {e.id for e in reading.entities if e.named}
    assert not acts & named


def test_somebody_convicted_of_murder_is_no_victim_of_it(read_words: Read) -> None:
    text = "Nurlan Seitqali was convicted of murdering the teacher Askar Bekzhan."
    assert ("sentence", "Nurlan Seitqali") not in told(read_words(text))
