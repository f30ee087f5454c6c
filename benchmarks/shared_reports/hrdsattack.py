"""HRDsAttack (Ran et al. 2023, Findings of ACL): news on attacks on rights defenders.

Reach for this module for the figures of a published benchmark. One fact is always true: the
figures are those of `../shared/tools/score_hrdsattack.py`, which exports the articles and scores
the readings; here they are only read.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import aygaq
from aygaq.claims import reading_to_json
from aygaq.errors import AygaqError


def report_lines(shared: Path, *, split: str, misses: bool) -> list[str]:
    """What the tool prints for one split, and how many articles were refused."""
    tool = shared / "tools" / "score_hrdsattack.py"
    data = shared / "reports" / "hrdsattack" / f"{split}.json"
    with tempfile.TemporaryDirectory() as folder:
        _run(tool, "export", data, folder)
        refused = _read_all(Path(folder))
        table = _run(tool, "score", data, folder, *(["--misses"] if misses else []))
    return [*table.splitlines(), f"{refused} articles refused"]


def _run(tool: Path, *arguments: str | Path) -> str:
    command = [sys.executable, str(tool), *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout


def _read_all(folder: Path) -> int:
    """Read each exported article beside itself; the number that could not be read."""
    refused = 0
    with (folder / "published.tsv").open(encoding="utf-8", newline="") as lines:
        articles = list(csv.reader(lines, delimiter="\t"))
    for file, published in articles:
        page = folder / file
        try:
            reading = aygaq.read_document(page.read_bytes(), name=file, published=published)
        except AygaqError:
            refused += 1
            continue
        text = json.dumps(reading_to_json(reading), ensure_ascii=False)
        page.with_suffix(".json").write_text(text, encoding="utf-8")
    return refused
