"""Times that a clause keeps to itself or hands on, in sentences of the news."""

from __future__ import annotations

import pytest

import aygaq

CASES = [
    # sentence, type, date (EDTF); the report is of 19 June 2020
    (
        "On 12 June Ravel Osk was taken to the branch in Diyarbakir, where officers threatened "
        "him with rape.",
        "threat",
        "2020-06-12",
    ),
    (
        "Activists have been detained since May 31, when union leader Ravel Osk was arrested.",
        "arrest",
        "2020-05-31",
    ),
    (
        "The prosecution decided yesterday, Thursday, to renew the detention of Ravel Osk.",
        "detention",
        "2020-06-18",
    ),
    (
        "Ravel Osk was arrested in a raid on Monday and brought before the Diyarbakir court three "
        "days later.",
        "trial",
        "2020-06-18",
    ),
    (
        "Three mothers who have kept a vigil since 2017 were arrested by police on 3 February.",
        "arrest",
        "2020-02-03",
    ),
    ("More than 60 people have been killed since the Feb. 1 coup.", "killing", "2020-02-01/.."),
    (
        "On 3 May police raided his home. Ravel Osk was beaten and kept in a cell for two days.",
        "assault",
        "2020-05-03",
    ),
    (
        "Ravel Osk was moved on 2 May to the Political Security prison, where he was tortured.",
        "torture",
        "2020-05-02",
    ),
    (
        "On 14 May a judge heard Ravel Osk. He had been arrested two days before at a roadblock "
        "and beaten in the police car.",
        "arrest",
        "2020-05-12",
    ),
    ("He was convicted of insulting the president in 2016.", "sentence", "2016"),
    (
        "Security agents seized opposition youth leader Ravel Osk on Thursday, hours after he had "
        "addressed a rally, his party said.",
        "detention",
        "2020-06-18",
    ),
    (
        "State agents arrested Ravel Osk on 3 May and held him incommunicado for six days.",
        "incommunicado",
        "2020-05-03",
    ),
    (
        "Ravel Osk was arrested on 3 May. During his trial, which began on 9 June, he said that "
        "he was beaten on the day of his arrest.",
        "assault",
        "2020-05-03",
    ),
    (
        "Two men, held since 2017 without trial, were freed; Ravel Osk was jailed for a year.",
        "sentence",
        "None",
    ),
    (
        "Ravel Osk was detained in April and freed. He was again detained on Sunday.",
        "detention",
        "2020-04 2020-06-14",
    ),
]


@pytest.mark.parametrize(("sentence", "act", "edtf"), CASES)
def test_an_act_has_the_time_of_its_clause(sentence: str, act: str, edtf: str) -> None:
    reading = aygaq.read_text(sentence, published="2020-06-19")
    told = {c.date.edtf for c in reading.claims if c.type == act and c.date is not None}
    assert told == set(edtf.replace("None", "").split())
