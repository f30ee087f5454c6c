"""The places of a case on a map, each as exact as its source."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from aygaq.cases import Act, Case
from aygaq.cases.tongue import Tongue
from aygaq.cases.words import act_label
from aygaq.claims.values import ClaimPlace
from aygaq.places import extent_km
from aygaq.publishing.map import MapPoint, MapWords, draw_map


def draw_places(case: Case, tongue: Tongue) -> str:
    """SVG of where the acts of a case were; empty where no place is known."""
    points = list(_points(case, tongue))
    return draw_map(points, words=map_words()) if points else ""


def map_words() -> MapWords:
    """The legend in the language of the interface."""
    return MapWords(
        title=_("Map of the places"),
        dot=_("a place; the larger the dot, the more people"),
        doubt=_("somewhere in this area"),
        disputed=_("disputed border"),
        kilometres=_("{} km"),
    )


def _points(case: Case, tongue: Tongue) -> Iterator[MapPoint]:
    found: dict[str, ClaimPlace] = {}
    told: dict[str, list[str]] = {}
    for act in case.acts:
        place = _place_of(act)
        if place is not None and place.id is not None:
            found.setdefault(place.id, place)
            told.setdefault(place.id, []).append(act_label(act.best, tongue))
    around = {name for place in found.values() for name in place.within}
    for place_id, place in sorted(found.items()):
        if place.name in around:
            continue  # a country says nothing beside a town of it
        label = place.name or place.words.text
        yield MapPoint(
            id=place_id,
            lat=place.lat or 0.0,
            lon=place.lon or 0.0,
            label=label,
            doubt_km=extent_km(place_id),
            told=f"{label}: {', '.join(dict.fromkeys(told[place_id]))}",
        )


def _place_of(act: Act) -> ClaimPlace | None:
    places = (claim.claim.place for claim in act.claims)
    return next((p for p in places if p is not None and p.lat is not None), None)
