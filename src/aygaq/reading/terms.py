"""Terms of years beside a trigger: "12 years' imprisonment", "a life sentence".

Reach for this module for the value of a sentence. What a term is, `aygaq.dates` says; this
module only tells which words of the tree it stands on.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from aygaq.dates import DEATH, LIFE, find_terms
from aygaq.dates import Term as Found
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.counts import read_number
from aygaq.reading.tree import Tree

_TO = 14  # words from "reduced" to its "to"
_OF = 5  # words from "of" to what a length is of
_SHORTEST = 2  # of them
_LONGEST = 60  # years that a bare number may count


@dataclass(frozen=True, slots=True)
class Term:
    """Words `[first, last)` that give a length: P12Y, P1Y6M, life; "" between two lengths."""

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
            value = "" if _is_range(found) else found.high or found.low or ""
            if self._recurs(first) or self._is_of_else(last):
                continue
            if first < last and (value or _is_range(found)):
                sentence = tree.words[first].sentence
                self._by_sentence.setdefault(sentence, []).append(Term(first, last, value))

    def _recurs(self, first: int) -> bool:
        """ "I must sign every eight days": how often, and not how long."""
        return first > 0 and self.tree.words[first - 1].low in ("every", "each")

    def _is_of_else(self, last: int) -> bool:
        """ "Three months of treatment", "two weeks' notice": long as no penalty is."""
        words = self.tree.words[last : last + _OF]
        if not words:
            return False
        if words[0].low in ("'", "’", "'s", "’s"):
            return any(w.low in words_of("terms", "granted") for w in words[1:2])
        if words[0].low != "of" or len(words) < _SHORTEST:
            return False
        thing = next((w for w in words[1:] if w.pos in ("NOUN", "PROPN", "VERB")), None)
        served = words_of("terms", "served")
        return thing is not None and not any(w.low in served for w in words[1:])

    def changed(self, start: int, end: int) -> Term | None:
        """What a term became: "fifteen years, cut to ten", "from ten years to five".

        A bare number is in the unit of the term before it, or in years.
        """
        words = self.tree.words
        for k in range(start, min(end, len(words)) - 2):
            if words[k].lemma not in words_of("terms", "changing") and words[k].low != "from":
                continue
            if words[k].low == "from" and not self._amount(k + 1):
                continue
            for at in range(k + 1, min(k + _TO, end - 1)):
                if words[at].low == "to" and (term := self._amount(at + 1)) is not None:
                    return term
                if words[at].text in (";", ".") or words[at].pos == "VERB":
                    break
        return None

    def _amount(self, at: int) -> Term | None:
        """The term or the bare number that begins at word `at`."""
        words = self.tree.words
        if at >= len(words):
            return None
        sentence = self.tree.sentence_of(words[at])
        for term in self._by_sentence.get(sentence.index, ()):
            if at - 1 <= term.first <= at:
                return term
        if words[at].low in ("life", "death"):
            return Term(at, at + 1, words[at].low)
        number = read_number([w.low for w in words[at : min(at + 3, sentence.last)]])
        if number is None or number[0] != int(number[0]) or not 0 < number[0] <= _LONGEST:
            return None
        last = at + number[1]
        if last < sentence.last and words[last].pos in ("NOUN", "PROPN", "NUM"):
            return None
        unit = self._unit_before(at)
        return Term(at, last, f"P{int(number[0])}{unit}") if unit else None

    def _unit_before(self, at: int) -> str:
        """Y or M of the last term told in the same part before word `at`."""
        part = self.tree.sentence_of(self.tree.words[at]).part
        for index in range(self.tree.words[at].sentence, -1, -1):
            if self.tree.sentences[index].part < part - 1:
                return ""
            for term in reversed(self._by_sentence.get(index, [])):
                if term.first < at and term.value[-1:] in ("Y", "M"):
                    return term.value[-1]
        return ""

    def first_in(self, start: int, end: int) -> str | None:
        """The first term in [start, end) of the text."""
        spans = (
            (self.tree.words[t.first].start, t.value)
            for ts in self._by_sentence.values()
            for t in ts
            if t.value
        )
        return next((value for at, value in sorted(spans) if start <= at < end), None)

    def within(self, first: int, last: int) -> list[Term]:
        """The terms that begin or end among the words `[first, last)` of one sentence."""
        if first >= len(self.tree.words):
            return []
        found = self._by_sentence.get(self.tree.words[first].sentence, ())
        return [t for t in found if t.first < last and t.last > first]


def _is_range(found: Found) -> bool:
    """ "Between 12 and 17 years", of several people: no single term."""
    ends = {found.low, found.high}
    return len(ends) == 2 and not ends & {None, LIFE, DEATH}
