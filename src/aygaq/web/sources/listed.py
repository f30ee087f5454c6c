"""Sources with how many of their claims wait for somebody.

Reach for this module wherever sources are listed. Effect: none; nothing is stored.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from aygaq.actions.restricted import hidden_from, verify_source_open
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.records import SourceRecord
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class ListedSource:
    """One source in a list.

    Attributes:
        waiting: claims of its latest reading that nobody has judged.   claims: all of that.
    """

    record: SourceRecord
    waiting: int
    claims: int

    @property
    def read(self) -> bool:
        """Whether any reader has read it."""
        return bool(self.record.readers)


def open_source(workspace: Workspace, asked: str, *, by: ActorId) -> SourceRecord:
    """One source, by the beginning of its id or of its SHA-256.

    Raises:
        NoSuchRecord, AmbiguousId: none or several begin so; or `by` may not see it.
    """
    record = queries.source(workspace, asked)
    verify_source_open(workspace, by, record.id, kind="source", asked=asked)
    return record


def listed_sources(workspace: Workspace, *, by: ActorId) -> list[ListedSource]:
    """All sources that `by` may see, the newest first."""
    waiting, claims = _counts(workspace)
    closed = hidden_from(workspace, by).sources
    records = [r for r in queries.sources(workspace) if r.id not in closed]
    return [ListedSource(r, waiting[r.id], claims[r.id]) for r in reversed(records)]


def next_waiting(workspace: Workspace, after: RecordId, *, by: ActorId) -> SourceRecord | None:
    """Another source with claims that wait, the newest first; None where nothing waits."""
    waiting, _claims = _counts(workspace)
    closed = {*hidden_from(workspace, by).sources, after}
    others = [source for source, count in waiting.items() if count > 0 and source not in closed]
    found = queries.sources(workspace, others)
    return found[-1] if found else None


def _counts(workspace: Workspace) -> tuple[Counter[str], Counter[str]]:
    claims: Counter[str] = Counter()
    source_of: dict[str, str] = {}
    for reading in queries.readings(workspace):
        if reading.latest:
            claims[reading.source] = reading.claims
            source_of[reading.id] = reading.source
    judged = _judged(workspace, source_of.keys())
    return claims - Counter(source_of[run] for run in judged), claims


def _judged(workspace: Workspace, runs: Collection[str]) -> list[str]:
    """The reading of each proposal that somebody has judged."""
    held = queries.standing(workspace)
    records = queries.claims_by_id(workspace, list(held)) if held else []
    return [record.run for record in records if record.amends is None and record.run in runs]
