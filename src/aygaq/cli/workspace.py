"""Open the workspace that a command works on, and ask for its passphrase where it has one."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aygaq.errors import AygaqError

if TYPE_CHECKING:
    from aygaq.store.workspace import Workspace

#: Environment variables that name a file of one line; with them no command asks anything.
FROM_PASSPHRASE_FILE = "AYGAQ_PASSPHRASE_FILE"  # noqa: S105 - the name of a variable
FROM_RECOVERY_FILE = "AYGAQ_RECOVERY_KEY_FILE"


class SecretFileMissing(AygaqError):
    """The file that was named for a passphrase or a recovery key cannot be read."""

    code, exit_code = "X001", 3

    def __init__(self, named_by: str) -> None:
        self.named_by = named_by
        super().__init__(
            f"{named_by} names a file that cannot be read. Nothing was opened.",
            hint="Name a readable file of one line, or leave it out to be asked.",
        )


@contextmanager
def opened(folder: str, *, passphrase: str | None = None) -> Iterator[Workspace]:
    """The workspace in `folder`, open for the length of the block.

    Args:
        passphrase: where it is known already; else it is asked for, if one is needed.
    Raises:
        what `open_workspace` raises; SecretFileMissing.
    """
    from aygaq.store.manifest import Lock, read_manifest
    from aygaq.store.workspace import open_workspace

    manifest = read_manifest(Path(folder).resolve())
    recovery = None if passphrase else recovery_key()
    if passphrase is None and recovery is None and manifest.lock is not Lock.PLAIN:
        passphrase = ask_passphrase("Passphrase")
    with open_workspace(folder, passphrase, recovery_key=recovery) as workspace:
        yield workspace


def ask_passphrase(words: str, *, confirm: bool = False) -> str:
    """The passphrase from the file that AYGAQ_PASSPHRASE_FILE names, else from the keyboard."""
    if os.environ.get(FROM_PASSPHRASE_FILE):
        return first_line(Path(os.environ[FROM_PASSPHRASE_FILE]), FROM_PASSPHRASE_FILE)
    answer: str = click.prompt(words, hide_input=True, confirmation_prompt=confirm, err=True)
    return answer


def recovery_key() -> str | None:
    """The recovery key from the file that AYGAQ_RECOVERY_KEY_FILE names, None without one."""
    if not os.environ.get(FROM_RECOVERY_FILE):
        return None
    return first_line(Path(os.environ[FROM_RECOVERY_FILE]), FROM_RECOVERY_FILE)


def first_line(file: Path, named_by: str) -> str:
    """The first line of a file that holds a secret; SecretFileMissing where there is none."""
    try:
        return file.read_text("utf-8").splitlines()[0]
    except (OSError, UnicodeDecodeError, IndexError):
        raise SecretFileMissing(named_by) from None


def who() -> str:
    """Who works: AYGAQ_USER, else the name of the account on this computer.

    It is kept inside the workspace; the ledger holds an opaque id for it.
    """
    return os.environ.get("AYGAQ_USER") or getpass.getuser()
