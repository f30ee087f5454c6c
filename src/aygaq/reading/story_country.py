"""The country in which all of a story happened, in the words that tell of it.

Reach for this module for acts that no nearer words place. A story of one country names it, calls
people and things by it, or at least names its towns; of a town no more is taken than its country.
Always true: a long report, which is about more than one story, gives none.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from aygaq.claims import ClaimPlace, Span
from aygaq.reading.gazetteer import Gazetteer
from aygaq.reading.seats import countries_told
from aygaq.reading.tree import Tree

Words = tuple[int, int]
_STORY = 2_500  # words of the longest text that is one story


class StoryCountry:
    """Where one text tells of the country of its story.

    Args:
        places: the words `[first, last)` of each place that the text names.
    """

    def __init__(self, tree: Tree, gazetteer: Gazetteer, places: Iterable[Words]) -> None:
        self.tree, self.gazetteer = tree, gazetteer
        is_story = len(tree.words) < _STORY and gazetteer.has_story
        self._tellings = self._find(places) if is_story else []

    def told_before(self, trigger: int) -> ClaimPlace | None:
        """The country in the words next before the act, or else in the first."""
        if not self._tellings:
            return None
        before = bisect.bisect_right(self._tellings, trigger, key=lambda told: told[0])
        return self.gazetteer.country_of_story(self._span(self._tellings[max(before - 1, 0)]))

    def _find(self, places: Iterable[Words]) -> list[Words]:
        """Where the text names the country, or else a place that lies there."""
        told = sorted({*places, *countries_told(self.tree, 0, len(self.tree.words))})
        found = [(words, self.gazetteer.place(self._span(words))) for words in told]
        countries = [words for words, place in found if self.gazetteer.is_of_story(place)]
        inside = [words for words, place in found if self.gazetteer.is_in_story(place)]
        return countries or [self._outer(words) for words in inside]

    def _outer(self, words: Words) -> Words:
        """Of "Minsk, Belarus" the last name, where it lies in the story's country as well."""
        commas = [k for k in range(*words) if self.tree.words[k].text == ","]
        if not commas:
            return words
        outer = (commas[-1] + 1, words[1])
        return (
            outer if self.gazetteer.is_in_story(self.gazetteer.place(self._span(outer))) else words
        )

    def _span(self, words: Words) -> Span:
        first, last = self.tree.words[words[0]], self.tree.words[words[1] - 1]
        return Span.of(self.tree.text, first.start, last.end)
