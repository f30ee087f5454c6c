from __future__ import annotations

from itertools import pairwise

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
