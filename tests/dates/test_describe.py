"""Dates in words for people."""

from __future__ import annotations

import pytest
from hypothesis import given

from aygaq.dates import When, dates_in, describe, parse_edtf
from tests.dates.strategies import WHENS

WORDS = [
    ("2017-05-14", "14 May 2017"),
    ("2017-05", "May 2017"),
    ("2017", "2017"),
    ("199X", "the 1990s"),
    ("19XX", "some year from 1900 to 1999"),
    ("2017-22", "summer 2017"),
    ("2017-05-11/2017-05-20", "between 11 and 20 May 2017"),
    ("2017-05-11/2017-06-03", "between 11 May and 3 June 2017"),
    ("2016-12-30/2017-01-02", "between 30 December 2016 and 2 January 2017"),
    ("2016-01/2016-04", "between January and April 2016"),
    ("2015/2016", "between 2015 and 2016"),
    ("2017-07-04/..", "since 4 July 2017"),
    ("../2017-05", "no later than May 2017"),
    ("2017/", "from 2017 to an unknown day"),
    ("/2017", "from an unknown day to 2017"),
    ("XXXX", "an unknown time"),
    ("XXXX-05", "May of an unknown year"),
    ("XXXX-05-14", "14 May of an unknown year"),
    ("XXXX-05-11/XXXX-05-20", "between 11 and 20 May of an unknown year"),
    ("2017-05-XX", "an unknown day of May 2017"),
    ("2017-XX", "an unknown month of 2017"),
    ("2017~", "about 2017"),
    ("2017-05-14?", "perhaps 14 May 2017"),
    ("2017%", "perhaps about 2017"),
    ("201X-05", "May of a year of the 2010s"),
]


@pytest.mark.parametrize(("edtf", "words"), WORDS)
def test_a_value_is_told_in_plain_words(edtf: str, words: str) -> None:
    assert describe(parse_edtf(edtf)) == words


@given(WHENS)
def test_every_value_has_words(when: When) -> None:
    assert describe(when).strip()


READ_BACK = [
    "2017-05-14", "2017-05", "199X", "2017-22", "2017-05-11/2017-05-20", "2017-05-11/2017-06-03",
    "2016-12-30/2017-01-02", "2016-01/2016-04", "2015/2016", "2017-07-04/..", "2017-05-14~",
]  # fmt: skip


@pytest.mark.parametrize("edtf", READ_BACK)
def test_words_are_read_back_as_the_same_value(edtf: str) -> None:
    when = parse_edtf(edtf)
    read = dates_in(f"It was {describe(when)}.", parse_edtf("2020-01-01"))
    assert [dated.when for dated in read] == [when]
