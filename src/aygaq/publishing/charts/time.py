"""How many, over time, with what is not sure drawn as not sure.

Reach for `draw_time`. What is certain stands solid; on it, hatched, what may have been then and may
have been at another time: it can stand on several bars. One fact is always true: heights are true
to the scale at the side, which begins at nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, log10

WIDTH, HEIGHT = 720, 260  # user units of the drawing
_LEFT, _TOP, _FOOT = 46, 14, 30  # room for the scale and the labels
_LABEL = 44  # a label's width, about
_LINES = 4  # of the scale, about


@dataclass(frozen=True)
class TimeBar:
    """One bar.

    Attributes:
        label: under it.   told: the sentence that a reader hears, and sees on hover.
        href: what the certain ones open.   href_possible: what all that may be in it open.
    """

    label: str
    certain: int
    possible: int
    told: str
    href: str
    href_possible: str


@dataclass(frozen=True)
class TimeWords:
    """The words on the chart, in the language of the page."""

    title: str
    certain: str
    possible: str


def draw_time(bars: Sequence[TimeBar], words: TimeWords, *, anchor: str = "time") -> str:
    """SVG of the bars in their order, with a scale, labels and a legend.

    Args:
        anchor: makes ids unique on the page.
    """
    most = max((bar.certain + bar.possible for bar in bars), default=1)
    line = _line_of(most)
    top = line * max(1, ceil(most / line))
    step = (WIDTH - _LEFT) / max(1, len(bars))
    drawn = "".join(_bar(bar, at, step, top, anchor) for at, bar in enumerate(bars))
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT + 24}" role="group" font-size="12" '
        f'direction="ltr" aria-labelledby="{anchor}-title">'
        f'<title id="{anchor}-title">{escape(words.title)}</title>'
        f"{_hatch(anchor)}{_scale(top, line)}{drawn}{_labels(bars, step)}"
        f"{_legend(words, anchor)}</svg>"
    )


def _line_of(most: int) -> int:
    """How much lies between two lines of the scale: 1, 2, 5, 10, 20, 50 …"""
    unit = max(1, most) / _LINES
    power = 10 ** max(0, ceil(log10(unit)) - 1) if unit > 1 else 1
    return next(power * times for times in (1, 2, 5, 10) if power * times >= unit)


def _hatch(anchor: str) -> str:
    return (
        f'<defs><pattern id="{anchor}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path d="M0 0V5" stroke="currentColor" '
        'stroke-width="1.6"/></pattern></defs>'
    )


def _height(value: float, top: int) -> float:
    return value / top * (HEIGHT - _TOP - _FOOT)


def _scale(top: int, step: int) -> str:
    base = HEIGHT - _FOOT
    rows = []
    for value in range(0, top + 1, step):
        y = base - _height(value, top)
        rows.append(
            f'<path d="M{_LEFT} {y:.1f}H{WIDTH}" stroke="currentColor" stroke-opacity=".18"/>'
            f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" fill="currentColor">'
            f"{value}</text>"
        )
    return f'<g aria-hidden="true">{"".join(rows)}</g>'


def _bar(bar: TimeBar, at: int, step: float, top: int, anchor: str) -> str:
    x, wide = _LEFT + at * step + step * 0.12, step * 0.76
    base = HEIGHT - _FOOT
    solid, hatched = _height(bar.certain, top), _height(bar.possible, top)
    parts = []
    if bar.certain:
        rect = (
            f'<rect x="{x:.1f}" y="{base - solid:.1f}" width="{wide:.1f}" height="{solid:.1f}" '
            'fill="currentColor" fill-opacity=".8"/>'
        )
        parts.append(_link(bar.href, bar.told, rect))
    if bar.possible:
        rect = (
            f'<rect x="{x:.1f}" y="{base - solid - hatched:.1f}" width="{wide:.1f}" '
            f'height="{hatched:.1f}" fill="url(#{anchor}-hatch)" stroke="currentColor" '
            'stroke-width=".8"/>'
        )
        parts.append(_link(bar.href_possible, bar.told, rect))
    return "".join(parts)


def _link(href: str, told: str, shape: str) -> str:
    said = escape(told)
    return f'<a href="{escape(href)}" aria-label="{said}"><title>{said}</title>{shape}</a>'


def _labels(bars: Sequence[TimeBar], step: float) -> str:
    every = max(1, ceil(_LABEL / step)) if step else 1
    texts = (
        f'<text x="{_LEFT + (at + 0.5) * step:.1f}" y="{HEIGHT - _FOOT + 18}" '
        f'text-anchor="middle" fill="currentColor">{escape(bar.label)}</text>'
        for at, bar in enumerate(bars)
        if at % every == 0
    )
    return f'<g aria-hidden="true">{"".join(texts)}</g>'


def _legend(words: TimeWords, anchor: str) -> str:
    y = HEIGHT + 8
    half = (WIDTH - _LEFT) / 2
    solid = f'<rect x="{_LEFT}" y="{y}" width="14" height="10" fill="currentColor"/>'
    open_ = (
        f'<rect x="{_LEFT + half:.0f}" y="{y}" width="14" height="10" '
        f'fill="url(#{anchor}-hatch)" stroke="currentColor" stroke-width=".8"/>'
    )
    return (
        f'{solid}<text x="{_LEFT + 20}" y="{y + 10}" fill="currentColor">{escape(words.certain)}'
        f'</text>{open_}<text x="{_LEFT + half + 20:.0f}" y="{y + 10}" fill="currentColor">'
        f"{escape(words.possible)}</text>"
    )
