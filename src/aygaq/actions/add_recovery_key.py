"""Add a recovery key."""

from __future__ import annotations

from aygaq.actions.roles import Permission, recorded, verify_permitted
from aygaq.store.ids import ActorId
from aygaq.store.keyfiles import verify_encrypted, write_recovery
from aygaq.store.locks import exclusive
from aygaq.store.workspace import Workspace


def add_recovery_key(workspace: Workspace, *, by: ActorId) -> str:
    """Make a key that opens the workspace when the passphrase is lost.

    Returns:
        One line, `AGE-SECRET-KEY-1…`. Write it on paper and keep it elsewhere: it is stored
        nowhere, and whoever has it can read everything.
    Raises:
        NotPermitted.   NotEncrypted: nothing to recover.
    Effect: a file keys/recovery-N.age; entry `key.add-recovery`.
    """
    verify_permitted(workspace, by, Permission.CHANGE_KEYS)
    verify_encrypted(workspace.manifest.lock)
    with (
        exclusive(workspace.path),
        recorded(workspace, by, Permission.CHANGE_KEYS, "key.add-recovery", workspace.manifest.id),
    ):
        return write_recovery(workspace.path, workspace.keys)
