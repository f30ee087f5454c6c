"""The usual measures of coreference: MUC, B³, CEAF-e, their mean, and LEA.

Reach for this module with two partitions of mentions into entities. One fact is always true: each
figure lies between 0 and 1, and is 1 for a partition scored against itself.

Sources: MUC, Vilain and others 1995; B³, Bagga and Baldwin 1998; CEAF-e, Luo 2005; their mean as
in the CoNLL-2012 shared task (Pradhan and others); LEA, Moosavi and Strube 2016.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

Entity = frozenset[Hashable]
Partition = Sequence[Entity]
Part = tuple[float, float]  # what was right, of how much
_NOTHING = 1e-12  # less than any gain there can be


@dataclass(frozen=True)
class Figure:
    """Recall, precision and their harmonic mean."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


def muc(gold: Partition, ours: Partition) -> Figure:
    """By links: how many of those that tie an entity together the other side has too."""
    return _figure(_muc_part, gold, ours)


def b_cubed(gold: Partition, ours: Partition) -> Figure:
    """By mentions: how much of a mention's entity the other side gives it."""
    return _figure(_b_cubed_part, gold, ours)


def lea(gold: Partition, ours: Partition) -> Figure:
    """By entities, each as weighty as it is large: the share of its links that are found."""
    return _figure(_lea_part, gold, ours)


def ceaf_e(gold: Partition, ours: Partition) -> Figure:
    """By entities, paired one to one in the best way: 2·|common| / (|one| + |other|)."""
    best = _best_pairing(gold, ours)
    return Figure(_share((best, len(gold))), _share((best, len(ours))))


def conll_mean(gold: Partition, ours: Partition) -> float:
    """The mean of the F1 of MUC, B³ and CEAF-e."""
    return sum(measure(gold, ours).f1 for measure in (muc, b_cubed, ceaf_e)) / 3


def _figure(
    part: Callable[[Partition, Partition], Part], gold: Partition, ours: Partition
) -> Figure:
    return Figure(_share(part(gold, ours)), _share(part(ours, gold)))


def _share(part: Part) -> float:
    right, total = part
    return right / total if total else 0.0


def _home(partition: Partition) -> Mapping[Hashable, int]:
    return {mention: number for number, entity in enumerate(partition) for mention in entity}


def _muc_part(keys: Partition, answers: Partition) -> Part:
    home = _home(answers)
    right = total = 0
    for entity in keys:
        found = {home[mention] for mention in entity if mention in home}
        pieces = len(found) + sum(mention not in home for mention in entity)
        right += len(entity) - pieces
        total += len(entity) - 1
    return right, total


def _b_cubed_part(keys: Partition, answers: Partition) -> Part:
    home = _home(answers)
    right = 0.0
    for entity in keys:
        for mention in entity:
            if mention in home:
                right += len(entity & answers[home[mention]]) / len(entity)
    return right, sum(len(entity) for entity in keys)


def _lea_part(keys: Partition, answers: Partition) -> Part:
    home = _home(answers)
    right = 0.0
    for entity in keys:
        if len(entity) == 1:  # an entity of one mention has one link, to itself
            (only,) = entity
            right += only in home and len(answers[home[only]]) == 1
            continue
        met = {home[mention] for mention in entity if mention in home}
        common = sum(_links(len(entity & answers[number])) for number in sorted(met))
        right += len(entity) * common / _links(len(entity))
    return right, sum(len(entity) for entity in keys)


def _links(mentions: int) -> float:
    return mentions * (mentions - 1) / 2


def _best_pairing(gold: Partition, ours: Partition) -> float:
    """The greatest sum of likenesses over pairings of entities one to one."""
    home = _home(ours)
    alike: dict[tuple[int, int], float] = {}
    for number, entity in enumerate(gold):
        for other in {home[mention] for mention in entity if mention in home}:
            common = len(entity & ours[other])
            alike[number, other] = 2 * common / (len(entity) + len(ours[other]))
    return sum(_best_of(group) for group in _tied(alike))


def _tied(alike: Mapping[tuple[int, int], float]) -> list[dict[tuple[int, int], float]]:
    """The pairs in groups that share no entity, so that each is small."""
    groups: list[dict[tuple[int, int], float]] = []
    for pair, value in alike.items():
        met = [g for g in groups if any(a == pair[0] or b == pair[1] for a, b in g)]
        groups = [g for g in groups if g not in met]
        groups.append({pair: value, **{k: v for group in met for k, v in group.items()}})
    return groups


def _best_of(alike: Mapping[tuple[int, int], float]) -> float:
    """The best pairing of one group: better it along paths until none betters it more."""
    pairs: dict[int, int] = {}  # ours to gold
    total = 0.0
    while (gain := _better(alike, pairs)) > _NOTHING:
        total += gain
    return total


def _better(alike: Mapping[tuple[int, int], float], pairs: dict[int, int]) -> float:
    """Change `pairs` along the path that gains the most; how much that is."""
    paired = {gold: ours for ours, gold in pairs.items()}
    reach = {gold: 0.0 for gold, _ in alike if gold not in paired}
    gain: dict[int, float] = {}
    came: dict[int, int] = {}
    changed = True
    while changed:
        changed = False
        for (gold, ours), value in alike.items():
            if gold not in reach or pairs.get(ours) == gold:
                continue
            if reach[gold] + value > gain.get(ours, 0.0) + _NOTHING:
                gain[ours], came[ours], changed = reach[gold] + value, gold, True
                if ours in pairs:
                    reach[pairs[ours]] = gain[ours] - alike[pairs[ours], ours]
    free = [ours for ours in gain if ours not in pairs]
    if not free:
        return 0.0
    at: int | None = max(free, key=lambda ours: gain[ours])
    gained = gain[at] if at is not None else 0.0
    while at is not None:
        gold = came[at]
        pairs[at], at = gold, paired.get(gold)
    return gained
