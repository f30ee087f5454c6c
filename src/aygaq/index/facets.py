"""What there is to choose from, with how much each choice leaves.

Reach for `choices_of` to show a facet. Counts are of people and of claims; a place is told at the
level under the one that is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import numpy.typing as npt

from aygaq.index.columns import Columns, present
from aygaq.index.periods import Flags
from aygaq.index.search import STATES, Choice, Found, agent_key, state_mask

Pairs = tuple[npt.NDArray[np.intp], npt.NDArray[np.int64]]  # positions of claims, their groups


def choices_of(found: Found, facet: str, *, of: str = "case") -> tuple[Choice, ...]:
    """The values of a facet, those with most people first; states in the order of review.

    Args:
        of: what `Choice.people` counts, "case" or "act".
    """
    return _FACETS[facet](found, found.without(facet), of)


def _acts(found: Found, mask: Flags, of: str) -> tuple[Choice, ...]:
    return _of_column(found, mask, "type", found.asked.act, of)


def _outlets(found: Found, mask: Flags, of: str) -> tuple[Choice, ...]:
    return _of_column(found, mask, "outlet", found.asked.outlet, of)


def _of_column(
    found: Found, mask: Flags, column: str, chosen: tuple[str, ...], of: str
) -> tuple[Choice, ...]:
    at = np.flatnonzero(mask)
    values = found.columns.values[column].told
    pairs = at, found.columns.codes[column][at].astype(np.int64)
    counts = _counted(found.columns, pairs, len(values), of)
    return _sorted(
        Choice(values[code], values[code], people, claims, values[code] in chosen)
        for code, people, claims in counts
    )


def _agents(found: Found, mask: Flags, of: str) -> tuple[Choice, ...]:
    columns = found.columns
    keys = [agent_key(name) for name in columns.values["agent"].told]
    order = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    groups = np.array([order[key] for key in keys], np.int64)
    inside = mask[columns.agent_claims]
    pairs = columns.agent_claims[inside].astype(np.intp), groups[columns.agent_codes[inside]]
    labels = dict(zip(reversed(keys), reversed(columns.values["agent"].told), strict=True))
    names, chosen = list(order), {agent_key(agent) for agent in found.asked.agent}
    return _sorted(
        Choice(names[code], labels[names[code]], people, claims, names[code] in chosen)
        for code, people, claims in _counted(columns, pairs, len(names), of)
    )


def _states(found: Found, mask: Flags, of: str) -> tuple[Choice, ...]:
    columns = found.columns
    told = []
    for state in STATES:
        at = np.flatnonzero(mask & state_mask(columns, state))
        people = len(present(columns.codes[of][at], len(columns.values[of])))
        told.append(Choice(state, state, people, len(at), state in found.asked.state))
    return tuple(choice for choice in told if choice.claims or choice.chosen)


def _places(found: Found, mask: Flags, of: str) -> tuple[Choice, ...]:
    """The places under the one chosen, or the countries; that one itself stands first."""
    columns, chosen = found.columns, found.asked.place
    above = chosen[-1] if chosen else None
    if above is not None:
        mask = found.mask
    links = {code: chain.below(above) for code, chain in list(columns.places.items())}
    known = {link.key: link for link in links.values() if link is not None}
    order = {key: number for number, key in enumerate(known)}
    groups = np.full(len(columns.values["place"]), -1, np.int64)
    for code, link in links.items():
        if link is not None:
            groups[code] = order[link.key]
    at = np.flatnonzero(mask)
    told = groups[columns.codes["place"][at]]
    pairs = at[told >= 0], told[told >= 0]
    listed = list(known.values())
    return _sorted(
        Choice(listed[n].key, listed[n].name, people, claims, kind=listed[n].kind)
        for n, people, claims in _counted(columns, pairs, len(listed), of)
    )


def _counted(columns: Columns, pairs: Pairs, size: int, of: str) -> list[tuple[int, int, int]]:
    """Group, distinct codes of the column `of`, and claims, of each group that has any."""
    at, groups = pairs
    claims = np.bincount(groups, minlength=size)
    codes = columns.codes[of][at]
    told = codes != columns.values[of].find("")
    different = distinct(groups[told], codes[told], size, len(columns.values[of]))
    return [(n, int(different[n]), int(claims[n])) for n in np.flatnonzero(claims).tolist()]


def distinct(
    groups: npt.NDArray[np.int64], codes: npt.NDArray[np.int32], size: int, wide: int
) -> npt.NDArray[np.intp]:
    """How many different codes there are in each of `size` groups; codes are below `wide`."""
    both = groups * wide + codes
    if size * wide <= _LARGEST:  # a table of all there could be is quicker than sorting
        seen = np.zeros(size * wide, np.bool_)
        seen[both] = True
        counts: npt.NDArray[np.intp] = np.count_nonzero(seen.reshape(size, wide), axis=1)
        return counts
    return np.bincount(np.unique(both) // wide, minlength=size)


_LARGEST = 8_000_000  # cells of a table; a byte each


def _sorted(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda c: (not c.chosen, -c.people, -c.claims, c.value)))


_FACETS: dict[str, Callable[[Found, Flags, str], tuple[Choice, ...]]] = {
    "act": _acts,
    "place": _places,
    "agent": _agents,
    "outlet": _outlets,
    "state": _states,
}
