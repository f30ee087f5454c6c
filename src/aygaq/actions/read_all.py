"""Read every source that this version of the reader has not read, with one process or several.

Reach for this module for a whole workspace. Each source is one transaction, so that a run that
is stopped goes on where it stopped. With several processes only the reading is shared out; the
store is written by this process alone, in the order of the sources.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice

from aygaq.actions.change_lexicon import lexicon
from aygaq.actions.read_document import with_model
from aygaq.actions.read_source import ReadDone, Refused, keep_reading, read_source
from aygaq.actions.roles import Permission, verify_permitted
from aygaq.claims import Reading, SourceId
from aygaq.errors import AygaqError
from aygaq.reading.endpoint.address import Endpoint as Endpoint
from aygaq.reading.endpoint.propose import Proposed
from aygaq.reading.overlay.values import Overlay
from aygaq.reading.reader_names import covers, reader_with, reader_with_model
from aygaq.sources.text import SourceText
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.records import PERSON, SourceRecord
from aygaq.store.workspace import Workspace

Tell = Callable[[Proposed], None]

#: Texts that wait for a free process; more would only fill the memory.
AHEAD = 4


def reader_name(workspace: Workspace, model: Endpoint | None = None) -> str:
    """Name and version of the reader here: with the workspace's lexicon, and a model's name."""
    from aygaq.reading import READER

    reader = reader_with(READER, lexicon(workspace))
    return reader if model is None else reader_with_model(reader, model.model)


def unread_sources(workspace: Workspace, model: Endpoint | None = None) -> list[RecordId]:
    """Sources that another reader, or none, was the last to read, in the order they came.

    What was read with a model was read by our rules as well.
    """
    reader = reader_name(workspace, model)
    return [s.id for s in queries.sources(workspace) if not covers(last_reader(s), reader)]


def last_reader(source: SourceRecord) -> str | None:
    """Who proposed the claims that count: the last reader, people apart; None where nobody has."""
    return next((r for r in reversed(source.readers) if r != PERSON), None)


def read_all(
    workspace: Workspace,
    sources: Sequence[RecordId],
    *,
    by: ActorId,
    jobs: int = 1,
    model: Endpoint | None = None,
    told: Tell | None = None,
) -> Iterator[ReadDone | Refused]:
    """Read `sources` and keep what is proposed; one result for each, in their order.

    Args:
        jobs: processes that read. The result is the same for any number. With a model: one.
        model: one more proposer, to whom the texts are sent.   told: hears what came of each.
    Raises:
        NotPermitted: it takes `export` as well to send text to another machine.
    """
    if model is not None and not model.local:
        verify_permitted(workspace, by, Permission.EXPORT)
    reader = reader_name(workspace, model)
    read = partial(_read, lexicon(workspace), model=model, told=told)
    if jobs == 1 or len(sources) == 1 or model is not None:
        for source in sources:
            yield read_source(workspace, source, read, reader=reader, by=by)
    else:
        yield from _read_shared_out(workspace, sources, by, jobs)


class ReaderFailed(AygaqError):
    """The reader met something that it was not made for; a fault of ours, not of the source."""

    code, exit_code = "R003", 5
    hint = "Report it with the version of the reader; the other sources are read all the same."

    def __init__(self, fault: str) -> None:
        self.fault = fault
        super().__init__(f"the reader failed on this text ({fault}). Nothing was written.")


def _read(
    overlay: Overlay,
    text: SourceText,
    sha256: SourceId,
    *,
    model: Endpoint | None = None,
    told: Tell | None = None,
) -> Reading:
    """One source that the reader fails on must not stop the hundreds behind it."""
    from aygaq.reading import read

    try:
        reading = read(text, sha256=sha256, overlay=overlay)
        return reading if model is None else with_model(reading, text, model, told)
    except AygaqError:
        raise
    except Exception as fault:
        raise ReaderFailed(type(fault).__name__) from fault


def read_or_refuse(
    overlay: Overlay, text: SourceText, sha256: SourceId
) -> Reading | tuple[str, str]:
    """For another process: a refusal as values, since not every error can be sent."""
    try:
        return _read(overlay, text, sha256)
    except AygaqError as refusal:
        return refusal.code, str(refusal)


def _read_shared_out(
    workspace: Workspace, sources: Sequence[RecordId], by: ActorId, jobs: int
) -> Iterator[ReadDone | Refused]:
    """Forking would share the open database; each process starts afresh."""
    known = {record.id: record.sha256 for record in queries.sources(workspace)}
    reader, overlay = reader_name(workspace), lexicon(workspace)
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=fresh) as pool:

        def begun() -> Iterator[tuple[RecordId, Future[Reading | tuple[str, str]]]]:
            for source in sources:
                text = queries.source_text(workspace, source)
                yield source, pool.submit(read_or_refuse, overlay, text, known[source])

        waiting = begun()
        running = list(islice(waiting, jobs * AHEAD))
        while running:
            source, future = running.pop(0)
            result = future.result()
            running.extend(islice(waiting, 1))
            if isinstance(result, tuple):
                yield Refused(source, *result)
            else:
                yield keep_reading(workspace, source, result, reader=reader, by=by)
