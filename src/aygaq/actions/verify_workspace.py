"""Verify everything from bytes to root."""

from __future__ import annotations

from aygaq.store.verification.progress import Tell
from aygaq.store.verification.whole import Verified, verify_whole
from aygaq.store.verification.words import Extract
from aygaq.store.workspace import Workspace


def verify_workspace(
    workspace: Workspace,
    *,
    since: str | None = None,
    extract: Extract | None = None,
    progress: Tell | None = None,
) -> Verified:
    """Recompute every hash and compare every row with its entry; repair nothing.

    Args:
        since: text of a checkpoint of this workspace that somebody has kept elsewhere.
        extract: makes a text of a source's bytes and file name again; where it calls itself
            by the tool and version of the text kept, the words must be the same.
        progress: told of each stage: its name, how much is done, how much there is.
    Raises:
        the first thing wrong: a LedgerError, a StoreError, QuoteNotVerbatim; all end with 4.
    Effect: none.
    """
    return verify_whole(workspace, since=since, extract=extract, progress=progress)
