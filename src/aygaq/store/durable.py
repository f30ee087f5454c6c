"""Files that are wholly there or not there, also after the power was cut.

Reach for this module to write anything beside the database. One fact is always true: under
the final name there is never a part of a file.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

#: os.fsync; a name of its own, so that tests which lose no power need not wait for the disk.
_to_disk = os.fsync

#: What a file in the making ends with; a leftover is harmless and is swept away.
UNFINISHED = ".unfinished"


def write_durably(path: Path, data: bytes, *, mode: int = 0o600) -> None:
    """Write or replace `path`: temporary file, fsync, rename, fsync of the folder.

    Raises:
        OSError: no room, no permission; what was under `path` before is still there.
    """
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            _to_disk(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def make_folder(path: Path, *, mode: int = 0o700) -> None:
    """Make the folder where it is not there yet, and see that it lasts."""
    if not path.is_dir():
        path.mkdir(mode=mode, exist_ok=True)
        sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """See that the names in a folder last (a rename is kept by its folder)."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _to_disk(descriptor)
    finally:
        os.close(descriptor)
