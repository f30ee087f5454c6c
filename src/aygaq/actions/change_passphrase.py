"""Change the passphrase."""

from __future__ import annotations

from aygaq.actions.roles import Permission, recorded, verify_permitted
from aygaq.store.ids import ActorId
from aygaq.store.keyfiles import read_keys, replace_passphrase, verify_encrypted
from aygaq.store.keys import verify_passphrase
from aygaq.store.locks import exclusive
from aygaq.store.workspace import Workspace


def change_passphrase(
    workspace: Workspace,
    old: str | None,
    new: str,
    *,
    by: ActorId,
    recovery_key: str | None = None,
) -> None:
    """Wrap the workspace key by another passphrase. Nothing is encrypted anew.

    Args:
        old: the passphrase until now; None with `recovery_key`, when it is forgotten.
    Raises:
        NotPermitted.   NotEncrypted: there is none.
        PassphraseWrong, RecoveryKeyWrong: `old` is not it.
        PassphraseTooShort: `new` is no passphrase. Nothing was changed.
    Effect: keys/passphrase.age is replaced; entry `key.change`. A crash between the two leaves
    the new passphrase without its entry, never a workspace that neither opens. Recovery keys
    go on to work. A copy of the old key file still opens with the old passphrase.
    """
    verify_permitted(workspace, by, Permission.CHANGE_KEYS)
    lock = workspace.manifest.lock
    verify_encrypted(lock)
    verify_passphrase(new)
    with exclusive(workspace.path):
        keys = read_keys(workspace.path, lock, old, recovery_key)
        with recorded(workspace, by, Permission.CHANGE_KEYS, "key.change", workspace.manifest.id):
            replace_passphrase(workspace.path, keys, new)
