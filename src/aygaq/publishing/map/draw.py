"""Draws a map as SVG that says the same in black and white, on paper and on a dark page.

Reach for `draw_map`. One fact is always true: the drawing holds no script, no style and no address
but those of `MapPoint.href`; its ink is `currentColor`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from math import sqrt

from aygaq.publishing.map.lines import draw_lines, has_disputed
from aygaq.publishing.map.values import ENGLISH, MapPoint, MapWords
from aygaq.publishing.map.view import KM_PER_DEGREE, View, view_of

SMALLEST_DOT, LARGEST_DOT = 4.0, 16.0  # radius, user units
MOST_LABELS = 14
_LETTER = 6.6  # width of a letter of a label, about
_LEGEND_ROW = 22


def draw_map(
    points: Iterable[MapPoint],
    *,
    width: int = 720,
    height: int = 420,
    anchor: str = "map",
    words: MapWords = ENGLISH,
) -> str:
    """SVG of the places, with a legend under it and a bar of scale.

    Args:
        points: in any order; the larger are drawn first, so that none hides another.
        width, height: of the map in user units, the legend not counted; the page scales them.
        anchor: makes ids unique on the page.
        words: title and legend, translated.
    """
    told = sorted(points, key=lambda p: (-p.doubt_km, -p.people, p.id))
    view = view_of(told, width, height)
    legend = _legend(view, told, words, anchor)
    tall = height + _LEGEND_ROW * len(legend) + (8 if legend else 0)
    rows = "".join(
        f'<g transform="translate(8 {height + _LEGEND_ROW * (at + 1) - 4})">{row}</g>'
        for at, row in enumerate(legend)
    )
    role = "group" if any(point.href for point in told) else "img"  # an image holds no links
    return (
        f'<svg viewBox="0 0 {width} {tall}" role="{role}" aria-labelledby="{anchor}-title" '
        f'class="map" font-size="12" direction="ltr">'
        f'<title id="{anchor}-title">{escape(words.title)}</title>'
        f"{_soft(anchor)}"
        f'<clipPath id="{anchor}-edge"><rect width="{width}" height="{height}"/></clipPath>'
        f'<g clip-path="url(#{anchor}-edge)">{draw_lines(view)}{_places(view, told, anchor)}'
        f"{_scale_bar(view, words)}</g>"
        f'<rect width="{width}" height="{height}" fill="none" stroke="currentColor" '
        f'stroke-opacity=".25"/>{rows}</svg>'
    )


def _soft(anchor: str) -> str:
    return (
        f'<defs><radialGradient id="{anchor}-soft">'
        '<stop offset="0" stop-color="currentColor" stop-opacity=".38"/>'
        '<stop offset=".7" stop-color="currentColor" stop-opacity=".2"/>'
        '<stop offset="1" stop-color="currentColor" stop-opacity=".03"/>'
        "</radialGradient></defs>"
    )


def _places(view: View, points: Sequence[MapPoint], anchor: str) -> str:
    most = max((p.people for p in points), default=1)
    labels = _labels(view, points, most)
    return "".join(_place(view, point, most, anchor) for point in points) + labels


def _place(view: View, point: MapPoint, most: int, anchor: str) -> str:
    x, y = view.at(point.lat, point.lon)
    if point.doubt_km:
        shape = (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_reach(view, point, most):.1f}" '
            f'fill="url(#{anchor}-soft)" stroke="currentColor" stroke-opacity=".5" '
            'stroke-dasharray="1 4"/>'
        )
    else:
        shape = (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_radius(point, most):.1f}" '
            'fill="currentColor" fill-opacity=".75" stroke="currentColor"/>'
        )
    told = f"<title>{escape(point.told or point.label)}</title>"
    if point.href is None:
        return f"<g>{told}{shape}</g>"
    said = escape(point.told or point.label)
    return f'<a href="{escape(point.href)}" aria-label="{said}">{told}{shape}</a>'


def _radius(point: MapPoint, most: int) -> float:
    """The dot's area grows with the people it stands for."""
    grown = sqrt(max(1, point.people) / max(1, most)) * LARGEST_DOT
    return max(SMALLEST_DOT, grown if most > 1 else 6.0)


def _reach(view: View, point: MapPoint, most: int) -> float:
    return max(view.units(point.doubt_km), _radius(point, most) + 3)


def _labels(view: View, points: Sequence[MapPoint], most: int) -> str:
    """Names of the largest places, as far as they find room."""
    taken: list[tuple[float, float, float, float]] = []
    found: list[str] = []
    for point in sorted(points, key=lambda p: (bool(p.doubt_km), -p.people, p.id)):
        x, y = view.at(point.lat, point.lon)
        x += 4 if point.doubt_km else _radius(point, most) + 4
        box = (x, y - 8, x + _LETTER * len(point.label), y + 6)
        if box[2] > view.width or any(_meet(box, other) for other in taken):
            continue
        taken.append(box)
        found.append(
            f'<text x="{x:.1f}" y="{y + 4:.1f}" fill="currentColor">{escape(point.label)}</text>'
        )
        if len(found) == MOST_LABELS:
            break
    return f'<g aria-hidden="true" pointer-events="none">{"".join(found)}</g>'


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _scale_bar(view: View, words: MapWords) -> str:
    """A round number of kilometres, at most a fifth of the width; true in the middle."""
    room = view.width / 5 / view.scale * KM_PER_DEGREE
    step = 10 ** (len(str(int(room))) - 1)
    km = next((step * times for times in (5, 2, 1) if step * times <= room), step)
    x, y = view.width - 16 - view.units(km), view.height - 14
    return (
        f'<path d="M{x:.1f} {y - 4}v4h{view.units(km):.1f}v-4" fill="none" '
        f'stroke="currentColor"/><text x="{view.width - 16}" y="{y - 7}" text-anchor="end" '
        f'fill="currentColor">{escape(words.kilometres.format(km))}</text>'
    )


def _legend(view: View, points: Sequence[MapPoint], words: MapWords, anchor: str) -> list[str]:
    """A row for each kind of sign that is drawn, and for no other."""
    rows = []
    if any(not p.doubt_km for p in points):
        rows.append(_row('<circle cx="10" r="5" cy="-4" fill="currentColor"/>', words.dot))
    if any(p.doubt_km for p in points):
        soft = (
            f'<circle cx="10" cy="-4" r="9" fill="url(#{anchor}-soft)" stroke="currentColor" '
            'stroke-opacity=".5" stroke-dasharray="1 4"/>'
        )
        rows.append(_row(soft, words.doubt))
    if has_disputed(view):
        dash = '<path d="M0-4h22" stroke="currentColor" stroke-dasharray="3 3"/>'
        rows.append(_row(dash, words.disputed))
    return rows


def _row(sign: str, said: str) -> str:
    return f'{sign}<text x="30" fill="currentColor">{escape(said)}</text>'
