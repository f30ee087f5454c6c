"""The table of the record as a file: the same rows, columns and order, all pages of it.

Reach for this module to let somebody take a table along. Cells that a spreadsheet would run as a
formula begin with an apostrophe (OWASP, CSV Injection).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from itertools import chain
from typing import Any

from aygaq.index.lists import claims_of, people_of
from aygaq.index.search import Found
from aygaq.store.workspace import Workspace
from aygaq.web.record.asking import Asking
from aygaq.web.record.shown import claim_shown, person_shown

PEOPLE = ("id", "name", "acts", "found", "when", "edtf", "contradictions")
CLAIMS = (
    "id",
    "act",
    "who",
    "when",
    "edtf",
    "where",
    "within",
    "agents",
    "state",
    "quote",
    "outlet",
    "title",
    "published",
    "case",
    "source",
)
_AT_ONCE = 500  # rows in memory
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = dict[str, Any]


def rows_of(workspace: Workspace, found: Found, asking: Asking) -> Iterator[Row]:
    """Every row of what was found, as the table shows it."""
    columns = PEOPLE if asking.show == "people" else CLAIMS
    number = 1
    while True:
        rows = _page(workspace, found, asking, number)
        yield from ({name: row[name] for name in columns} for row in rows)
        if len(rows) < _AT_ONCE:
            return
        number += 1


def _page(workspace: Workspace, found: Found, asking: Asking, number: int) -> list[Row]:
    if asking.show == "people":
        people = people_of(found, order=asking.order, number=number, size=_AT_ONCE)
        return [asdict(person_shown(person, asking)) for person in people.rows]
    claims = claims_of(workspace, found, order=asking.order, number=number, size=_AT_ONCE)
    return [asdict(claim_shown(line)) for line in claims.rows]


def as_csv(rows: Iterator[Row]) -> Iterator[str]:
    """RFC 4180, a header first; with the mark by which spreadsheets know UTF-8."""
    first = next(rows, None)
    if first is None:
        return
    yield "\ufeff" + _csv_line(list(first))
    for row in chain([first], rows):
        yield _csv_line([_cell(value) for value in row.values()])


def as_json_lines(rows: Iterator[Row]) -> Iterator[str]:
    """One JSON object a line."""
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


WRITERS: dict[str, tuple[str, Callable[[Iterator[Row]], Iterator[str]]]] = {
    "csv": ("text/csv", as_csv),
    "jsonl": ("application/jsonl", as_json_lines),
}


def _csv_line(cells: list[Any]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
