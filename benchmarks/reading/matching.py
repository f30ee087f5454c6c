"""When a claim says what a gold fact says: the definitions, and nothing else.

Reach for this module to ask whether words, quotes, subjects and slots agree. They are the
definitions of `../shared/tools/score_reading.py`, written anew. One fact is always true: no slot
is compared unless kind, type, quote and subject agree first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping

from aygaq.claims import Claim, ClaimDate, Entity, EntityId, Reading
from benchmarks.reading.gold import Fact, GoldDate

Interval = tuple[int, int]  # half-open, code points
_STRAIGHT = str.maketrans({"\u2019": "'", "\u201c": '"', "\u201d": '"'})


def folded(words: str) -> str:
    """`words` in lower case, with straight quotes and single spaces."""
    return re.sub(r"\s+", " ", words.translate(_STRAIGHT)).strip().lower()


def places_of(quote: str, text: str) -> list[Interval]:
    """Everywhere `quote` stands in `text`; case, white space and curled quotes are folded."""
    pattern = r"\s+".join(re.escape(word) for word in quote.translate(_STRAIGHT).split())
    return [match.span() for match in re.finditer(pattern, text.translate(_STRAIGHT), re.I)]


def names_any(wanted: Iterable[str], words: Iterable[str | None]) -> bool:
    """Whether one of `wanted` stands in `words` whole, and not as an owner ("X" in "X's son")."""
    found = [folded(said) for said in words if said]
    patterns = [rf"(?<!\w){re.escape(folded(name))}(?!\w)(?!'s \w)" for name in wanted]
    return any(re.search(pattern, said) for pattern in patterns for said in found)


class Matcher:
    """Compares the claims of one reading with gold facts."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._entities: Mapping[EntityId, Entity] = reading.entities_by_id()

    def words_for(self, entity_id: EntityId | None) -> list[str]:
        """The name of an entity and all its mentions."""
        entity = self._entities.get(entity_id) if entity_id is not None else None
        return [] if entity is None else [entity.name, *(span.text for span in entity.mentions)]

    def claims_for(self, fact: Fact) -> list[Claim]:
        """The claims that state `fact`: allowed kind and type, overlapping quote, its subject."""
        spots = places_of(fact.quote, self.reading.text)
        return [claim for claim in self.reading.claims if self._states(claim, fact, spots)]

    def _states(self, claim: Claim, fact: Fact, spots: list[Interval]) -> bool:
        return (
            claim.kind.value in fact.kinds
            and claim.type in fact.types
            and any(claim.quote.start < end and start < claim.quote.end for start, end in spots)
            and names_any(fact.subject, self.words_for(claim.subject))
        )

    def slots(self, fact: Fact, claims: list[Claim]) -> dict[str, bool]:
        """For each slot that `fact` gives: whether one of `claims` has it right."""
        tests = {slot: test for slot, test in self._tests(fact).items() if _given(fact, slot)}
        return {slot: any(test(claim) for claim in claims) for slot, test in tests.items()}

    def _tests(self, fact: Fact) -> dict[str, Callable[[Claim], bool]]:
        return {
            "date": lambda claim: same_date(fact.date, claim.date),
            "place": lambda claim: _place_agrees(fact, claim),
            "term": lambda claim: (claim.value or {}).get("term") == fact.term,
            "speaker": lambda claim: _speaker_agrees(fact, claim),
            "agents": lambda claim: any(
                names_any(fact.agents, self.words_for(agent)) for agent in claim.agents
            ),
            "count": lambda claim: self._count_agrees(fact, claim),
            "polarity": lambda claim: claim.polarity.value == fact.polarity,
            "modality": lambda claim: claim.modality.value == fact.modality,
        }

    def _count_agrees(self, fact: Fact, claim: Claim) -> bool:
        entity = self._entities.get(claim.subject) if claim.subject is not None else None
        count = entity.count if entity is not None else None
        bounds = {} if count is None else {"low": count.low, "high": count.high}
        return all(bounds.get(bound) == value for bound, value in (fact.count or {}).items())


def same_date(gold: GoldDate | None, date: ClaimDate | None) -> bool:
    """Whether both bounds agree, each within the slack that the gold allows."""
    if gold is None or date is None:
        return False
    return _near(gold.earliest, date.earliest, gold.slack_days) and _near(
        gold.latest, date.latest, gold.slack_days
    )


def _near(wanted: dt.date | None, got: dt.date | None, slack_days: int) -> bool:
    if wanted is None or got is None:
        return wanted is got
    return abs((wanted - got).days) <= slack_days


def _given(fact: Fact, slot: str) -> bool:
    return getattr(fact, slot) not in (None, ())


def _place_agrees(fact: Fact, claim: Claim) -> bool:
    return claim.place is not None and names_any(
        fact.place, (claim.place.words.text, claim.place.name)
    )


def _speaker_agrees(fact: Fact, claim: Claim) -> bool:
    return claim.speaker is not None and names_any(fact.speaker, (claim.speaker.words.text,))
