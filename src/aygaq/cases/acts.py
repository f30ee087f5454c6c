"""Which claims speak of one act.

Reach for this module to turn the claims about one person into acts. Two claims speak of one
act when their types belong together, nothing they say excludes it, or when they come from
different sources, tell of the same kind of thing, and part only in a way in which
accounts of one event do: then the act carries the contradiction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from aygaq.cases.contradictions import contradictions_of
from aygaq.cases.support import best_first, support_of
from aygaq.cases.values import Act, SourcedClaim
from aygaq.dates import When, overlaps, sort_key
from aygaq.vocabulary import act as act_type
from aygaq.vocabulary import is_a

#: Two sources that date one kind of act this far apart are taken to disagree on one act;
#: further apart they tell of two. A month is the coarsest unit that reports commonly use.
DISPUTED_WITHIN = dt.timedelta(days=31)
#: Families whose words are used for one event: "arrested" and "detained", "beaten" and "tortured".
#: In the others each type is an act of its own: a passport taken is not a passport given back.
ONE_EVENT = frozenset({"deprivation-of-liberty", "disappearance", "ill-treatment", "death"})


def acts_of(claims: Iterable[SourcedClaim]) -> tuple[Act, ...]:
    """Group claims about one person or group into acts, in order of time.

    Args:
        claims: acts and measures that count, about one person or group.
    Returns:
        Acts by date, honest about intervals; acts without a date last. Each claim is in
        exactly one act.
    """
    groups: list[list[SourcedClaim]] = []
    for claim in sorted(claims, key=_most_telling_first):
        home = next((group for group in groups if _speaks_of(claim, group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return tuple(sorted((_act(group) for group in groups), key=_in_time))


def _most_telling_first(claim: SourcedClaim) -> tuple[object, ...]:
    """Dated before undated, exact before vague, so that the vague joins the exact."""
    when = claim.when
    return (
        when is None,
        _width(when),
        claim.source.published or "9999",
        claim.source.sha256,
        claim.claim.quote.start,
        claim.claim.type,
        claim.claim.id,
    )


def _width(when: When | None) -> int:
    if when is None or when.earliest is None or when.latest is None:
        return dt.date.max.toordinal()
    return (when.latest - when.earliest).days


def _speaks_of(claim: SourcedClaim, group: Sequence[SourcedClaim]) -> bool:
    if not all(_types_allow(claim.claim.type, other.claim.type) for other in group):
        return False
    return all(_may_be_one(claim, other) for other in group)


def _types_allow(a: str, b: str) -> bool:
    family = act_type(a).family
    return is_a(a, b) or is_a(b, a) or (family == act_type(b).family and family in ONE_EVENT)


def _may_be_one(a: SourcedClaim, b: SourcedClaim) -> bool:
    return _dates_allow(a, b) and _values_allow(a, b)


def _other_source(a: SourcedClaim, b: SourcedClaim) -> bool:
    return a.source.sha256 != b.source.sha256


def _dates_allow(a: SourcedClaim, b: SourcedClaim) -> bool:
    if a.when is None or b.when is None or overlaps(a.when, b.when):
        return True
    return _other_source(a, b) and _apart(a.when, b.when) <= DISPUTED_WITHIN


def _apart(a: When, b: When) -> dt.timedelta:
    """The gap between two intervals that do not overlap."""
    first, second = sorted((a, b), key=lambda w: w.earliest or dt.date.min)
    if first.latest is None or second.earliest is None:
        return dt.timedelta.max
    return second.earliest - first.latest


def _values_allow(a: SourcedClaim, b: SourcedClaim) -> bool:
    """One source that gives two terms tells of two sentences; two sources may disagree."""
    terms = {term for c in (a, b) if (term := (c.claim.value or {}).get("term")) is not None}
    return len(terms) < 2 or _other_source(a, b)


def _act(group: Sequence[SourcedClaim]) -> Act:
    ordered = best_first(group)
    disputes = contradictions_of(ordered)
    return Act(
        type=ordered[0].claim.type,
        claims=ordered,
        when=_when(ordered, {c.slot: c.positions[0].claims for c in disputes}.get("date")),
        contradictions=disputes,
        support=support_of(ordered),
    )


def _when(claims: Sequence[SourcedClaim], preferred: Sequence[SourcedClaim] | None) -> When | None:
    """The most exact date among the best supported ones, never more exact than one source."""
    dated = [c.when for c in (preferred or claims) if c.when is not None]
    return min(dated, key=_width, default=None)


def _in_time(act: Act) -> tuple[object, ...]:
    best = act.best
    when = () if act.when is None else sort_key(act.when)
    quote = best.claim.quote
    place = (best.source.sha256, quote.start, quote.end, act.type)  # ids are drawn by chance
    return (act.when is None, when, *place, best.claim.id)
