"""The whole workspace, in the order in which one thing rests on another."""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.ledger.checkpoint import Checkpoint
from aygaq.store.checkpoints import kept_checkpoint, own_checkpoint
from aygaq.store.errors import CheckpointMissing
from aygaq.store.transaction import snapshot
from aygaq.store.verification.container import verify_container, verify_guards
from aygaq.store.verification.entries import verify_ledger
from aygaq.store.verification.progress import Tell, tell_nobody
from aygaq.store.verification.rows import verify_rows
from aygaq.store.verification.words import Extract, verify_words
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class Verified:
    """What was checked and found to be as it was kept.

    Attributes:
        entries: number of entries.   root: the tree's, 64 hex digits.
        checkpoint: size of the checkpoint kept in the workspace, which the ledger extends.
        remade: texts that were made again from their sources, and came out the same.
        since: size of the checkpoint that was given, None where none was.
    """

    entries: int
    rows: int
    sources: int
    texts: int
    remade: int
    entities: int
    claims: int
    root: str
    checkpoint: int
    since: int | None


def verify_whole(
    workspace: Workspace,
    *,
    since: str | None = None,
    extract: Extract | None = None,
    progress: Tell | None = None,
) -> Verified:
    """Verify all; see `actions.verify_workspace`."""
    tell = progress or tell_nobody
    workspace.verify_open()
    # Read before the rows are: what is appended meanwhile only makes the ledger longer.
    kept, given = _checkpoints(workspace, since)
    with snapshot(workspace):
        verify_container(workspace.manifest.engine)
        ledger = verify_ledger([kept] if given is None else [kept, given], tell)
        rows = verify_rows(ledger.latest, tell)
        counts = verify_words(workspace, extract, tell)
        verify_guards()
    return Verified(
        entries=ledger.verified.state.size,
        rows=rows,
        sources=counts.sources,
        texts=counts.texts,
        remade=counts.remade,
        entities=counts.entities,
        claims=counts.claims,
        root=ledger.verified.state.root.hex(),
        checkpoint=kept.size,
        since=None if given is None else given.size,
    )


def _checkpoints(workspace: Workspace, since: str | None) -> tuple[Checkpoint, Checkpoint | None]:
    """The checkpoint kept here, which there must be, and the one that was given."""
    kept = kept_checkpoint(workspace)
    if kept is None:
        raise CheckpointMissing
    return kept, None if since is None else own_checkpoint(workspace, since)
