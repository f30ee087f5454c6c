"""Rows of a table as blocks: a record for each row, or a field where the table is one record.

Reach for this module for tables of any kind of document. One fact is always true: each cell's
words stand once in the text of its row.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.sources.blocks import Block, table_row
from aygaq.sources.fields import is_label
from aygaq.sources.normal import fold
from aygaq.sources.text import PartKind


def rows_to_blocks(
    rows: Sequence[Sequence[str]], *, header: bool | None, page: int | None
) -> list[Block]:
    """Blocks of a table.

    Args:
        rows: folded or raw cells; a cell that spans columns comes once for each.
        header: whether the first row names the columns; None where the document does not say.
    """
    grid = [[fold(cell) for cell in row] for row in rows]
    grid = [row for row in grid if any(row)]
    if not grid:
        return []
    if header is not True and _is_one_record(grid):
        return [_field(row[0], row[1], page) for row in grid]
    named = _names_columns(grid) if header is None else header
    headers: list[str | None] = [cell or None for cell in grid[0]] if named else []
    blocks = [table_row(grid[0], [], page)] if named else []
    return blocks + [table_row(row, headers, page) for row in grid[1 if named else 0 :]]


def _is_one_record(grid: Sequence[Sequence[str]]) -> bool:
    """Two columns, of which the first holds labels."""
    if len(grid) < 2 or any(len(row) != 2 for row in grid):
        return False
    if all(is_label(cell) and cell[-1] not in ":：" for cell in grid[0]):
        return False  # names of columns
    labelled = sum(1 for row in grid if is_label(row[0]))
    return labelled * 3 >= 2 * len(grid) and all(len(row[0]) <= 60 for row in grid)


def _field(label: str, value: str, page: int | None) -> Block:
    label = label.rstrip(":： ")
    if not label or not value:
        return Block(label or value, page=page)
    text = f"{label}: {value}"
    return Block(text, PartKind.FIELD, label=label, value_start=len(label) + 2, page=page)


def _names_columns(grid: Sequence[Sequence[str]]) -> bool:
    """Whether the first row looks like names of columns: short, without digits, all different."""
    first = grid[0]
    if len(grid) < 2 or len(first) < 2 or len(set(first)) < len(first):
        return False
    short = all(cell and len(cell) <= 50 and not any(map(str.isdigit, cell)) for cell in first)
    below = [cell for row in grid[1:] for cell in row]
    fuller = any(any(map(str.isdigit, cell)) or len(cell) > 50 for cell in below)
    return short and (fuller or any(is_label(cell) for cell in first))
