"""The first report: 31 facts, read off by hand."""

from __future__ import annotations

from pathlib import Path

import aygaq
from benchmarks.reading.gold import load_gold
from benchmarks.reading.scoring import score_reading
from benchmarks.reading.table import HEAD, score_line, slot_lines

NAME = "kazakh-emigration-2017"


def report_lines(reports: Path, *, misses: bool) -> list[str]:
    """The figures of the report, in the definitions of `benchmarks.reading`."""
    gold = load_gold(reports / f"{NAME}.gold.json")
    path = reports / f"{NAME}.txt"
    reading = aygaq.read_document(path.read_bytes(), name=path.name, published=gold.published)
    score = score_reading(reading, gold, NAME)
    furniture = f"page furniture left: {score.furniture_left} of {len(gold.not_in_text)}"
    return [
        HEAD,
        score_line(NAME, score),
        *slot_lines(score),
        furniture,
        *(score.misses if misses else ()),
    ]
