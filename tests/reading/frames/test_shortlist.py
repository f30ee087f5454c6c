"""The shortlist of a verb's expressions leaves none out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.reading.frames.expressions import Pattern, compile_pattern
from aygaq.reading.frames.index import shortlists, verb_index
from aygaq.reading.frames.shortlist import Shortlist

LINES = ("take X into custody", "take X", "take X to prison|jail", "take part in protest")
PATTERNS = [compile_pattern("arrest", line) for line in LINES]
VOCABULARY = sorted({word for p in PATTERNS for words in p.literals for word in words} | {"soon"})


def by_trying_each(patterns: list[Pattern], said: frozenset[str]) -> list[Pattern]:
    return [p for p in patterns if all(words & said for words in p.literals)]


@settings(deadline=None)
@given(st.frozensets(st.sampled_from(VOCABULARY)))
def test_it_finds_what_trying_each_finds_in_the_same_order(said: frozenset[str]) -> None:
    assert Shortlist(PATTERNS).within(said) == by_trying_each(PATTERNS, said)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_it_does_so_for_every_verb_of_the_lexicon(data: st.DataObject) -> None:
    patterns = list(verb_index()[data.draw(st.sampled_from(sorted(verb_index())))])
    words = sorted({word for p in patterns for words in p.literals for word in words} | {"soon"})
    said = data.draw(st.frozensets(st.sampled_from(words), max_size=8))
    assert Shortlist(patterns).within(said) == by_trying_each(patterns, said)


def test_an_expression_without_other_words_always_stands() -> None:
    assert [p.line for p in Shortlist(PATTERNS).within(frozenset())] == ["take X"]


def test_a_word_that_is_no_verb_of_the_lexicon_has_none() -> None:
    assert shortlists().of("table") is None
