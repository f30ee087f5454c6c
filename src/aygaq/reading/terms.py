"""Terms of years beside a trigger: "12 years' imprisonment", "a life sentence".

Reach for this module for the value of a sentence. What a term is, `aygaq.dates` says; this
module only tells which words of the tree it stands on.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from aygaq.dates import find_terms
from aygaq.reading.tree import Tree


@dataclass(frozen=True, slots=True)
class Term:
    """Words `[first, last)` that give a length: P12Y, P1Y6M, life, death."""

    first: int
    last: int
    value: str


class Terms:
    """All terms of one text, by sentence."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._by_sentence: dict[int, list[Term]] = {}
        ends = [w.end for w in tree.words]
        starts = [w.start for w in tree.words]
        for found in find_terms(tree.text):
            first = bisect.bisect_right(ends, found.start)
            last = bisect.bisect_left(starts, found.end)
            value = found.value or found.high or found.low
            if first < last and value is not None:
                sentence = tree.words[first].sentence
                self._by_sentence.setdefault(sentence, []).append(Term(first, last, value))

    def first_in(self, start: int, end: int) -> str | None:
        """The first term in [start, end) of the text."""
        spans = (
            (self.tree.words[t.first].start, t.value)
            for ts in self._by_sentence.values()
            for t in ts
        )
        return next((value for at, value in sorted(spans) if start <= at < end), None)

    def within(self, first: int, last: int) -> list[Term]:
        """The terms that begin or end among the words `[first, last)` of one sentence."""
        if first >= len(self.tree.words):
            return []
        found = self._by_sentence.get(self.tree.words[first].sentence, ())
        return [t for t in found if t.first < last and t.last > first]
