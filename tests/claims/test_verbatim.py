"""The quote test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.claims import QuoteNotVerbatim, Span
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
