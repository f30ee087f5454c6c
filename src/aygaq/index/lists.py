"""Pages of what was found, in an order that is honest about time.

Reach for `people_of` and `claims_of`. One fact is always true: a page and the page after it have
nothing in common, whatever the order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from aygaq.index.columns import CaseRow, Columns
from aygaq.index.periods import in_time as by_time
from aygaq.index.search import Found
from aygaq.index.source_lines import SourceLine, source_lines
from aygaq.store import queries
from aygaq.store.records import ClaimRecord, EntityRecord
from aygaq.store.workspace import Workspace

T = TypeVar("T")
PAGE = 50  # rows
PEOPLE_ORDERS = ("fit", "claims", "first", "name")
CLAIM_ORDERS = ("first", "added")


@dataclass(frozen=True)
class Page(Generic[T]):
    """Some rows of a longer list.   number: from 1."""

    rows: tuple[T, ...]
    number: int
    total: int
    size: int = PAGE

    @property
    def pages(self) -> int:
        """How many pages there are; one at least."""
        return max(1, -(-self.total // self.size))


@dataclass(frozen=True)
class Person:
    """A case in a list: its row, how many of its claims were found, how well its name fits."""

    row: CaseRow
    found: int
    score: float


@dataclass(frozen=True)
class ClaimLine:
    """A claim in a list, with its source and whom it names."""

    record: ClaimRecord
    source: SourceLine
    case: str
    subject: EntityRecord | None
    agents: tuple[EntityRecord, ...]


def people_of(found: Found, *, order: str, number: int, size: int = PAGE) -> Page[Person]:
    """The people and groups that what was found is about.

    Args:
        order: of `PEOPLE_ORDERS`; "fit" is by the names that the words name, then by claims.
        number: of the page, from 1.
    """
    columns, codes = found.columns, found.people
    at = found.claims
    counts = np.bincount(columns.codes["case"][at], minlength=len(columns.values["case"]))
    ranked = codes[_people_order(found, codes, counts, order)]
    chosen = ranked[(number - 1) * size : number * size].tolist()
    rows = (columns.cases[code] for code in chosen)
    people = tuple(
        Person(row, int(counts[code]), found.scores.get(row.case, 0.0))
        for row, code in zip(rows, chosen, strict=True)
    )
    return Page(people, number, len(codes), size)


def _people_order(
    found: Found, codes: npt.NDArray[np.int32], counts: npt.NDArray[np.intp], order: str
) -> npt.NDArray[np.intp]:
    columns = found.columns
    if order == "name":
        rows = [columns.cases[code] for code in codes.tolist()]
        return np.array(sorted(range(len(rows)), key=lambda n: _name_key(rows[n])), np.intp)
    if order == "first":
        days = columns.case_days
        return by_time(days["first"][codes], days["last"][codes]).astype(np.intp)
    fits = np.zeros(len(counts))
    for case, score in found.scores.items():
        fits[columns.values["case"].find(case)] = score
    keys = (-counts, -fits) if order == "fit" else (-fits, -counts)
    return np.lexsort((codes, *(key[codes] for key in keys)))


def _name_key(row: CaseRow) -> tuple[bool, str, str]:
    """People without a name stand after those with one."""
    return not row.named, row.name.casefold(), row.case


def claims_of(
    workspace: Workspace, found: Found, *, order: str, number: int, size: int = PAGE
) -> Page[ClaimLine]:
    """The claims that were found.

    Args:
        order: of `CLAIM_ORDERS`; "first" is by the days of the act, see `periods.in_time`.
        number: of the page, from 1.
    """
    columns, in_time = found.columns, found.columns.in_time
    at = found.claims[::-1] if order == "added" else in_time[found.mask[in_time]].astype(np.intp)
    chosen = at[(number - 1) * size : number * size].tolist()
    return Page(tuple(lines_of(workspace, columns, chosen)), number, len(at), size)


def lines_of(workspace: Workspace, columns: Columns, positions: list[int]) -> list[ClaimLine]:
    """Claims by their positions, as they stand in the record."""
    ids = [columns.told("claim", columns.codes["claim"][at]) for at in positions]
    records = {str(record.id): record for record in queries.claims_by_id(workspace, ids)}
    cases = [columns.told("case", columns.codes["case"][at]) for at in positions]
    sources = source_lines({record.source for record in records.values()})
    named = {
        entity
        for record in records.values()
        for entity in (record.claim.subject, *record.claim.agents)
        if entity is not None
    }
    entities = queries.entities_by_id(workspace, named)
    return [
        ClaimLine(
            record,
            sources[record.source],
            case,
            entities.get(record.claim.subject) if record.claim.subject else None,
            tuple(entities[agent] for agent in record.claim.agents if agent in entities),
        )
        for claim, case in zip(ids, cases, strict=True)
        if (record := records.get(claim)) is not None
    ]
