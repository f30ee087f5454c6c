"""The line of time of a case, as SVG that says the same in black and white.

Reach for this module to draw `cases.timeline`. One row for each act: a point is a known day, a
bar an interval, a fading bar an open end, a hollow ring a date without a year.
"""

from __future__ import annotations

from html import escape

from aygaq.cases.timeline import Line, Mark, Placed
from aygaq.cases.tongue import ENGLISH, Tongue
from aygaq.cases.words import act_date, act_label
from aygaq.dates import describe, parse_edtf

WIDTH, ROW, TOP = 640, 28, 26  # user units; the page scales them
_SMALLEST = 7.0  # a day on a line of years must still be seen
_LETTER = 7.0  # width of a letter of the labels, about


def draw_line(line: Line, anchor: str, tongue: Tongue = ENGLISH) -> str:
    """SVG of one case; `anchor` makes ids unique on the page."""
    height = TOP + ROW * len(line.placed) + 6
    title = tongue.say("Acts in time, {first} to {last}").format(
        first=line.first.year, last=line.last.year
    )
    rows = (_row(placed, TOP + ROW * i + ROW / 2, tongue) for i, placed in enumerate(line.placed))
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{anchor}-line">'
        f'<title id="{anchor}-line">{escape(title)}</title>'
        f"{_FADE}{''.join(_years(line, height, tongue))}{''.join(rows)}</svg>"
    )


_FADE = (
    '<defs><linearGradient id="fade"><stop offset="0" stop-color="currentColor"/>'
    '<stop offset="1" stop-color="currentColor" stop-opacity="0"/></linearGradient></defs>'
)


def _years(line: Line, height: int, tongue: Tongue) -> list[str]:
    years = line.years()
    if len(years) == 1:
        return _months(line, height, tongue)
    step = 1 + len(years) // 9
    return [
        f'<path d="M{share * WIDTH:.1f} 20V{height}" stroke="var(--line)"/>'
        f'<text x="{share * WIDTH + 4:.1f}" y="14" fill="currentColor">{year}</text>'
        for year, share in years[::step]
    ]


def _months(line: Line, height: int, tongue: Tongue) -> list[str]:
    """One year alone is divided into its quarters."""
    year = line.first.year
    firsts = [f"{year}-01", f"{year}-04", f"{year}-07", f"{year}-10"]
    names = [(describe(parse_edtf(m), tongue.language), 3 * i) for i, m in enumerate(firsts)]
    return [
        f'<path d="M{month / 12 * WIDTH:.1f} 20V{height}" stroke="var(--line)"/>'
        f'<text x="{month / 12 * WIDTH + 4:.1f}" y="14" fill="currentColor">{name}</text>'
        for name, month in names
    ]


def _row(placed: Placed, y: float, tongue: Tongue) -> str:
    label = escape(act_label(placed.act.best, tongue))
    words = f"{label}, {escape(act_date(placed.act, tongue))}"
    return (
        f"<g><title>{words}</title>{_MARKS[placed.mark](placed, y)}{_label(placed, y, label)}</g>"
    )


def _label(placed: Placed, y: float, label: str) -> str:
    """The act's name beside its mark: after it where there is room, else before."""
    start = placed.left * WIDTH
    end = start + max(placed.width * WIDTH, _SMALLEST)
    if placed.mark is Mark.HOLLOW:
        start, end = 0, 12
    roomy = WIDTH - end > _LETTER * len(label) + 10
    x, anchor = (end + 8, "start") if roomy else (start - 8, "end")
    y = y + 4.5
    if not roomy and start < _LETTER * len(label) + 10:
        x, y = start + 2, y - 11  # over a bar that fills the line
        anchor = "start"
    return f'<text x="{x:.1f}" y="{y}" text-anchor="{anchor}" fill="currentColor">{label}</text>'


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
