"""The tree state: everything that the next entry needs of those before it.

Reach for this module to append. One fact is always true: the state after `n` entries is a
function of those entries alone, so that it can be kept for speed and recomputed for proof.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from aygaq.ledger.canonical import canonical_json, parse_canonical
from aygaq.ledger.entry import Entry
from aygaq.ledger.errors import EntryBroken, EntryMisplaced, NotCanonical, TreeMalformed
from aygaq.ledger.rows import RowLeaf, rows_root
from aygaq.ledger.tree import HASH_SIZE, Frontier

FORMAT = "aygaq-state/1"


@dataclass(frozen=True)
class TreeState:
    """A ledger of `size` entries, seen from its end.

    Attributes:
        frontier: right edge of the tree over the entries' leaf hashes.
        last: leaf hash of the last entry; None where there is none.
    """

    frontier: Frontier = field(default_factory=Frontier)
    last: bytes | None = None

    def __post_init__(self) -> None:
        if (self.last is None) != (self.frontier.size == 0):
            raise TreeMalformed("a last entry where there is none, or none where there is one")
        if self.last is not None and len(self.last) != HASH_SIZE:
            raise TreeMalformed(f"the last entry's hash is not {HASH_SIZE} bytes")

    @property
    def size(self) -> int:
        """Number of entries; also the number of the next one."""
        return self.frontier.size

    @property
    def root(self) -> bytes:
        """Merkle tree hash over all entries: what a checkpoint signs."""
        return self.frontier.root()

    def next_entry(
        self,
        *,
        at: str,
        actor: str,
        action: str,
        subject: str,
        rows: Iterable[RowLeaf] = (),
        commitments: Mapping[str, str] | None = None,
    ) -> Entry:
        """The entry that comes next; append it with `append` in the same transaction.

        Args:
            rows: a leaf for each row that the action changed, in any order.
        Raises:
            EntryMalformed, RowMalformed: see `Entry` and `rows_root`.
        """
        return Entry(
            seq=self.size,
            at=at,
            actor=actor,
            action=action,
            subject=subject,
            previous=None if self.last is None else self.last.hex(),
            rows=rows_root(rows),
            commitments=commitments or {},
        )

    def append(self, entry: Entry) -> TreeState:
        """The state after `entry`.

        Raises:
            EntryMisplaced: its number is not `size`.
            EntryBroken: it does not carry the hash of the last entry.
        """
        if entry.seq != self.size:
            raise EntryMisplaced(expected=self.size, got=entry.seq)
        last = None if self.last is None else self.last.hex()
        if entry.previous != last:
            raise EntryBroken(entry.seq, expected=last, got=entry.previous)
        leaf = entry.leaf_hash()
        return TreeState(self.frontier.append(leaf), leaf)

    def to_bytes(self) -> bytes:
        """Canonical JSON, to keep in the same transaction as the entry."""
        return canonical_json(
            {
                "format": FORMAT,
                "last": None if self.last is None else self.last.hex(),
                "peaks": [peak.hex() for peak in self.frontier.peaks],
                "size": self.size,
            }
        )


#: The ledger before its first entry.
EMPTY_STATE = TreeState()


def parse_state(data: bytes) -> TreeState:
    """Read a kept state.

    Raises:
        TreeMalformed: other bytes than `TreeState.to_bytes` writes.
    """
    try:
        match parse_canonical(data):
            case {"format": "aygaq-state/1", "last": last, "peaks": list(peaks), "size": int(size)}:
                frontier = Frontier(int(size), tuple(_hash_of(peak) for peak in peaks))
                state = TreeState(frontier, None if last is None else _hash_of(last))
            case _:
                raise TreeMalformed("other members than those of a state")
    except NotCanonical as exc:
        raise TreeMalformed("not canonical JSON") from exc
    if state.to_bytes() != data:
        raise TreeMalformed("unknown members")
    return state


def _hash_of(value: object) -> bytes:
    if not isinstance(value, str):
        raise TreeMalformed("a hash is not a string")
    try:
        return bytes.fromhex(value)
    except ValueError:
        raise TreeMalformed("a hash is not hex") from None
