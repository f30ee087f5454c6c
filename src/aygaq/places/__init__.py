"""A small gazetteer of the world, and the reading of places in reports.

Reach for this package to turn words for a place into an entry with its chain (county, prefecture,
region, country), or to find names of places in text. One fact is always true: no function here
answers with a place where two are about as likely.

The data are distilled by `training/gazetteer`; DATA-LICENCES.md beside it says from what.
"""

from __future__ import annotations

from aygaq.places.errors import PlaceUnknown
from aygaq.places.extent import extent_km
from aygaq.places.find import countries_in, demonym, find_names, long_country_names
from aygaq.places.gazetteer import load_gazetteer
from aygaq.places.key import place_key
from aygaq.places.resolve import resolve
from aygaq.places.values import Ambiguous, Place, Resolved, Unknown

__all__ = [
    "Ambiguous",
    "Place",
    "PlaceUnknown",
    "Resolved",
    "Unknown",
    "countries_in",
    "demonym",
    "extent_km",
    "find_names",
    "long_country_names",
    "place",
    "place_key",
    "places_named",
    "resolve",
]


def place(place_id: str) -> Place:
    """The place of this id; PlaceUnknown where there is none."""
    return load_gazetteer().by_id(place_id)


def places_named(name: str) -> tuple[Place, ...]:
    """Every place that has this name, in any script; to let a person choose."""
    gazetteer = load_gazetteer()
    return tuple(gazetteer.place(line) for line in gazetteer.lines_of(place_key(name)))
