"""What `make demo` runs: the main job on the made-up reports, with the commands a person types.

    python examples/demo.py [--no-desk]

Makes a workspace in `demo-workspace/` without a passphrase, adds the sources of `sources.tsv`,
reads them, judges who is the same person, lists the cases, checks everything, writes one page
to look at, and opens the desk until Ctrl-C. A workspace of an earlier run is replaced.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
WORKSPACE = Path("demo-workspace")
PAGE = WORKSPACE / "cases.html"


def main() -> int:
    """Run the demo; the exit code of the first command that fails, else 0."""
    if WORKSPACE.exists():
        shutil.rmtree(WORKSPACE)
    run("init", str(WORKSPACE), "--no-passphrase")
    for source in sources():
        run("-w", str(WORKSPACE), "add", *source)
    run("-w", str(WORKSPACE), "read")
    run("-w", str(WORKSPACE), "link")
    judge_links()
    run("-w", str(WORKSPACE), "cases")
    run("-w", str(WORKSPACE), "case", "Medet Aqsuyek")
    run("-w", str(WORKSPACE), "verify")
    run("-w", str(WORKSPACE), "page", str(PAGE), "--title", "The village of Tasarasha")
    print(GOING_ON.format(workspace=WORKSPACE, page=PAGE.resolve().as_uri()), flush=True)
    if "--no-desk" not in sys.argv[1:]:
        run("-w", str(WORKSPACE), "serve")
    return 0


GOING_ON = """
Look at the cases in a browser:
  {page}

Go on from here:
  export AYGAQ_WORKSPACE={workspace}
  .venv/bin/aygaq cases
  .venv/bin/aygaq case "Oralhan Beskanat"
  .venv/bin/aygaq judge CLAIM accept
  .venv/bin/aygaq serve
  .venv/bin/aygaq --help

Everybody in this record is made up.
"""


def sources() -> list[list[str]]:
    """The arguments of `aygaq add` for each example, in the order of the list."""
    with (HERE / "sources.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        [
            os.path.relpath(HERE / row["file"]),
            "--published",
            row["published"],
            "--publisher",
            row["publisher"],
            *(["--from", row["address"]] if row["address"] else []),
        ]
        for row in rows
    ]


def judge_links() -> None:
    """Say "same" to every pair: in this village no two people have names that are alike."""
    import aygaq
    from aygaq.store.records import Identity

    with aygaq.open_workspace(WORKSPACE) as workspace:
        pairs = workspace.view().suggestions
        for pair in pairs:
            workspace.link(pair.a, pair.b, Identity.SAME, note="told in examples/README.md")
    print(f"\nJudged {len(pairs)} pairs the same, with the Python interface.", flush=True)


def run(*arguments: str) -> None:
    """Show a command as a person would type it, then run it."""
    shown = " ".join(f'"{a}"' if " " in a else a for a in arguments)
    print(f"\n$ aygaq {shown}", flush=True)
    process = subprocess.Popen([sys.executable, "-m", "aygaq", *arguments])
    while True:
        try:
            code = process.wait()
            break
        except KeyboardInterrupt:  # the command has it too, and ends in its own way
            continue
    if code != 0:
        sys.exit(code)


if __name__ == "__main__":
    sys.exit(main())
