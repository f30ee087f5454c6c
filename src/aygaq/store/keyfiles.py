"""The folder `keys`: the workspace key as it lies on the disk.

    passphrase.age     wrapped by the passphrase
    recovery-N.age     wrapped by a recovery key, N from 1
    plain.key          not wrapped; only where the workspace was made without a passphrase

One fact is always true: a key file is replaced whole or not at all, and is readable by its
owner alone.
"""

from __future__ import annotations

from pathlib import Path

from aygaq.store.durable import make_folder, write_durably
from aygaq.store.errors import KeysDamaged, NotEncrypted, PassphraseMissing
from aygaq.store.keys import (
    WorkspaceKeys,
    new_recovery_key,
    parse_keys,
    unwrap_with_passphrase,
    unwrap_with_recovery,
    wrap_with_passphrase,
    wrap_with_recovery,
)
from aygaq.store.manifest import Lock

FOLDER = "keys"
PASSPHRASE_FILE = "passphrase.age"  # noqa: S105 - a file, not a passphrase
PLAIN_FILE = "plain.key"


def write_keys(folder: Path, keys: WorkspaceKeys, passphrase: str | None) -> Lock:
    """Write the first key file of a workspace: wrapped, or plain where there is no passphrase.

    Raises:
        PassphraseTooShort: nothing was written.
    """
    if passphrase is None:
        name, data, lock = PLAIN_FILE, keys.to_bytes(), Lock.PLAIN
    else:
        name, lock = PASSPHRASE_FILE, Lock.PASSPHRASE
        data = wrap_with_passphrase(keys, passphrase)
    make_folder(folder / FOLDER)
    write_durably(folder / FOLDER / name, data)
    return lock


def read_keys(
    folder: Path, lock: Lock, passphrase: str | None, recovery_key: str | None
) -> WorkspaceKeys:
    """Unlock the workspace key with whichever is given; the recovery key counts first.

    Raises:
        PassphraseMissing: it is wrapped, and neither was given.
        PassphraseWrong, RecoveryKeyWrong, KeysDamaged: it cannot be unlocked.
    """
    if lock is Lock.PLAIN:
        return parse_keys(_read(folder, PLAIN_FILE), file=PLAIN_FILE)
    if recovery_key is not None:
        return unwrap_with_recovery(_recovery_files(folder), recovery_key)
    if passphrase is None:
        raise PassphraseMissing
    return unwrap_with_passphrase(_read(folder, PASSPHRASE_FILE), passphrase, file=PASSPHRASE_FILE)


def verify_encrypted(lock: Lock) -> None:
    """Raise NotEncrypted where the key is not wrapped at all."""
    if lock is Lock.PLAIN:
        raise NotEncrypted


def replace_passphrase(folder: Path, keys: WorkspaceKeys, passphrase: str) -> None:
    """Wrap the key by another passphrase; the old one opens nothing from then on.

    Not undone: whoever copied the old key file and knows the old passphrase can still open
    that copy, and so all that the workspace key opens.
    """
    write_durably(folder / FOLDER / PASSPHRASE_FILE, wrap_with_passphrase(keys, passphrase))


def write_recovery(folder: Path, keys: WorkspaceKeys) -> str:
    """Add a recovery key; it is returned to be written on paper, and is kept nowhere."""
    recovery_key = new_recovery_key()
    number = 1 + max((_number(name) for name in _recovery_files(folder)), default=0)
    write_durably(
        folder / FOLDER / f"recovery-{number}.age", wrap_with_recovery(keys, recovery_key)
    )
    return recovery_key


def _recovery_files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / FOLDER).glob("recovery-*.age")}


def _number(name: str) -> int:
    digits = name.removeprefix("recovery-").removesuffix(".age")
    return int(digits) if digits.isdecimal() else 0


def _read(folder: Path, name: str) -> bytes:
    try:
        return (folder / FOLDER / name).read_bytes()
    except OSError:
        raise KeysDamaged(name, "it cannot be read") from None
