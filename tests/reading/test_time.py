"""When acts were: made-up sentences, and the time that each of their acts has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Claim, Reading

# the report is of Monday, 10 June 2019; act -> EDTF, None where the act has no time
TIMES = [
    ("On 3 May, Aron Tesk was arrested in Minsk and beaten by police.",
     {"arrest": "2019-05-03", "ill-treatment": "2019-05-03"}),
    ("Aron Tesk was arrested in March and sentenced in June to five years in prison.",
     {"arrest": "2019-03", "sentence": "2019-06"}),
    ("Aron Tesk, who was sentenced to 12 years in 2016, was released on Monday.",
     {"sentence": "2016", "release": "2019-06-10"}),
    ("The arrest of Aron Tesk last month drew protests.", {"arrest": "2019-05"}),
    ("Since his detention in 2016, Aron Tesk has been tortured.",
     {"detention": "2016", "torture": "2016/.."}),
    ("Aron Tesk was arrested in 2015 and sentenced to five years.",
     {"arrest": "2015", "sentence": None}),
    ("Police said on Tuesday that Aron Tesk was killed.", {"killing": None}),
    ("Aron Tesk was detained on Friday, police said on Sunday.", {"detention": "2019-06-07"}),
    ("In 2017 he was arrested in Moscow, beaten and deported to Uzbekistan.",
     {"arrest": "2017", "forced-return": "2017"}),
    ("In May, he said, two soldiers slapped Aron Tesk in front of his children.",
     {"assault": "2019-05"}),
    ("Aron Tesk was arrested on 8 February. Aron Tesk has been in custody ever since.",
     {"arrest": "2019-02-08", "detention": "2019-02-08/.."}),
    ("The home of Aron Tesk was raided yesterday for the fourth time this year.",
     {"home-visit": "2019-06-09"}),
    ("Aron Tesk, born in 1979, was charged with treason.", {"charge": None}),
    ("Aron Tesk was himself detained on 3 May.", {"detention": "2019-05-03"}),
    ("Aron Tesk was called to the office on 9 May and has not come back.",
     {"missing": "2019-05-09/.."}),
    ("Aron Tesk was picked up during a night raid on 16 May, his father told the paper.",
     {"detention": "2019-05-16"}),
    ("A court in Minsk on Friday jailed Bo Lim for a year. Judge Ana Lund sentenced Aron Tesk to "
     "two years in prison.", {"sentence": "2019-06-07"}),
    ("On 4 June Aron Tesk went out to buy bread. Four men in masks kidnapped him at the door.",
     {"abduction": "2019-06-04"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "times"), TIMES, ids=[text for text, _ in TIMES])
def test_each_act_has_its_own_time(
    read_words: Callable[..., Reading], text: str, times: dict[str, str | None]
) -> None:
    claims = read_words(text, published="2019-06-10").claims
    assert {act: _time(claims, act) for act in times} == times


@pytest.mark.parametrize(
    "text",
    [
        "MINSK, June 9 (Vilija Press) - Police have arrested Aron Tesk.",
        "Aron Tesk was accused over the 2010 riots and jailed.",
        "Ana Lund left in May 2018. She has been told that Aron Tesk had been arrested.",
    ],
)
def test_a_time_of_something_else_is_not_taken(
    read_words: Callable[..., Reading], text: str
) -> None:
    claims = read_words(text, published="2019-06-10").claims
    assert [claim.date for claim in claims if claim.kind.value == "act" and claim.date] == []


def _time(claims: tuple[Claim, ...], act: str) -> str | None:
    dates = [claim.date for claim in claims if claim.type == act]
    assert dates, f"no {act} was read"
    return next((date.edtf for date in dates if date is not None), None)
