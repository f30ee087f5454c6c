from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from aygaq.claims import Reading
from aygaq.reading.records import find_records, label_of
from aygaq.sources.extract import extract
from aygaq.sources.text import SourceText

LIST = """PRISONERS OF THE RIVER DISTRICT

1. Askar Orynbay uly Bekzhan

Date of arrest: 3 May 2013

Charge: Article 233 (organising actions that disturb order)

Place of detention: Prison No. 88

Case background: Bekzhan edited a paper. He was beaten by police in his cell.

2. Dina Bekzhan

Date of arrest: 9 June 2013

Place of detention: Hill Road Detention Centre
"""


def source() -> SourceText:
    return extract(LIST.encode(), name="list.txt")


def test_each_heading_with_a_name_opens_a_record() -> None:
    text = source()
    names = [text.text[r.name[0] : r.name[1]] for r in find_records(text)]
    assert names == ["Askar Orynbay uly Bekzhan", "Dina Bekzhan"]


def test_records_do_not_overlap() -> None:
    records = find_records(source())
    assert all(a.last <= b.first for a, b in pairwise(records))


def test_plain_news_has_no_records() -> None:
    text = extract(b"Police held two men on Monday.\n\nThey were freed later.", name="a.txt")
    assert find_records(text) == []


def test_labels_are_known_with_and_without_article() -> None:
    assert label_of("The Charge") == label_of("charge")
    assert label_of("Favourite colour") is None


FIELDS = [
    ("Charge: none", ["arrest affirmed", "charge denied"]),
    ("Charge: unknown", ["arrest affirmed"]),
    ("Place of detention: not known", ["arrest affirmed"]),
    ("Charge: hooliganism", ["arrest affirmed", "charge affirmed"]),
]


@pytest.mark.parametrize(("field", "told"), FIELDS)
def test_a_field_of_none_denies_and_one_of_unknown_tells_nothing(
    read_words: Callable[..., Reading], field: str, told: list[str]
) -> None:
    first = f"1. Aron Tesk\n\nDate of arrest: 3 May 2013\n\n{field}"
    second = "2. Dina Bek\n\nDate of arrest: 4 May 2013\n\nCharge: theft"
    reading = read_words(f"{first}\n\n{second}")
    tesk = next(entity.id for entity in reading.entities if entity.name == "Aron Tesk")
    acts = [c for c in reading.claims if c.subject == tesk and c.kind == "act"]
    assert [f"{act.type} {act.polarity}" for act in acts] == told
