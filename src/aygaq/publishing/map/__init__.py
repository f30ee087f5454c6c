"""A map drawn from lines of our own: no tiles, no request to anybody.

    draw_map([MapPoint("cn:652722", 44.6, 82.9, "Jing county", people=3, href="…")]) -> SVG

A place is a dot whose area tells how many people; one known only by its prefecture or region is a
soft disc as large as the doubt (`MapPoint.doubt_km`, see `places.extent_km`).
"""

from aygaq.publishing.map.draw import draw_map
from aygaq.publishing.map.values import ENGLISH, MapPoint, MapWords

__all__ = ["ENGLISH", "MapPoint", "MapWords", "draw_map"]
