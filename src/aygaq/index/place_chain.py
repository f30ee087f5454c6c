"""Places of claims as facets and maps need them: with all that they lie in, and how exact they are.

Reach for this module for the key under which a place is counted. One fact is always true: the last
link of a chain is the place itself, the first its country; a place that the gazetteer does not know
is a link by its own words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

from aygaq.places import PlaceUnknown, extent_km, place

NOWHERE = ""  # the key of a claim that names no place


@dataclass(frozen=True)
class PlaceLink:
    """A place, or something that it lies in.   kind: see `places.Place`; "" where unknown."""

    key: str
    name: str
    kind: str


@dataclass(frozen=True)
class PlaceChain:
    """A place with what it lies in, the widest first.

    Attributes:
        lat, lon: degrees; None where no point is known.
        doubt_km: radius in which it lies somewhere; 0 for a town or a county.
    """

    key: str
    links: tuple[PlaceLink, ...]
    lat: float | None = None
    lon: float | None = None

    @property
    def name(self) -> str:
        """The place's own name."""
        return self.links[-1].name if self.links else ""

    @property
    def doubt_km(self) -> float:
        """As `places.extent_km` tells it."""
        return extent_km(self.key)

    def below(self, key: str | None) -> PlaceLink | None:
        """The link under `key`, the first of all where it is None; None where there is none."""
        if key is None:
            return self.links[0] if self.links else None
        keys = [link.key for link in self.links]
        at = keys.index(key) if key in keys else len(keys)
        return self.links[at + 1] if at + 1 < len(keys) else None


@lru_cache(maxsize=20_000)
def place_chain(
    place_id: str, name: str, within: str, lat: float | None, lon: float | None
) -> PlaceChain:
    """The chain of a claim's place as its row in the index tells it."""
    if not name:
        return PlaceChain(NOWHERE, ())
    try:
        told = place(place_id)
    except PlaceUnknown:
        return _by_words(name, json.loads(within), lat, lon)
    above = zip(told.within_ids, told.within, strict=True)
    links = [PlaceLink(key, called, _kind(key)) for key, called in above]
    links = [*reversed(links), PlaceLink(told.id, told.name, told.kind)]
    return PlaceChain(told.id, tuple(links), told.lat, told.lon)


def _by_words(name: str, within: list[str], lat: float | None, lon: float | None) -> PlaceChain:
    words = [*reversed(within), " ".join(name.split())]
    links = tuple(
        PlaceLink("words:" + "/".join(words[: at + 1]), word, "") for at, word in enumerate(words)
    )
    return PlaceChain(links[-1].key, links, lat, lon)


def _kind(key: str) -> str:
    try:
        return place(key).kind
    except PlaceUnknown:
        return ""
