"""What a map shows, and the words on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MapPoint:
    """One place of a map.

    Attributes:
        id: of the place; makes ids within the drawing.
        lat, lon: degrees, WGS 84.
        label: the place's name as it is to be read.
        people: how many it stands for; the dot's area grows with it.
        doubt_km: radius within which it lies somewhere; 0 where the place itself is known.
        href: what the dot opens, None where it opens nothing.
        told: the sentence that a reader hears for the dot, such as "Jing county: 3 people".
    """

    id: str
    lat: float
    lon: float
    label: str
    people: int = 1
    doubt_km: float = 0.0
    href: str | None = None
    told: str = ""


@dataclass(frozen=True)
class MapWords:
    """The words of the legend, in the language of the page; `{}` takes a number."""

    title: str
    dot: str
    doubt: str
    disputed: str
    kilometres: str


ENGLISH = MapWords(
    title="Map of the places",
    dot="a place; the larger the dot, the more people",
    doubt="somewhere in this area",
    disputed="disputed border",
    kilometres="{} km",
)
