"""The last leaf of each row: what the database must agree with.

Reach for this module to compare a database with its ledger. One fact is always true: a row
changed, deleted, put in or set back to an earlier state outside the program is found, for
each row is compared with the latest leaf that names it, and each leaf with a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from aygaq.ledger.canonical import Json
from aygaq.ledger.commitment import verify_opening
from aygaq.ledger.entry import Entry
from aygaq.ledger.errors import OpeningWrong, RowDisagrees, RowMissing, RowUnknown
from aygaq.ledger.rows import RowLeaf
from aygaq.ledger.verify import verify_rows


class LatestRows:
    """The latest state of every row that any entry names, gathered entry by entry.

    Memory: one leaf for each row, some 300 bytes.
    """

    def __init__(self) -> None:
        self._latest: dict[tuple[str, str], tuple[int, RowLeaf]] = {}
        self._missing: dict[str, set[str]] = {}

    def take(self, entry: Entry, leaves: Iterable[RowLeaf]) -> None:
        """Take the leaves of the next entry, after checking them against it.

        Raises:
            RowsDisagree, RowMalformed: see `verify_rows`.
        """
        kept = list(leaves)
        verify_rows(entry, kept)
        for leaf in kept:
            self._latest[leaf.table, leaf.row_id] = (entry.seq, leaf)
            of_table = self._missing.setdefault(leaf.table, set())
            if leaf.commitment is None:
                of_table.discard(leaf.row_id)
            else:
                of_table.add(leaf.row_id)

    def verify_row(
        self, table: str, row_id: str, value: Mapping[str, Json], salt: bytes | None
    ) -> None:
        """Check one row of the database, and note that it is there.

        Args:
            value: the row's state as it is now, built as when its leaf was made.
            salt: the salt kept with its latest leaf; None where it was deleted.
        Raises:
            RowUnknown: no entry names it.   RowDisagrees: it is not in its latest state.
        """
        known = self._latest.get((table, row_id))
        if known is None:
            raise RowUnknown(table, row_id)
        seq, leaf = known
        verify_leaf(leaf, seq, value, salt)
        self._missing[table].discard(row_id)

    def verify_none_missing(self) -> None:
        """Check that each row the entries left in being was given to `verify_row`.

        Raises:
            RowMissing: the first by entry, table and id that was not.
        """
        missing = [
            (self._latest[table, row_id][0], table, row_id)
            for table, ids in self._missing.items()
            for row_id in ids
        ]
        if missing:
            seq, table, row_id = min(missing)
            raise RowMissing(table, row_id, seq)

    def __iter__(self) -> Iterator[tuple[int, RowLeaf]]:
        """Number of its entry and leaf, for each row, in order of first appearance."""
        return iter(self._latest.values())


def verify_leaf(leaf: RowLeaf, seq: int, value: Mapping[str, Json], salt: bytes | None) -> None:
    """Check a row against its latest leaf, made by entry `seq`.

    Raises:
        RowDisagrees: changed, still there though gone, or its salt is lost.
    """
    if leaf.commitment is None:
        raise RowDisagrees(leaf.table, leaf.row_id, seq, "still there")
    if salt is None:
        raise RowDisagrees(leaf.table, leaf.row_id, seq, "salt lost")
    try:
        verify_opening(leaf.commitment, value, salt)
    except OpeningWrong as exc:
        raise RowDisagrees(leaf.table, leaf.row_id, seq, "changed") from exc
