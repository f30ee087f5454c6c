"""Where the claims of one act cannot all be true.

Reach for this module to see disagreement: on the date, on the term, on whether it happened
at all. Two values that one could both hold (a month and a day inside it) are no
contradiction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from aygaq.cases.support import rank, support_of
from aygaq.cases.values import Contradiction, Position, SourcedClaim
from aygaq.dates import When, overlaps


def contradictions_of(claims: Sequence[SourcedClaim]) -> tuple[Contradiction, ...]:
    """The contradictions among the claims of one act, in the order whether, date, term."""
    found = (
        _whether(claims),
        _dates(claims),
        _by_value("term", claims, _term),
        _by_value("place", claims, _country),
    )
    return tuple(c for c in found if c is not None)


def _whether(claims: Sequence[SourcedClaim]) -> Contradiction | None:
    return _by_value("whether", claims, lambda c: c.claim.polarity.value)


def _dates(claims: Sequence[SourcedClaim]) -> Contradiction | None:
    """Split dated claims into camps; claims of one camp overlap with all others in it."""
    camps: list[list[SourcedClaim]] = []
    for claim in claims:
        if claim.when is None:
            continue
        camp = next((c for c in camps if _all_overlap(claim.when, c)), None)
        if camp is None:
            camps.append([claim])
        else:
            camp.append(claim)
    return _contradiction("date", [(_most_exact(camp), camp) for camp in camps])


def _all_overlap(when: When, camp: Iterable[SourcedClaim]) -> bool:
    return all(other.when is not None and overlaps(when, other.when) for other in camp)


def _most_exact(camp: Sequence[SourcedClaim]) -> str:
    return min((c.when.edtf for c in camp if c.when is not None), key=lambda edtf: -len(edtf))


def _by_value(
    slot: str, claims: Sequence[SourcedClaim], value_of: Callable[[SourcedClaim], str | None]
) -> Contradiction | None:
    camps: dict[str, list[SourcedClaim]] = {}
    for claim in claims:
        value = value_of(claim)
        if value is not None:
            camps.setdefault(value, []).append(claim)
    return _contradiction(slot, list(camps.items()))


def _contradiction(
    slot: str, camps: Sequence[tuple[str, Sequence[SourcedClaim]]]
) -> Contradiction | None:
    if len(camps) < 2:
        return None
    positions, rule = rank(Position(value, tuple(camp), support_of(camp)) for value, camp in camps)
    return Contradiction(slot, positions, rule)


def _term(claim: SourcedClaim) -> str | None:
    term = (claim.claim.value or {}).get("term")
    return None if term is None else str(term)


def _country(claim: SourcedClaim) -> str | None:
    """Only countries are compared: of two finer places one can lie within the other."""
    place = claim.claim.place
    if place is None or place.id is None:
        return None
    return place.within[-1] if place.within else place.name
