"""How far two reviewers agree beyond what chance alone would give.

Reach for this module to show agreement between reviewers. Pure. One fact is always true: the
order of the two reviewers does not change the result. Kappa tells whether people apply the
same measure, not whether they are right; with few claims in common, or with nearly all of one
decision, it says little, so its two proportions and the number of claims stand beside it.

Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and
Psychological Measurement 20 (1960) 37-46.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of two reviewers on the claims that both decided.

    Attributes:
        claims: how many claims both decided.
        observed: share of them on which both said the same, 0..1.
        expected: share on which they would have by chance, each deciding as often as they did.
        kappa: 1 is agreement on all, 0 what chance gives, below 0 less. None where there is no
            claim, or where both said one thing only, so that chance alone explains it all.
    """

    claims: int
    observed: float
    expected: float
    kappa: float | None


def cohens_kappa(pairs: Iterable[tuple[str, str]]) -> Agreement:
    """Cohen's kappa of the decisions of two reviewers, a pair for each claim."""
    told = list(pairs)
    count = len(told)
    if count == 0:
        return Agreement(0, 0.0, 0.0, None)
    ones, others = Counter(a for a, _ in told), Counter(b for _, b in told)
    same = sum(a == b for a, b in told)
    by_chance = sum(ones[decision] * others[decision] for decision in ones)
    if by_chance == count * count:
        return Agreement(count, 1.0, 1.0, None)
    # In whole numbers as long as can be, so that the order of the pairs does not count.
    kappa = (count * same - by_chance) / (count * count - by_chance)
    return Agreement(count, same / count, by_chance / (count * count), kappa)


def agreements(decided: Mapping[str, Mapping[str, str]]) -> dict[tuple[str, str], Agreement]:
    """The agreement of every two reviewers who have a claim in common.

    Args:
        decided: by claim, then by reviewer, the decision.
    """
    shared: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for by_reviewer in decided.values():
        for one, other in combinations(sorted(by_reviewer), 2):
            shared.setdefault((one, other), []).append((by_reviewer[one], by_reviewer[other]))
    return {pair: cohens_kappa(shared[pair]) for pair in sorted(shared)}
