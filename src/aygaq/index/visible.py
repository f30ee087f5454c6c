"""The columns that somebody may see.

Reach for `visible_columns` wherever lists, counts or charts are shown to a person. One fact is
always true: no number, date or name in them comes from a source that is hidden, not even as part
of a case: cases of which something is hidden are computed anew without it.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from aygaq.index.cases import Told, case_row, tell_cases
from aygaq.index.claims import claim_row
from aygaq.index.columns import CASE_COLUMNS, COLUMNS, CaseRow, Columns, columns_of, with_rows
from aygaq.store import queries
from aygaq.store.border import translated_errors
from aygaq.store.models import IndexedClaim, IndexedEntity
from aygaq.store.team_records import NOTHING_HIDDEN, Hidden
from aygaq.store.workspace import Workspace

_kept: WeakKeyDictionary[Workspace, dict[Hidden, Columns]] = WeakKeyDictionary()
_changing = threading.Lock()
_MOST = 8  # different sights kept at once


def visible_columns(workspace: Workspace, hidden: Hidden = NOTHING_HIDDEN) -> Columns:
    """The columns as of now, less what is hidden."""
    whole = columns_of(workspace)
    if not hidden:
        return whole
    with _changing:
        sights = _kept.setdefault(workspace, {})
        seen = sights.get(hidden)
        if seen is None or (seen.built, seen.turn) != (whole.built, whole.turn):
            seen = _without(workspace, whole, hidden)
            sights.pop(hidden, None)
            sights[hidden] = seen
            while len(sights) > _MOST:
                sights.pop(next(iter(sights)))
    return seen


def _without(workspace: Workspace, columns: Columns, hidden: Hidden) -> Columns:
    closed = {columns.values["source"].find(source) for source in hidden.sources}
    shut = np.isin(columns.codes["source"], list(closed))
    with translated_errors("reading"):
        some = IndexedEntity.objects.filter(entity__in=hidden.entities)
        touched = set(some.values_list("case", flat=True))
        told = list(tell_cases(workspace, touched, hidden))
        open_claims = [c for case in told for c in case.claims if c.source.id not in hidden.sources]
        rows = _rows(workspace, open_claims)
    found = (case_row(case, 0) for case in told)
    cases = [CaseRow(*(getattr(row, name) for name in CASE_COLUMNS)) for row in found if row]
    fresh = with_rows(columns, rows, cases)
    gone = {columns.values["case"].find(case) for case in touched - {row.case for row in cases}}
    acts = fresh.case_acts.copy()
    acts[[code for code in gone if code >= 0]] = False
    left = {code: row for code, row in fresh.cases.items() if code not in gone}
    flags = {name: np.where(shut, False, flag) for name, flag in fresh.flags.items()}
    return replace(fresh, flags=flags, cases=left, case_acts=acts)


def _rows(workspace: Workspace, told: Sequence[Told]) -> list[tuple[Any, ...]]:
    """The rows of claims as they are without what is hidden, by rising numbers."""
    numbers = dict(
        IndexedClaim.objects.filter(claim__in=[claim.record.id for claim in told]).values_list(
            "claim", "number"
        )
    )
    agents = {agent for claim in told for agent in claim.record.claim.agents}
    known = queries.entities_by_id(workspace, agents)
    made = partial(claim_row, agents=known, turn=0)
    rows = [made(claim, numbers[claim.record.id]) for claim in told if claim.record.id in numbers]
    return sorted(tuple(getattr(row, name) for name in COLUMNS) for row in rows)
