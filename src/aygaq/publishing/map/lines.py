"""Coasts and borders as paths, no finer than the map can show and no wider than its window."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from aygaq.publishing.map.view import View
from aygaq.publishing.map.world import WorldLine, world_lines

_FINEST = 0.9  # user units between two points of a path, where a country fills the map
_COARSEST = 2.0  # the same where the world does: the page stays small
_WORLD = 4.0  # units in a degree, about there
_STROKES = {
    "coast": 'stroke-opacity=".45"',
    "border": 'stroke-opacity=".3"',
    "disputed": 'stroke-opacity=".5" stroke-dasharray="3 3"',
}


def draw_lines(view: View) -> str:
    """One path for each kind of line."""
    paths = {kind: "".join(_pieces(view, kind)) for kind in _STROKES}
    return "".join(
        f'<path d="{path}" fill="none" stroke="currentColor" {_STROKES[kind]} '
        'stroke-width=".8" stroke-linejoin="round"/>'
        for kind, path in paths.items()
        if path
    )


def has_disputed(view: View) -> bool:
    """Whether a disputed border is in the window."""
    return any(True for _ in _pieces(view, "disputed"))


def _pieces(view: View, kind: str) -> Iterator[str]:
    for line in world_lines():
        if line.kind != kind or _is_speck(line, view):
            continue
        for turn in (0.0, 360.0):  # a window that reaches over the 180th meridian
            if _touches(line.box, view.box, turn):
                yield from _path(view, line, turn)


def _finest(view: View) -> float:
    return _COARSEST if view.scale < _WORLD else _FINEST


def _is_speck(line: WorldLine, view: View) -> bool:
    west, south, east, north = line.box
    return max(east - west, north - south) * view.scale < _finest(view)


def _touches(
    box: tuple[float, float, float, float], window: tuple[float, float, float, float], turn: float
) -> bool:
    west, south, east, north = box
    return (
        west + turn <= window[2]
        and window[0] <= east + turn
        and south <= window[3]
        and window[1] <= north
    )


def _path(view: View, line: WorldLine, turn: float) -> Iterator[str]:
    """The pieces of a line in the window, each with the points beside it: none stops short."""
    west, south, east, north = view.box
    finest = _finest(view)
    piece: list[tuple[float, float]] = []
    for lon, lat, last in _with_last(line):
        inside = west <= lon + turn <= east and south <= lat <= north
        point = view.at(lat, lon + turn)
        if inside:
            if not piece or last or _far(piece[-1], point, finest):
                piece.append(point)
        elif len(piece) > 1:
            yield _drawn([*piece, point])
            piece = [point]
        else:
            piece = [point]
    if len(piece) > 1:
        yield _drawn(piece)


def _with_last(line: WorldLine) -> Iterator[tuple[float, float, bool]]:
    end = len(line.lons) - 1
    for at, (lon, lat) in enumerate(zip(line.lons, line.lats, strict=True)):
        yield lon, lat, at == end


def _far(a: tuple[float, float], b: tuple[float, float], finest: float) -> bool:
    return abs(a[0] - b[0]) + abs(a[1] - b[1]) >= finest


def _drawn(points: list[tuple[float, float]]) -> str:
    """A path in steps, tenths of a unit; rounding does not add up."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    steps = (
        f"{_short(x - before[0])} {_short(y - before[1])}"
        for before, (x, y) in itertools.pairwise(tenths)
    )
    return f"M{_short(tenths[0][0])} {_short(tenths[0][1])}l" + " ".join(steps)


def _short(tenths: int) -> str:
    return f"{tenths / 10:g}"
