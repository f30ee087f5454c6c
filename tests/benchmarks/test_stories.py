"""The labels of real stories: places alone, inside their texts, and gold like any other."""

from __future__ import annotations

import csv
import datetime as dt
import re
from pathlib import Path

import pytest

from benchmarks.reading.gold import GoldDate
from benchmarks.stories.labels import TABLE, load_gold
from benchmarks.stories.openings import DATA, LONGEST, Opening, load_openings

SHARED = Path("../shared")
TEXT = "Two held\n\nPolice held Aru Bekova and Timo Sall in Osh on 3 May 2019, a lawyer said.\n"
HEAD = "story types quote subject date place term speaker agents count polarity modality"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "labels.tsv"


def write(table: Path, *rows: dict[str, str]) -> None:
    with table.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, HEAD.split(), delimiter="\t", restval="")
        writer.writeheader()
        writer.writerows(rows)


def place_of(words: str) -> str:
    return f"{TEXT.index(words)}-{TEXT.index(words) + len(words)}"


def test_a_label_is_read_as_the_words_at_its_places(table: Path) -> None:
    people = f"{place_of('Aru Bekova')};{place_of('Timo Sall')}"
    write(
        table,
        {"story": "7", "types": "victims", "subject": people},
        {
            "story": "7", "types": "arrest,detention", "quote": place_of("Police held Aru"),
            "subject": place_of("Aru Bekova"), "date": "2019-05-03/2019-05-03~1",
            "place": place_of("Osh"), "speaker": place_of("a lawyer"), "count": "2-",
        },
    )  # fmt: skip
    gold = load_gold([Opening(7, "2019-05-04", TEXT)], table)[7]
    (fact,) = gold.facts
    day = dt.date(2019, 5, 3)
    assert gold.victims == ("Aru Bekova", "Timo Sall")
    assert (fact.types, fact.quote) == (("arrest", "detention"), "Police held Aru")
    assert (fact.subject, fact.place, fact.speaker) == (("Aru Bekova",), ("Osh",), ("a lawyer",))
    assert (fact.date, fact.count) == (GoldDate(day, day, 1), {"low": 2, "high": None})


def test_what_the_headline_alone_tells_is_left_out(table: Path) -> None:
    write(table, {"story": "7", "types": "arrest", "quote": "0-8", "subject": "0-3"})
    assert load_gold([Opening(7, "2019", TEXT)], table)[7].facts == ()


def test_a_place_outside_its_text_is_refused(table: Path) -> None:
    write(table, {"story": "7", "types": "arrest", "quote": "900-908", "subject": "0-3"})
    with pytest.raises(ValueError, match="900-908 lies outside"):
        load_gold([Opening(7, "2019", TEXT)], table)


def test_the_committed_labels_hold_no_words_of_a_story() -> None:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    places = re.compile(r"(\d+-\d+(;\d+-\d+)*)?")
    slots = ("quote", "subject", "place", "speaker", "agents")
    assert rows
    assert all(places.fullmatch(row[slot]) for row in rows for slot in slots)


@pytest.mark.skipif(not (SHARED / DATA).exists(), reason="the real stories are not here")
def test_every_label_lies_in_its_opening_and_has_words_for_its_subject() -> None:
    openings = load_openings(SHARED)
    gold = load_gold(openings)
    facts = [fact for one in gold.values() for fact in one.facts]
    assert len(gold) == 200
    assert all(len(o.text) <= 2 * LONGEST for o in openings if o.number in gold)
    assert all(fact.subject and fact.quote.strip() == fact.quote for fact in facts)
