"""Days of publication as EDTF."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.sources.published import edtf, read_date, read_date_line


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2019-05-03T10:00:00+03:00", "2019-05-03"),
        ("Fri, 3 May 2019", "2019-05-03"),
        ("3rd of May, 2019", "2019-05-03"),
        ("May 3, 2019", "2019-05-03"),
        ("Sept. 9, 2019", "2019-09-09"),
        ("August 2014", "2014-08"),
        ("2019-05", "2019-05"),
        ("03.05.2019", "2019-05-03"),
        ("25/3/2019", "2019-03-25"),
        ("3/25/2019", "2019-03-25"),
        ("5/3/2019", "2019"),
        ("3 мая 2019 г.", "2019-05-03"),
        ("2019 жылғы 3 мамыр", "2019-05-03"),
        ("2019年5月3日", "2019-05-03"),
        ("3 mai 2019", "2019-05-03"),
        ("3 de mayo de 2019", "2019-05-03"),
        ("3 مايو 2019", "2019-05-03"),
        ("31 February 2019", None),
        ("in 2019", None),
        ("May", None),
        ("0000-00-00", None),
    ],
)
def test_a_date_is_as_exact_as_its_words(said: str, expected: str | None) -> None:
    assert read_date(said) == expected


@pytest.mark.parametrize(
    "said", ["Published: Friday, 3 May 2019 10:30", "3 May 2019", "Posted on May 3, 2019 at 5 pm"]
)
def test_a_line_that_is_only_a_date_is_one(said: str) -> None:
    assert read_date_line(said) == "2019-05-03"


@pytest.mark.parametrize(
    "said",
    [
        "Arrested 3 May 2019",
        "Date of birth: 3 May 2019",
        "3 May 2019 was a Friday like any other",
        "2019",
        "",
    ],
)
def test_other_lines_are_no_date_lines(said: str) -> None:
    assert read_date_line(said) is None


@given(st.dates())
def test_every_day_is_written_as_iso_8601(day: object) -> None:
    said = str(day)
    year, month, number = map(int, said.split("-"))
    assert edtf(year, month, number) == (said if 1800 <= year <= 2200 else None)


@given(st.text(max_size=120))
def test_no_words_make_it_fall_over(said: str) -> None:
    read_date(said)
    read_date_line(said)
