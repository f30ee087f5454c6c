"""Reads lines and one attribute out of a shapefile.

Reach for this module to distil a map. Source: ESRI Shapefile Technical Description (1998) for the
points; dBase III for the attributes. Only lines (3) and polygons (5), whose rings are lines too.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator
from pathlib import Path

Line = list[list[tuple[float, float]]]  # parts, each of (longitude, latitude)


def lines(path: Path) -> Iterator[Line]:
    """The parts of each shape, in the file's order."""
    data, at = path.read_bytes(), 100
    while at < len(data):
        (words,) = struct.unpack_from(">i", data, at + 4)
        yield _shape(data[at + 8 : at + 8 + 2 * words])
        at += 8 + 2 * words


def _shape(record: bytes) -> Line:
    kind, parts, points = struct.unpack_from("<i32xii", record)
    if kind not in (3, 5):
        raise ValueError(f"a shape of type {kind}, neither line nor polygon")
    starts = [*struct.unpack_from(f"<{parts}i", record, 44), points]
    flat = struct.unpack_from(f"<{2 * points}d", record, 44 + 4 * parts)
    pairs = list(zip(flat[::2], flat[1::2], strict=True))
    return [pairs[a:b] for a, b in itertools.pairwise(starts)]


def attributes(path: Path, wanted: str) -> list[str]:
    """One attribute of each shape, in the file's order.

    Raises:
        ValueError: the file has no such attribute.
    """
    data = path.read_bytes()
    count, header, width = struct.unpack_from("<IHH", data, 4)
    offset = 1
    for at in range(32, header - 1, 32):
        name = data[at : at + 11].split(b"\0")[0].decode()
        if name == wanted:
            rows = (header + row * width + offset for row in range(count))
            return [data[a : a + data[at + 16]].decode().strip() for a in rows]
        offset += data[at + 16]
    raise ValueError(f"{path.name} has no attribute {wanted}")
