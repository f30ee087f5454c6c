"""What of a paragraph is its dateline, and that the sentence behind it keeps its subject."""

from __future__ import annotations

import pytest

from aygaq.reading.datelines import dateline_end

_STORY = "Dozens of teachers were arrested on Sunday at a market, a spokesman of the police said."


@pytest.mark.parametrize(
    "dateline",
    [
        "LAGOS, Nigeria — ",
        "SAN ANTONIO, Texas – ",
        "PORT MORESBY, Papua New Guinea — ",
        "Kampala, Uganda — ",
        "Nairobi — ",
        "HARARE -",
        "(Tunis) – ",
        "(Delta News) -- ",
    ],
)
def test_a_place_or_an_agency_before_a_dash_is_a_dateline(dateline: str) -> None:
    assert dateline_end(dateline + _STORY) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "Askar Bek, Dana Lim — Both were arrested on Sunday at a market in the old town there.",
        "(2) Dozens of teachers were arrested on Sunday at a market, the police have said there.",
        "Uganda — where teachers were arrested on Sunday at a market — has not answered to date.",
        "LAGOS, Nigeria — Teachers",
    ],
)
def test_people_numbers_and_clauses_before_a_dash_are_no_dateline(text: str) -> None:
    assert dateline_end(text) == 0
