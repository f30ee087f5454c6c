"""What is best supported, and why: the rules by which one claim is shown before another.

Reach for this module to compare what stands behind two values. No rule weighs how credible
a person is; each counts what can be counted and says which count decided. The order is ours
(see docs/decisions/0006-cases.md), after the Berkeley Protocol's advice to corroborate by
independent sources before all else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from aygaq.cases.values import Position, SourcedClaim, Standing, Support
from aygaq.claims import Modality

_SURENESS = (
    Modality.ASSERTED,
    Modality.REPORTED,
    Modality.ALLEGED,
    Modality.POSSIBLE,
    Modality.FEARED,
    Modality.PLANNED,
)

RULES: tuple[tuple[str, Callable[[Position], int]], ...] = (
    ("accepted by a reviewer", lambda p: min(p.support.accepted, 1)),
    ("more independent publishers", lambda p: p.support.publishers),
    ("more people say so", lambda p: p.support.speakers),
    ("stated more firmly", lambda p: -min(sureness(c) for c in p.claims)),
    ("published later", lambda p: max(_published(c) for c in p.claims)),
)


def sureness(claim: SourcedClaim) -> int:
    """Rank of the claim's modality; 0 is the firmest."""
    return _SURENESS.index(claim.claim.modality)


def support_of(claims: Iterable[SourcedClaim]) -> Support:
    """Count what stands behind `claims`; two sources of one publisher are not independent."""
    told = tuple(claims)
    return Support(
        claims=len(told),
        sources=len({c.source.sha256 for c in told}),
        publishers=len({c.source.publisher or c.source.sha256 for c in told}),
        speakers=len({(c.source.publisher or c.source.sha256, _voice(c)) for c in told}),
        accepted=sum(c.standing is Standing.ACCEPTED for c in told),
    )


def rank(positions: Iterable[Position]) -> tuple[tuple[Position, ...], str]:
    """Put the best supported position first.

    Returns:
        The positions in order, and the rule that put the first before the second:
        "undecided" where no rule tells them apart, "" where there is only one.
    """
    ordered = tuple(sorted(positions, key=_key, reverse=True))
    if len(ordered) < 2:
        return ordered, ""
    first, second = ordered[:2]
    rule = next((name for name, count in RULES if count(first) != count(second)), "undecided")
    return ordered, rule


def best_first(claims: Iterable[SourcedClaim]) -> tuple[SourcedClaim, ...]:
    """Claims of one act: accepted ones, then the firm, the dated, the longer told."""
    return tuple(
        sorted(
            claims,
            key=lambda c: (
                c.standing is not Standing.ACCEPTED,
                sureness(c),
                c.claim.date is None,
                c.claim.speaker is None,
                c.source.published or "9999",
                c.source.sha256,
                c.claim.quote.start,
                c.claim.type,
                c.claim.id,
            ),
        )
    )


def _key(position: Position) -> tuple[int | str, ...]:
    return (*(count(position) for _, count in RULES), position.value)


def _voice(claim: SourcedClaim) -> str:
    speaker = claim.claim.speaker
    return "" if speaker is None else speaker.words.text.lower().removeprefix("the ")


def _published(claim: SourcedClaim) -> int:
    """The day of publication as a number that sorts; 0 where it is unknown."""
    digits = "".join(ch for ch in (claim.source.published or "")[:10] if ch.isdigit())
    return int(digits.ljust(8, "0")) if digits else 0
