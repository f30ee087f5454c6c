"""The quote test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.claims import QuoteAmbiguous, QuoteMissing, QuoteNotVerbatim, Span, locate_quote
from aygaq.claims.verbatim import verify_span


@given(st.text(min_size=1), st.data())
def test_words_cut_from_a_text_stand_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    verify_span(text, Span.of(text, start, end), owner="claim c1")


@given(st.text(min_size=1), st.integers(-5, 50), st.integers(-5, 50), st.text(min_size=1))
def test_a_span_passes_only_when_its_words_stand_there(
    text: str, start: int, end: int, words: str
) -> None:
    stands = 0 <= start < end <= len(text) and text[start:end] == words
    if stands:
        verify_span(text, Span(start, end, words), owner="claim c1")
    else:
        with pytest.raises(QuoteNotVerbatim):
            verify_span(text, Span(start, end, words), owner="claim c1")


def test_the_refusal_holds_no_word_of_the_source() -> None:
    with pytest.raises(QuoteNotVerbatim) as refusal:
        verify_span("Aibek Samatuly was held.", Span(0, 5, "Erlan"), owner="claim c1")
    assert "Aibek" not in str(refusal.value)
    assert "Erlan" not in str(refusal.value)


def test_offsets_count_code_points_and_not_bytes() -> None:
    text = "Дәурен was held."
    verify_span(text, Span(7, 10, "was"), owner="claim c1")


TEXT = "Guards led him to a “cellar”.\nGuards  led\nher away. It’s cold."


def test_a_quote_is_found_where_it_stands_and_cut_from_the_text() -> None:
    assert locate_quote(TEXT, 'a "cellar"') == Span.of(TEXT, 18, 28)
    assert locate_quote(TEXT, "Guards led her").text == "Guards  led\nher"
    assert locate_quote(TEXT, "It's cold").text == "It’s cold"


@pytest.mark.parametrize(
    "quote", ["", " ", "guards led", "uards led him", "cell", "Guards led them"]
)
def test_words_that_do_not_stand_there_are_not_found(quote: str) -> None:
    with pytest.raises(QuoteMissing):
        locate_quote(TEXT, quote)


def test_words_that_stand_twice_are_ambiguous_until_it_is_said_where() -> None:
    with pytest.raises(QuoteAmbiguous) as ambiguous:
        locate_quote(TEXT, "Guards led")
    assert [span.start for span in ambiguous.value.spans] == [0, 30]
    assert locate_quote(TEXT, "Guards led", start=5).start == 30
    assert locate_quote(TEXT, "Guards led", end=29).start == 0


@given(st.text(max_size=40), st.text(max_size=6))
def test_what_is_found_stands_in_the_text(text: str, quote: str) -> None:
    try:
        found = locate_quote(text, quote)
    except (QuoteMissing, QuoteAmbiguous):
        return
    verify_span(text, found, owner="a quote")
    assert found.text.translate(_STRAIGHT).split() == quote.translate(_STRAIGHT).split()


_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
