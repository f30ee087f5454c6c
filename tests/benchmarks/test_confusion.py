"""Confusions cost what they say, and no mistake is counted twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aygaq
from aygaq.claims import ClaimId, EntityId
from benchmarks.reading.confusion import ELSE, NOTHING, Confusion, confusion_of, lines_of
from benchmarks.reading.gold import load_reports
from benchmarks.reading.matching import Matcher
from benchmarks.reading.scoring import score_reading
from tests.benchmarks.test_scoring import ARREST, FACT, GOLD, reading_with

BOTH = replace(GOLD, facts=(FACT, replace(FACT, id="f02", types=("release",))))


def confusion(*claims: object) -> Confusion:
    return confusion_of(Matcher(reading_with(*claims)), GOLD, "agency")  # type: ignore[arg-type]


def test_a_fact_that_is_found_confuses_nothing() -> None:
    assert confusion(ARREST).cost == {}


def test_a_missed_fact_costs_one() -> None:
    assert confusion().cost == {("arrest", NOTHING): 1}


def test_a_fact_read_as_another_act_costs_two() -> None:
    assert confusion(replace(ARREST, type="release")).cost == {("arrest", "release"): 2}


def test_a_fact_given_to_somebody_else_is_told_apart() -> None:
    found = confusion(replace(ARREST, subject=EntityId("e2"))).cost
    assert found == {("arrest", f"arrest of {ELSE}"): 2}


def test_a_claim_that_the_gold_has_not_costs_one() -> None:
    more = replace(ARREST, id=ClaimId("c2"), type="torture")
    assert confusion(ARREST, more).cost == {(NOTHING, "torture"): 1}


def test_a_slot_is_empty_or_another() -> None:
    assert confusion(replace(ARREST, date=None)).slots == {("arrest", "date", "none"): 1}


TYPES = st.sampled_from(["arrest", "detention", "release", "torture"])
PEOPLE = st.sampled_from([EntityId("e1"), EntityId("e2")])


@settings(deadline=None)
@given(st.lists(st.tuples(TYPES, PEOPLE), max_size=5))
def test_all_costs_together_are_the_facts_missed_and_the_claims_too_many(
    told: list[tuple[str, EntityId]],
) -> None:
    claims = [
        replace(ARREST, id=ClaimId(f"c{n}"), type=type_, subject=subject)
        for n, (type_, subject) in enumerate(told)
    ]
    reading = reading_with(*claims)
    score = score_reading(reading, BOTH, "x")
    missed = score.facts.total - score.facts.hits
    too_many = score.claims.total - score.claims.hits
    found = confusion_of(Matcher(reading), BOTH, "agency")
    assert sum(found.cost.values()) == missed + too_many
    assert sum(found.voices.values()) == missed + too_many


@pytest.mark.parametrize("report", load_reports("development")[:3], ids=lambda r: r.name)
def test_the_same_holds_for_real_readings(report: object) -> None:
    from benchmarks.reading.gold import Report

    assert isinstance(report, Report)
    reading = aygaq.read_document(report.path.read_bytes(), published=report.gold.published)
    score = score_reading(reading, report.gold, report.name)
    found = confusion_of(Matcher(reading), report.gold, report.voice)
    wrong = score.facts.total - score.facts.hits + score.claims.total - score.claims.hits
    assert sum(found.cost.values()) == wrong
    assert lines_of(found)
