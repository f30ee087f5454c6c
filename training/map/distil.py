"""Makes `publishing/map/world.txt.gz` of Natural Earth's shapefiles; see README.md beside it.

    python -m training.map.distil FOLDER

One line of the result is one line of the map: its kind, then its points in hundredths of a degree,
longitude and latitude by turns, each but the first as the step from the one before.
"""

from __future__ import annotations

import gzip
import itertools
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.map.shapefile import Line, attributes, lines

RESULT = Path(__file__).parents[2] / "src/aygaq/publishing/map/world.txt.gz"
PER_DEGREE = 100
TOLERANCE = 0.03  # degrees; a pixel of a map that shows 20 degrees is as much
SHORTEST = 0.25  # degrees; a smaller island would be a speck
DISPUTED = ("Disputed", "Line of control", "Indefinite", "Indeterminant", "Claim")

Point = tuple[int, int]


def main(folder: Path) -> int:
    """Write the lines of coasts, lakes and borders."""
    rows = sorted(f"{kind} {_steps(points)}" for kind, points in _drawn(folder))
    RESULT.write_bytes(gzip.compress("\n".join(rows).encode(), 9, mtime=0))
    print(f"{len(rows):,} lines, {RESULT.stat().st_size:,} bytes")
    return 0


def _drawn(folder: Path) -> Iterator[tuple[str, list[Point]]]:
    for name in ("ne_50m_coastline", "ne_110m_lakes"):
        for points in lines(folder / f"{name}.shp"):
            yield from _kept("coast", points)
    borders = folder / "ne_50m_admin_0_boundary_lines_land"
    classes = attributes(borders.with_suffix(".dbf"), "FEATURECLA")
    for points, told in zip(lines(borders.with_suffix(".shp")), classes, strict=True):
        yield from _kept("disputed" if told.startswith(DISPUTED) else "border", points)


def _kept(kind: str, line: Line) -> Iterator[tuple[str, list[Point]]]:
    for part in line:
        wide = max(p[0] for p in part) - min(p[0] for p in part)
        high = max(p[1] for p in part) - min(p[1] for p in part)
        if kind == "coast" and max(wide, high) < SHORTEST:
            continue
        told = [(round(x * PER_DEGREE), round(y * PER_DEGREE)) for x, y in _simple(part)]
        yield kind, [p for at, p in enumerate(told) if not at or p != told[at - 1]]


def _simple(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Fewer points, none further than the tolerance from the line (Douglas and Peucker 1973)."""
    keep, open_parts = {0, len(points) - 1}, [(0, len(points) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        away = [
            (_away(points[at], points[first], points[last]), at) for at in range(first + 1, last)
        ]
        if away and max(away)[0] > TOLERANCE:
            at = max(away)[1]
            keep.add(at)
            open_parts += [(first, at), (at, last)]
    return [points[at] for at in sorted(keep)]


def _away(
    point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]
) -> float:
    """How far a point lies from the straight line between two others, in degrees."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = dx * dx + dy * dy
    share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / along if along else 0.0
    share = min(1.0, max(0.0, share))
    x, y = start[0] + share * dx - point[0], start[1] + share * dy - point[1]
    return float((x * x + y * y) ** 0.5)


def _steps(points: Sequence[Point]) -> str:
    numbers = [*points[0]]
    for before, after in itertools.pairwise(points):
        numbers += [after[0] - before[0], after[1] - before[1]]
    return " ".join(map(str, numbers))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
