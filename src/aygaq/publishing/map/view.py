"""The part of the world that a map shows, and where a point stands in it.

Reach for this module to place something on a map. Equirectangular, true to scale along the middle
parallel of the view. Not handled: points on both sides of the 180th meridian share one wide view.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

from aygaq.publishing.map.values import MapPoint

KM_PER_DEGREE = 111.2
LEAST_DEGREES = 7.0  # from south to north: a border or a coast is then mostly in sight
_PADDING = 0.18  # of the span, on each side


@dataclass(frozen=True, slots=True)
class View:
    """A window on the world, `width` × `height` user units.

    Attributes:
        west, north: degrees at the upper left corner.   scale: units in a degree of latitude.
        stretch: units in a degree of longitude, as a share of `scale`.
    """

    width: float
    height: float
    west: float
    north: float
    scale: float
    stretch: float

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a point stands, from the upper left corner."""
        return (lon - self.west) * self.scale * self.stretch, (self.north - lat) * self.scale

    def units(self, km: float) -> float:
        """How long a distance is."""
        return km / KM_PER_DEGREE * self.scale

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north of the window, in degrees."""
        east = self.west + self.width / self.scale / self.stretch
        return self.west, self.north - self.height / self.scale, east, self.north


def view_of(points: Iterable[MapPoint], width: float, height: float) -> View:
    """The window that holds all points with their doubts, the whole world where there is none."""
    told = list(points)
    if not told:
        return _window(-170.0, -56.0, 190.0, 76.0, width, height)
    reach = [(p, p.doubt_km / KM_PER_DEGREE) for p in told]
    south = max(-88.0, min(p.lat - r for p, r in reach))
    north = min(88.0, max(p.lat + r for p, r in reach))
    wide = max(0.2, cos(radians((south + north) / 2)))
    west = max(-180.0, min(p.lon - r / wide for p, r in reach))
    east = min(180.0, max(p.lon + r / wide for p, r in reach))
    high, across = (north - south) * _PADDING, (east - west) * _PADDING
    return _window(west - across, south - high, east + across, north + high, width, height)


def _window(
    west: float, south: float, east: float, north: float, width: float, height: float
) -> View:
    middle = (south + north) / 2
    stretch = max(0.2, cos(radians(max(-70.0, min(70.0, middle)))))
    degrees = max(north - south, (east - west) * stretch * height / width, LEAST_DEGREES)
    scale = height / degrees
    return View(
        width,
        height,
        (west + east) / 2 - width / 2 / scale / stretch,
        middle + degrees / 2,
        scale,
        stretch,
    )
