"""Reads the labelled openings of real stories and prints how well: `python -m benchmarks.stories`.

The stories are not in this repository; where `../shared` is absent, one line says so. Exit code 0
whatever the figures are.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

import aygaq
from benchmarks.reading.gold import Gold
from benchmarks.reading.scoring import Score, add_up, score_reading
from benchmarks.reading.table import HEAD, score_line, slot_lines
from benchmarks.stories.labels import HELD_BACK, load_gold
from benchmarks.stories.openings import DATA, Opening, load_openings


def main(arguments: list[str]) -> int:
    """Print a line for the stories that rules may look at, and one for those held back."""
    options = _options(arguments)
    if not (options.shared / DATA).exists():
        print(f"skipped: {DATA} is not under {options.shared}; give its folder with --shared")
        return 0
    openings = load_openings(options.shared)
    gold = load_gold(openings)
    labelled = [o for o in openings if o.number in gold]
    seen = score_stories((o for o in labelled if o.number < HELD_BACK), gold)
    unseen = score_stories((o for o in labelled if o.number >= HELD_BACK), gold)
    print(HEAD)
    print(score_line("looked at", seen), score_line("held back", unseen), sep="\n")
    print(f"\n{'slots, looked at':22}{'right':>16}", *slot_lines(seen), sep="\n")
    print(f"\n{'slots, held back':22}{'right':>16}", *slot_lines(unseen), sep="\n")
    if options.misses:
        print(*seen.misses, sep="\n")
    return 0


def score_stories(openings: Iterable[Opening], gold: dict[int, Gold]) -> Score:
    """The score of all these stories together."""
    return add_up([_score(opening, gold[opening.number]) for opening in openings])


def _score(opening: Opening, gold: Gold) -> Score:
    name = f"{opening.number:03}"
    data = opening.text.encode()
    reading = aygaq.read_document(data, name=f"{name}.txt", published=opening.published)
    return score_reading(reading, gold, name)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--misses", action="store_true", help="of the stories looked at")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
