"""Checks that the gold can be trusted: `python -m benchmarks.reading.check_gold`.

Reach for this module after writing a report. One fact is always true: gold without faults has
quotes that stand in the text exactly once, types of the vocabulary and dates in order.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator

from aygaq.vocabulary import all_codes
from benchmarks.reading.gold import FOLDERS, Fact, Gold, Report, load_reports
from benchmarks.reading.matching import folded, places_of

KINDS = {"act", "attribute", "measure", "figure"}
TERM = re.compile(r"P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?|life|death")  # ISO 8601 duration
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def faults_of(report: Report) -> Iterator[str]:
    """Each thing wrong with one report's gold, one sentence each."""
    text, gold = report.path.read_text(encoding="utf-8"), report.gold
    if not DAY.fullmatch(gold.published):
        yield "published is not a day"
    yield from _faults_of_persons(gold, text)
    for fact_id, times in Counter(fact.id for fact in gold.facts).items():
        if times > 1:
            yield f"{fact_id} is the id of {times} facts"
    for fact in gold.facts:
        yield from (f"{fact.id} {fault}" for fault in _faults_of_fact(fact, text))


def _faults_of_persons(gold: Gold, text: str) -> Iterator[str]:
    for name in (*gold.victims, *gold.not_victims):
        if name not in text:
            yield f"the text does not name {name!r}"
    for name in sorted(set(gold.victims) & set(gold.not_victims)):
        yield f"{name!r} is and is not a victim"
    about = {folded(words) for fact in gold.facts for words in fact.subject}
    for name in gold.victims:
        if not any(words in folded(name) or folded(name) in words for words in about):
            yield f"no fact is about the victim {name!r}"


def _faults_of_fact(fact: Fact, text: str) -> Iterator[str]:
    if (times := len(places_of(fact.quote, text))) != 1:
        yield f"has a quote that stands {times} times in the text"
    yield from (f"has the unknown kind {kind}" for kind in fact.kinds if kind not in KINDS)
    yield from (f"has the unknown type {code}" for code in fact.types if code not in all_codes())
    if fact.term is not None and not TERM.fullmatch(fact.term):
        yield f"has the term {fact.term}, which is no duration"
    for words in (*fact.subject, *fact.place, *fact.speaker, *fact.agents):
        if folded(words) not in folded(text):
            yield f"names {words!r}, which is not in the text"
    if not fact.subject:
        yield "has no subject"
    yield from _faults_of_date(fact)


def _faults_of_date(fact: Fact) -> Iterator[str]:
    if fact.date is None:
        return
    earliest, latest = fact.date.earliest, fact.date.latest
    if earliest is None and latest is None:
        yield "has a date without bounds"
    if earliest is not None and latest is not None and earliest > latest:
        yield "has a date that ends before it begins"


def main() -> int:
    """Print every fault and how much gold there is; 1 where there are faults."""
    faults = 0
    for folder in FOLDERS:
        reports = load_reports(folder)
        for report in reports:
            for fault in faults_of(report):
                print(f"{folder}/{report.name}: {fault}")
                faults += 1
        facts = sum(len(report.gold.facts) for report in reports)
        print(f"{folder}: {len(reports)} reports, {facts} facts")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
