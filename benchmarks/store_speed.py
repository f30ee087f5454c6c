"""Claims stored per second, plain and encrypted, and the time to verify 10,000 claims.

    python -m benchmarks.store_speed

The claims are the readings of the made-up development reports, stored again and again under
other bytes, so that the store does its real work: rows, salts, entry, tree, quote test.
"""

from __future__ import annotations

import hashlib
import itertools
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from aygaq.actions.add_source import Added, add_source
from aygaq.actions.create_workspace import create_workspace
from aygaq.actions.known_actor import known_actor
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.actions.read_source import keep_reading
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.claims import Reading, SourceId
from aygaq.reading import READER, read
from aygaq.sources import extract
from aygaq.store.workspace import Workspace

REPORTS = Path(__file__).parent / "reading" / "development"
CLAIMS = 10_000


def main() -> None:
    """Print both speeds, their ratio, and the time of verifying."""
    readings = [_reading(path.read_bytes()) for path in sorted(REPORTS.glob("*.txt"))]
    speeds = {}
    for name, passphrase in (("plain", None), ("encrypted", "benchmark passphrase")):
        with tempfile.TemporaryDirectory() as folder:
            workspace = create_workspace(Path(folder) / "w", passphrase, by="benchmark")
            speeds[name], stored = _store(workspace, readings)
            begun = time.perf_counter()
            verify_workspace(workspace)
            verify_s = (time.perf_counter() - begun) * 10_000 / stored
            workspace.close()
        print(
            f"{name:20}{speeds[name]:,.0f} claims/s stored ({stored:,} claims); "
            f"verify {verify_s:.1f} s per 10,000 claims"
        )
    print(f"{'encrypted / plain':20}{speeds['encrypted'] / speeds['plain']:.2f}")


def _reading(data: bytes) -> tuple[bytes, Reading]:
    return data, read(extract(data), sha256=SourceId(hashlib.sha256(data).hexdigest()))


def _store(workspace: Workspace, readings: list[tuple[bytes, Reading]]) -> tuple[float, int]:
    by = known_actor(workspace, "benchmark")
    stored, took = 0, 0.0
    for data, reading in _varied(readings):
        added = add_source(workspace, data, name="", by=by, extract=extract)
        assert isinstance(added, Added)
        reading = replace(reading, source=replace(reading.source, sha256=added.sha256))
        begun = time.perf_counter()
        keep_reading(workspace, added.source, reading, reader=READER, by=by)
        took += time.perf_counter() - begun
        stored += len(reading.claims)
        if stored >= CLAIMS:
            break
    make_checkpoint(workspace)
    return stored / took, stored


def _varied(readings: list[tuple[bytes, Reading]]) -> Iterator[tuple[bytes, Reading]]:
    """Each report again and again; more line ends at its end make other bytes, not other text."""
    for turn in itertools.count():
        for data, reading in readings:
            yield data + b"\n" * turn, reading


if __name__ == "__main__":
    main()
