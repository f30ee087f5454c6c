"""Sign what the ledger is now."""

from __future__ import annotations

from aygaq.store.checkpoints import write_checkpoint
from aygaq.store.workspace import Workspace


def make_checkpoint(workspace: Workspace) -> str:
    """Sign the ledger's size and root, keep them under checkpoints/latest, return the note.

    Give the note to somebody else: what it says can be held against this workspace for ever
    (`verify_workspace(since=...)`). Cheap; the same note where nothing has changed.

    Raises:
        LedgerCut, LedgerForked: the ledger does not extend the checkpoint kept before, which
            is left as it is; run `verify_workspace`.
    Effect: no entry; a file is replaced.
    """
    return write_checkpoint(workspace)
