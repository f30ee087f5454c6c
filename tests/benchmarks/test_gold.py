"""The gold of the made-up reports can be trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.reading.check_gold import faults_of
from benchmarks.reading.gold import FOLDERS, HERE, Report, load_gold, load_reports

REPORTS = [report for folder in FOLDERS for report in load_reports(folder)]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_the_gold_of_a_report_has_no_fault(report: Report) -> None:
    assert list(faults_of(report)) == []


def test_there_are_eighty_five_reports_to_tune_on_and_two_sets_held_back() -> None:
    assert {folder: len(load_reports(folder)) for folder in FOLDERS} == {
        "development": 85,
        "held-back": 18,
        "held-back-2": 12,
    }


def test_no_two_reports_have_one_name() -> None:
    assert len({report.name for report in REPORTS}) == len(REPORTS)


def test_every_gold_has_its_text() -> None:
    alone = [gold for gold in HERE.glob("*/*.gold.json") if not text_of(gold).exists()]
    assert alone == []


def text_of(gold: Path) -> Path:
    return gold.with_name(gold.name.replace(".gold.json", ".txt"))


FAULTY = """{
  "report": "a.txt", "published": "2020-02-30x", "publisher": "Nobody",
  "victims": ["Toqta Alqap", "Nobody Else"], "not_victims": [],
  "facts": [
    {"id": "f01", "kind": "act", "type": ["arrest"], "subject": ["Toqta"], "quote": "was taken"},
    {"id": "f01", "kind": "deed", "type": ["arest"], "subject": ["Toqta"], "quote": "nowhere",
     "term": "5 years", "date": {"earliest": "2020-02-02", "latest": "2020-02-01"}}
  ]
}"""


@pytest.fixture
def faults(tmp_path: Path) -> list[str]:
    text = tmp_path / "a-b-01.txt"
    text.write_text("Toqta Alqap was taken. His son was taken.", encoding="utf-8")
    gold = tmp_path / "a-b-01.gold.json"
    gold.write_text(FAULTY, encoding="utf-8")
    return list(faults_of(Report(text, load_gold(gold))))


@pytest.mark.parametrize(
    "fault",
    [
        "published is not a day",
        "the text does not name 'Nobody Else'",
        "no fact is about the victim 'Nobody Else'",
        "f01 is the id of 2 facts",
        "f01 has a quote that stands 2 times in the text",
        "f01 has a quote that stands 0 times in the text",
        "f01 has the unknown kind deed",
        "f01 has the unknown type arest",
        "f01 has the term 5 years, which is no duration",
        "f01 has a date that ends before it begins",
    ],
)
def test_a_fault_in_the_gold_is_told(fault: str, faults: list[str]) -> None:
    assert fault in faults
