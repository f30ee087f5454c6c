"""The claims of the index in memory, a column for each thing that lists ask.

Reach for `columns_of` to count or to choose among all claims: a facet over 100,000 of them is a
few thousandths of a second here and a walk through an encrypted file anywhere else. What changes
is read from the index as it is touched. One fact is always true: a `Columns` is never changed once
it is given out, so that a page is of one moment.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from aygaq.index.catching_up import catch_up
from aygaq.index.periods import OPEN, Codes, Flags, in_time
from aygaq.index.place_chain import PlaceChain, place_chain
from aygaq.store.border import translated_errors
from aygaq.store.models import IndexedCase, IndexedClaim
from aygaq.store.workspace import Workspace

_CODED = ("claim", "source", "case", "act", "kind", "type", "standing", "outlet")
_FLAGS = ("shown", "counts", "established")
_DAYS = ("first", "last")
_PLACE = ("place", "place_name", "within", "lat", "lon")
COLUMNS = ("number", *_CODED, *_FLAGS, *_DAYS, *_PLACE, "agents")
CASE_COLUMNS = (
    "case",
    "name",
    "acts",
    "claims",
    "first",
    "last",
    "contradictions",
    "named",
    "kind",
)


class Values:
    """The values of a column, each with its code; only ever added to, by one thread at a time."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._codes: dict[str, int] = {}
        self._adding = threading.Lock()

    def code(self, value: str) -> int:
        """The code of a value, a new one where it is new."""
        known = self._codes.get(value)
        if known is not None:
            return known
        with self._adding:
            if value not in self._codes:
                self.told.append(value)
                self._codes[value] = len(self.told) - 1
            return self._codes[value]

    def find(self, value: str) -> int:
        """The code of a value; -1 where no claim has it."""
        return self._codes.get(value, -1)

    def __len__(self) -> int:
        return len(self.told)


@dataclass(frozen=True)
class CaseRow:
    """What lists show of a case; see `store.models.IndexedCase`."""

    case: str
    name: str
    acts: int
    claims: int
    first: str
    last: str
    contradictions: int
    named: int
    kind: str


@dataclass(frozen=True)
class Columns:
    """All indexed claims, in the order of the ledger.

    Attributes:
        built, turn: of the index that they are of.
        codes: by column, a code for each claim.   values: what the codes stand for.
        flags, days: by column.   places: by the codes of the column `place`.
        agent_claims, agent_codes: pairs of a claim's position and an agent.
        cases: by the codes of the column `case`.
        case_acts, case_days: of the same, in columns: whether something done holds, and when.
    """

    built: int
    turn: int
    numbers: npt.NDArray[np.int64]
    codes: Mapping[str, Codes]
    values: Mapping[str, Values]
    flags: Mapping[str, Flags]
    days: Mapping[str, Codes]
    places: dict[int, PlaceChain]
    agent_claims: Codes
    agent_codes: Codes
    cases: Mapping[int, CaseRow]
    case_acts: Flags
    case_days: Mapping[str, Codes]

    def __len__(self) -> int:
        return len(self.numbers)

    @cached_property
    def in_time(self) -> Codes:
        """The positions of all claims in order of time; see `periods.in_time`."""
        return in_time(self.days["first"], self.days["last"])

    def told(self, column: str, code: int) -> str:
        """What a code of a column stands for."""
        return self.values[column].told[code]


def empty_columns() -> Columns:
    """Columns of no claim."""
    names = (*_CODED, "place", "agent")
    return Columns(
        built=-1,
        turn=-1,
        numbers=np.zeros(0, np.int64),
        codes={name: np.zeros(0, np.int32) for name in (*_CODED, "place")},
        values={name: Values() for name in names},
        flags={name: np.zeros(0, np.bool_) for name in _FLAGS},
        days={name: np.zeros(0, np.int32) for name in _DAYS},
        places={},
        agent_claims=np.zeros(0, np.int32),
        agent_codes=np.zeros(0, np.int32),
        cases={},
        case_acts=np.zeros(0, np.bool_),
        case_days={name: np.zeros(0, np.int32) for name in _DAYS},
    )


_kept: WeakKeyDictionary[Workspace, Columns] = WeakKeyDictionary()
_changing = threading.Lock()


def columns_of(workspace: Workspace) -> Columns:
    """The columns as of now; the index is carried on first.

    They are forgotten with the workspace: a desk that is locked keeps none.
    """
    state = catch_up(workspace)
    kept = _kept.get(workspace)
    if kept is not None and (kept.built, kept.turn) == (state.built, state.turn):
        return kept
    with _changing, translated_errors("reading"):
        kept = _kept.get(workspace)
        if kept is None or kept.built != state.built:
            kept = empty_columns()
        if kept.turn < state.turn:
            kept = _with_touched(kept, state.built, state.turn)
            _kept[workspace] = kept
    return kept


