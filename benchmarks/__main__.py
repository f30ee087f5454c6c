"""Every figure, printed by one command: `make bench`."""

from __future__ import annotations

import subprocess
import sys

PARTS = (
    "benchmarks.start_up",
    "benchmarks.reading_speed",
    "benchmarks.store_speed",
    "benchmarks.memory",
    "benchmarks.desk_speed",
    "benchmarks.desk_load",
    "benchmarks.names",
    "benchmarks.reading",
    "benchmarks.stories",
    "benchmarks.marks",
    "benchmarks.shared_reports",
    "benchmarks.coreference",
)


def main() -> int:
    """Run each part in a process of its own, so that none warms or fills another's memory."""
    failed = 0
    for part in PARTS:
        print(f"\n== {part.removeprefix('benchmarks.')}", flush=True)
        failed |= subprocess.run([sys.executable, "-m", part], check=False).returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
