"""Verification of a whole ledger from its bytes; nothing is repaired or written.

Reach for this module to prove that a ledger is what it was. One fact is always true: given
a checkpoint made earlier, any entry changed, dropped, added or moved since is found.

What is *not* checked here: that rows agree with entries (see `latest`), that quotes stand
in texts and texts come from sources (see the store), and that `at` is true.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from aygaq.ledger.checkpoint import Checkpoint
from aygaq.ledger.entry import Entry, parse_entry
from aygaq.ledger.errors import LedgerCut, LedgerForked, RowsDisagree, StateDisagrees
from aygaq.ledger.rows import RowLeaf, RowsRoot, rows_root
from aygaq.ledger.state import EMPTY_STATE, TreeState
from aygaq.ledger.tree import EMPTY_ROOT


@dataclass(frozen=True)
class Verified:
    """What `verify_entries` found to be true.

    Attributes:
        state: the ledger's end.
        roots: root at each size that was asked for and reached.
    """

    state: TreeState
    roots: Mapping[int, bytes]


def walk_entries(
    entries: Iterable[bytes], state: TreeState = EMPTY_STATE
) -> Iterator[tuple[Entry, TreeState]]:
    """Verify entry by entry, giving each with the state after it; memory is O(log n).

    Args:
        entries: their kept bytes in the order of the ledger, from number `state.size` on.
    Raises:
        EntryMalformed: not canonical, or a wrong field.   EntryMisplaced: wrong number.
        EntryBroken: does not carry the hash of the entry before.
        Each names the first entry that is wrong, as `.seq`.
    """
    for data in entries:
        entry = parse_entry(data, seq=state.size)
        state = state.append(entry)
        yield entry, state


def verify_entries(entries: Iterable[bytes], *, sizes: Iterable[int] = ()) -> Verified:
    """Verify all entries from the first, and note the roots at `sizes`.

    A change of the very last entry breaks no link: compare the state with a kept one
    (`verify_state`) or with a checkpoint (`verify_extends`) to find that.

    Args:
        sizes: sizes of the checkpoints that `verify_extends` will be asked about.
    Raises: as `walk_entries`.
    """
    wanted = set(sizes)
    roots = {0: EMPTY_ROOT}
    state = EMPTY_STATE
    for _, state in walk_entries(entries):
        if state.size in wanted:
            roots[state.size] = state.root
    roots[state.size] = state.root
    return Verified(state, roots)


def verify_extends(verified: Verified, checkpoint: Checkpoint) -> None:
    """Check that the ledger is the checkpoint's or a later one.

    Args:
        checkpoint: already verified by `verify_checkpoint`, of this ledger's origin.
    Raises:
        LedgerCut: fewer entries than the checkpoint counts.
        LedgerForked: the entries up to its size come to another root.
        ValueError: its size was not given to `verify_entries`.
    """
    if checkpoint.size > verified.state.size:
        raise LedgerCut(expected=checkpoint.size, got=verified.state.size)
    if checkpoint.size not in verified.roots:
        raise ValueError(f"no root was noted at size {checkpoint.size}")
    got = verified.roots[checkpoint.size]
    if got != checkpoint.root:
        raise LedgerForked(checkpoint.size, expected=checkpoint.root.hex(), got=got.hex())


def verify_state(verified: Verified, kept: TreeState) -> None:
    """Check that the kept state is what the entries come to.

    Raises:
        StateDisagrees: another size, root or last entry.
    """
    got, expected = verified.state, kept
    if got != expected:
        raise StateDisagrees(expected=_summary(expected), got=_summary(got))


def verify_rows(entry: Entry, leaves: Iterable[RowLeaf]) -> None:
    """Check that `leaves` are all and only those the entry was written over.

    Raises:
        RowsDisagree: a leaf was changed, lost or added.
        RowMalformed: one row has two leaves.
    """
    got = rows_root(leaves)
    if got != entry.rows:
        raise RowsDisagree(entry.seq, expected=_rows_summary(entry.rows), got=_rows_summary(got))


def _summary(state: TreeState) -> str:
    return f"{state.size} entries with root {state.root.hex()}"


def _rows_summary(rows: RowsRoot) -> str:
    return f"{rows.count} rows with root {rows.root}"