def _with_touched(columns: Columns, built: int, turn: int) -> Columns:
    touched = IndexedClaim.objects.filter(touched__gt=columns.turn)
    # Sorted here: asked for an order, SQLite walks all claims by it for the few that were touched.
    rows = sorted(touched.values_list(*COLUMNS), key=lambda row: row[0])
    cases = IndexedCase.objects.filter(touched__gt=columns.turn).values_list(*CASE_COLUMNS)
    fresh = with_rows(columns, rows, [CaseRow(*row) for row in cases])
    return replace(fresh, built=built, turn=turn)


def with_rows(
    columns: Columns, rows: Sequence[tuple[Any, ...]], cases: Iterable[CaseRow]
) -> Columns:
    """Columns with rows put in the place of those of the same number, or after all others.

    Args:
        rows: values of `COLUMNS`, by rising numbers.
    """
    numbers = np.array([row[0] for row in rows], np.int64)
    at = np.searchsorted(columns.numbers, numbers)
    known = at < len(columns)
    known[known] = columns.numbers[at[known]] == numbers[known]
    at[~known] = len(columns) + np.arange(int((~known).sum()))
    size = len(columns) + int((~known).sum())
    told = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True)) if rows else {}
    fresh: dict[str, Any] = {}
    for name in _CODED:
        fresh[name] = [columns.values[name].code(value) for value in told.get(name, ())]
    fresh["place"] = _place_codes(columns, told)
    for name in _DAYS:
        fresh[name] = [ordinal(day) for day in told.get(name, ())]
    claims, agents = _agents(columns, told.get("agents", ()), at)
    coded = {columns.values["case"].code(row.case): row for row in cases}
    at_cases, wide = np.fromiter(coded, np.intp, len(coded)), len(columns.values["case"])
    case_days = {name: [ordinal(getattr(row, name)) for row in coded.values()] for name in _DAYS}
    return Columns(
        built=columns.built,
        turn=columns.turn,
        numbers=_put(columns.numbers, at, numbers, size),
        codes={k: _put(v, at, fresh[k], size) for k, v in columns.codes.items()},
        values=columns.values,
        flags={k: _put(v, at, told.get(k, ()), size) for k, v in columns.flags.items()},
        days={k: _put(v, at, fresh[k], size) for k, v in columns.days.items()},
        places=columns.places,
        agent_claims=claims,
        agent_codes=agents,
        cases={**columns.cases, **coded},
        case_acts=_put(columns.case_acts, at_cases, [r.acts > 0 for r in coded.values()], wide),
        case_days={k: _put(v, at_cases, case_days[k], wide) for k, v in columns.case_days.items()},
    )


def _put(old: npt.NDArray[Any], at: npt.NDArray[np.intp], fresh: Any, size: int) -> Any:
    grown = np.zeros(size, old.dtype)
    grown[: len(old)] = old
    grown[at] = np.asarray(fresh, dtype=old.dtype)
    return grown


def _place_codes(columns: Columns, told: Mapping[str, Sequence[Any]]) -> list[int]:
    """A code for each place of the rows, with its chain."""
    chains = [place_chain(*row) for row in zip(*(told.get(n, ()) for n in _PLACE), strict=True)]
    codes = [columns.values["place"].code(chain.key) for chain in chains]
    for code, chain in zip(codes, chains, strict=True):
        columns.places.setdefault(code, chain)
    return codes


def _agents(
    columns: Columns, lines: Iterable[str], at: npt.NDArray[np.intp]
) -> tuple[Codes, Codes]:
    """The pairs of claims and agents, those of the rows put anew."""
    values = columns.values["agent"]
    pairs = [
        (position, values.code(name))
        for position, told in zip(at.tolist(), lines, strict=True)
        for name in told.split("\n")
        if name
    ]
    stays = ~np.isin(columns.agent_claims, at)
    fresh = np.array(pairs, np.int32).reshape(-1, 2)
    return (
        np.concatenate([columns.agent_claims[stays], fresh[:, 0]]),
        np.concatenate([columns.agent_codes[stays], fresh[:, 1]]),
    )


def present(codes: Codes, size: int) -> Codes:
    """The codes that are there at all, each once, by rising numbers."""
    seen = np.zeros(size, np.bool_)
    seen[codes] = True
    return np.flatnonzero(seen).astype(np.int32)


def ordinal(day: str) -> int:
    """A day of the index as a number."""
    return dt.date.fromisoformat(day).toordinal() if day else OPEN
