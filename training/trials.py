"""Write what training runs reached into a page, between two marks.

Reach for this when a decision is written down: `python -m training.trials PAGE NAME=LOG …`. Always
true: the figures are those the runs printed; nothing outside the marks is changed. Effect:
rewrites PAGE.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

BEGIN, END = "<!-- trials -->", "<!-- end of trials -->"
KEYS = ("uas", "las", "upos", "lemma", "ner_f")
_LINE = re.compile(r"(\d+) words\s+(uas .*)$", re.MULTILINE)


def rows_of(name: str, log: str) -> list[str]:
    """Table rows of one run: its first, one for each million words, and its last."""
    found = [(int(words), text.split()) for words, text in _LINE.findall(log)]
    rows = []
    for place, (words, cells) in enumerate(found):
        edge = place in (0, len(found) - 1)
        if not edge and words // 1_000_000 == found[place - 1][0] // 1_000_000:
            continue
        scores = dict(zip(cells[::2], map(float, cells[1::2]), strict=True))
        figures = " | ".join(f"{scores[key]:.3f}" for key in KEYS)
        rows.append(f"| {name} | {words / 1e6:.1f} | {figures} |")
    return rows


def table_of(runs: Sequence[tuple[str, str]]) -> str:
    """The table of all runs, given as name and text of the log."""
    head = "| run | million words | " + " | ".join(KEYS) + " |"
    rule = "| --- |" + " ---: |" * (len(KEYS) + 1)
    return "\n".join([head, rule, *(row for name, log in runs for row in rows_of(name, log))])


def with_table(page: str, table: str) -> str:
    """The page with `table` between the marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"


def main() -> None:
    """Read the logs and rewrite the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("runs", nargs="+", metavar="NAME=LOG")
    args = parser.parse_args()
    runs = [(name, Path(log).read_text()) for name, _, log in (r.partition("=") for r in args.runs)]
    page = args.page.read_text(encoding="utf-8")
    args.page.write_text(with_table(page, table_of(runs)), encoding="utf-8")


if __name__ == "__main__":
    main()
