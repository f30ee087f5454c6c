"""Scores count what they say they count."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from aygaq.claims import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    Entity,
    EntityId,
    EntityKind,
    Reading,
    SourceFacts,
    SourceId,
    Span,
)
from benchmarks.reading.gold import Fact, Gold, GoldDate
from benchmarks.reading.matching import names_any, places_of, same_date
from benchmarks.reading.scoring import Rate, add_up, f1, score_reading

TEXT = "Toqta Alqap was arrested on 3 May 2020, said Rua Teller."
DAY = dt.date(2020, 5, 3)
FACT = Fact(
    id="f01",
    kinds=("act",),
    types=("arrest", "detention"),
    subject=("Toqta Alqap",),
    quote="was arrested",
    date=GoldDate(DAY, DAY),
)
GOLD = Gold("2020-06-01", "Nobody", ("Toqta Alqap",), ("Rua Teller",), (), (FACT,))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def person(number: int, name: str) -> Entity:
    return Entity(EntityId(f"e{number}"), EntityKind.PERSON, name, (span(name),))


ARREST = Claim(
    id=ClaimId("c1"),
    kind=ClaimKind.ACT,
    type="arrest",
    subject=EntityId("e1"),
    quote=span("arrested on 3 May"),
    reader="test/1",
    date=ClaimDate("2020-05-03", DAY, DAY),
)


def reading_with(*claims: Claim) -> Reading:
    source = SourceFacts(SourceId("0" * 64), "en")
    return Reading(source, TEXT, (person(1, "Toqta Alqap"), person(2, "Rua Teller")), claims)


def test_a_claim_that_states_a_fact_finds_it() -> None:
    score = score_reading(reading_with(ARREST), GOLD, "a")
    assert (score.facts, score.claims, score.slots["date"]) == (Rate(1, 1), Rate(1, 1), Rate(1, 1))


@pytest.mark.parametrize(
    "claim",
    [
        replace(ARREST, type="torture"),
        replace(ARREST, subject=EntityId("e2")),
        replace(ARREST, quote=span("said")),
        replace(ARREST, kind=ClaimKind.MEASURE),
        replace(ARREST, subject=None),
    ],
    ids=["other type", "other person", "other words", "other kind", "nobody"],
)
def test_a_claim_that_differs_finds_nothing(claim: Claim) -> None:
    assert score_reading(reading_with(claim), GOLD, "a").facts == Rate(0, 1)


def test_slots_are_scored_over_found_facts_alone() -> None:
    assert score_reading(reading_with(), GOLD, "a").slots == {}


def test_a_wrong_date_does_not_lose_the_fact() -> None:
    claim = replace(ARREST, date=ClaimDate("2020", dt.date(2020, 1, 1), dt.date(2020, 12, 31)))
    score = score_reading(reading_with(claim), GOLD, "a")
    assert (score.facts, score.slots["date"]) == (Rate(1, 1), Rate(0, 1))


def test_a_reporter_made_a_victim_is_counted_twice() -> None:
    score = score_reading(reading_with(ARREST, replace(ARREST, subject=EntityId("e2"))), GOLD, "a")
    assert (score.victims, score.named, score.wrong_persons) == (Rate(1, 1), Rate(1, 2), 1)


def test_an_attribute_makes_nobody_a_victim() -> None:
    claim = replace(ARREST, kind=ClaimKind.ATTRIBUTE, type="occupation")
    assert score_reading(reading_with(claim), GOLD, "a").named == Rate(0, 0)


def test_a_sum_of_scores_counts_all() -> None:
    found = score_reading(reading_with(ARREST), GOLD, "a")
    missed = score_reading(reading_with(), GOLD, "b")
    total = add_up([found, missed])
    assert (total.facts, total.by_type["arrest"], total.victims) == (
        Rate(1, 2),
        Rate(1, 2),
        Rate(1, 2),
    )


def test_a_bound_may_be_off_by_the_slack_and_no_more() -> None:
    gold = GoldDate(DAY, DAY, slack_days=2)
    late = [DAY + dt.timedelta(days=days) for days in (2, 3)]
    assert [same_date(gold, ClaimDate("x", day, day)) for day in late] == [True, False]


def test_an_open_bound_must_be_open() -> None:
    assert not same_date(GoldDate(DAY, None), ClaimDate("x", DAY, DAY))


def test_an_owner_is_not_the_one_named() -> None:
    assert not names_any(["Toqta"], ["Toqta's brother"])


def test_a_part_of_a_word_is_no_name() -> None:
    assert not names_any(["Ali"], ["Alisher"])


def test_quotes_are_found_over_line_ends_and_curled_quotes() -> None:
    assert places_of("the police's\nhouse", "at The police\u2019s  house.") == [(3, 22)]


@pytest.mark.parametrize(
    ("precision", "recall", "expected"),
    [
        (Rate(1, 1), Rate(1, 2), 2 / 3),
        (Rate(0, 1), Rate(0, 1), 0.0),
        (Rate(0, 0), Rate(1, 1), None),
    ],
)
def test_f1_is_the_harmonic_mean(precision: Rate, recall: Rate, expected: float | None) -> None:
    assert f1(precision, recall) == expected
