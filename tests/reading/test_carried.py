"""Times that acts take over from what stands before or above them: made-up texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

# the report is of Monday, 10 June 2019; act -> EDTF, None where the act has no time
CHRONICLE = """Chronicle of the south, spring 2019

3 March – Osh: Police raided a cafe. Aron Tesk was arrested.

12 April – Jalal-Abad: Ana Lund, who had been beaten in her cell, was transferred to a hospital.
"""
COURT = """REGIONAL COURT OF OSH
Hearing of 5 April 2019

Aron Tesk, a builder, was sentenced to 17 years in prison. Ana Lund had been beaten by police.
"""
TEXTS = [
    (CHRONICLE, {"arrest": "2019-03-03", "hospitalisation": "2019-04-12", "assault": None}),
    (COURT, {"sentence": "2019-04-05", "assault": None}),
    ("In March 2019 soldiers came to the house. They slapped Aron Tesk.",
     {"assault": "2019-03"}),
    ("Aron Tesk was detained on 3 March. Ana Lund was released in the evening.",
     {"release": "2019-03-03"}),
    ("Aron Tesk left in 2012 and since then he has been missing.", {"missing": "2012/.."}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "times"), TEXTS, ids=[text[:40] for text, _ in TEXTS])
def test_an_act_takes_over_the_time_it_is_told_under(
    read_words: Callable[..., Reading], text: str, times: dict[str, str | None]
) -> None:
    claims = read_words(text, published="2019-06-10").claims
    found = {c.type: c.date.edtf if c.date else None for c in claims if c.type in times}
    assert found == times


def test_one_day_above_a_text_is_no_chronicle(read_words: Callable[..., Reading]) -> None:
    reading = read_words("3 March – Osh: Aron Tesk is a poet.\n\nAna Lund was arrested.")
    assert [c.date for c in reading.claims if c.type == "arrest"] == [None]


def test_an_act_has_the_town_at_the_head_of_its_item(read_words: Callable[..., Reading]) -> None:
    text = CHRONICLE.replace("Osh", "Wadi Marrash")
    claims = read_words(text, published="2019-06-10").claims
    places = {c.type: c.place.words.text for c in claims if c.place}
    assert places["arrest"] == "Wadi Marrash"


def test_what_a_time_runs_until_is_not_of_it(read_words: Callable[..., Reading]) -> None:
    reading = read_words("From 2010 until his arrest, Aron Tesk was a student.")
    assert [c.date for c in reading.claims if c.type == "arrest"] in ([], [None])


def test_custody_before_trial_is_no_sentence(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Aron Tesk was sentenced to three months of pre-trial detention.")
    found = {(c.type, (c.value or {}).get("term")) for c in reading.claims}
    assert found == {("detention", "P3M")}
