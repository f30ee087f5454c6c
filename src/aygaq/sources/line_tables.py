"""Tables that a page draws as lines with gaps: back into rows and cells.

Reach for this module where lines know their cells, as those of a PDF do. One fact is always
true: two lines at least, with two cells that stand below one another, make a table; anything
less stays text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from aygaq.sources.blocks import Block, Line
from aygaq.sources.tables import rows_to_blocks

_NEAR = 3.0  # points that left edges of one column may differ


def _aligned(left: Line, right: Line) -> bool:
    """Whether two cells at least stand below one another."""
    pairs = sum(1 for a, _ in left.cells for b, _ in right.cells if abs(a - b) <= _NEAR)
    return pairs >= 2


def table_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Indices of lines that belong to tables; lines that only go on with a cell belong too."""
    found: set[int] = set()
    for index in range(1, len(lines)):
        if lines[index].page == lines[index - 1].page and _aligned(lines[index - 1], lines[index]):
            found |= {index - 1, index}
    for index in range(1, len(lines)):
        if index not in found and index - 1 in found and _carries_on(lines, index, found):
            found.add(index)
    return frozenset(found)


def _carries_on(lines: Sequence[Line], index: int, found: set[int]) -> bool:
    """A line right below a row, in line with a column that is not the first, or between rows."""
    line, above = lines[index], lines[index - 1]
    if line.gap or line.page != above.page or line.left is None:
        return False
    edges = [left for left, _ in above.cells] or [above.left or 0.0]
    later = any(abs(line.left - edge) <= _NEAR for edge in edges[1:])
    return later or (index + 1 in found and abs(line.left - edges[0]) <= _NEAR)


def is_table(group: Sequence[Line]) -> bool:
    """Whether a group of lines came from `table_lines`."""
    return any(_aligned(a, b) for a, b in pairwise(group))


def table_of(group: Sequence[Line]) -> list[Block]:
    """Rows of a table: columns by left edges, wrapped cells rejoined."""
    edges = _edges(group)
    rows: list[list[str]] = []
    spaced = any(line.gap for line in group[2:])
    for line in group:
        cells = _in_columns(line, edges)
        wraps = bool(rows) and (not cells[0] or (spaced and not line.gap))
        if wraps:
            rows[-1] = [f"{old} {new}".strip() for old, new in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    return rows_to_blocks(rows, header=None, page=group[0].page)


def _edges(group: Sequence[Line]) -> list[float]:
    """Left edges of the columns."""
    edges: list[float] = []
    for left in sorted(left for line in group for left, _ in line.cells):
        if not edges or left - edges[-1] > _NEAR:
            edges.append(left)
    return edges or [0.0]


def _in_columns(line: Line, edges: Sequence[float]) -> list[str]:
    """The words of a line, each in the column whose edge is nearest."""
    columns = [""] * len(edges)
    for left, words in line.cells or ((line.left or edges[0], line.text),):
        at = min(range(len(edges)), key=lambda index: abs(edges[index] - left))
        columns[at] = f"{columns[at]} {words}".strip()
    return columns
