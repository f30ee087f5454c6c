"""Copy the ledger for somebody who checks it without us.

Reach for this module to hand over what `docs/check_ledger.py` needs. The copy holds salted
commitments and opaque ids alone: no name, no word of a source. Effect: none.
"""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.store.border import translated_errors
from aygaq.store.models import EntryRow
from aygaq.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LedgerCopy:
    """The three files of a check: the entries one a line, the verifier's key, a checkpoint."""

    entries: bytes
    key: str
    checkpoint: str


def copy_ledger(workspace: Workspace) -> LedgerCopy:
    """All entries as they are kept, with the key and a checkpoint of now.

    Raises:
        LedgerCut, LedgerForked: the ledger does not extend its last checkpoint.
    """
    checkpoint = make_checkpoint(workspace)
    with translated_errors("reading"):
        rows = EntryRow.objects.order_by("seq").values_list("data", flat=True)
        entries = b"".join(bytes(data) + b"\n" for data in rows.iterator())
    key = workspace.keys.signing_key(workspace.manifest.origin).verifier
    return LedgerCopy(entries, str(key), checkpoint)
