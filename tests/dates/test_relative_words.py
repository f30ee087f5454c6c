"""Times told from the report's date; the report is of Wednesday 16 August 2017 throughout."""

from __future__ import annotations

import pytest

from aygaq.dates import Kind, Tense, dates_in, find_expressions, parse_edtf, resolve

PUBLISHED = parse_edtf("2017-08-16")

WEEKDAYS = [
    ("said on Wednesday", "Wednesday", "2017-08-16"),
    ("said on Thursday", "Thursday", "2017-08-10"),
    ("said Friday.", "Friday", "2017-08-11"),
    ("last Friday", "last Friday", "2017-08-11"),
    ("last Wednesday", "last Wednesday", "2017-08-09"),
    ("next Monday", "next Monday", "2017-08-21"),
    ("this Friday", "this Friday", "2017-08-18"),
    ("on Tuesday last week", "Tuesday last week", "2017-08-08"),
    ("on Monday of this week", "Monday of this week", "2017-08-14"),
    ("on Sunday last week", "Sunday last week", "2017-08-06/2017-08-13"),
    ("from Monday to Wednesday", "from Monday to Wednesday", "2017-08-14/2017-08-16"),
]

DAYS_AND_WEEKS = [
    ("today", "today", "2017-08-16"),
    ("this morning", "this morning", "2017-08-16"),
    ("yesterday evening", "yesterday evening", "2017-08-15"),
    ("the day before yesterday", "the day before yesterday", "2017-08-14"),
    ("tomorrow", "tomorrow", "2017-08-17"),
    ("last night", "last night", "2017-08-15/2017-08-16"),
    ("this week", "this week", "2017-08-14/2017-08-16"),
    ("last week", "last week", "2017-08-07/2017-08-13"),
    ("were dragged out overnight.", "overnight", "2017-08-15/2017-08-16"),
    ("on the eve of 2 May", "the eve of 2 May", "2017-05-01"),
    ("on the eve of the May 2 march", "the eve of the May 2", "2017-05-01"),
    ("next week", "next week", "2017-08-21/2017-08-27"),
    ("over the weekend", "the weekend", "2017-08-12/2017-08-13"),
    ("last weekend", "last weekend", "2017-08-12/2017-08-13"),
    ("this month", "this month", "2017-08"),
    ("last month", "last month", "2017-07"),
    ("last year", "last year", "2016"),
    ("this year", "this year", "2017"),
    ("the current year", "the current year", "2017"),
    ("last decade", "last decade", "200X"),
    ("next year", "next year", "2018"),
]

AGO = [
    ("two days ago", "two days ago", "2017-08-14"),
    ("10 days ago", "10 days ago", "2017-08-05/2017-08-07"),
    ("48 hours ago", "48 hours ago", "2017-08-14"),
    ("a week ago", "a week ago", "2017-08-06/2017-08-12"),
    ("three weeks ago", "three weeks ago", "2017-07-23/2017-07-29"),
    ("about three weeks ago", "about three weeks ago", "2017-07-20/2017-08-01"),
    ("two or three weeks ago", "two or three weeks ago", "2017-07-23/2017-08-05"),
    ("a couple of weeks ago", "a couple of weeks ago", "2017-07-23/2017-08-05"),
    ("three months ago", "three months ago", "2017-05"),
    ("a year ago", "a year ago", "2016-02/2017-02"),
    ("two years ago", "two years ago", "2015-02/2016-02"),
    ("a year and a half ago", "a year and a half ago", "2015-08/2016-08"),
    ("half a year ago", "half a year ago", "2016-08-01/2017-08-16"),
    ("a decade ago", "a decade ago", "2002-08/2012-08"),
    ("a few days ago", "a few days ago", "2017-08-03/2017-08-14"),
    ("several years ago", "several years ago", "../2016-02"),
    ("years ago", "years ago", "../2017-02"),
]

RECENT = [
    ("in recent days", "recent days", "2017-08-02/2017-08-16"),
    ("in recent weeks", "recent weeks", "2017-06-21/2017-08-16"),
    ("in recent months", "recent months", "2016-08-16/2017-08-16"),
    ("in recent years", "recent years", "2007-08-16/2017-08-16"),
    ("over the past three weeks", "the past three weeks", "2017-07-26/2017-08-16"),
    ("in the last 24 hours", "the last 24 hours", "2017-08-15/2017-08-16"),
    ("during the past few days", "the past few days", "2017-08-02/2017-08-16"),
    ("in the past year", "the past year", "2016-08-16/2017-08-16"),
    ("in the coming days", "the coming days", "2017-08-16/2017-08-30"),
]

TABLES = {"weekdays": WEEKDAYS, "days and weeks": DAYS_AND_WEEKS, "ago": AGO, "recent": RECENT}
ROWS = [
    pytest.param(*row, id=f"{name}: {row[1]}") for name, table in TABLES.items() for row in table
]


@pytest.mark.parametrize(("sentence", "words", "edtf"), ROWS)
def test_words_told_from_the_report_are_found_and_placed(
    sentence: str, words: str, edtf: str
) -> None:
    found = [(dated.expression.text, str(dated.when)) for dated in dates_in(sentence, PUBLISHED)]
    assert found == [(words, edtf)]


FORWARD = [
    ("He will be tried on 5 June.", "2018-06-05"),
    ("The trial is scheduled for Thursday.", "2017-08-17"),
    ("On Friday he is due to appear in court.", "2017-08-18"),
    ("A hearing is expected in December.", "2017-12"),
    ("The appeal is set for mid-December.", "2017-12-11/2017-12-20"),
    ("Another strike planned for 10 September.", "2017-09-10"),
]

BACKWARD = [
    ("She said on Thursday that he will be tried.", "2017-08-10"),
    ("On Thursday, officials said he will be tried.", "2017-08-10"),
    ("He will be tried soon, she said on Thursday.", "2017-08-10"),
    ("In October, a court indicated that it will sit.", "2016-10"),
    ("Four were held before the protest planned for 10 September.", "2016-09-10"),
    ("He was held against his will on Thursday.", "2017-08-10"),
    ("The hearing was postponed on 5 September.", "2016-09-05"),
]


@pytest.mark.parametrize(("sentence", "edtf"), FORWARD)
def test_what_is_told_as_future_is_looked_for_after_the_report(sentence: str, edtf: str) -> None:
    assert [str(dated.when) for dated in dates_in(sentence, PUBLISHED)] == [edtf]


@pytest.mark.parametrize(("sentence", "edtf"), BACKWARD)
def test_what_is_told_as_past_is_looked_for_before_it(sentence: str, edtf: str) -> None:
    assert [str(dated.when) for dated in dates_in(sentence, PUBLISHED)] == [edtf]


def test_the_caller_may_say_that_a_time_lies_ahead() -> None:
    (june,) = find_expressions("on 5 June")
    assert str(resolve(june, PUBLISHED)) == "2017-06-05"
    assert str(resolve(june, PUBLISHED, tense=Tense.FUTURE)) == "2018-06-05"


def test_kinds_tell_what_a_time_is_read_against() -> None:
    text = "Yesterday, the next day, May 14, since May, on Monday, mid-May, from May to July, 1990s"
    assert [expression.kind for expression in find_expressions(text)] == [
        Kind.PUBLISHED, Kind.CONTEXT, Kind.DAY, Kind.OPEN, Kind.WEEKDAY, Kind.PART, Kind.STRETCH,
        Kind.DECADE,
    ]  # fmt: skip
