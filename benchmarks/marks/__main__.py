"""Prints how many marked acts are found: `python -m benchmarks.marks`.

Exit code 0 whatever the figures are.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from benchmarks.marks.found import count_acts
from benchmarks.marks.markup import read_marked

TEXTS = Path(__file__).with_name("texts")


def main() -> None:
    """One line for each act, those told most often first, and one for all."""
    told: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for path in sorted(TEXTS.glob("*.txt")):
        for marked in read_marked(path.read_text(encoding="utf-8")):
            of_text = count_acts(marked)
            told += of_text.told
            found += of_text.found
    print(f"{'acts in rare words':26}{'found':>12}")
    for act, times in sorted(told.items(), key=lambda item: (-item[1], item[0])):
        print(_line(act, found[act], times))
    print(_line("all", found.total(), told.total()))


def _line(act: str, found: int, told: int) -> str:
    return f"{act:26}{found:>6}/{told:<5} {found / told:>4.0%}"


if __name__ == "__main__":
    main()
