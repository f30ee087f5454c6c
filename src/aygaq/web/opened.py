"""The workspace of this process: one folder, locked or unlocked, used by all threads.

Reach for this module to have the workspace that a request works on. One fact is always true:
while the desk is locked its key is in no variable of ours, and no thread answers from an old
connection.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import connections

from aygaq.actions.known_actor import known_actor
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.errors import AygaqError
from aygaq.store.ids import ActorId
from aygaq.store.manifest import Lock, read_manifest
from aygaq.store.workspace import Workspace, open_workspace

_local = threading.local()


class DeskLocked(AygaqError):
    """The workspace is locked; the passphrase opens it again."""

    code, exit_code = "X020", 3
    hint = "Give the passphrase at /unlock."

    def __init__(self) -> None:
        super().__init__("the workspace is locked. Nothing was written.")


class Desk:
    """One workspace behind the pages of one process.

    Attributes:
        person: the name under which a desk for one person keeps changes.
        team: whether people sign in with accounts of their own.
        when_locked: called, in order, before the workspace closes; a running reading stops here.
    """

    def __init__(self, folder: Path, *, person: str, team: bool = False) -> None:
        self.folder, self.person, self.team = folder, person, team
        self.when_locked: list[Callable[[], None]] = []
        self._workspace: Workspace | None = None
        self._actor: ActorId | None = None
        self._generation = 0
        self._changing = threading.Lock()

    @property
    def locked(self) -> bool:
        """Whether the workspace is closed."""
        return self._workspace is None

    @property
    def has_passphrase(self) -> bool:
        """Whether a passphrase is needed to open the workspace again."""
        return read_manifest(self.folder).lock is not Lock.PLAIN

    @property
    def workspace(self) -> Workspace:
        """The open workspace, with this thread's connection pointing at it.

        Raises:
            DeskLocked: it is closed.
        """
        opened = self._workspace
        if opened is None:
            raise DeskLocked
        self._renew_connection()
        return opened

    @property
    def actor(self) -> ActorId:
        """The id of the one person of a desk without accounts."""
        if self._actor is None:
            self._actor = known_actor(self.workspace, self.person)
        return self._actor

    def hold(self, workspace: Workspace) -> None:
        """Take a workspace that was opened before the pages were served."""
        with self._changing:
            self._generation += 1
            _local.generation = self._generation
            self._workspace, self._actor = workspace, None

    def unlock(self, passphrase: str | None) -> None:
        """Open the workspace.

        Raises:
            PassphraseWrong, PassphraseMissing …: see `store.workspace.open_workspace`.
        """
        if not self.locked:
            return
        with self._changing:
            connections.close_all()
            workspace = open_workspace(self.folder, passphrase)
        self.hold(workspace)

    def lock(self) -> None:
        """Close the workspace and forget its key; nothing where it is locked already."""
        for stop in self.when_locked:
            stop()
        with self._changing:
            opened, self._workspace, self._actor = self._workspace, None, None
            self._generation += 1
            if opened is not None:
                make_checkpoint(opened)
                opened.close()
                settings.DATABASES["default"] = {"ENGINE": "django.db.backends.dummy"}
        self._renew_connection()

    def _renew_connection(self) -> None:
        """Drop this thread's connection where it was made before the last lock or unlock."""
        if getattr(_local, "generation", None) == self._generation:
            return
        connections.close_all()
        connections.__dict__.pop("settings", None)  # a cached property: read anew
        with suppress(AttributeError):  # this thread has made no connection
            del connections["default"]
        _local.generation = self._generation


_desk: Desk | None = None


def set_desk(desk: Desk | None) -> None:
    """Make `desk` the one that pages are served from."""
    global _desk
    _desk = desk


def get_desk() -> Desk:
    """The desk of this process; `set_desk` comes first."""
    if _desk is None:
        raise DeskLocked
    return _desk
