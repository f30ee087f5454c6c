"""How far a place reaches, as far as the places in it tell.

Reach for this module to draw a place that is known only by its prefecture or region. The gazetteer
has points and no outlines; the reach of a division is told by its towns and counties.
"""

from __future__ import annotations

from functools import cache
from math import cos, radians

from aygaq.places.gazetteer import load_gazetteer

KM_PER_DEGREE = 111.2
_SHARE = 0.9  # of the places in it that lie within its reach
_POINTS = ("city", "county", "district")  # kinds that a map shows as a dot


def extent_km(place_id: str) -> float:
    """The radius around a place's point that holds nine in ten of the places in it.

    Returns:
        0 for a town, a county or a district, for a place without a point and for one that the
        gazetteer does not have.
    """
    return _extents().get(place_id, 0.0)


@cache
def _extents() -> dict[str, float]:
    """Of each division with places in it; half a second, once."""
    rows = [
        (own_id, kind, int(parent) if parent else -1, _number(lat), _number(lon))
        for own_id, kind, _, _, parent, lat, lon, *_ in load_gazetteer().rows()
    ]
    away: dict[int, list[float]] = {}
    for _, _, above, lat, lon in rows:
        while above >= 0 and lat is not None and lon is not None:
            own = rows[above]
            if own[1] not in _POINTS and own[3] is not None and own[4] is not None:
                away.setdefault(above, []).append(_km(lat, lon, own[3], own[4]))
            above = own[2]
    return {rows[at][0]: _reach(found) for at, found in away.items()}


def _reach(found: list[float]) -> float:
    return round(sorted(found)[int((len(found) - 1) * _SHARE)], 1)


def _number(text: str) -> float | None:
    return float(text) if text else None


def _km(lat: float, lon: float, lat_b: float, lon_b: float) -> float:
    """On a plane through the middle parallel: near enough within one country."""
    across = (lon - lon_b + 180) % 360 - 180
    x = across * cos(radians((lat + lat_b) / 2))
    return float((x * x + (lat - lat_b) ** 2) ** 0.5) * KM_PER_DEGREE
