"""Make a copy of the whole workspace, as it lies encrypted on the disk.

Reach for this module to hand out a backup. One fact is always true: nothing in the copy can be
read without the passphrase or a recovery key; and the copy is of one moment, whoever writes
meanwhile.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection, transaction

from aygaq.actions.errors import NothingToCopy
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.actions.roles import Permission, recorded, verify_permitted
from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId
from aygaq.store.keyfiles import verify_encrypted
from aygaq.store.manifest import FILE, Engine
from aygaq.store.models import HeadRow
from aygaq.store.settings import DATABASE_FILE
from aygaq.store.workspace import Workspace

_PARTS = (FILE, "keys", "blobs", "checkpoints")


@contextmanager
def back_up(workspace: Workspace, *, by: ActorId) -> Iterator[Path]:
    """A tar file of the workspace for the length of the block; it is deleted afterwards.

    Unpacked, it is the workspace: open it with the same passphrase.

    Raises:
        NotPermitted.   NotEncrypted: the copy could be read by anybody who finds it.
        NothingToCopy: the rows lie on a PostgreSQL server, whose own tools copy them.
    Effect: entry `workspace.back-up`, which is in the copy; a checkpoint.
    """
    verify_permitted(workspace, by, Permission.BACK_UP)
    verify_encrypted(workspace.manifest.lock)
    if workspace.manifest.engine is Engine.POSTGRESQL:
        raise NothingToCopy
    with recorded(workspace, by, Permission.BACK_UP, "workspace.back-up", workspace.manifest.id):
        pass
    make_checkpoint(workspace)
    # In the workspace's own folder: what is written beside it is as well kept as itself.
    with TemporaryDirectory(dir=workspace.path, prefix="backup-") as folder:
        copy = Path(folder) / "workspace.tar"
        with tarfile.open(copy, "w") as whole:
            _add_database(workspace, whole)
            for part in _PARTS:
                if (workspace.path / part).exists():
                    whole.add(workspace.path / part, arcname=f"workspace/{part}")
        yield copy


def _add_database(workspace: Workspace, whole: tarfile.TarFile) -> None:
    """The database's file and its log, while nobody can write to either.

    SQLite writes to the log alone; a copy of both, made under the write lock, is whole.
    """
    with translated_errors("copying"), transaction.atomic():
        HeadRow.objects.select_for_update().get(pk=1)
        connection.ensure_connection()
        for ending in ("", "-wal"):
            file = workspace.path / f"{DATABASE_FILE}{ending}"
            if file.exists():
                whole.add(file, arcname=f"workspace/{file.name}")
