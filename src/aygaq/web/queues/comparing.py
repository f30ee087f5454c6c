"""Comparing all names of a record, which takes long where there are many: apart, and once.

Reach for this module for suggestions of who may be one person. One fact is always true: a page
waits for few names at most; many are compared in a process of their own, and what was told
before stands until it has ended.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass

from aygaq.claims import Entity, EntityId, SourceId
from aygaq.linking import Cluster, Suggestion, suggest_links

#: So many names are compared while the page waits.
AT_ONCE = 150


@dataclass(frozen=True)
class Asked:
    """What is to be compared: people with their sources, pairs that are judged, clusters."""

    people: Mapping[EntityId, tuple[SourceId, Entity]]
    judged: Sequence[tuple[EntityId, EntityId]]
    clusters: Sequence[Cluster]


@dataclass(frozen=True)
class Compared:
    """What came of it; `working` where a newer comparison is under way."""

    told: tuple[Suggestion, ...] = ()
    working: bool = False


def compare(asked: Asked) -> tuple[Suggestion, ...]:
    """The pairs, the likeliest first; pure, so that any process can do it."""
    return suggest_links(asked.people, already=asked.judged, clusters=asked.clusters)


class Comparing:
    """The last comparison of one desk, and the one that is under way."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._moment: object = None  # that `_told` is of
        self._told: tuple[Suggestion, ...] = ()
        self._pool: ProcessPoolExecutor | None = None
        self._running: tuple[object, Future[tuple[Suggestion, ...]]] | None = None

    def is_of(self, moment: object) -> bool:
        """Whether what is known, or under way, is of this moment."""
        with self._changing:
            self._take()
            running = None if self._running is None else self._running[0]
            return moment in (self._moment, running)

    def now(self) -> Compared:
        """What is known, without comparing anything."""
        with self._changing:
            self._take()
            return Compared(self._told, self._running is not None)

    def begin(self, moment: object, asked: Asked) -> None:
        """Compare, here and now where there are few names, else apart."""
        with self._changing:
            if self._running is not None:
                return  # the next page begins anew, when this one has ended
            if len(asked.people) <= AT_ONCE:
                self._told, self._moment = compare(asked), moment
                return
            # Forking would share the open database; the process starts afresh.
            fresh = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=fresh)
            self._running = (moment, self._pool.submit(compare, asked))

    def stop(self) -> None:
        """Forget everything; called before the workspace is locked."""
        with self._changing:
            pool, self._pool = self._pool, None
            self._running, self._told, self._moment = None, (), None
        if pool is not None:
            for process in list(pool._processes.values()):
                process.terminate()
            pool.shutdown(wait=False, cancel_futures=True)

    def _take(self) -> None:
        """Keep what a process has ended with."""
        if self._running is None or not self._running[1].done():
            return
        moment, future = self._running
        self._running = None
        if self._pool is not None:
            self._pool.shutdown(wait=False)
            self._pool = None
        if future.exception() is None:
            self._told, self._moment = future.result(), moment
