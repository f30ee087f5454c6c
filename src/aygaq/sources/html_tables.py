"""Tables of a page: those that hold data, and those that only place things.

Reach for this module from the walk of a page. One fact is always true: a table that is not
taken for data is walked like any other element, so none of its words is lost.
"""

from __future__ import annotations

from aygaq.sources.blocks import Block
from aygaq.sources.html_tree import Node
from aygaq.sources.tables import rows_to_blocks

_WIDEST = 60  # columns
_CELL = 3_000  # code points of a cell that still is data


def _rows(table: Node) -> list[Node]:
    return list(table.css("tr"))


def _cells(row: Node) -> list[Node]:
    cells = []
    node = row.child
    while node is not None:
        if node.is_element_node and node.tag in ("td", "th"):
            cells.append(node)
        node = node.next
    return cells


def is_data_table(table: Node) -> bool:
    """Two rows of two columns at least, nothing nested, no cell that is a page by itself."""
    if len(table.css("table")) > 1 or table.css_first("h1, h2, article, form, iframe") is not None:
        return False
    sizes = [len(_cells(row)) for row in _rows(table)]
    if len([size for size in sizes if size >= 2]) < 2 or max(sizes) > _WIDEST:
        return False
    return all(len(cell.text(deep=True) or "") <= _CELL for cell in table.css("td"))


def table_blocks(table: Node, page: int | None) -> list[Block]:
    """Blocks of a data table, its caption first."""
    rows = _rows(table)
    grid = _grid(rows)
    first = _cells(rows[0]) if rows else []
    header: bool | None = (
        True if len(first) > 1 and all(cell.tag == "th" for cell in first) else None
    )
    return rows_to_blocks(grid, header=header, page=page)


def _words(cell: Node) -> str:
    return str(cell.text(deep=True, separator=" ") or "")


def _grid(rows: list[Node]) -> list[list[str]]:
    """Cells in their columns: one that spans rows or columns is said once, at its beginning."""
    grid: list[list[str]] = []
    covered: dict[int, int] = {}  # column: rows below that a cell above still covers
    for row in rows:
        line: list[str] = []
        below: dict[int, int] = {}
        for cell in _cells(row):
            _skip(line, covered)
            height = _span(cell, "rowspan")
            for offset in range(_span(cell, "colspan")):
                below[len(line)] = height - 1
                line.append(_words(cell) if offset == 0 else "")
        _skip(line, covered)
        covered = {column: left - 1 for column, left in covered.items() if left > 1}
        covered |= {column: left for column, left in below.items() if left > 0}
        grid.append(line[:_WIDEST])
    return grid


def _skip(line: list[str], covered: dict[int, int]) -> None:
    """Leave the columns empty that a cell above covers."""
    while len(line) in covered:
        line.append("")


def _span(cell: Node, name: str) -> int:
    value = cell.attributes.get(name) or "1"
    return min(max(int(value), 1), _WIDEST) if value.isdigit() and len(value) < 6 else 1
