"""The checkpoint kept in the workspace: the ledger's size and root, signed.

Reach for this module to make one or to read the last. One fact is always true: a checkpoint
replaces the one before only if the ledger extends it, so that making one never hides a cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from aygaq.ledger.checkpoint import (
    Checkpoint,
    sign_checkpoint,
    verify_checkpoint,
    verify_same_ledger,
)
from aygaq.ledger.errors import LedgerCut, LedgerForked
from aygaq.ledger.state import TreeState, parse_state
from aygaq.ledger.tree import leaf_hash, tree_root
from aygaq.store.durable import make_folder, write_durably
from aygaq.store.models import EntryRow, HeadRow
from aygaq.store.transaction import snapshot
from aygaq.store.workspace import Workspace

FOLDER = "checkpoints"
LATEST = "latest"


def write_checkpoint(workspace: Workspace) -> str:
    """Sign the ledger as it is now; see `actions.make_checkpoint`."""
    before = kept_checkpoint(workspace)
    with snapshot(workspace):
        state = parse_state(bytes(HeadRow.objects.get(pk=1).state))
        if before is not None:
            _verify_extends(state, before)
    origin = workspace.manifest.origin
    checkpoint = Checkpoint(origin, state.size, state.root)
    note = sign_checkpoint(checkpoint, workspace.keys.signing_key(origin))
    if before != checkpoint:
        make_folder(workspace.path / FOLDER)
        write_durably(latest_path(workspace), note.encode())
    return note


def kept_checkpoint(workspace: Workspace) -> Checkpoint | None:
    """The checkpoint kept last, its signature verified; None where there is no file.

    Raises:
        NoteMalformed, SignatureWrong, SignatureMissing, OriginDiffers: not by this workspace.
    """
    try:
        note = latest_path(workspace).read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return None
    return own_checkpoint(workspace, note)


def own_checkpoint(workspace: Workspace, note: str) -> Checkpoint:
    """A checkpoint that this workspace has signed.

    Raises:
        NoteMalformed, SignatureWrong, SignatureMissing, OriginDiffers: it has not.
    """
    origin = workspace.manifest.origin
    checkpoint = verify_checkpoint(note, [workspace.keys.signing_key(origin).verifier])
    verify_same_ledger(checkpoint, origin)
    return checkpoint


def latest_path(workspace: Workspace) -> Path:
    """Where the checkpoint made last lies."""
    return workspace.path / FOLDER / LATEST


def _verify_extends(state: TreeState, before: Checkpoint) -> None:
    if before.size > state.size:
        raise LedgerCut(expected=before.size, got=state.size)
    root = state.root if before.size == state.size else tree_root(_leaves(before.size))
    if root != before.root:
        raise LedgerForked(before.size, expected=before.root.hex(), got=root.hex())


def _leaves(size: int) -> Iterator[bytes]:
    entries = EntryRow.objects.filter(seq__lt=size).order_by("seq")
    for data in entries.values_list("data", flat=True).iterator():
        yield leaf_hash(bytes(data))
