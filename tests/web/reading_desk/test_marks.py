"""The text cut at the edges of claims."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aygaq.claims import Claim, ClaimId, ClaimKind, Span
from aygaq.sources import Part, PartKind, SourceText
from aygaq.store.ids import RecordId
from aygaq.store.records import ClaimRecord
from aygaq.web.reading_desk.cards import Card, State
from aygaq.web.reading_desk.marks import marks_for, shown_parts

#: Letters of one and of two units of UTF-16, a mark that stands on the letter before, both ways.
WORDS = st.text("aß中ئ𠮷e\u0301\u200f", min_size=1, max_size=30)


def text_of(paragraphs: list[str]) -> SourceText:
    parts, at = [], 0
    for words in paragraphs:
        parts.append(Part(PartKind.PARAGRAPH, at, at + len(words)))
        at += len(words) + 2
    return SourceText("\n\n".join(paragraphs), tuple(parts))


def card_of(number: int, text: str, start: int, end: int, state: State) -> Card:
    claim_id = ClaimId(f"c-{number}")
    quote = Span.of(text, start, end)
    claim = Claim(claim_id, ClaimKind.ACT, "detention", None, quote, "test/1")
    record = ClaimRecord(claim_id, RecordId("s-1"), RecordId("r-1"), claim, None, None, True)
    return Card(claim_id, record, None, None, None, state, (), (), None)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[SourceText, list[Card]]:
    text = text_of(draw(st.lists(WORDS, min_size=1, max_size=4)))
    length = len(text.text)
    ends = draw(st.lists(st.tuples(st.integers(0, length), st.integers(0, length)), max_size=6))
    cards = [
        card_of(number, text.text, min(pair), max(pair), draw(st.sampled_from(State)))
        for number, pair in enumerate(ends)
        if pair[0] != pair[1]
    ]
    return text, cards


@given(marked_texts())
def test_the_segments_of_a_part_are_the_part_letter_for_letter(
    marked: tuple[SourceText, list[Card]],
) -> None:
    text, cards = marked
    for part, shown in zip(text.parts, shown_parts(text, cards), strict=True):
        assert "".join(s.text for s in shown.segments) == text.text[part.start : part.end]


@given(marked_texts())
def test_each_segment_knows_where_it_starts(marked: tuple[SourceText, list[Card]]) -> None:
    text, cards = marked
    for shown in shown_parts(text, cards):
        for segment in shown.segments:
            assert text.text[segment.start : segment.start + len(segment.text)] == segment.text


@given(marked_texts())
def test_every_code_point_of_a_quote_is_marked_and_no_other(
    marked: tuple[SourceText, list[Card]],
) -> None:
    text, cards = marked
    under: dict[ClaimId, set[int]] = {card.root: set() for card in cards}
    for shown in shown_parts(text, cards):
        for segment in shown.segments:
            for root in segment.cards:
                under[root].update(range(segment.start, segment.start + len(segment.text)))
    inside = {at for part in text.parts for at in range(part.start, part.end)}
    for card in cards:
        quote = card.record.claim.quote
        assert under[card.root] == inside & set(range(quote.start, quote.end))


def test_words_are_struck_only_where_every_claim_on_them_is_rejected() -> None:
    assert marks_for(frozenset({State.REJECTED})) == ("is-rejected", "")
    assert marks_for(frozenset({State.REJECTED, State.PROPOSED})) == ("", "is-proposed")
    assert marks_for(frozenset({State.REJECTED, State.ACCEPTED})) == ("is-accepted", "")


def test_what_waits_is_dotted_beside_what_is_decided() -> None:
    assert marks_for(frozenset({State.AMENDED, State.PROPOSED})) == ("is-amended", "is-proposed")


def test_the_first_headline_is_the_heading_of_the_page() -> None:
    parts = (Part(PartKind.HEADLINE, 0, 3), Part(PartKind.HEADLINE, 4, 7))
    shown = shown_parts(SourceText("One\nTwo", parts), [])
    assert [part.tag for part in shown] == ["h1", "h2"]
