"""The coasts and borders that the package carries; see DATA-LICENCES.md beside them."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

PER_DEGREE = 100


@dataclass(frozen=True, slots=True)
class WorldLine:
    """One line.

    Attributes:
        kind: coast (of a lake too), border or disputed.
        lons, lats: of its points, in degrees.   box: west, south, east, north.
    """

    kind: str
    lons: tuple[float, ...]
    lats: tuple[float, ...]
    box: tuple[float, float, float, float]


@cache
def world_lines() -> tuple[WorldLine, ...]:
    """All lines; read once, in some hundredths of a second."""
    packed = files("aygaq.publishing.map").joinpath("world.txt.gz").read_bytes()
    return tuple(_line(row) for row in gzip.decompress(packed).decode().split("\n"))


def _line(row: str) -> WorldLine:
    kind, *steps = row.split(" ")
    numbers = [int(step) for step in steps]
    lons = tuple(step / PER_DEGREE for step in accumulate(numbers[::2]))
    lats = tuple(step / PER_DEGREE for step in accumulate(numbers[1::2]))
    return WorldLine(kind, lons, lats, (min(lons), min(lats), max(lons), max(lats)))
