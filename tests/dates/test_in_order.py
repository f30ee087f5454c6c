"""Times without a year that stand between two with one: the story goes on in their order."""

from __future__ import annotations

import pytest

from aygaq.dates import dates_in, parse_edtf

PUBLISHED = parse_edtf("2019-12-05")


def _placed(text: str) -> list[str | None]:
    return [d.when.edtf if d.when else None for d in dates_in(text, PUBLISHED)]


def test_a_month_told_between_two_years_lies_between_them() -> None:
    text = (
        "I left in February 2018.\n\nIn early October we were put to sea. Guards shot at us on "
        "26 February 2019."
    )
    assert _placed(text) == ["2018-02", "2018-10-01/2018-10-10", "2019-02-26"]


@pytest.mark.parametrize(
    "text",
    [
        "In early October we were put to sea. Guards shot at us on 26 February 2019.",
        "I left in February 2018.\n\nIn early October he died. They had met on 26 February 2019.",
        "I left in February 2018.\n\nIn early October he died.\n\nOn 26 February 2019 he was born.",
    ],
)
def test_what_goes_back_or_stands_elsewhere_leaves_the_year_to_the_report(text: str) -> None:
    assert "2019-10-01/2019-10-10" in _placed(text)


def test_the_year_of_an_aside_is_not_that_of_the_sentence() -> None:
    text = "The brothers, who were 16 when they were held in 2008, were executed on 14 April."
    assert _placed(text) == ["2008", "2019-04-14"]


def test_the_year_that_a_sentence_opens_with_is_that_of_its_days() -> None:
    assert _placed("In 2008 the brothers were held on 14 April.") == ["2008", "2008-04-14"]


def test_a_weekday_and_the_day_that_a_trial_is_put_off_to_are_two_times() -> None:
    assert len(_placed("The trial was adjourned on Monday to 9 August.")) == 2
