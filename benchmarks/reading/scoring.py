"""Scores one reading against its gold, and adds scores up.

Reach for this module for figures. One fact is always true: scores are counts, so that the sum of
the scores of reports is the score of all of them together.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from aygaq.claims import Claim, ClaimKind, EntityKind, Reading
from benchmarks.reading.gold import Fact, Gold
from benchmarks.reading.matching import Matcher, folded, names_any

SLOTS = ("date", "place", "term", "speaker", "agents", "count", "polarity", "modality")


@dataclass
class Rate:
    """How many of how many."""

    hits: int = 0
    total: int = 0

    def add(self, hit: bool) -> None:
        """Count one more, a hit or not."""
        self.hits += hit
        self.total += 1

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None where there was nothing to count."""
        return self.hits / self.total if self.total else None


@dataclass
class Score:
    """Counts over one or more reports.

    Attributes:
        facts: gold facts that some claim states.
        claims: act claims on persons and counted groups that some gold fact bears out.
        by_type: as `facts`, by the first type that the gold names.
        claims_by_type: as `claims`, by the claim's own type.
        victims: named victims of the gold that the reading has.
        named: named persons with an act or measure claim who are victims in the gold.
        wrong_persons: reporters, officials and experts whom the reading makes victims.
        misses: what a person looks at to do better; never printed unless asked for.
    """

    facts: Rate = field(default_factory=Rate)
    claims: Rate = field(default_factory=Rate)
    slots: dict[str, Rate] = field(default_factory=dict)
    by_type: dict[str, Rate] = field(default_factory=dict)
    claims_by_type: dict[str, Rate] = field(default_factory=dict)
    victims: Rate = field(default_factory=Rate)
    named: Rate = field(default_factory=Rate)
    wrong_persons: int = 0
    furniture_left: int = 0
    misses: list[str] = field(default_factory=list)


def add_up(scores: list[Score]) -> Score:
    """The score of all reports together."""
    total = Score()
    for score in scores:
        for rates in ("facts", "claims", "victims", "named"):
            _extend(getattr(total, rates), getattr(score, rates))
        for tables in ("slots", "by_type", "claims_by_type"):
            for key, rate in getattr(score, tables).items():
                _extend(getattr(total, tables).setdefault(key, Rate()), rate)
        total.wrong_persons += score.wrong_persons
        total.furniture_left += score.furniture_left
        total.misses += score.misses
    return total


def _extend(total: Rate, more: Rate) -> None:
    total.hits += more.hits
    total.total += more.total


def f1(precision: Rate, recall: Rate) -> float | None:
    """The harmonic mean of two rates; None where either has nothing to count."""
    p, r = precision.share, recall.share
    if p is None or r is None:
        return None
    return 2 * p * r / (p + r) if p + r else 0.0


def score_reading(reading: Reading, gold: Gold, name: str) -> Score:
    """The score of one report; `name` opens the line of each miss."""
    score, matcher = Score(), Matcher(reading)
    borne_out = _score_facts(score, matcher, gold, name)
    _score_claims(score, matcher, borne_out, name)
    _score_victims(score, reading, gold, name)
    score.furniture_left = sum(words in reading.text for words in gold.not_in_text)
    return score


def _score_facts(score: Score, matcher: Matcher, gold: Gold, name: str) -> set[str]:
    borne_out: set[str] = set()
    for fact in gold.facts:
        claims = matcher.claims_for(fact)
        borne_out |= {claim.id for claim in claims}
        score.facts.add(bool(claims))
        score.by_type.setdefault(fact.types[0], Rate()).add(bool(claims))
        if not claims:
            score.misses.append(f"{name} {fact.id}  missed {_shown(fact)}")
            continue
        for slot, right in matcher.slots(fact, claims).items():
            score.slots.setdefault(slot, Rate()).add(right)
            if not right:
                score.misses.append(
                    f"{name} {fact.id}  {slot}: wanted {getattr(fact, slot)}  {_shown(fact)}"
                )
    return borne_out


def _shown(fact: Fact) -> str:
    return f"{'/'.join(fact.types)} of {fact.subject[0]}: {fact.quote}"


def _score_claims(score: Score, matcher: Matcher, borne_out: set[str], name: str) -> None:
    entities = matcher.reading.entities_by_id()
    for claim in matcher.reading.claims:
        entity = entities.get(claim.subject) if claim.subject is not None else None
        person = entity is not None and entity.kind is EntityKind.PERSON
        counted = entity is not None and entity.count is not None
        if claim.kind is not ClaimKind.ACT or not (person or counted):
            continue
        score.claims.add(claim.id in borne_out)
        score.claims_by_type.setdefault(claim.type, Rate()).add(claim.id in borne_out)
        if claim.id not in borne_out:
            score.misses.append(f"{name}      not in the gold: {_claim_shown(claim, matcher)}")


def _claim_shown(claim: Claim, matcher: Matcher) -> str:
    return f"{claim.type} of {matcher.words_for(claim.subject)[0]}: {claim.quote.text}"


def _score_victims(score: Score, reading: Reading, gold: Gold, name: str) -> None:
    named = sorted(_victims_of(reading))
    for person in gold.victims:
        there = any(folded(person) in folded(found) for found in named)
        score.victims.add(there)
        if not there:
            score.misses.append(f"{name}      victim missed: {person}")
    for found in named:
        right = names_any(gold.victims, [found])
        score.named.add(right)
        score.wrong_persons += names_any(gold.not_victims, [found])
        if not right:
            score.misses.append(f"{name}      false victim: {found}")


def _victims_of(reading: Reading) -> set[str]:
    bearing = {
        claim.subject
        for claim in reading.claims
        if claim.kind in (ClaimKind.ACT, ClaimKind.MEASURE)
    }
    return {
        entity.name
        for entity in reading.entities
        if entity.kind is EntityKind.PERSON and entity.named and entity.id in bearing
    }
