"""Verification on a button: in the background, with its progress, until somebody stops it.

Reach for this module to verify from a page. One fact is always true: it ends before the
workspace is locked, and what it found last stays told until it is begun again.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from django.db import connections

from aygaq.actions.verify_workspace import verify_workspace
from aygaq.errors import AygaqError
from aygaq.sources import extract
from aygaq.store.verification.whole import Verified
from aygaq.web.opened import Desk

STOP_S = 20.0


class _Stopped(Exception):
    """Somebody stopped the verification; it never leaves this module."""


@dataclass(frozen=True)
class Report:
    """How far a verification is, or what it came to.

    Attributes:
        stage: entries, rows, sources; empty before the first.   done, total: of the stage.
        found: the first thing wrong.   verified: where nothing is.
    """

    running: bool = False
    stopped: bool = False
    stage: str = ""
    done: int = 0
    total: int = 0
    found: AygaqError | None = None
    verified: Verified | None = None

    @property
    def begun(self) -> bool:
        """Whether there is anything to tell."""
        return self.running or self.stopped or self.found is not None or self.verified is not None


class Verifying:
    """The verification of one desk. Made by `verifying_of` alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._thread: threading.Thread | None = None
        self._stop, self._changing = threading.Event(), threading.Lock()
        self.report = Report()

    def begin(self) -> None:
        """Verify from bytes to root; nothing where it is under way."""
        with self._changing:
            if self._thread is not None and self._thread.is_alive():
                return
            self._stop.clear()
            self.report = Report(running=True)
            self._thread = threading.Thread(target=self._run, name="verifying", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Stop it and wait until it has."""
        self._stop.set()
        thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(STOP_S)

    def _run(self) -> None:
        try:
            verified = verify_workspace(self._desk.workspace, extract=extract, progress=self._told)
            self.report = Report(verified=verified)
        except _Stopped:
            self.report = Report(stopped=True)
        except AygaqError as found:
            self.report = Report(found=found)
        finally:
            with suppress(Exception):  # the desk may be locked by now
                connections.close_all()

    def _told(self, stage: str, done: int, total: int) -> None:
        if self._stop.is_set():
            raise _Stopped
        self.report = Report(running=True, stage=stage, done=done, total=total)


_all: WeakKeyDictionary[Desk, Verifying] = WeakKeyDictionary()
_making = threading.Lock()


def verifying_of(desk: Desk) -> Verifying:
    """The verification of a desk, the same each time; locking the desk stops it."""
    with _making:
        if desk not in _all:
            _all[desk] = Verifying(desk)
            desk.when_locked.append(_all[desk].stop)
        return _all[desk]
