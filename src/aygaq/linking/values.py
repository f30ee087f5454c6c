"""Identity as people judge it: pairs of entities, decisions on them, clusters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from aygaq.claims import EntityId


class IdentityDecision(StrEnum):
    """What a person says of two entities. A later decision on a pair replaces an earlier one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """One decision on one pair, in the order in which they were made."""

    a: EntityId
    b: EntityId
    decision: IdentityDecision

    @property
    def pair(self) -> tuple[EntityId, EntityId]:
        """The pair in one order, whichever way it was judged."""
        return (self.a, self.b) if self.a <= self.b else (self.b, self.a)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities of two sources that may be one person, and why that is thought."""

    a: EntityId
    b: EntityId
    score: float  # 0..1, of the names alone
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A pair judged different that other judgements put into one cluster."""

    a: EntityId
    b: EntityId
