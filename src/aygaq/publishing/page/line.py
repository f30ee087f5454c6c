"""The line of time of a case, as SVG that says the same in black and white.

Reach for this module to draw `cases.timeline`. One row for each act: a point is a known day, a
bar an interval, a fading bar an open end, a hollow ring a date without a year.
"""

from __future__ import annotations

from html import escape

from aygaq.cases.timeline import Line, Mark, Placed
from aygaq.cases.words import act_date, act_label

WIDTH, ROW, TOP = 640, 22, 26  # user units; the page scales them
_SMALLEST = 7.0  # a day on a line of years must still be seen


def draw_line(line: Line, anchor: str) -> str:
    """SVG of one case; `anchor` makes ids unique on the page."""
    height = TOP + ROW * len(line.placed) + 6
    rows = (_row(placed, TOP + ROW * i + ROW / 2) for i, placed in enumerate(line.placed))
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{anchor}-line">'
        f'<title id="{anchor}-line">Acts in time, {line.first.year} to {line.last.year}</title>'
        f"{_FADE}{''.join(_years(line, height))}{''.join(rows)}</svg>"
    )


_FADE = (
    '<defs><linearGradient id="fade"><stop offset="0" stop-color="currentColor"/>'
    '<stop offset="1" stop-color="currentColor" stop-opacity="0"/></linearGradient></defs>'
)


def _years(line: Line, height: int) -> list[str]:
    years = line.years()
    step = 1 + len(years) // 9
    return [
        f'<path d="M{share * WIDTH:.1f} 20V{height}" stroke="var(--line)"/>'
        f'<text x="{share * WIDTH + 4:.1f}" y="14" fill="currentColor">{year}</text>'
        for year, share in years[::step]
    ]


def _row(placed: Placed, y: float) -> str:
    words = escape(f"{act_label(placed.act.best)}, {act_date(placed.act)}")
    return f"<g><title>{words}</title>{_MARKS[placed.mark](placed, y)}</g>"


def _point(placed: Placed, y: float) -> str:
    return f'<circle cx="{placed.left * WIDTH:.1f}" cy="{y}" r="4.5" fill="currentColor"/>'


def _bar(placed: Placed, y: float) -> str:
    return _box(placed, y, "currentColor")


def _fading(placed: Placed, y: float) -> str:
    return _box(placed, y, "url(#fade)")


def _box(placed: Placed, y: float, fill: str) -> str:
    width = max(placed.width * WIDTH, _SMALLEST)
    return (
        f'<rect x="{placed.left * WIDTH:.1f}" y="{y - 4}" width="{width:.1f}" height="8" rx="2" '
        f'fill="{fill}"/>'
    )


def _hollow(placed: Placed, y: float) -> str:
    return f'<circle cx="6" cy="{y}" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5"/>'


_MARKS = {Mark.POINT: _point, Mark.BAR: _bar, Mark.FADING: _fading, Mark.HOLLOW: _hollow}
