"""Acts of one episode share its day, told in one sentence or over several: made-up texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

# the report is of Monday, 10 June 2019; act -> EDTF, None where the act has no time
CARRIED = [
    ("On 3 May police came for Aron Tesk. His brother was shoved down the stairs.",
     {"assault": "2019-05-03"}),
    ("Aron Tesk was arrested on 3 May. The men struck him before they drove off.",
     {"assault": "2019-05-03"}),
    ("Police raided the home of Aron Tesk on 3 May. It was a long search; his laptop was seized.",
     {"property-confiscation": "2019-05-03"}),
    ("Aron Tesk was arrested on 3 May. He was taken to a police station, where he was "
     "questioned without a lawyer.", {"interrogation": "2019-05-03"}),
]  # fmt: skip
LEFT = [
    ("Aron Tesk was arrested on 3 May. Guards at the prison beat Ana Lund.", "ill-treatment"),
    ("Aron Tesk was arrested on 3 May. He was sentenced to two years.", "sentence"),
    ("Aron Tesk was arrested on 3 May. Earlier Ana Lund was assaulted.", "assault"),
]  # fmt: skip
SHARED = [
    ("Omar Sidd, a driver, told us that soldiers forced their way into his yard on Wednesday, "
     "hit his mother and marched off his brother.", {"detention": "2019-06-05"}),
    ("Lawyers say that at least 36 people were questioned, charged or jailed last year.",
     {"charge": "2018", "imprisonment": "2018"}),
    ("One woman lost her life and 19 were wounded when police opened fire on Saturday.",
     {"killing": "2019-06-08"}),
    ("On 10 April, Aron Tesk was presented before a prosecutor in the absence of a lawyer.",
     {"denial-of-counsel": "2019-04-10"}),
]  # fmt: skip


def _dates(reading: Reading) -> dict[str, str | None]:
    return {c.type: c.date.edtf if c.date else None for c in reading.claims}


@pytest.mark.parametrize(("text", "days"), CARRIED, ids=[text[-40:] for text, _ in CARRIED])
def test_an_act_takes_the_day_of_the_episode_told_before_it(
    read_words: Callable[..., Reading], text: str, days: dict[str, str]
) -> None:
    found = _dates(read_words(text, published="2019-06-10"))
    assert {act: found.get(act) for act in days} == days


@pytest.mark.parametrize(("text", "act"), LEFT, ids=[text[-40:] for text, _ in LEFT])
def test_what_may_be_of_another_day_takes_none(
    read_words: Callable[..., Reading], text: str, act: str
) -> None:
    found = _dates(read_words(text, published="2019-06-10"))
    assert found[act] is None


@pytest.mark.parametrize(("text", "days"), SHARED, ids=[text[-40:] for text, _ in SHARED])
def test_acts_of_one_sentence_share_its_day(
    read_words: Callable[..., Reading], text: str, days: dict[str, str]
) -> None:
    found = _dates(read_words(text, published="2019-06-10"))
    assert {act: found.get(act) for act in days} == days


def test_the_end_of_a_remand_is_not_the_day_of_the_ruling(
    read_words: Callable[..., Reading],
) -> None:
    reading = read_words(
        "Aron Tesk was remanded in custody until 1 November.", published="2019-06-10"
    )
    assert {c.date for c in reading.claims if c.type == "detention"} == {None}
