"""Whether a name is a place, and which: the gazetteer as reading uses it.

Reach for this module with a name's words. The other places of the document decide between
places of one name; what stays doubtful keeps its words and gets no entry.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from aygaq.claims import ClaimPlace, Span
from aygaq.places import countries_in
from aygaq.places.resolve import resolve
from aygaq.places.values import Place, Resolved, Unknown


@functools.lru_cache(maxsize=20_000)
def is_place(name: str) -> bool:
    """Whether the gazetteer is sure of a place of this very name."""
    return isinstance(resolve(name), Resolved)


def _foremost(countries: Sequence[tuple[str, int]]) -> str | None:
    """The country that a text speaks of most; None where two stand level."""
    if not countries or (len(countries) > 1 and countries[0][1] == countries[1][1]):
        return None
    return countries[0][0]


class Gazetteer:
    """The gazetteer with one document's places and its foremost country as context."""

    def __init__(self, context: Sequence[str], text: str) -> None:
        self.context = tuple(dict.fromkeys(context))[:40]
        self._country = _foremost(countries_in(text))
        self._known: dict[str, Place | None] = {}

    def place(self, words: Span) -> ClaimPlace:
        """The place as a claim holds it; without an entry where that is not certain."""
        found = self._find(words.text)
        if found is None:
            return ClaimPlace(words)
        return ClaimPlace(words, found.id, found.name, found.within, found.lat, found.lon)

    def _find(self, words: str) -> Place | None:
        if words not in self._known:
            result = resolve(words, context=self.context, country_hint=self._country)
            if isinstance(result, Resolved):
                self._known[words] = result.place
            elif isinstance(result, Unknown):
                self._known[words] = result.inside
            else:
                self._known[words] = result.inside
        return self._known[words]
