"""What a case does not say, and a lawyer or a family would ask.

Reach for this module to list open questions. A gap is asked only where an act calls for it:
nobody is asked for a sentence who was only threatened.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aygaq.cases.values import Act, Gap
from aygaq.claims import Polarity
from aygaq.dates import sort_key

LIBERTY = frozenset(
    {
        "detention",
        "arrest",
        "internment",
        "imprisonment",
        "house-arrest",
        "abduction",
        "enforced-disappearance",
        "incommunicado",
        "missing",
    }
)
_WHEREABOUTS = frozenset({"enforced-disappearance", "incommunicado", "missing", "abduction"})
_FREE = frozenset({"release", "flight"})
_ENDED = frozenset({"killing", "death-in-custody"})


def gaps_of(acts: Sequence[Act]) -> tuple[Gap, ...]:
    """The questions that the affirmed acts of one case leave open."""
    told = [act for act in acts if act.best.claim.polarity is Polarity.AFFIRMED]
    types = {act.type for act in told}
    if not types & (LIBERTY | {"sentence", "trial", "charge"}):
        return ()
    found = [
        _no_date(told),
        _no_charge(types),
        _no_outcome(types),
        _whereabouts(told, types),
        _fate(told, types),
    ]
    return tuple(gap for gap in found if gap is not None)


def _no_date(acts: Iterable[Act]) -> Gap | None:
    liberty = [act for act in acts if act.type in LIBERTY]
    if not liberty or any(act.when is not None for act in liberty):
        return None
    return Gap("date-unknown")


def _no_charge(types: set[str]) -> Gap | None:
    if types & {"charge", "no-legal-basis"} or not types & (LIBERTY | {"sentence"}):
        return None
    return Gap("charge-unknown")


def _no_outcome(types: set[str]) -> Gap | None:
    if not types & {"charge", "trial"} or types & {"sentence", "release"}:
        return None
    return Gap("outcome-unknown")


def _whereabouts(acts: Sequence[Act], types: set[str]) -> Gap | None:
    if types & (_FREE | _ENDED) or not types & LIBERTY:
        return None
    if not types & _WHEREABOUTS and any(_place_known(act) for act in acts):
        return None
    return Gap("place-unknown")


def _place_known(act: Act) -> bool:
    kinds = LIBERTY | {"transfer", "sentence"}
    return act.type in kinds and any(c.claim.place is not None for c in act.claims)


def _fate(acts: Sequence[Act], types: set[str]) -> Gap | None:
    """Nothing heard since the last dated act of somebody not known to be free or dead."""
    dated = [act.when for act in acts if act.when is not None and act.when.earliest is not None]
    if types & (_FREE | _ENDED) or not dated:
        return None
    return Gap("last-heard", max(dated, key=sort_key))
