"""What a case is made of: claims with their sources, acts, contradictions, gaps.

Reach for this module to show a case. A case is a view, computed anew from claims and
judgements; nothing in it is stored. One fact is always true: each claim of a case is in
exactly one of its acts, its attributes or its rejected claims.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from aygaq.claims import Claim, Entity, SourceFacts
from aygaq.dates import When


class Standing(StrEnum):
    """What people have decided on a claim so far."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    AMENDED = "amended"  # replaced by a claim that names it
    REJECTED = "rejected"

    @property
    def counts(self) -> bool:
        """Whether a claim of this standing speaks for or against anything."""
        return self in (Standing.PROPOSED, Standing.ACCEPTED)


@dataclass(frozen=True, slots=True)
class SourcedClaim:
    """A claim, the source that makes it, and where its review stands."""

    claim: Claim
    source: SourceFacts
    standing: Standing = Standing.PROPOSED
    amends: str | None = None  # id of the claim that this one replaces

    @property
    def when(self) -> When | None:
        """The claim's date as a value that can be compared."""
        date = self.claim.date
        return None if date is None else When(date.edtf, date.earliest, date.latest)


@dataclass(frozen=True, slots=True)
class Support:
    """How much stands behind one value: claims, sources, publishers, people who say so."""

    claims: int
    sources: int
    publishers: int  # those unnamed count as one for each source
    speakers: int  # distinct wordings within a source; a source's own voice is one
    accepted: int


@dataclass(frozen=True, slots=True)
class Position:
    """One value that some of the claims give for a slot."""

    value: str  # EDTF, ISO 8601 duration, country, "affirmed" or "denied"; see `words`
    claims: tuple[SourcedClaim, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Values of one slot that cannot all be true, the best supported first."""

    slot: str  # "date", "term", "place" or "whether"
    positions: tuple[Position, ...]
    rule: str  # why the first is first, in words; "undecided" where nothing decides


@dataclass(frozen=True, slots=True)
class Act:
    """What was done once, as told by one claim or several."""

    type: str  # the code of the best supported claim
    claims: tuple[SourcedClaim, ...]  # the best supported first
    when: When | None
    contradictions: tuple[Contradiction, ...] = ()
    support: Support = field(default_factory=lambda: Support(0, 0, 0, 0, 0))

    @property
    def best(self) -> SourcedClaim:
        """The claim that the act is shown by."""
        return self.claims[0]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that a reader of the case would ask and no claim answers."""

    code: str  # see `words.gap_words`
    since: When | None = None  # the last sign of somebody


@dataclass(frozen=True, slots=True)
class Case:
    """One person or group: who, what was done, what is disputed, what is missing."""

    id: str  # of the first entity of the cluster
    name: str
    entities: tuple[Entity, ...]
    acts: tuple[Act, ...]  # in order of time; those without a date last
    attributes: tuple[SourcedClaim, ...]
    rejected: tuple[SourcedClaim, ...]
    gaps: tuple[Gap, ...]

    @property
    def named(self) -> bool:
        """Whether the case is of somebody whose name is known."""
        return any(entity.named for entity in self.entities)

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling under which the sources speak of this person or group."""
        return tuple(dict.fromkeys(entity.name for entity in self.entities))

    @property
    def claims(self) -> tuple[SourcedClaim, ...]:
        """The claims that count, those of the acts first."""
        return tuple(c for act in self.acts for c in act.claims) + self.attributes

    @property
    def sources(self) -> tuple[SourceFacts, ...]:
        """The sources that speak of this case, in order of publication."""
        found = {claim.source.sha256: claim.source for claim in self.claims}
        return tuple(sorted(found.values(), key=lambda s: (s.published or "9999", s.sha256)))
