"""Weeks of a month, feasts, bounds that name the day itself, the year a sentence goes on to.

The report is of 24 January 2019 throughout; the last time of each text is the one asked about.
"""

from __future__ import annotations

import pytest

from aygaq.dates import dates_in, parse_edtf

PUBLISHED = parse_edtf("2019-01-24")

TIMES = [
    ("In the first week of March 2017 he", "2017-03-01/2017-03-07"),
    ("in the last week of February 2016", "2016-02-23/2016-02-29"),
    ("in the last days of May 2016", "2016-05-21/2016-05-31"),
    ("on Christmas Day 2017", "2017-12-25"),
    ("freed on Christmas Eve", "2018-12-24"),
    ("on New Year’s Day", "2019-01-01"),
    ("shot at Nowruz 2016", "2016-03-20/2016-03-22"),
    ("It was not until the 15th of May 2017 that", "2017-05-15"),
    ("before dawn on 3 May 2017", "2017-05-03"),
    ("SOUTHERN REGION 2018\n\nHeld since October 2016, Aron Tesk was freed in March.", "2018-03"),
    ("Taken on 28 March 2018, he was not heard of for the next seven months.",
     "2018-03-28/2018-10-28"),
    ("the hearing was adjourned to 9 March", "2019-03-09"),
    ("in the night of 13–14 May Aron Tesk died", "2018-05-13/2018-05-14"),
    ("on 3 May 2018 he was called for the 14th and came", "2018-05-14"),
    ("in custody since 20 July 2016, tried in January of the next year", "2017-01"),
    ("Aron Tesk, arrested in July 2017, was sentenced on 26 April", "2018-04-26"),
    ("arrested in July 2017 after a rally in May", "2017-05"),
    ("Events of 2018\n\nHe was arrested in July 2017. Two others were tried in March.", "2018-03"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), TIMES, ids=[text for text, _ in TIMES])
def test_the_last_time_is_placed(text: str, edtf: str) -> None:
    when = dates_in(text, PUBLISHED)[-1].when
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize(
    "text", ["at a Christmas party in town", "the Nowruz holidays", "the May Day march"]
)
def test_what_is_called_after_a_feast_is_no_day(text: str) -> None:
    assert dates_in(text, PUBLISHED) == []
