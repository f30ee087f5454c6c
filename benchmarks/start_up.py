"""How long `aygaq --help` takes, beside an interpreter that does nothing.

python -m benchmarks.start_up
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 9
FLOOR = [sys.executable, "-c", "pass"]
HELP = [sys.executable, "-m", "aygaq", "--help"]


def main() -> None:
    """Print the median of both and their ratio."""
    floor, shown = median_s(FLOOR), median_s(HELP)
    print(f"aygaq --help        {shown:.3f} s (bar .300; an empty interpreter {floor:.3f} s)")


def median_s(command: list[str]) -> float:
    """Median wall seconds of `RUNS` runs after one to warm up."""
    took = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        took.append(time.perf_counter() - begun)
    return statistics.median(took[1:])


if __name__ == "__main__":
    main()
