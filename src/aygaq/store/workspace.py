"""A workspace: one folder with everything in it, open in this process or not.

    workspace.toml      what the folder is; no personal data
    keys/               the workspace key, wrapped
    database.sqlite3    the rows (SQLCipher, SQLite; or elsewhere: PostgreSQL)
    blobs/              kept bytes, one age file each
    checkpoints/latest  the ledger's size and root, signed
    lock                for changes of the key files

Reach for this module to open or close one. One fact is always true: one workspace is open in
a process at a time; opening another closes the one before, whose use is then refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from django.db import connection, connections

from aygaq.store.blobs import Blobs
from aygaq.store.border import translated_errors
from aygaq.store.clock import Clock, utc_now
from aygaq.store.durable import make_folder, write_durably
from aygaq.store.errors import BlobDamaged, FolderNotEmpty, WorkspaceClosed
from aygaq.store.ids import new_id
from aygaq.store.keyfiles import read_keys, write_keys
from aygaq.store.keys import WorkspaceKeys, new_keys
from aygaq.store.manifest import FILE as MANIFEST_FILE
from aygaq.store.manifest import Engine, Lock, Manifest, read_manifest, write_manifest
from aygaq.store.models import Source, Step, Text
from aygaq.store.schema import migrate, verify_fresh, verify_schema
from aygaq.store.settings import DATABASE_FILE, database_of, point_at

#: Stands in the folder while a workspace is being made. Only a folder with this mark is ever
#: swept: one that merely lost its workspace.toml may be somebody's only copy.
_BEING_MADE = "being-made"


@dataclass(frozen=True)
class Unfinished:
    """Something that was begun and not finished, or is under way in another process.

    Attributes:
        what: `step` (a long step, such as a reading) or `blob` (bytes that no record names).
        record: the step's subject, or the number of such blobs.
        said: one sentence.
    """

    what: str
    record: str
    said: str


class Workspace:
    """An open workspace. Made by `open_workspace` and `lay_out`; close it, or use `with`."""

    _opened: ClassVar[Workspace | None] = None

    def __init__(
        self, path: Path, manifest: Manifest, keys: WorkspaceKeys, clock: Clock = utc_now
    ) -> None:
        self.path, self.manifest, self.keys, self.clock = path, manifest, keys, clock
        self.blobs = Blobs(path / "blobs", keys if self.encrypted else None)
        point_at(database_of(path, manifest, keys))
        Workspace._opened = self

    @property
    def encrypted(self) -> bool:
        """Whether blobs (and, but for PostgreSQL, rows) are encrypted on the disk."""
        return self.manifest.lock is not Lock.PLAIN

    def verify_open(self) -> None:
        """Raise WorkspaceClosed unless this is the workspace open in this process."""
        if Workspace._opened is not self:
            raise WorkspaceClosed

    def close(self) -> None:
        """Close the database; nothing where it is closed already."""
        if Workspace._opened is self:
            connections.close_all()
            Workspace._opened = None

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def words(self, text: Text) -> str:
        """The words of a text, checked against its hash.

        Raises:
            BlobMissing, BlobDamaged: see `Blobs.get`.
        """
        data = self.blobs.get(text.blob, text.sha256, kind="text", record=text.id)
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            raise BlobDamaged("text", text.id, "not UTF-8") from None

    def unfinished(self) -> list[Unfinished]:
        """What was begun and not finished: said, never repaired; doing it again finishes it."""
        self.verify_open()
        with translated_errors("reading"):
            steps = list(Step.objects.order_by("begun_at", "id"))
        found = [
            Unfinished(
                "step",
                step.subject,
                f"{step.action} of {step.subject} was begun at "
                f"{step.begun_at} and has not finished",
            )
            for step in steps
        ]
        return found + self._orphans()

    def _orphans(self) -> list[Unfinished]:
        with translated_errors("reading"):
            named = set(Source.objects.values_list("blob", flat=True))
            named.update(Text.objects.values_list("blob", flat=True))
        count = sum(name not in named for name in self.blobs.names())
        count += self.blobs.leftovers()
        if count == 0:
            return []
        what = "1 blob" if count == 1 else f"{count} blobs"
        return [
            Unfinished("blob", str(count), f"{what} without a record, left by an unfinished step")
        ]


def open_workspace(
    path: str | Path,
    passphrase: str | None = None,
    *,
    recovery_key: str | None = None,
    keys: WorkspaceKeys | None = None,
    clock: Clock = utc_now,
) -> Workspace:
    """Open the workspace in folder `path`.

    Args:
        keys: unlocked before, by another process of ours; then nothing else is asked.
    Raises:
        NotAWorkspace, NewerFormat, SettingWrong: the folder cannot be used.
        PassphraseMissing, PassphraseWrong, RecoveryKeyWrong, KeysDamaged: it stays locked.
        DatabaseUnreachable, DatabaseDamaged: the rows cannot be had.
    """
    folder = Path(path).resolve()
    manifest = read_manifest(folder)
    unlocked = keys or read_keys(folder, manifest.lock, passphrase, recovery_key)
    workspace = Workspace(folder, manifest, unlocked, clock)
    try:
        with translated_errors("opening"):
            connection.ensure_connection()
        verify_schema()
    except BaseException:
        workspace.close()
        raise
    return workspace


def lay_out(
    path: str | Path,
    passphrase: str | None,
    *,
    database_url: str | None = None,
    clock: Clock = utc_now,
) -> Workspace:
    """Make the folders, keys and tables of a workspace, all but its workspace.toml.

    Until `declare` writes that, the folder is no workspace, and a later call sweeps it away.

    Args:
        passphrase: None makes a workspace without encryption.
        database_url: of PostgreSQL; "" takes AYGAQ_DATABASE_URL, which is not written down.
    Raises:
        FolderNotEmpty, PassphraseTooShort: nothing was written.
    """
    folder = Path(path).resolve()
    _make_room(folder)
    keys = new_keys()
    lock = write_keys(folder, keys, passphrase)
    workspace_id = new_id("w")
    manifest = Manifest(
        id=workspace_id,
        engine=_engine(lock, database_url),
        lock=lock,
        verifier=str(keys.signing_key(f"aygaq/{workspace_id}").verifier),
        database_url=database_url or None,
    )
    if manifest.engine is not Engine.POSTGRESQL:
        (folder / DATABASE_FILE).touch(mode=0o600)  # SQLite's other files take its mode
    workspace = Workspace(folder, manifest, keys, clock)
    try:
        verify_fresh(f"the database of {folder}")
        migrate()
    except BaseException:
        workspace.close()
        raise
    make_folder(folder / "blobs")
    make_folder(folder / "checkpoints")
    return workspace


def declare(workspace: Workspace) -> None:
    """Write workspace.toml: from now on the folder is a workspace."""
    write_manifest(workspace.path, workspace.manifest)
    (workspace.path / _BEING_MADE).unlink(missing_ok=True)


def _engine(lock: Lock, database_url: str | None) -> Engine:
    if database_url is not None:
        return Engine.POSTGRESQL
    return Engine.SQLITE if lock is Lock.PLAIN else Engine.SQLCIPHER


def _make_room(folder: Path) -> None:
    """Make the folder; refuse one with things in it, but sweep what a killed init left."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    names = {path.name for path in folder.iterdir()}
    if MANIFEST_FILE in names or (names and _BEING_MADE not in names):
        raise FolderNotEmpty(str(folder))
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.name != _BEING_MADE:
            path.rmdir() if path.is_dir() else path.unlink()
    write_durably(folder / _BEING_MADE, b"")
