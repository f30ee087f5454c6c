"""Reading in the background: one thread that keeps, one process apart that reads.

Reach for this module to have unread sources read while people work. One fact is always true:
reading stops before the workspace closes, and what was being read then is read again later,
since each source is kept whole or not at all.
"""

from __future__ import annotations

import multiprocessing
import threading
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as StillReading
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from django.db import connections

from aygaq.actions.change_lexicon import lexicon
from aygaq.actions.read_all import ReaderFailed, read_or_refuse, reader_name
from aygaq.actions.read_source import Refused, keep_reading
from aygaq.claims import Reading
from aygaq.errors import AygaqError
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.queries.changes import unread
from aygaq.web.opened import Desk

WAIT_S = 0.2  # how often a running reading looks whether it is to stop
LINGER_S = 120.0  # how long the process waits for another source, its models loaded
STOP_S = 20.0

Answer = Reading | tuple[str, str]


@dataclass(frozen=True)
class Progress:
    """How far reading is.

    Attributes:
        now: what is being read, None where nothing is.   left: how many wait, that one included.
        refused: sources that the reader refused since the desk was opened.
        halted: a person has stopped it.
    """

    now: RecordId | None
    left: int
    refused: tuple[Refused, ...]
    halted: bool


class BackgroundReading:
    """The reading of one desk. Made by `reading_of` alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._thread: threading.Thread | None = None
        self._more, self._stop = threading.Event(), threading.Event()
        self._changing = threading.Lock()
        self._by: ActorId | None = None
        self._now: RecordId | None = None
        self._left = 0
        self._refused: dict[RecordId, Refused] = {}
        self._seen: set[RecordId] = set()  # refusals that somebody has dismissed
        self._halted = False

    @property
    def progress(self) -> Progress:
        """How far it is now."""
        return Progress(self._now, self._left, tuple(self._refused.values()), self._halted)

    def wake(self, by: ActorId) -> None:
        """Read what is unread, in the name of `by`; nothing where a person has stopped it."""
        with self._changing:
            if self._halted or self._desk.locked:
                return
            waiting = self._unread()
            self._by, self._left = by, len(waiting)
            if not waiting:
                return
            self._more.set()
            if self._thread is None or not self._thread.is_alive():
                self._stop.clear()
                self._thread = threading.Thread(target=self._run, name="reading", daemon=True)
                self._thread.start()

    def halt(self) -> None:
        """Stop at once and stay so until `resume`; what was being read is not kept."""
        self._halted = True
        self.stop()

    def resume(self, by: ActorId) -> None:
        """Go on after `halt`."""
        self._halted = False
        self.wake(by)

    def forget(self, source: RecordId) -> None:
        """A refusal has been seen; the source is tried again when the desk opens anew."""
        self._refused.pop(source, None)
        self._seen.add(source)

    def stop(self) -> None:
        """End the thread and its process before the workspace closes."""
        with self._changing:
            self._stop.set()
            self._more.set()
            thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join(STOP_S)
        self._now, self._left = None, 0

    def _unread(self) -> list[RecordId]:
        tried = {*self._refused, *self._seen}
        return [s for s in unread(self._desk.workspace) if s not in tried]

    def _run(self) -> None:
        fresh = multiprocessing.get_context("spawn")  # forking would share the open database
        pool = ProcessPoolExecutor(1, mp_context=fresh)
        try:
            while self._more.wait(LINGER_S) and not self._stop.is_set():
                self._more.clear()
                for source in self._unread():
                    self._read(pool, source)
                    if self._stop.is_set():
                        return
                self._now, self._left = None, 0
        except AygaqError:
            return  # locked or busy under our feet: it goes on when somebody wakes it
        finally:
            self._now = None
            _end(pool)
            connections.close_all()

    def _read(self, pool: ProcessPoolExecutor, source: RecordId) -> None:
        workspace = self._desk.workspace
        self._now, self._left = source, len(self._unread())
        record = queries.source(workspace, source)
        text = queries.source_text(workspace, source)
        reader, overlay = reader_name(workspace), lexicon(workspace)
        answer = self._await(pool.submit(read_or_refuse, overlay, text, record.sha256))
        if answer is None or self._by is None:
            return
        try:
            if isinstance(answer, tuple):
                self._refused[source] = Refused(source, *answer)
            else:
                keep_reading(workspace, source, answer, reader=reader, by=self._by)
        except AygaqError as refusal:
            self._refused[source] = Refused(source, refusal.code, str(refusal))

    def _await(self, future: Future[Answer]) -> Answer | None:
        """What the reader answers; None where reading is to stop."""
        while not self._stop.is_set():
            try:
                return future.result(timeout=WAIT_S)
            except StillReading:
                continue
            except (BrokenProcessPool, CancelledError):
                fallen = ReaderFailed("its process ended")
                self._stop.set()
                return fallen.code, str(fallen)
        return None


def _end(pool: ProcessPoolExecutor) -> None:
    """End the process at once, whatever it reads; it holds nothing open."""
    running = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in running:
        process.terminate()
    for process in running:
        with suppress(ValueError):
            process.join(STOP_S)


_readings: WeakKeyDictionary[Desk, BackgroundReading] = WeakKeyDictionary()


def reading_of(desk: Desk) -> BackgroundReading:
    """The reading of a desk; made at the first call, and then stopped whenever it is locked."""
    if desk not in _readings:
        _readings[desk] = BackgroundReading(desk)
        desk.when_locked.append(_readings[desk].stop)
    return _readings[desk]
