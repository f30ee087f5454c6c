"""Scores name comparison on pairs of names that people have labelled.

Run: python -m benchmarks.names [--pairs FILE] [--threshold 0.7] [--half 0] [--worst 20]
The file is nomenklatura's name bench (MIT). Halves are by a hash of the second name, so that pairs
of one name stay in one half; settings were chosen on half 0 and half 1 was held out.
Prints precision, recall and F1, overall and of people, and the worst pairs. The default file is
../shared/names/name_bench.csv.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aygaq.names import compare

SHARED = Path(os.environ.get("AYGAQ_SHARED", Path(__file__).parents[2] / "shared"))


@dataclass(frozen=True)
class Pair:
    """One labelled pair; `half` is 0 or 1."""

    schema: str
    one: str
    two: str
    same: bool
    half: int

    @property
    def score(self) -> float:
        """Our score for it."""
        kind = "person" if self.schema == "Person" else "organization"
        return compare(self.one, self.two, kind=kind).score


@dataclass(frozen=True)
class Quality:
    """Precision, recall and F1 of "same" at a threshold, 0 to 1."""

    pairs: int
    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        return (
            f"{self.pairs:4} pairs  P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"
        )


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            half = hashlib.sha256(row["name2"].casefold().encode()).digest()[0] % 2
            yield Pair(row["schema"], row["name1"], row["name2"], row["is_match"] == "true", half)


def quality(pairs: list[Pair], threshold: float) -> Quality:
    """How well scores of at least `threshold` tell which pairs are the same."""
    right = sum(pair.same and pair.score >= threshold for pair in pairs)
    said = sum(pair.score >= threshold for pair in pairs)
    true = sum(pair.same for pair in pairs)
    precision = right / said if said else 0.0
    recall = right / true if true else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return Quality(len(pairs), precision, recall, f1)


def main() -> None:
    """Print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pairs", type=Path, default=SHARED / "names" / "name_bench.csv")
    asked.add_argument("--threshold", type=float, default=0.7)
    asked.add_argument("--half", type=int, choices=(0, 1))
    asked.add_argument("--worst", type=int, default=0)
    args = asked.parse_args()
    pairs = [p for p in read_pairs(args.pairs) if args.half is None or p.half == args.half]
    people = [pair for pair in pairs if pair.schema == "Person"]
    print(f"overall {quality(pairs, args.threshold)}")
    print(f"persons {quality(people, args.threshold)}")
    wrong = [p for p in pairs if (p.score >= args.threshold) != p.same]
    for pair in sorted(wrong, key=lambda p: -abs(p.score - args.threshold))[: args.worst]:
        print(f"{pair.score:.2f} {pair.same} {pair.schema}: {pair.one} | {pair.two}")


if __name__ == "__main__":
    main()
