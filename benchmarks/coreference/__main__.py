"""Scores our reader's people against GUM's: `python -m benchmarks.coreference`.

GUM lies in `../shared/treebanks`, or where `AYGAQ_SHARED` says; without it there is nothing to
measure, which is said and is no failure. The reader's model was trained on GUM's train part for
names and grammar; who is who is rules, and no rule was made on the dev part that is read here.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from aygaq.actions.read_document import read_text
from aygaq.claims import EntityKind, Reading
from benchmarks.coreference.gum import Document, GoldMention, documents
from benchmarks.coreference.measures import Entity, b_cubed, ceaf_e, conll_mean, lea, muc

BESIDE = Path(__file__).resolve().parents[3] / "shared"
_SPOKEN = frozenset(
    [
        "i",
        "me",
        "my",
        "mine",
        "myself",
        "we",
        "us",
        "our",
        "ours",
        "you",
        "your",
        "yours",
        "yourself",
    ]
)
_PEOPLE = (EntityKind.PERSON, EntityKind.GROUP)
Mention = tuple[str, int, int]  # document, and the gold mention's words


@dataclass
class Sides:
    """Both partitions of the mentions; `met` are the gold mentions that our reader makes."""

    gold: list[Entity]
    ours: list[Entity]
    mentions: int = 0  # of people in the gold
    made: int = 0  # of people by our reader
    met: int = 0
    spoken: int = 0  # of the gold's mentions: "I", "you", "our" …

    def only_met(self) -> Sides:
        """Both sides without the mentions that only one of them has."""
        there = {m for entity in self.gold for m in entity} & {m for e in self.ours for m in e}
        gold, ours = (
            [entity & there for entity in side if entity & there] for side in (self.gold, self.ours)
        )
        return Sides(gold, ours)


def main() -> int:
    """Print the figures; 0 also where there is nothing to read."""
    shared = Path(os.environ.get("AYGAQ_SHARED", BESIDE))
    file = shared / "treebanks" / "en-gum" / "dev.conllu"
    if not file.is_file():
        print("skipped: no ../shared/treebanks/en-gum and AYGAQ_SHARED names none")
        return 0
    total = Sides([], [])
    count = 0
    for document in documents(file):
        _extend(total, compare(document, read_text(document.text)))
        count += 1
    print(*lines_of(total, count), sep="\n")
    return 0


def compare(document: Document, reading: Reading) -> Sides:
    """Both sides of one document.

    A mention of ours is the gold's where it holds the head and reaches over none of its ends;
    one that is nobody's in the gold keeps its own words, and counts against us.
    """
    entities: dict[str, set[Mention]] = defaultdict(set)
    for mention in document.people:
        entities[mention.entity].add((document.name, mention.start, mention.end))
    ours: list[Entity] = []
    taken: set[GoldMention] = set()
    made = 0
    for entity in reading.entities:
        if entity.kind not in _PEOPLE:
            continue
        found: set[Mention] = set()
        for span in entity.mentions:
            made += 1
            same = _same(document.people, span.start, span.end, taken)
            taken |= {same} if same else set()
            place = (same.start, same.end) if same else (span.start - len(document.text), span.end)
            found.add((document.name, *place))
        ours.append(frozenset(found))
    gold: list[Entity] = [frozenset(mentions) for mentions in entities.values()]
    spoken = sum(document.text[m.start : m.end].lower() in _SPOKEN for m in document.people)
    return Sides(gold, ours, len(document.people), made, len(taken), spoken)


def _same(
    people: Iterable[GoldMention], start: int, end: int, taken: set[GoldMention]
) -> GoldMention | None:
    """The narrowest gold mention that these words stand for."""
    fitting = [
        m for m in people
        if m not in taken and start <= m.head_start and m.head_end <= end
        and m.start <= start and end <= m.end
    ]  # fmt: skip
    return min(fitting, key=lambda m: m.end - m.start, default=None)


def _extend(total: Sides, more: Sides) -> None:
    total.gold += more.gold
    total.ours += more.ours
    total.mentions += more.mentions
    total.made += more.made
    total.met += more.met
    total.spoken += more.spoken


def lines_of(sides: Sides, count: int) -> list[str]:
    """The table."""
    met = sides.only_met()
    found = f"{sides.met}/{sides.mentions} {100 * sides.met / sides.mentions:.0f}%"
    right = f"{sides.met}/{sides.made} {100 * sides.met / sides.made:.0f}%"
    lines = [
        f"GUM dev: {count} documents, {len(sides.gold)} people in {sides.mentions} mentions, "
        f'{sides.spoken} of them "I", "you", "our" and their like',
        f"mentions of people found {found}, right {right}",
        "",
        f"{'':22}{'mentions both have':>20}{'all mentions':>20}",
        f"{'':22}{'R     P    F1':>20}{'R     P    F1':>20}",
    ]
    for name, measure in (("MUC", muc), ("B³", b_cubed), ("CEAF-e", ceaf_e), ("LEA", lea)):
        figures = (measure(side.gold, side.ours) for side in (met, sides))
        shown = (f"{f.recall:.2f}  {f.precision:.2f}  {f.f1:.2f}" for f in figures)
        lines.append(f"{name:22}" + "".join(f"{one:>20}" for one in shown))
    means = (conll_mean(side.gold, side.ours) for side in (met, sides))
    return [*lines, f"{'mean of the first three':22}" + "".join(f"{m:>20.2f}" for m in means)]


if __name__ == "__main__":
    sys.exit(main())
