"""The expressions of one verb that a sentence can hold, without trying each.

Reach for this module with a verb's patterns. Each pattern is kept under the words of one of its
literals, the one that is met least, so that a verb with a hundred expressions ("take") costs
little more than one with a few. Always true: no pattern whose words are all said is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aygaq.reading.frames.expressions import PREPOSITIONS, Pattern


class Shortlist:
    """The patterns of one verb form, in their order."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = tuple(patterns)
        self._open = tuple(i for i, p in enumerate(patterns) if not p.literals)
        self._by_word: dict[str, list[int]] = {}
        for place, pattern in enumerate(patterns):
            if pattern.literals:
                for word in min(pattern.literals, key=_commonness):
                    self._by_word.setdefault(word, []).append(place)
        self._words = frozenset(self._by_word)

    def within(self, said: frozenset[str]) -> list[Pattern]:
        """The patterns whose literals are all among the words `said`."""
        places = set(self._open)
        for word in self._words & said:
            places.update(self._by_word[word])
        found = [self._patterns[place] for place in sorted(places)]
        return [p for p in found if not any(said.isdisjoint(words) for words in p.literals)]


class Shortlists:
    """A shortlist for each verb form, made when it is first met."""

    def __init__(self, index: Mapping[str, Sequence[Pattern]]) -> None:
        self._index = index
        self._made: dict[str, Shortlist] = {}

    def of(self, form: str) -> Shortlist | None:
        """None where no pattern begins with that form."""
        if form not in self._index:
            return None
        if form not in self._made:
            self._made[form] = Shortlist(self._index[form])
        return self._made[form]


def _commonness(choices: frozenset[str]) -> tuple[bool, int]:
    return not choices.isdisjoint(PREPOSITIONS), len(choices)
