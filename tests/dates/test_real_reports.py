"""The dates of the real reports that lie beside the repository, where they do."""

from __future__ import annotations

import html
import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from aygaq.dates import dates_in, find_terms, parse_edtf

SHARED = Path(os.environ.get("AYGAQ_SHARED", Path(__file__).parents[3] / "shared"))
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "reports").is_dir(), reason="../shared/reports is not here"),
]


def _gold(name: str) -> Any:
    return json.loads((SHARED / "reports" / name).read_text(encoding="utf-8"))


def test_each_date_of_the_short_report_is_found_inside_its_quote() -> None:
    gold = _gold("kazakh-emigration-2017.gold.json")
    text = (SHARED / "reports" / gold["report"]).read_text(encoding="utf-8")
    dated = dates_in(text, parse_edtf(gold["published"]))
    for fact in gold["facts"]:
        if "date" not in fact:
            continue
        start = text.index(fact["quote"])
        end = start + len(fact["quote"])
        (when,) = [
            one.when for one in dated if start <= one.expression.start < one.expression.end <= end
        ]
        assert when is not None
        assert (_iso(when.earliest), _iso(when.latest)) == (
            fact["date"]["earliest"],
            fact["date"]["latest"],
        ), fact["id"]


def test_each_term_of_the_short_report_is_found() -> None:
    gold = _gold("kazakh-emigration-2017.gold.json")
    text = (SHARED / "reports" / gold["report"]).read_text(encoding="utf-8")
    wanted = [fact["term"] for fact in gold["facts"] if "term" in fact]
    assert wanted
    assert set(wanted) <= {term.value for term in find_terms(text)}


def test_each_date_of_arrest_of_the_long_report_is_found() -> None:
    gold = _gold("azerbaijan-prisoners-2014.gold.json")
    page = (SHARED / "reports" / gold["report"]).read_text(encoding="utf-8")
    text = html.unescape(re.sub(r"<[^>]+>", " ", page))
    dated = dates_in(re.sub(r"\s+", " ", text), parse_edtf(gold["published"]))
    found = {one.when.edtf for one in dated if one.when is not None}
    missing = [case["no"] for case in gold["prisoners"] if case["arrested"] not in found]
    assert missing == []


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
