"""Write the measured figures into docs/reading.md, between its two marks.

    python -m benchmarks.write_reading

Runs the reading benchmarks as anybody would and pastes what they print, nothing else. A test
holds the version of the reader in the page against the one that is installed.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from aygaq.reading import READER

PAGE = Path(__file__).parents[1] / "docs" / "reading.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
RUNS = (
    (
        "Made-up reports that rules were tuned on",
        ["benchmarks.reading", "--folder", "development"],
    ),
    ("Made-up reports held back from tuning", ["benchmarks.reading", "--folder", "held-back"]),
    (
        "A second set held back, written later",
        ["benchmarks.reading", "--folder", "held-back-2"],
    ),
    ("Openings of real stories, labelled by us", ["benchmarks.stories"]),
    ("Acts in rare words", ["benchmarks.marks"]),
    ("Real reports", ["benchmarks.shared_reports"]),
    ("Who is who", ["benchmarks.coreference"]),
    ("Speed", ["benchmarks.reading_speed"]),
)


def main() -> None:
    """Replace the figures of the page."""
    page = PAGE.read_text("utf-8")
    blocks = [f"Reader `{READER}`."]
    for heading, command in RUNS:
        shown = " ".join(["python -m", *command])
        blocks.append(f"### {heading}\n\n`{shown}`\n\n```\n{_printed(command)}\n```")
    figures = "\n\n".join(blocks)
    pattern = re.compile(f"{re.escape(BEGIN)}.*{re.escape(END)}", re.DOTALL)
    PAGE.write_text(pattern.sub(lambda _: f"{BEGIN}\n\n{figures}\n\n{END}", page), "utf-8")


def _printed(command: list[str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=True
    )
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


if __name__ == "__main__":
    main()
