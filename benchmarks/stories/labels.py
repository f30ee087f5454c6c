"""Our labels of real stories: a table of places in their openings, and the gold it stands for.

Reach for this module with openings, for their gold. `labels.tsv` names no person and quotes no
word: who, where and by whom are places in the text, `start-end` in code points, several apart by
`;`. Always true: a label whose words are not where it says is refused, with its line.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.reading.gold import Fact, Gold, GoldDate
from benchmarks.stories.openings import Opening

TABLE = Path(__file__).with_name("labels.tsv")
HELD_BACK = 240  # from this story on: for seeing the drop, never for tuning
_DATE = re.compile(r"([\d-]*)/([\d-]*)(?:~(\d+))?")

Row = Mapping[str, str]


def load_gold(openings: Iterable[Opening], table: Path = TABLE) -> dict[int, Gold]:
    """The gold of each labelled story, by its number.

    Raises:
        ValueError: a place lies outside its opening.
    """
    by_story: dict[int, list[Row]] = defaultdict(list)
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            by_story[int(row["story"])].append(row)
    return {o.number: _gold(o, by_story[o.number]) for o in openings if o.number in by_story}


def _gold(opening: Opening, rows: Sequence[Row]) -> Gold:
    text = opening.text
    people = {row["types"]: _words(row["subject"], text) for row in rows if not row["quote"]}
    told = [row for row in rows if row["quote"] and not _in_headline(row["quote"], opening)]
    facts = tuple(_fact(f"{opening.number:03}.{n}", row, text) for n, row in enumerate(told, 1))
    victims, others = people.get("victims", ()), people.get("not victims", ())
    return Gold(opening.published, "", victims, others, (), facts)


def _in_headline(place: str, opening: Opening) -> bool:
    """What a headline tells ahead is told below it; labellers differ on writing it down twice."""
    return int(place.partition("-")[0]) < len(opening.headline)


def _fact(number: str, row: Row, text: str) -> Fact:
    return Fact(
        id=number,
        kinds=("act",),
        types=tuple(row["types"].split(",")),
        subject=_words(row["subject"], text),
        quote=_words(row["quote"], text)[0],
        date=_date(row["date"]),
        place=_words(row["place"], text),
        term=row["term"] or None,
        speaker=_words(row["speaker"], text),
        agents=_words(row["agents"], text),
        count=_count(row["count"]),
        polarity=row["polarity"] or None,
        modality=row["modality"] or None,
    )


def _words(places: str, text: str) -> tuple[str, ...]:
    found = []
    for place in filter(None, places.split(";")):
        start, end = map(int, place.split("-"))
        if not start < end <= len(text):
            raise ValueError(f"labels.tsv: {place} lies outside a text of {len(text)} characters")
        found.append(text[start:end])
    return tuple(found)


def _date(written: str) -> GoldDate | None:
    match = _DATE.fullmatch(written) if written else None
    if match is None:
        return None
    earliest, latest, slack = match.groups()
    return GoldDate(_day(earliest), _day(latest), int(slack or 0))


def _day(written: str) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None


def _count(written: str) -> dict[str, int | None] | None:
    """`3`, `3-5`, or `3-` with no upper bound."""
    if not written:
        return None
    low, dash, high = written.partition("-")
    return {"low": int(low), "high": int(high) if high else None if dash else int(low)}
