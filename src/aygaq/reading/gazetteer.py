"""Whether a name is a place, and which: the gazetteer as reading uses it.

Reach for this module with a name's words. The other places of the document decide between
places of one name; what stays doubtful keeps its words and gets no entry.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from aygaq.claims import ClaimPlace, Span
from aygaq.places import countries_in, demonym, find_names
from aygaq.places.resolve import resolve
from aygaq.places.values import Place, Resolved
from aygaq.reading.overlay.names import claim_place, team_place, team_place_inside

_BEHIND = re.compile(r"\b(?:of|in|near|at) (?:the )?([A-Z][^,]*)$")
_FEW, _MOST = 3, 0.6  # mentions of countries, and the share of the foremost
_TWICE = 2  # how often a story's country is named, and how much oftener than any other
# of their states only before what states have: elsewhere they name peoples of many countries
COUNTRY_OF_PEOPLE = {
    "Azeri": "Azerbaijan", "Kazakh": "Kazakhstan", "Kyrgyz": "Kyrgyzstan", "Tajik": "Tajikistan",
    "Turkmen": "Turkmenistan", "Uzbek": "Uzbekistan",
}  # fmt: skip
_HELD_BY = {"Hong Kong": "China", "Macao": "China"}  # regions with a code of their own, no states


def is_place(name: str) -> bool:
    """Whether the gazetteer, or the team, is sure of a place of this very name."""
    return team_place(name) is not None or _is_listed(name)


@functools.lru_cache(maxsize=20_000)
def _is_listed(name: str) -> bool:
    return isinstance(resolve(name), Resolved)


def _foremost(countries: Sequence[tuple[str, int]]) -> str | None:
    """The country that a text speaks of most; None where two stand level."""
    if not countries or (len(countries) > 1 and countries[0][1] == countries[1][1]):
        return None
    return countries[0][0]


def _dominant(countries: Sequence[tuple[str, int]]) -> bool:
    """Whether a text is so much about one country that what it names lies there."""
    total = sum(times for _, times in countries)
    return total >= _FEW and countries[0][1] >= _MOST * total


def _is_story_of(countries: Sequence[tuple[str, int]]) -> bool:
    """Whether a text tells what happened in one country: named twice as often as any other."""
    if not countries or countries[0][1] < _TWICE:
        return False
    return len(countries) == 1 or countries[0][1] >= _TWICE * countries[1][1]


def _with_state(within: tuple[str, ...]) -> tuple[str, ...]:
    """A chain to the state at its end: Hong Kong lies in China."""
    state = _HELD_BY.get(within[-1]) if within else None
    return (*within, state) if state is not None else within


def _tail(words: str) -> str:
    """The name behind the last "of", "in" or "near" of a phrase."""
    found = _BEHIND.search(words)
    return found.group(1) if found else ""


def _is_country(place: ClaimPlace, country: str) -> bool:
    return place.within == _with_state((country,))


class Gazetteer:
    """The gazetteer with one document's places and its foremost country as context."""

    def __init__(self, context: Sequence[str], text: str) -> None:
        self.context = tuple(dict.fromkeys(context))[:40]
        countries = countries_in(text)
        self._country = _foremost(countries)
        self._countries = frozenset(country for country, _ in countries)
        self._dominant = _dominant(countries)
        self._story = self._country if _is_story_of(countries) else None
        self._known: dict[str, Place | None] = {}

    def place(self, words: Span) -> ClaimPlace:
        """The place as a claim holds it; without an entry where that is not certain.

        Its chain ends with its country, a country's own too.
        """
        own = team_place(words.text) or team_place_inside(words.text)
        return claim_place(own, words) if own else self._claim(words, self._find(words.text))

    def _claim(self, words: Span, found: Place | None) -> ClaimPlace:
        if found is None or not self._is_told_of(found):
            return self._of_country(words)
        within = _with_state(found.within or (found.name,))
        return ClaimPlace(words, found.id, found.name, within, found.lat, found.lon)

    def facility(self, words: Span) -> ClaimPlace:
        """As `place`; what lies nowhere by its own words lies where the text's events do."""
        own = team_place(words.text) or team_place_inside(words.text)
        if own is not None:
            return claim_place(own, words)
        named = self._named_in(words.text)
        if named is None and not words.text.islower():
            named = self._find(words.text)
        found = self._claim(words, named)
        if found.within or not self._dominant or self._country is None:
            return found
        return ClaimPlace(words, within=_with_state((self._country,)))

    def is_of_foremost(self, place: ClaimPlace) -> bool:
        """Whether a place lies in the country that the text speaks of most."""
        return self._country is not None and self._country in place.within[-2:]

    def is_the_country(self, place: ClaimPlace) -> bool:
        """Whether it is a country itself, and the one that nearly all of the text is about."""
        return self._dominant and self._country is not None and _is_country(place, self._country)

    @property
    def has_story(self) -> bool:
        """Whether all that is told happened in one country."""
        return self._story is not None

    def is_of_story(self, place: ClaimPlace) -> bool:
        """Whether it is the country, and no part of it, in which all that is told happened."""
        return self._story is not None and _is_country(place, self._story)

    def is_in_story(self, place: ClaimPlace) -> bool:
        """Whether it lies in the country in which all that is told happened."""
        return self._story is not None and place.within[-1:] == _with_state((self._story,))[-1:]

    def country_of_story(self, words: Span) -> ClaimPlace:
        """The country in which all that is told happened, in words that name it or a town of it.

        Of the town no more is said: that it was there is not told.
        """
        place = self.place(words)
        if self.is_of_story(place) or self._story is None:
            return place
        return ClaimPlace(words, within=_with_state((self._story,)))

    def _of_country(self, words: Span) -> ClaimPlace:
        """What the gazetteer has not: no entry, but the country that the word is of."""
        country = demonym(words.text) or COUNTRY_OF_PEOPLE.get(words.text)
        known = self._find(country) if country else None
        if country is None or known is None:
            return ClaimPlace(words, within=_with_state((country,)) if country else ())
        return ClaimPlace(
            words, known.id, known.name, _with_state((country,)), known.lat, known.lon
        )

    def _find(self, words: str) -> Place | None:
        if words not in self._known:
            self._known[words] = self._resolve(words) or self._named_in(words)
        return self._known[words]

    def _is_told_of(self, place: Place) -> bool:
        """Whether the text speaks of its country at all; a namesake elsewhere it does not."""
        return not place.within or not self._dominant or place.country in self._countries

    def _resolve(self, words: str) -> Place | None:
        result = resolve(words, context=self.context, country_hint=self._country)
        return result.place if isinstance(result, Resolved) else result.inside

    def _named_in(self, words: str) -> Place | None:
        """The one place named inside a phrase: "his Harare home", "a Minsk court"."""
        spans = find_names(words)
        if not spans:
            return self._resolve(_tail(words)) if _tail(words) else None
        inner = words[spans[0][0] : spans[-1][1]]
        return self._resolve(inner) if inner != words else None
