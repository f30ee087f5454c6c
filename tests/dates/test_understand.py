"""What a person types for a date."""

from __future__ import annotations

import pytest
from hypothesis import given

from aygaq.dates import DateError, NotUnderstood, When, parse_edtf, understand
from tests.dates.strategies import WHENS

TYPED = [
    ("2017", "2017"),
    ("in 2017", "2017"),
    ("about 2017", "2017~"),
    ("2017-05", "2017-05"),
    ("2017-07-04/..", "2017-07-04/.."),
    ("XXXX-05-12", "XXXX-05-12"),
    ("mid-May 2017", "2017-05-11/2017-05-20"),
    ("around mid-May 2017", "2017-05-11~/2017-05-20~"),
    ("  14  May 2017 ", "2017-05-14"),
    ("on 14 May 2017.", "2017-05-14"),
    ("since July 4, 2017", "2017-07-04/.."),
    ("spring of 2018", "2018-21"),
    ("12 May, year not known", "XXXX-05-12"),
]
NOT_A_DATE = [
    "",
    "no idea",
    "May 2017 or so they say",
    "3 May 2017, 5 June 2018 and later",
    "the third of them",
]


@pytest.mark.parametrize(("typed", "edtf"), TYPED)
def test_plain_words_and_edtf_are_understood(typed: str, edtf: str) -> None:
    assert understand(typed).edtf == edtf


@pytest.mark.parametrize("typed", NOT_A_DATE)
def test_words_that_name_no_one_time_are_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        understand(typed)


@pytest.mark.parametrize("typed", ["2017-13", "2017-02-30", "2018/2016", "2017-5"])
def test_edtf_of_no_day_is_refused(typed: str) -> None:
    with pytest.raises(DateError):
        understand(typed)


def test_a_day_without_a_year_is_read_against_the_report() -> None:
    assert understand("yesterday", parse_edtf("2017-08-16")).edtf == "2017-08-15"


def test_a_refusal_does_not_repeat_what_was_typed() -> None:
    with pytest.raises(NotUnderstood) as refused:
        understand("when his brother came")
    assert "brother" not in f"{refused.value} {refused.value.hint}"


@given(WHENS)
def test_every_value_is_understood_as_itself(when: When) -> None:
    assert understand(when.edtf) == when
