"""Rows: each against its leaf, so that none was changed, put in or taken away."""

from __future__ import annotations

from aygaq.ledger.commitment import SALT_SIZE
from aygaq.ledger.errors import NotJson, RowDisagrees
from aygaq.ledger.latest import LatestRows
from aygaq.store.errors import ValueDamaged
from aygaq.store.models import LEDGERED, LedgeredModel
from aygaq.store.verification.progress import Tell

_CHUNK = 1_000  # rows in memory at once
_TELL_EVERY = 500  # rows


def verify_rows(latest: LatestRows, tell: Tell) -> int:
    """Check every ledgered row, and that none is missing.

    Returns:
        How many rows there are.
    Raises:
        RowDisagrees, RowUnknown, ValueDamaged: the first row that is wrong.
        RowMissing: the first row, by entry, that is gone.
    """
    seqs = {(leaf.table, leaf.row_id): seq for seq, leaf in latest}
    done = 0
    for model in LEDGERED:
        for row in model.objects.order_by("pk").iterator(chunk_size=_CHUNK):
            _verify_row(row, latest, seqs)
            done += 1
            if done % _TELL_EVERY == 0:
                tell("rows", done, len(seqs))
    latest.verify_none_missing()
    tell("rows", done, len(seqs))
    return done


def _verify_row(row: LedgeredModel, latest: LatestRows, seqs: dict[tuple[str, str], int]) -> None:
    table = row._meta.db_table
    if not isinstance(row.id, str):
        raise ValueDamaged(table, "?", "id")
    seq = seqs.get((table, row.id), -1)
    try:
        latest.verify_row(table, row.id, row.to_canonical(), _salt(row, seq))
    except NotJson as exc:
        raise RowDisagrees(table, row.shown_id(), seq, "changed") from exc
    if row.entry_seq != seq:
        raise RowDisagrees(table, row.id, seq, "it names another entry")


def _salt(row: LedgeredModel, seq: int) -> bytes:
    salt: object = row.salt
    if isinstance(salt, (bytes, memoryview)) and len(salt) == SALT_SIZE:
        return bytes(salt)
    raise RowDisagrees(row._meta.db_table, row.shown_id(), seq, "salt lost")
