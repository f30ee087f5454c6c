"""The gold: what a person who knows the work found in a report, fact by fact.

Reach for this module to load reports with their gold. The format is the one of
`../shared/reports/kazakh-emigration-2017.gold.json`, with two slots more: `polarity` where the
words deny, and `modality` where they hedge. One fact is always true: a `Report` has its text and
its gold side by side in one folder, `NAME.txt` and `NAME.gold.json`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OPEN = "development"  # the folder whose texts and misses anybody may look at
FOLDERS = (OPEN, "held-back", "held-back-2")


@dataclass(frozen=True)
class GoldDate:
    """The exact interval that the words allow; a bound may be off by `slack_days`."""

    earliest: dt.date | None
    latest: dt.date | None
    slack_days: int = 0


@dataclass(frozen=True)
class Fact:
    """One fact that a reading should find.

    Attributes:
        kinds, types: any of them is right: "taken away" is an arrest or a detention.
        subject, place, speaker, agents: words that name it; any of them is right.
        count: bounds of the group's number, `low` or `high` or both; None: open.
    """

    id: str
    kinds: tuple[str, ...]
    types: tuple[str, ...]
    subject: tuple[str, ...]
    quote: str
    date: GoldDate | None = None
    place: tuple[str, ...] = ()
    term: str | None = None
    speaker: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    count: Mapping[str, int | None] | None = None
    polarity: str | None = None
    modality: str | None = None


@dataclass(frozen=True)
class Gold:
    """All that the gold says of one report."""

    published: str  # EDTF
    publisher: str
    victims: tuple[str, ...]
    not_victims: tuple[str, ...]
    not_in_text: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Report:
    """A report and its gold. Its name says country, voice and number: `iran-urgent-01`."""

    path: Path
    gold: Gold

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def voice(self) -> str:
        return self.name.rsplit("-", 2)[1]


def load_reports(folder: str) -> list[Report]:
    """The reports of one folder of `FOLDERS`, by name."""
    texts = sorted((HERE / folder).glob("*.txt"))
    return [Report(text, load_gold(text.with_suffix(".gold.json"))) for text in texts]


def load_gold(path: Path) -> Gold:
    """The gold of one report."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Gold(
        published=data["published"],
        publisher=data["publisher"],
        victims=tuple(data["victims"]),
        not_victims=tuple(data.get("not_victims", ())),
        not_in_text=tuple(data.get("not_in_text", ())),
        facts=tuple(_fact(fact) for fact in data["facts"]),
    )


def _fact(data: Mapping[str, Any]) -> Fact:
    return Fact(
        id=data["id"],
        kinds=tuple(data.get("kinds", (data["kind"],))),
        types=tuple(data["type"]),
        subject=tuple(data["subject"]),
        quote=data["quote"],
        date=_date(data["date"]) if "date" in data else None,
        place=tuple(data.get("place", ())),
        term=data.get("term"),
        speaker=tuple(data.get("speaker", ())),
        agents=tuple(data.get("agents", ())),
        count=data.get("count"),
        polarity=data.get("polarity"),
        modality=data.get("modality"),
    )


def _date(data: Mapping[str, Any]) -> GoldDate:
    return GoldDate(_day(data["earliest"]), _day(data["latest"]), data.get("slack_days", 0))


def _day(value: str | None) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(value)
