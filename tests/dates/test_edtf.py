"""EDTF values: what is read, with which bounds, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.dates import DateError, IntervalBackwards, NoSuchDay, NotEdtf, When, parse_edtf

BOUNDS = [
    # EDTF, earliest, latest; "-" is None
    ("2017-05-14", "2017-05-14", "2017-05-14"),
    ("2017-05", "2017-05-01", "2017-05-31"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("2017", "2017-01-01", "2017-12-31"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2017-XX", "2017-01-01", "2017-12-31"),
    ("2017-05-XX", "2017-05-01", "2017-05-31"),
    ("2017-XX-31", "2017-01-31", "2017-12-31"),
    ("201X-02-29", "2012-02-29", "2016-02-29"),
    ("XXXX", "-", "-"),
    ("XXXX-05", "-", "-"),
    ("XXXX-05-14", "-", "-"),
    ("XXXX-02-29", "-", "-"),
    ("2017-21", "2017-03-01", "2017-05-31"),
    ("2017-22", "2017-06-01", "2017-08-31"),
    ("2017-23", "2017-09-01", "2017-11-30"),
    ("2017-24", "2016-12-01", "2018-02-28"),
    ("2017-05-14~", "2017-05-11", "2017-05-17"),
    ("2017-05~", "2017-04-01", "2017-06-30"),
    ("2017~", "2016-01-01", "2018-12-31"),
    ("201X~", "2000-01-01", "2029-12-31"),
    ("2017-05-14?", "2017-05-14", "2017-05-14"),
    ("2017%", "2016-01-01", "2018-12-31"),
    ("2017-05-11/2017-05-20", "2017-05-11", "2017-05-20"),
    ("2015/2016", "2015-01-01", "2016-12-31"),
    ("2017-07-04/..", "2017-07-04", "-"),
    ("../2017-05", "-", "2017-05-31"),
    ("2017/", "2017-01-01", "-"),
    ("/2017", "-", "2017-12-31"),
    ("XXXX-05-11/XXXX-05-20", "-", "-"),
    ("2017-05~/2017-06-03", "2017-04-01", "2017-06-03"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("9999~", "9998-01-01", "9999-12-31"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS)
def test_a_value_has_the_bounds_its_digits_allow(text: str, earliest: str, latest: str) -> None:
    when = parse_edtf(text)
    assert (_day(when.earliest), _day(when.latest)) == (earliest, latest)


@pytest.mark.parametrize("text", [row[0] for row in BOUNDS])
def test_a_value_keeps_its_text_letter_for_letter(text: str) -> None:
    assert parse_edtf(text).edtf == text


REFUSED = [
    ("", NotEdtf),
    ("May 2017", NotEdtf),
    ("2017-5-14", NotEdtf),
    ("17-05-14", NotEdtf),
    ("2017-05-14T10:00", NotEdtf),
    ("2017/05/14", NotEdtf),
    ("../..", NotEdtf),
    ("/", NotEdtf),
    ("2017-05-14~~", NotEdtf),
    ("2X17", NotEdtf),
    ("٢٠١٧", NotEdtf),
    (" 2017", NotEdtf),
    ("2017\n", NotEdtf),
    ("2017-13", NoSuchDay),
    ("2017-00", NoSuchDay),
    ("2017-02-29", NoSuchDay),
    ("XXXX-02-30", NoSuchDay),
    ("2017-04-31", NoSuchDay),
    ("2017-21-01", NoSuchDay),
    ("0000", NoSuchDay),
    ("2017/2016", IntervalBackwards),
    ("2017-05-20/2017-05-11", IntervalBackwards),
]


@pytest.mark.parametrize(("text", "refusal"), REFUSED)
def test_what_is_no_edtf_date_is_refused_by_name(text: str, refusal: type[DateError]) -> None:
    with pytest.raises(refusal):
        parse_edtf(text)


def test_a_refusal_does_not_repeat_what_may_be_private() -> None:
    with pytest.raises(NotEdtf) as refusal:
        parse_edtf("the day she was taken")
    assert "taken" not in str(refusal.value)
    assert refusal.value.length == 21


def test_each_refusal_has_a_code_of_its_own_in_the_family_of_dates() -> None:
    codes = [refusal.code for refusal in (DateError, NotEdtf, NoSuchDay, IntervalBackwards)]
    assert codes == ["D000", "D001", "D002", "D003"]


@given(st.text(max_size=24))
def test_any_text_is_read_back_the_same_or_refused(text: str) -> None:
    try:
        when = parse_edtf(text)
    except DateError:
        return
    assert parse_edtf(when.edtf) == when


_DIGIT = st.sampled_from("0123456789X")


@given(
    st.tuples(*[_DIGIT] * 4).map("".join),
    st.sampled_from(["", "-XX", *(f"-{month:02}" for month in range(1, 13)), "-21", "-24"]),
    st.sampled_from(["", "-XX", *(f"-{day:02}" for day in range(1, 32))]),
    st.sampled_from(["", "~", "?", "%"]),
)
def test_bounds_are_in_order_and_there_is_none_for_an_unknown_year(
    year: str, month: str, day: str, doubt: str
) -> None:
    try:
        when = parse_edtf(year + month + (day if month else "") + doubt)
    except DateError:
        return
    if year == "XXXX":
        assert (when.earliest, when.latest) == (None, None)
    else:
        assert when.earliest is not None
        assert when.latest is not None
        assert when.earliest <= when.latest


@given(st.dates())
def test_a_day_lies_within_its_month_its_year_its_decade_and_about_itself(day: date) -> None:
    iso = day.isoformat()
    for text in (iso, iso[:7], iso[:4], iso[:3] + "X", iso + "~", iso[:7] + "~", iso + "/.."):
        when = parse_edtf(text)
        assert when.earliest is not None
        assert when.earliest <= day <= (when.latest or day)


def test_a_value_tells_what_sort_it_is() -> None:
    when = parse_edtf("2017-05~/..")
    assert (when.is_interval, when.is_known) == (True, False)
    assert (when.is_approximate, when.is_uncertain) == (True, False)
    assert str(when) == "2017-05~/.."


def test_a_value_cannot_be_changed() -> None:
    when: object = When("2017", date(2017, 1, 1), date(2017, 12, 31))
    with pytest.raises(AttributeError):
        when.edtf = "2018"  # type: ignore[attr-defined]


def _day(day: date | None) -> str:
    return "-" if day is None else day.isoformat()
