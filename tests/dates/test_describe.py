"""Dates in words for people."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.dates import When, dates_in, describe, parse_edtf
from tests.dates.strategies import WHENS

WORDS = [
    ("2017-05-14", "14 May 2017"),
    ("2017-05", "May 2017"),
    ("2017", "2017"),
    ("199X", "the 1990s"),
    ("19XX", "some year from 1900 to 1999"),
    ("2017-22", "summer 2017"),
    ("2017-05-01/2017-05-10", "early May 2017"),
    ("2017-05-11/2017-05-20", "mid-May 2017"),
    ("2017-02-21/2017-02-28", "late February 2017"),
    ("2017-02-21/2017-02-27", "between 21 and 27 February 2017"),
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
    ("XXXX-05-11/XXXX-05-20", "mid-May of an unknown year"),
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


@given(WHENS, st.sampled_from(["en", "ru", "zh-hans", "kk", "ug"]))
def test_every_value_has_words_in_every_language(when: When, language: str) -> None:
    assert describe(when, language).strip()


IN_OTHER_LANGUAGES = [
    ("ru", "2017-05-14", "14 мая 2017 г."),
    ("ru", "2017-05", "май 2017 г."),
    ("ru", "2017-05-11/2017-05-20", "середина мая 2017 г."),
    ("ru", "2017-07-04/..", "с 4 июля 2017 г."),
    ("ru", "2017~", "около 2017 г."),
    ("zh-hans", "2017-05-14", "2017年5月14日"),
    ("zh-hans", "2017-05-11/2017-05-20", "2017年5月中旬"),
    ("zh-hans", "XXXX-05", "某年5月"),
    ("zh-hans", "2017-07-04/..", "自2017年7月4日起"),
    ("kk", "2017-05-14", "2017 жылғы 14 мамыр"),
    ("kk", "2017-07-04/..", "2017 жылғы 4 шілдеден бері"),
    ("kk", "2017-05-11/2017-05-20", "2017 жылғы мамырдың ортасы"),
    ("ug", "2017-05-14", "2017-يىلى 14-ماي"),
    ("ug", "2017-03/..", "2017-يىلى مارتتىن بېرى"),
    ("ug", "2017-05-11/2017-05-20", "2017-يىلى ماينىڭ ئوتتۇرىسى"),
]


@pytest.mark.parametrize(("language", "edtf", "words"), IN_OTHER_LANGUAGES)
def test_a_value_is_told_in_the_language_of_the_interface(
    language: str, edtf: str, words: str
) -> None:
    assert describe(parse_edtf(edtf), language) == words


@pytest.mark.parametrize("language", ["ru", "zh", "kk", "ug"])
def test_no_language_falls_back_on_english_letters(language: str) -> None:
    told = [describe(parse_edtf(edtf), language) for edtf, _ in WORDS]
    assert [words for words in told if re.search("[a-z]", words)] == []


READ_BACK = [
    "2017-05-14", "2017-05", "199X", "2017-22", "2017-05-11/2017-05-20", "2017-02-21/2017-02-28",
    "2017-05-11/2017-06-03",
    "2016-12-30/2017-01-02", "2016-01/2016-04", "2015/2016", "2017-07-04/..", "2017-05-14~",
]  # fmt: skip


@pytest.mark.parametrize("edtf", READ_BACK)
def test_words_are_read_back_as_the_same_value(edtf: str) -> None:
    when = parse_edtf(edtf)
    read = dates_in(f"It was {describe(when)}.", parse_edtf("2020-01-01"))
    assert [dated.when for dated in read] == [when]
