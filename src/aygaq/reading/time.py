"""When an act was: the time expression of its own clause, read against the report's date.

Reach for this module with all acts of a text. A dateline, or a time of another clause, is
never taken for an act's; where no time is given, none is made.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from aygaq.claims import ClaimDate, Span
from aygaq.dates import Dated, When, dates_in
from aygaq.reading.clauses import NONE, closeness, shares
from aygaq.reading.lexicon import words_of
from aygaq.reading.tree import Tree


class Times:
    """The time expressions of one text, and the acts that they belong to."""

    def __init__(self, tree: Tree, published: When | None) -> None:
        self.tree = tree
        self._starts = [w.start for w in tree.words]
        self._by_sentence: dict[int, list[tuple[int, int, Dated]]] = {}
        self._all = [d for d in dates_in(tree.text, published) if d.when is not None]
        self._offsets = [d.expression.start for d in self._all]
        for dated in self._all:
            first, last = self._words(dated)
            if dated.when is not None and first < last:
                sentence = tree.words[first].sentence
                self._by_sentence.setdefault(sentence, []).append((first, last, dated))

    def _words(self, dated: Dated) -> tuple[int, int]:
        first = bisect.bisect_left(self._starts, dated.expression.start)
        if first and (first == len(self._starts) or self._starts[first] > dated.expression.start):
            first -= 1
        return first, bisect.bisect_left(self._starts, dated.expression.end)

    def first_in(self, start: int, end: int) -> ClaimDate | None:
        """The first time named in [start, end) of the text."""
        at = bisect.bisect_left(self._offsets, start)
        if at == len(self._offsets) or self._offsets[at] >= end:
            return None
        return _claim_date(self.tree.text, self._all[at])

    def of(self, trigger: int, rivals: Sequence[int]) -> ClaimDate | None:
        """The time of the act at `trigger`; `rivals` are the other triggers of its sentence.

        Its own time comes first, then that of the clause which it is one event with.
        """
        spans = self._by_sentence.get(self.tree.words[trigger].sentence, ())
        best: tuple[float, Dated] | None = None
        for first, last, dated in spans:
            score = self._score(trigger, first, last, rivals)
            others = [self._score(r, first, last, rivals) for r in rivals if r != trigger]
            if score <= 0 or any(o > score + 3 for o in others):
                continue
            if best is None or score > best[0]:
                best = (score, dated)
        if best is None:
            return self._shared(trigger, spans, rivals)
        return _claim_date(self.tree.text, best[1])

    def _score(self, trigger: int, first: int, last: int, rivals: Sequence[int]) -> float:
        noun = self._noun_behind(first, last)
        if noun is not None and noun != trigger:
            return NONE
        if self._counts(first):
            return NONE
        return closeness(self.tree, trigger, first, last, rivals)

    def _shared(
        self, trigger: int, spans: Sequence[tuple[int, int, Dated]], rivals: Sequence[int]
    ) -> ClaimDate | None:
        shared = [
            dated
            for first, last, dated in spans
            if self._noun_behind(first, last) is None
            and not self._counts(first)
            and shares(self.tree, trigger, first, last, rivals)
        ]
        return _claim_date(self.tree.text, shared[0]) if len(shared) == 1 else None

    def _noun_behind(self, first: int, last: int) -> int | None:
        """The noun that a time stands before as an adjective does: "the 2016 coup"."""
        words = self.tree.words
        end = self.tree.sentence_of(words[first]).last
        at = last + 1 if last < end and words[last].text == "," else last
        if at >= end or words[at].pos not in ("NOUN", "ADJ") or not self._has_article(first):
            return None
        while at + 1 < end and words[at].pos == "ADJ" and words[at + 1].pos == "NOUN":
            at += 1
        if words[at].pos != "NOUN" or words[at].lemma in words_of("times", "event"):
            return None
        return at

    def _has_article(self, first: int) -> bool:
        words = self.tree.words
        return first > self.tree.sentence_of(words[first]).first and (
            words[first - 1].pos == "DET"
            or words[first - 1].low in ("his", "her", "their", "its", "'s", "’s")
        )

    def _counts(self, first: int) -> bool:
        """ "For the fourth time this year" says how often, not when."""
        words = self.tree.words
        return first > self.tree.sentence_of(words[first]).first and words[
            first - 1
        ].low in words_of("times", "counting")


def _claim_date(text: str, dated: Dated) -> ClaimDate | None:
    when = dated.when
    if when is None:
        return None
    words = Span.of(text, dated.expression.start, dated.expression.end)
    return ClaimDate(when.edtf, when.earliest, when.latest, words)


__all__ = ["Times"]
