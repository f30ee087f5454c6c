"""Groups, their numbers and those named as one of them; made-up sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Polarity, Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

NAMED = [
    ("Two men were shot dead. One of them was Askar Bekzhan, a nurse.", "killing"),
    ("Police detained twelve people. They were Askar Bekzhan and Dina Orynbay.", "detention"),
    ("The dead included Askar Bekzhan.", "killing"),
    ("Among the wounded was Askar Bekzhan.", "assault"),
    ("Three men were arrested. A spokesman named one of them as Askar Bekzhan.", "arrest"),
    ("We know the names of two of the dead. They are Askar Bekzhan and a girl.", "killing"),
]
NOT_NAMED = [
    "Two men were shot dead. One of them was known to Askar Bekzhan.",
    "Two men were shot dead. They were buried by Askar Bekzhan.",
    "Two men were shot dead. The street is named after Askar Bekzhan.",
]
TOLLS = [
    ("The clashes left 12 dead and 30 wounded.", {("killing", "12"), ("assault", "30")}),
    ("Two were shot dead and over 1,900 detained.", {("detention", "over 1,900")}),
    ("Police broke up the rally, with 40 arrested.", {("arrest", "40")}),
]


@pytest.mark.parametrize(("text", "kind"), NAMED)
def test_who_is_named_as_one_of_a_group_shares_what_befell_it(
    read_words: Read, text: str, kind: str
) -> None:
    assert (kind, "Askar Bekzhan") in told(read_words(text))


@pytest.mark.parametrize("text", NOT_NAMED)
def test_who_is_only_named_beside_a_group_shares_nothing(read_words: Read, text: str) -> None:
    assert ("killing", "Askar Bekzhan") not in told(read_words(text))


@pytest.mark.parametrize(("text", "claims"), TOLLS)
def test_each_number_of_a_toll_has_its_own_fate(
    read_words: Read, text: str, claims: set[tuple[str, str]]
) -> None:
    assert claims <= told(read_words(text))


def test_part_of_a_group_is_told_with_the_whole(read_words: Read) -> None:
    text = "Three of his reporters were arrested yesterday."
    assert ("arrest", "Three of his reporters") in told(read_words(text))


DENIALS = [
    "The minister denied that anyone had been killed.",
    "No detainee has been tortured, the minister said.",
    "Nobody had been abused, the minister said.",
]


@pytest.mark.parametrize("text", DENIALS)
def test_a_denial_that_anyone_was_harmed_is_a_claim(read_words: Read, text: str) -> None:
    acts = [c for c in read_words(text).claims if c.kind.value == "act"]
    assert [c.polarity for c in acts] == [Polarity.DENIED]


@pytest.mark.parametrize("text", ["Nobody was hurt.", "Anyone who speaks is arrested, he said."])
def test_nobody_in_particular_bears_no_act(read_words: Read, text: str) -> None:
    assert not [c for c in read_words(text).claims if c.kind.value == "act"]


def test_a_passive_goes_on_the_clause_told_and_not_the_teller(read_words: Read) -> None:
    text = "Lawyer Obey Shumba said the women had been beaten and were taken into a forest."
    assert ("detention", "Obey Shumba") not in told(read_words(text))


def test_a_name_behind_in_is_a_place(read_words: Read) -> None:
    kinds = {e.name: e.kind.value for e in read_words("In Qarasyn, a teacher was held.").entities}
    assert kinds["Qarasyn"] == "place"


def test_a_body_owned_by_many_is_one_name(read_words: Read) -> None:
    text = "He was held, said the Prisoners' Aid Committee."
    assert "Prisoners' Aid Committee" in {e.name for e in read_words(text).entities}


def test_police_can_shoot_without_an_object_between(read_words: Read) -> None:
    assert ("killing", "two people") in told(
        read_words("In Benin City, police shot dead two people.")
    )


def test_the_work_of_a_group_is_that_of_each_named(read_words: Read) -> None:
    text = "Police arrested youth leaders Marat Tolenov and Dina Orynbay."
    work = {who for kind, who in told(read_words(text)) if kind == "occupation"}
    assert {"Marat Tolenov", "Dina Orynbay"} <= work


def test_a_list_of_bodies_names_no_members(read_words: Read) -> None:
    text = (
        "Police raided seven groups and detained nine activists. Among them are the Aid "
        "Committee, Bright Steppe and Askar Bekzhan."
    )
    assert ("detention", "Askar Bekzhan") not in told(read_words(text))
