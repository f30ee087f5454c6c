"""Memory of a run over 1,000 reports: add, read, verify, list, in one workspace.

    python -m benchmarks.memory [--reports N]

The reports are the made-up development reports over and over, each with a line of its own so
that no two are the same bytes. The bar is 1 GB for the largest single process; with `--jobs 2` it
is 1.5 GB for all processes together, and both of two cores should be at work.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.process_tree import Watched, watch

REPORTS = Path(__file__).parent / "reading" / "development"
BAR_MB, BAR_OF_ALL_MB = 1_000, 1_500
JOBS = 2


def main() -> None:
    """Run the commands as a person would and print the peak of the largest process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=1_000)
    count = parser.parse_args().reports
    with tempfile.TemporaryDirectory() as folder:
        files = _write(Path(folder) / "reports", count)
        alone, shared = (str(Path(folder) / name) for name in ("alone", "shared-out"))
        for workspace in (alone, shared):
            _aygaq("init", workspace, "--no-passphrase")
            _aygaq("-w", workspace, "add", *files, "--published", "2019")
        for command in (["read"], ["verify"], ["cases"]):
            _aygaq("-w", alone, *command)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
        watched = watch(_command("-w", shared, "read", "--jobs", str(JOBS)))
    print(f"memory              {peak:,.0f} MB at most over {count} reports (bar {BAR_MB:,} MB)")
    print(*_lines(watched, count), sep="\n")


def _lines(watched: Watched, count: int) -> list[str]:
    cores = watched.processor_s / watched.wall_s
    there = len(os.sched_getaffinity(0))
    memory = f"{watched.peak_mb:,.0f} MB at most in {watched.processes} processes together"
    return [
        f"memory, --jobs {JOBS}    {memory} over {count} reports (bar {BAR_OF_ALL_MB:,} MB)",
        f"cores, --jobs {JOBS}     {cores:.2f} of {there} at work over {watched.wall_s:.0f} s; "
        f"{count / watched.wall_s:.1f} reports a second",
        f"readers, --jobs {JOBS}   "
        + " and ".join(f"{s:.0f} s" for s in watched.busiest_s[:JOBS])
        + " of processor time in the busiest processes",
    ]


def _write(folder: Path, count: int) -> list[str]:
    folder.mkdir()
    texts = [path.read_text("utf-8") for path in sorted(REPORTS.glob("*.txt"))]
    files = []
    for number in range(count):
        file = folder / f"{number:04}.txt"
        file.write_text(f"{texts[number % len(texts)]}\n\nCopy {number}.\n", "utf-8")
        files.append(str(file))
    return files


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "aygaq", *arguments]


def _aygaq(*arguments: str) -> None:
    silent = subprocess.DEVNULL
    subprocess.run(_command(*arguments), check=True, stdout=silent, stderr=silent)


if __name__ == "__main__":
    main()
