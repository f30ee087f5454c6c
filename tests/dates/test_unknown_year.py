"""A year that the source says it does not know stays unknown, whatever the report's date."""

from __future__ import annotations

import pytest

from aygaq.dates import dates_in, parse_edtf

REPORT = parse_edtf("2019-06-01")

ROWS = [
    ("taken on 12 May, year not known", "12 May, year not known", "XXXX-05-12"),
    ("taken on 12 May (year unknown).", "12 May (year unknown)", "XXXX-05-12"),
    ("on 12 May of an unknown year he", "12 May of an unknown year", "XXXX-05-12"),
    ("on 12 May of a year not known.", "12 May of a year not known", "XXXX-05-12"),
    (
        "taken on 12 May, I don't know which year, before",
        "12 May, I don't know which year",
        "XXXX-05-12",
    ),
    (
        "on 12 May (she does not remember the year)",
        "12 May (she does not remember the year)",
        "XXXX-05-12",
    ),
    ("in May, the exact year is not given,", "in May, the exact year is not given", "XXXX-05"),
]


@pytest.mark.parametrize(("sentence", "words", "edtf"), ROWS)
def test_a_year_said_to_be_unknown_stays_so(sentence: str, words: str, edtf: str) -> None:
    (dated,) = dates_in(sentence, REPORT)
    assert dated.when is not None
    assert (dated.expression.text.removeprefix("in "), dated.when.edtf) == (
        words.removeprefix("in "),
        edtf,
    )


def test_a_year_that_is_given_is_not_made_unknown_by_what_follows() -> None:
    (dated,) = dates_in("on 12 May 2017, year unknown to the family", REPORT)
    assert dated.when is not None
    assert dated.when.edtf == "2017-05-12"


def test_the_birth_year_of_somebody_else_does_not_reach_back() -> None:
    (dated,) = dates_in("on 12 May. Year unknown applies to the next entry.", REPORT)
    assert dated.when is not None
    assert dated.when.edtf == "2019-05-12"
