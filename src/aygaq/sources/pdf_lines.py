"""Rows of PDF pages into lines with what rebuilding needs to know.

Reach for this module from `pdf` alone. One fact is always true: a line's `gap`, `fill` and
`size` are measured against the document's own body text, not against fixed points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from aygaq.sources.blocks import Line
from aygaq.sources.normal import fold
from aygaq.sources.pdf_rows import Row
from aygaq.sources.rebuild import BULLET


def rows_to_lines(pages: Sequence[Sequence[Row]]) -> list[Line]:
    """Lines of all pages; sizes are relative to that of the most letters."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page:
            sizes[row.size] += len(row.text)
    body = max(sizes.most_common(1)[0][0] if sizes else 1.0, 0.1)
    pitch = _pitch(pages, body)
    return [line for page in pages for line in _page_lines(page, body, pitch)]


def _pitch(pages: Sequence[Sequence[Row]], body: float) -> float:
    """The usual distance of two base lines of body text, in points."""
    steps = [
        round(a.base - b.base, 1)
        for page in pages
        for a, b in pairwise(page)
        if a.size == b.size == body and 0 < a.base - b.base < 4 * body
    ]
    return Counter(steps).most_common(1)[0][0] if steps else 1.2 * body


def _page_lines(page: Sequence[Row], body: float, pitch: float) -> list[Line]:
    lines: list[Line] = []
    for index, row in enumerate(page):
        text = fold(row.text)
        if not text:
            continue
        line = Line(text, bold_to=_bold_to(row, text), page=row.page, size=row.size / body)
        line.fill = _fill(row, page)
        line.left, line.cells = row.left, row.cells
        before = page[index - 1] if index else None
        line.gap = before is not None and _is_gap(before, row, page, index, pitch / body)
        lines.append(line)
    return lines


def _bold_to(row: Row, text: str) -> int:
    """How far the folded text is bold: whole words from the start."""
    plain = next(
        (i for i, bold in enumerate(row.bold) if not bold and row.text[i : i + 1].strip()),
        len(row.text),
    )
    return min(len(fold(row.text[:plain])), len(text))


def _fill(row: Row, page: Sequence[Row]) -> float:
    """The share of its column's width that a row takes, columns told by common left edges."""
    alike = [other for other in page if abs(other.left - row.left) < 40]
    right, left = max(other.right for other in alike), min(other.left for other in alike)
    return (row.right - left) / max(right - left, 1.0)


def _is_gap(before: Row, row: Row, page: Sequence[Row], index: int, pitch: float) -> bool:
    """A larger distance than between lines of a paragraph, or the indent of a first line.

    `pitch` is the usual distance for letters of one point.
    """
    step = before.base - row.base
    if step > 1.35 * pitch * row.size and step > 1.35 * pitch * min(row.size, before.size):
        return True
    if step < -2 * row.size:  # the next column
        return False
    indented = 0.8 * row.size < row.left - before.left < 6 * row.size
    after = page[index + 1] if index + 1 < len(page) else None
    returns = after is None or abs(after.left - before.left) < 0.4 * row.size
    return indented and returns and not BULLET.match(before.text.strip())
