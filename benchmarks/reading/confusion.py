"""What is read as what: which mistakes cost most, by act, slot and kind of report.

Reach for this module after scoring, to see where work pays. One fact is always true: each missed
fact and each claim that the gold does not bear out is counted exactly once, so that the costs of
all confusions add up to facts missed plus claims too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from aygaq.claims import Claim, ClaimKind, EntityKind
from benchmarks.reading.gold import Fact, Gold
from benchmarks.reading.matching import Interval, Matcher, names_any, places_of

NOTHING = "nothing"
ELSE = "somebody else"
Key = TypeVar("Key")
Pair = tuple[str, str]  # what the gold says, what our reader makes of it


@dataclass
class Confusion:
    """Counts over one or more reports.

    Attributes:
        cost: by pair, facts missed and claims too many together.
        times: by pair, how often.
        slots: by (type, slot), how often the slot is empty, and how often it is another.
        voices: by (kind of report, pair), the cost.
    """

    cost: Counter[Pair] = field(default_factory=Counter)
    times: Counter[Pair] = field(default_factory=Counter)
    slots: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    slots_given: Counter[Pair] = field(default_factory=Counter)
    voices: Counter[tuple[str, Pair]] = field(default_factory=Counter)

    def add(self, more: Confusion) -> None:
        """Add the counts of another."""
        for name in ("cost", "times", "slots", "slots_given", "voices"):
            getattr(self, name).update(getattr(more, name))


def confusion_of(matcher: Matcher, gold: Gold, voice: str) -> Confusion:
    """The confusions of one report."""
    found = Confusion()
    right: set[str] = set()
    missed: list[Fact] = []
    for fact in gold.facts:
        claims = matcher.claims_for(fact)
        right |= {claim.id for claim in claims}
        if claims:
            _count_slots(found, matcher, fact, claims)
        else:
            missed.append(fact)
    wrong = [claim for claim in _scored(matcher) if claim.id not in right]
    for pair, cost in _pairs(matcher, missed, wrong):
        found.cost[pair] += cost
        found.times[pair] += 1
        found.voices[voice, pair] += cost
    return found


def _scored(matcher: Matcher) -> Iterator[Claim]:
    """The claims whose precision is measured: acts on persons and counted groups."""
    entities = matcher.reading.entities_by_id()
    for claim in matcher.reading.claims:
        entity = entities.get(claim.subject) if claim.subject is not None else None
        known = entity is not None and (
            entity.kind is EntityKind.PERSON or entity.count is not None
        )
        if claim.kind is ClaimKind.ACT and known:
            yield claim


def _pairs(
    matcher: Matcher, missed: Iterable[Fact], wrong: list[Claim]
) -> Iterator[tuple[Pair, int]]:
    """Each missed fact with the wrong claim that stands in its place, if any; then the rest."""
    left = list(wrong)
    for fact in missed:
        beside = _beside(matcher, fact, left)
        if beside is None:
            yield (fact.types[0], NOTHING), 1
            continue
        claim, same_person = beside
        left.remove(claim)
        read_as = claim.type if same_person else f"{claim.type} of {ELSE}"
        yield (fact.types[0], read_as), 2
    for claim in left:
        yield (NOTHING, claim.type), 1


def _beside(matcher: Matcher, fact: Fact, wrong: list[Claim]) -> tuple[Claim, bool] | None:
    """The wrong claim at the fact's words: of its person first, else of its type."""
    spots = places_of(fact.quote, matcher.reading.text)
    there = [claim for claim in wrong if _overlaps(claim, spots)]
    for claim in there:
        if names_any(fact.subject, matcher.words_for(claim.subject)):
            return claim, True
    return next(((claim, False) for claim in there if claim.type in fact.types), None)


def _overlaps(claim: Claim, spots: list[Interval]) -> bool:
    return any(claim.quote.start < end and start < claim.quote.end for start, end in spots)


def _count_slots(found: Confusion, matcher: Matcher, fact: Fact, claims: list[Claim]) -> None:
    for slot, is_right in matcher.slots(fact, claims).items():
        found.slots_given[fact.types[0], slot] += 1
        if not is_right:
            how = "another" if any(_has(claim, slot) for claim in claims) else "none"
            found.slots[fact.types[0], slot, how] += 1


def _has(claim: Claim, slot: str) -> bool:
    """Whether a claim says anything for a slot."""
    if slot == "term":
        return "term" in (claim.value or {})
    if slot == "count":
        return True
    return bool(getattr(claim, slot))


def lines_of(confusion: Confusion, *, most: int = 15) -> list[str]:
    """The tables: the dearest pairs, slots and pairs by kind of report."""
    lines: list[str] = []
    mixed = Counter({pair: cost for pair, cost in confusion.cost.items() if NOTHING not in pair})
    for heading, costs in (("one act read as another", mixed), ("of all", confusion.cost)):
        lines.append(f"{f'dearest confusions, {heading}':48}{'times':>7}{'cost':>6}")
        for pair, cost in _dearest(costs, most):
            lines.append(f"{' → '.join(pair):48}{confusion.times[pair]:>7}{cost:>6}")
        lines.append("")
    lines += [f"{'dearest slots':38}{'none':>8}{'another':>10}{'of':>6}"]
    wrong: Counter[Pair] = Counter()
    for (act, slot, _), times in confusion.slots.items():
        wrong[act, slot] += times
    for (act, slot), _ in _dearest(wrong, most):
        none, another = (confusion.slots[act, slot, how] for how in ("none", "another"))
        given = confusion.slots_given[act, slot]
        lines.append(f"{f'{slot} of {act}':38}{none:>8}{another:>10}{given:>6}")
    lines += ["", f"{'dearest by kind of report':70}{'cost':>6}"]
    for (voice, pair), cost in _dearest(confusion.voices, most):
        lines.append(f"{f'{voice}: {pair[0]} → {pair[1]}':70}{cost:>6}")
    return lines


def _dearest(counts: Counter[Key], most: int) -> list[tuple[Key, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))[:most]
