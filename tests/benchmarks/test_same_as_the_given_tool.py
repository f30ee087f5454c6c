"""Our scorer and the one of ../shared count alike."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import aygaq
from aygaq.claims import Reading, reading_to_json
from aygaq.reading.parse import ModelMissing
from benchmarks.reading.gold import HERE, Report, load_reports
from benchmarks.reading.scoring import SLOTS, Rate, Score, score_reading

SHARED = Path(os.environ.get("AYGAQ_SHARED", HERE.parents[2] / "shared"))
TOOL = SHARED / "tools" / "score_reading.py"
REPORTS = load_reports("development")[::6]

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not TOOL.exists(), reason="no ../shared/tools/score_reading.py"),
]


def reading_of(report: Report) -> Reading:
    try:
        return aygaq.read_document(report.path.read_bytes(), published=report.gold.published)
    except ModelMissing:
        pytest.skip("the parser model is not there")


def line_of_the_tool(report: Report, reading: Reading, folder: Path) -> str:
    saved = folder / "reading.json"
    saved.write_text(json.dumps(reading_to_json(reading)), encoding="utf-8")
    command = [sys.executable, str(TOOL), str(saved), str(report.path.with_suffix(".gold.json"))]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout


def in_the_words_of_the_tool(score: Score) -> dict[str, Rate]:
    slots = {slot: rate for slot, rate in score.slots.items() if slot in SLOTS[:6]}
    return {"facts": score.facts, "victims": score.victims, **slots}


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_both_scorers_count_alike(report: Report, tmp_path: Path) -> None:
    reading = reading_of(report)
    score = score_reading(reading, report.gold, report.name)
    line = line_of_the_tool(report, reading, tmp_path)
    counts = re.findall(r"(\w+) (\d+)/(\d+)", line)
    assert {word: Rate(int(hits), int(total)) for word, hits, total in counts} == (
        in_the_words_of_the_tool(score)
    )
    false = re.search(r"false (\d+) \(reporter or official (\d+)\)", line)
    assert false is not None
    assert [int(number) for number in false.groups()] == [
        score.named.total - score.named.hits,
        score.wrong_persons,
    ]
