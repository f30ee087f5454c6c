"""Reads the phrase book, prints how many ways of telling are known: `--misses` names the others.

Each line of `*.txt` is `CODES | SENTENCE`; X stands for a person, who gets a made-up name, and
`-` for codes says that nothing was done to X. A code may be of an act or of what is said of X.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import aygaq
from aygaq.claims import ClaimKind, Reading

HERE = Path(__file__).parent
NAMES = (
    "Aruzhan Tolegenkyzy", "Farid Nasirli", "Thandeka Mokwena", "Rubén Olivares Paz", "Yusuf Adan",
    "Mariam al-Hadidi", "Nguyen Van Lap", "Sevgi Aktaran", "Htet Aung Myint", "Daryna Kovalska",
)  # fmt: skip


@dataclass(frozen=True)
class Phrase:
    """One way of telling; no codes where it tells of nothing."""

    codes: frozenset[str]
    sentence: str
    name: str


def phrases() -> Iterator[Phrase]:
    """The phrase book, each line with a name of its own choosing."""
    for file in sorted(HERE.glob("*.txt")):
        for number, line in enumerate(file.read_text("utf-8").splitlines()):
            if not line or line.startswith("#"):
                continue
            codes, _, sentence = line.partition(" | ")
            name = NAMES[number % len(NAMES)]
            told = " ".join(_named(word, name) for word in sentence.split())
            yield Phrase(frozenset(codes.split()) - {"-"}, told, name)


def _named(word: str, name: str) -> str:
    return name + word[1:] if word == "X" or word[:2] in ("X,", "X'", "X.") else word


def known(phrase: Phrase) -> bool:
    """Whether the reader tells of the act and of the person, or of nothing where there is none."""
    reading = aygaq.read_text(phrase.sentence, published="2020-06-15")
    acts = set(_told_of(reading, phrase))
    return bool(acts & phrase.codes) if phrase.codes else not acts


def _told_of(reading: Reading, phrase: Phrase) -> Iterator[str]:
    """The acts on the person, and of what is said of them that which the line asks for."""
    entities = reading.entities_by_id()
    for claim in reading.claims:
        told = claim.kind in (ClaimKind.ACT, ClaimKind.MEASURE) or claim.type in phrase.codes
        if told and claim.subject is not None and phrase.name in entities[claim.subject].name:
            yield claim.type


def main() -> int:
    """Print a line for each act, then the whole."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.phrases")
    parser.add_argument("--misses", action="store_true", help="each phrase that is not known")
    asked = parser.parse_args()
    counts: dict[str, list[int]] = {}
    for phrase in phrases():
        right = known(phrase)
        key = "nothing" if not phrase.codes else min(phrase.codes)
        count = counts.setdefault(key, [0, 0])
        count[0] += right
        count[1] += 1
        if asked.misses and not right:
            print(f"{'/'.join(sorted(phrase.codes)) or '-'} | {phrase.sentence}")
    for code, (hits, total) in sorted(counts.items()):
        print(f"{code:<26} {hits:>4}/{total:<4} {hits / total:>5.0%}")
    hits, total = (sum(count[i] for count in counts.values()) for i in (0, 1))
    print(f"{'all':<26} {hits:>4}/{total:<4} {hits / total:>5.0%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
