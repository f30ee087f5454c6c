"""A place, and what resolving words to a place can answer.

Reach for this module for the shapes. One fact is always true: `within` of a place names what it
lies in, the nearest first and its country last, and is empty for a country alone.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """One entry of the gazetteer.

    Attributes:
        id: stable: "gn:" GeoNames, "cn:" GB/T 2260, "ay:" the project's own table.
        kind: country, region (first level), prefecture, county, district (second), city, area.
        type: the word that its country has for it: governorate, oblast, banner.
        within: names of what it lies in, nearest first, the country's common English name last.
        within_ids: the ids of these, in the same order.
        lat, lon: degrees, WGS 84; for an area a point in it, its main town as a rule, or None.
        population: people, or None; of divisions and areas never known.
        names: other names, each with its script as Unicode names it: LATIN, CYRILLIC, CJK.
        weight: people known to live in its towns; only to compare prominence, not to be shown.
    """

    id: str
    kind: str
    type: str
    name: str
    within: tuple[str, ...]
    within_ids: tuple[str, ...]
    lat: float | None
    lon: float | None
    population: int | None
    names: tuple[tuple[str, str], ...]
    weight: int

    @property
    def country(self) -> str:
        """The common English name of its country, its own where it is one."""
        return self.within[-1] if self.within else self.name


@dataclass(frozen=True)
class Resolved:
    """One place, and the reasons for it in words."""

    place: Place
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ambiguous:
    """Places that the words could mean, the likeliest first; none is likely enough.

    Attributes:
        inside: the nearest place that holds all of them, or None.
    """

    candidates: tuple[Place, ...]
    inside: Place | None = None


@dataclass(frozen=True)
class Unknown:
    """No place of the gazetteer is meant.

    Attributes:
        reason: NO_NAME, COMMON_WORD, NOT_LISTED, OTHER_KIND or CONTRADICTION.
        inside: the place that the words say it lies in, where that one is known.
    """

    reason: str
    inside: Place | None = None
