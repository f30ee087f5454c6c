"""Reads the real reports and prints how well: `python -m benchmarks.shared_reports`.

The reports lie in `../shared`, or where `AYGAQ_SHARED` says; without them there is nothing to
measure, which is said and is no failure.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.shared_reports import azerbaijan, hrdsattack, kazakh

BESIDE = Path(__file__).resolve().parents[3] / "shared"


def main(arguments: list[str]) -> int:
    """Print the figures of each report; 0 also where there are none to read."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.shared_reports")
    parser.add_argument("--misses", action="store_true", help="what was missed, in words")
    parser.add_argument("--split", choices=("dev", "train"), default="dev", help="of HRDsAttack")
    parser.add_argument("--only", choices=("kazakh", "azerbaijan", "hrdsattack"))
    options = parser.parse_args(arguments)
    shared = Path(os.environ.get("AYGAQ_SHARED", BESIDE))
    reports = shared / "reports"
    if not reports.is_dir():
        print("skipped: no ../shared/reports and AYGAQ_SHARED names none")
        return 0
    parts: dict[str, Callable[[], list[str]]] = {
        "kazakh": lambda: kazakh.report_lines(reports, misses=options.misses),
        "azerbaijan": lambda: azerbaijan.report_lines(reports, misses=options.misses),
        "hrdsattack": lambda: hrdsattack.report_lines(
            shared, split=options.split, misses=options.misses
        ),
    }
    for name, lines in parts.items():
        if options.only in (None, name):
            print(f"\n{name}", *lines(), sep="\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
