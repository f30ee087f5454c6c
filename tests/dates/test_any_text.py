"""Whatever the text: no failure, spans that hold, and the same answer each time."""

from __future__ import annotations

from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.dates import (
    dates_in,
    find_ages,
    find_durations,
    find_expressions,
    find_terms,
    parse_edtf,
)
from tests.dates.strategies import WHENS

_WORDS = (
    "May June march spring on in since until from to between and or the of a last next this that "
    "same day week month year 14 14th 3-7 2017 2016/17 1990s 03/05/2017 2017-05-14 at 4 am mid- "
    "early late end ago later two twelve three-month 12-year old aged sentenced life death Friday "
    "prayers yesterday today will said , . ; \n \n\n ( ) – ' ’ Ramadan hundred half some about "
    "few recent past night hours Q1 first quarter 99999 0 31 29 February XXXX No. №"
)
#: Text made of the words that the finders look for, in any order.
_TIMELY = st.lists(st.sampled_from(_WORDS.split(" ")), max_size=24).map(" ".join)
TEXTS = (
    st.text(max_size=200)
    | _TIMELY
    | st.lists(st.sampled_from(_WORDS.split()), max_size=12).map("".join)
)


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


def _assert_spans_hold(text: str, found: list[_Spanned]) -> None:
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        end = one.end


@given(TEXTS)
def test_spans_are_verbatim_in_order_and_do_not_overlap(text: str) -> None:
    _assert_spans_hold(text, list(find_expressions(text)))
    _assert_spans_hold(text, list(find_durations(text)))
    _assert_spans_hold(text, list(find_terms(text)))
    _assert_spans_hold(text, list(find_ages(text)))


@given(TEXTS, st.none() | WHENS)
def test_every_text_is_read_against_every_date_the_same_way_twice(
    text: str, published: object
) -> None:
    when = published if published is None else parse_edtf(str(published))
    assert dates_in(text, when) == dates_in(text, when)


@given(TEXTS, st.none() | WHENS)
def test_what_is_placed_is_a_value_that_reads_back(text: str, published: object) -> None:
    when = published if published is None else parse_edtf(str(published))
    for dated in dates_in(text, when):
        assert dated.when is None or parse_edtf(dated.when.edtf) == dated.when


@given(TEXTS, TEXTS)
def test_a_paragraph_before_moves_the_spans_and_changes_no_word(before: str, text: str) -> None:
    shift = len(before) + len("\n\n.\n\n")
    alone = [(one.start + shift, one.text) for one in find_expressions(text)]
    after = [
        (one.start, one.text)
        for one in find_expressions(f"{before}\n\n.\n\n{text}")
        if one.start >= shift
    ]
    assert alone == after


@pytest.mark.parametrize("find", [find_expressions, find_durations, find_terms, find_ages])
@pytest.mark.parametrize("text", ["May " * 4000, "1 " * 8000, "two-" * 4000, " " * 20000])
def test_long_runs_of_one_word_are_walked_once(find: object, text: str) -> None:
    assert callable(find)
    assert isinstance(find(text), list)
