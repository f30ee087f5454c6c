"""Make a workspace."""

from __future__ import annotations

from pathlib import Path

from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.ledger.state import EMPTY_STATE
from aygaq.store.border import translated_errors
from aygaq.store.clock import Clock, utc_now
from aygaq.store.ids import new_id
from aygaq.store.models import Actor, HeadRow, Setting
from aygaq.store.transaction import record
from aygaq.store.workspace import Workspace, declare, lay_out


def create_workspace(
    path: str | Path,
    passphrase: str | None,
    *,
    by: str,
    database_url: str | None = None,
    clock: Clock = utc_now,
) -> Workspace:
    """Make a workspace in folder `path` and open it.

    Args:
        passphrase: at least 8 characters; None makes a workspace without encryption.
        by: name of the person, kept in the database alone.
        database_url: of PostgreSQL; "" takes AYGAQ_DATABASE_URL, which is not written down.
    Raises:
        FolderNotEmpty, PassphraseTooShort, DatabaseUnreachable: there is no workspace then.
    Effect: entry 0, by the new actor; a first checkpoint. workspace.toml is written last, so
    that a crash leaves no half workspace.
    """
    workspace = lay_out(path, passphrase, database_url=database_url, clock=clock)
    try:
        with translated_errors("making"):
            HeadRow.objects.create(pk=1, state=EMPTY_STATE.to_bytes())
        actor = new_id(Actor.letter)
        with record(workspace, actor, "workspace.create", workspace.manifest.id) as change:
            change.insert(
                Actor(id=actor, name=by),
                Setting(
                    id=change.fresh_id(Setting), name="workspace.id", value=workspace.manifest.id
                ),
            )
        make_checkpoint(workspace)
        declare(workspace)
    except BaseException:
        workspace.close()
        raise
    return workspace
