"""When an act was: the time expression of its own clause, read against the report's date.

Reach for this module with all acts of a text. A dateline, or a time of another clause, is
never taken for an act's; where no time is given, none is made.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from aygaq.claims import ClaimDate, Span
from aygaq.dates import Dated, When, dates_in
from aygaq.reading.clauses import closeness
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
        """The time of the act at `trigger`; `rivals` are the other triggers of its sentence."""
        sentence = self.tree.words[trigger].sentence
        best: tuple[float, Dated] | None = None
        for first, last, dated in self._by_sentence.get(sentence, ()):
            score = closeness(self.tree, trigger, first, last)
            others = [closeness(self.tree, r, first, last) for r in rivals if r != trigger]
            if score <= 0 or any(o > score + 3 for o in others):
                continue
            if best is None or score > best[0]:
                best = (score, dated)
        return _claim_date(self.tree.text, best[1]) if best else None


def _claim_date(text: str, dated: Dated) -> ClaimDate | None:
    when = dated.when
    if when is None:
        return None
    words = Span.of(text, dated.expression.start, dated.expression.end)
    return ClaimDate(when.edtf, when.earliest, when.latest, words)


__all__ = ["Times"]
