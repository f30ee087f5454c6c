"""The ledger: every entry, the leaves it was written over, and the checkpoints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from aygaq.ledger.checkpoint import Checkpoint
from aygaq.ledger.errors import EntryMisplaced, RowsDisagree
from aygaq.ledger.latest import LatestRows
from aygaq.ledger.rows import RowLeaf
from aygaq.ledger.state import EMPTY_STATE, parse_state
from aygaq.ledger.tree import EMPTY_ROOT
from aygaq.ledger.verify import Verified, verify_extends, verify_state, walk_entries
from aygaq.store.errors import DatabaseDamaged
from aygaq.store.models import EntryRow, HeadRow, LeafRow
from aygaq.store.verification.progress import Tell

T = TypeVar("T")
_CHUNK = 200  # entries in memory at once


@dataclass(frozen=True)
class Ledger:
    """A ledger that was verified, and the last leaf of each row."""

    verified: Verified
    latest: LatestRows


def verify_ledger(checkpoints: Sequence[Checkpoint], tell: Tell) -> Ledger:
    """Verify the chain, each entry's leaves, the kept tree state, and the checkpoints.

    Raises:
        EntryMalformed, EntryMisplaced, EntryBroken: the first entry that is wrong.
        RowsDisagree, RowMalformed: an entry whose leaves are not those it names.
        StateDisagrees, TreeMalformed: the end is not the one that was kept.
        LedgerCut, LedgerForked: it does not extend a checkpoint.
    """
    wanted = {checkpoint.size for checkpoint in checkpoints}
    roots, latest, state = {0: EMPTY_ROOT}, LatestRows(), EMPTY_STATE
    total = EntryRow.objects.count()
    for rows in _chunks(EntryRow.objects.order_by("seq").iterator(), _CHUNK):
        leaves = _leaves_of(rows)
        walked = walk_entries((_bytes(row.data) for row in rows), state)
        for row, (entry, state) in zip(rows, walked, strict=True):
            if row.seq != entry.seq:
                raise EntryMisplaced(expected=entry.seq, got=row.seq)
            latest.take(entry, leaves.pop(entry.seq, ()))
            if state.size in wanted:
                roots[state.size] = state.root
        tell("entries", state.size, total)
    roots[state.size] = state.root
    verified = Verified(state, roots)
    _verify_no_other_leaves(state.size)
    verify_state(verified, parse_state(_bytes(HeadRow.objects.get(pk=1).state)))
    for checkpoint in checkpoints:
        verify_extends(verified, checkpoint)
    return Ledger(verified, latest)


def _leaves_of(rows: Sequence[EntryRow]) -> dict[int, list[RowLeaf]]:
    """The leaves kept for a run of entries."""
    leaves: dict[int, list[RowLeaf]] = {}
    kept = LeafRow.objects.filter(seq__gte=rows[0].seq, seq__lte=rows[-1].seq)
    for row in kept.iterator():
        leaves.setdefault(row.seq, []).append(_leaf_of(row))
    return leaves


def _leaf_of(row: LeafRow) -> RowLeaf:
    values = (row.row_table, row.row_id, row.commitment)
    if not all(isinstance(value, str) for value in values):
        raise RowsDisagree(row.seq, expected="text", got="other values in a leaf")
    return RowLeaf(row.row_table, row.row_id, row.commitment or None)


def _verify_no_other_leaves(size: int) -> None:
    """Refuse leaves of entries that are not there."""
    for bound in ({"seq__gte": size}, {"seq__lt": 0}):
        other = LeafRow.objects.filter(**bound).order_by("seq").first()
        if other is not None:
            raise RowsDisagree(other.seq, expected="no such entry", got="leaves of it")


def _bytes(value: object) -> bytes:
    """A binary column, which drivers give as bytes or memoryview."""
    if not isinstance(value, (bytes, memoryview)):
        raise DatabaseDamaged("entries that are no bytes")
    return bytes(value)


def _chunks(values: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(values)
    while chunk := list(islice(rest, size)):
        yield chunk
