"""Row leaves: how one entry stands for many changed rows and stays small.

Reach for this module when an action has changed rows. Each changed row gives one leaf, the
canonical JSON of its table, its id and the salted commitment to its new state (null where
the action deleted or erased the row). The leaves, sorted by table and id, are hashed to a
tree of their own, and the entry holds only their number and that tree's root: the same 100
bytes for one row and for two thousand. One fact is always true: an entry names each row at
most once.

The leaves themselves are kept beside the ledger with their salts, and are only ever added.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from aygaq.ledger.canonical import Json, canonical_json
from aygaq.ledger.commitment import commit
from aygaq.ledger.errors import RowMalformed
from aygaq.ledger.tree import EMPTY_ROOT, inclusion_proof, leaf_hash, tree_root

#: Ids in the ledger are opaque: no space and no letter beyond ASCII, so no sentence fits in.
OPAQUE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,127}")
TABLE = re.compile(r"[a-z][a-z0-9_]{0,62}")
HEX_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class RowLeaf:
    """One row after one action.

    Attributes:
        table: lower-case letters, digits and underscores; at most 63.
        row_id: opaque id of the row in its table, at most 128 characters of `OPAQUE_ID`.
        commitment: 64 hex digits over the row's state, or None where the row is gone.
    Raises:
        RowMalformed: one of them has another form.
    """

    table: str
    row_id: str
    commitment: str | None

    def __post_init__(self) -> None:
        if not TABLE.fullmatch(self.table):
            raise RowMalformed("table", "not 1 to 63 of a-z, 0-9 and _, a letter first")
        if not OPAQUE_ID.fullmatch(self.row_id):
            raise RowMalformed("id", "not an opaque id")
        if self.commitment is not None and not HEX_HASH.fullmatch(self.commitment):
            raise RowMalformed("commitment", "not 64 lower-case hex digits")

    def to_json(self) -> dict[str, Json]:
        return {"commitment": self.commitment, "id": self.row_id, "table": self.table}

    def leaf_hash(self) -> bytes:
        """Hash of the leaf over its canonical bytes (RFC 6962 leaf)."""
        return leaf_hash(canonical_json(self.to_json()))


@dataclass(frozen=True, slots=True)
class RowsRoot:
    """What an entry holds about its rows: `count` leaves under `root` (64 hex digits)."""

    count: int
    root: str


#: An action that changed no row.
NO_ROWS = RowsRoot(0, EMPTY_ROOT.hex())


def row_leaf(table: str, row_id: str, value: Mapping[str, Json], salt: bytes) -> RowLeaf:
    """The leaf of a row whose whole new state is `value`.

    Args:
        value: every column that must not change unseen, as JSON; floats as strings.
        salt: fresh from `new_salt`, kept with the leaf.
    """
    return RowLeaf(table, row_id, commit(value, salt))


def gone_leaf(table: str, row_id: str) -> RowLeaf:
    """The leaf of a row that an action deleted or erased."""
    return RowLeaf(table, row_id, None)


def rows_root(leaves: Iterable[RowLeaf]) -> RowsRoot:
    """Number and root of the leaves, in the order of table and id, however they are given.

    Raises:
        RowMalformed: one row has two leaves.
    """
    ordered = sorted_leaves(leaves)
    return RowsRoot(len(ordered), tree_root(leaf.leaf_hash() for leaf in ordered).hex())


def sorted_leaves(leaves: Iterable[RowLeaf]) -> list[RowLeaf]:
    """The leaves by table, then id, as strings of ASCII compare.

    Raises:
        RowMalformed: one row has two leaves.
    """
    ordered = sorted(leaves, key=lambda leaf: (leaf.table, leaf.row_id))
    for one, other in pairwise(ordered):
        if (one.table, one.row_id) == (other.table, other.row_id):
            raise RowMalformed("id", f"row {one.table}/{one.row_id} has two leaves in one entry")
    return ordered


def row_path(leaves: Iterable[RowLeaf], leaf: RowLeaf) -> tuple[int, tuple[bytes, ...]]:
    """Index and audit path of one of an entry's leaves in the tree of its rows.

    Raises:
        ValueError: `leaf` is not among them.
    """
    ordered = sorted_leaves(leaves)
    index = ordered.index(leaf)
    return index, inclusion_proof([each.leaf_hash() for each in ordered], index)
