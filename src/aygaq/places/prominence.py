"""How likely a place is meant where nothing but its name is known.

Reach for this module to compare candidates. The numbers are people; what the gazetteer does not
know is set low for small things and high for large ones, so that doubt stays doubt.
"""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from aygaq.places.key import place_key
from aygaq.places.values import Place

FAMOUS = 300_000  # people; a place of this weight can be meant with no context
CLEAR = 5  # times the weight of the next candidate
ALIAS_SHARE = 0.05  # a name that is not the main one speaks that much for the place
SPELLING_SHARE = 0.6  # another spelling of the main one speaks this much
ALIKE = 70  # of 100, on rapidfuzz's ratio: from here on two keys are spellings of one name
_UNKNOWN = {
    "region": 30_000, "prefecture": 300_000, "area": 500_000, "county": 150_000,
    "district": 30_000, "city": 5_000, "country": 10_000,
}  # fmt: skip
_AT_LEAST = {"region": 150_000, "prefecture": 300_000, "area": 500_000, "county": 150_000}
_TIMES = {"country": 4.0, "capital": 3.0}


def weight_of(place: Place, key: str) -> float:
    """The weight of a place under the name whose key is given, in people."""
    people = float(place.weight or _UNKNOWN.get(place.kind, 5_000))
    people = max(people, _AT_LEAST.get(place.kind, 0)) if place.weight else people
    return people * _share(place, key) * _TIMES.get(place.type, 1.0)


def _share(place: Place, key: str) -> float:
    if is_main_name(place, key):
        return 1.0
    alike = place.type == "capital" or ratio(key, place_key(place.name)) >= ALIKE
    return SPELLING_SHARE if alike else ALIAS_SHARE


def is_main_name(place: Place, key: str) -> bool:
    """Whether the key is that of the main name, with or without the kind's word.

    Every name counts as a main one for a country, and every name in another script than Latin
    and every name of our own tables for divisions of China: these are no transliterations.
    """
    if place.kind == "country" or not key.isascii() or place.id.startswith("cn:"):
        return True
    main = place_key(place.name)
    return main == key or main.startswith(key + " ") or _is_english_form(place, key)


def _is_english_form(place: Place, key: str) -> bool:
    """Divisions have few names, and these are in use; towns have many, and some are not."""
    return place.kind in ("region", "area", "prefecture") and key in {
        place_key(name) for name, _ in place.names
    }


def holds(outer: Place, inner: Place) -> bool:
    """Whether `inner` is `outer` or lies in it."""
    return outer.id == inner.id or outer.id in inner.within_ids
