"""Memory of a run over 1,000 reports: add, read, verify, list, in one workspace.

    python -m benchmarks.memory [--reports N]

The reports are the made-up development reports over and over, each with a line of its own so
that no two are the same bytes. The bar is 1 GB for the largest single process.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

REPORTS = Path(__file__).parent / "reading" / "development"
BAR_MB = 1_000


def main() -> None:
    """Run the commands as a person would and print the peak of the largest process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=1_000)
    count = parser.parse_args().reports
    with tempfile.TemporaryDirectory() as folder:
        files = _write(Path(folder) / "reports", count)
        workspace = str(Path(folder) / "workspace")
        _aygaq("init", workspace, "--no-passphrase")
        _aygaq("-w", workspace, "add", *files, "--published", "2019")
        for command in (["read"], ["verify"], ["cases"]):
            _aygaq("-w", workspace, *command)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    print(f"memory              {peak:,.0f} MB at most over {count} reports (bar {BAR_MB:,} MB)")


def _write(folder: Path, count: int) -> list[str]:
    folder.mkdir()
    texts = [path.read_text("utf-8") for path in sorted(REPORTS.glob("*.txt"))]
    files = []
    for number in range(count):
        file = folder / f"{number:04}.txt"
        file.write_text(f"{texts[number % len(texts)]}\n\nCopy {number}.\n", "utf-8")
        files.append(str(file))
    return files


def _aygaq(*arguments: str) -> None:
    command = [sys.executable, "-m", "aygaq", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
