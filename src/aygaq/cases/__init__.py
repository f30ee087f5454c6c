"""Cases: one person or group, the acts in time, what is disputed, what is missing."""

from aygaq.cases.build import build_cases, find_case
from aygaq.cases.values import (
    Act,
    Case,
    Contradiction,
    Gap,
    Position,
    SourcedClaim,
    Standing,
    Support,
)

__all__ = [
    "Act",
    "Case",
    "Contradiction",
    "Gap",
    "Position",
    "SourcedClaim",
    "Standing",
    "Support",
    "build_cases",
    "find_case",
]
