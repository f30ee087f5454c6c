"""Rows of tables as records: made-up prisoners, in bars and in tabs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import subject_of

ROWS = [
    "No. | Full name | Detained | Place | Charge | Sentence | Held at",
    "1 | Aron Tesk | 3 May 2017 | Osh | Robbery; arson | 5 years (4 June 2018) | Colony No. 4",
    "2 | Ana Lund | 7 July 2017 | Naryn | Murder | – | Released 9 August 2017",
]
BARRED = "Prisoners of the south\n\n" + "\n".join(ROWS)
TABBED = BARRED.replace(" | ", "\t")


@pytest.mark.parametrize("text", [BARRED, TABBED], ids=["bars", "tabs"])
def test_each_cell_is_read_by_its_header(read_words: Callable[..., Reading], text: str) -> None:
    reading = read_words(text)
    found = {
        (subject_of(reading, c), c.type, c.date.edtf if c.date else None,
         c.place.words.text if c.place else None, (c.value or {}).get("term"))
        for c in reading.claims if c.kind.value == "act"
    }  # fmt: skip
    assert found == {
        ("Aron Tesk", "detention", "2017-05-03", "Osh", None),
        ("Aron Tesk", "charge", None, None, None),
        ("Aron Tesk", "sentence", "2018-06-04", None, "P5Y"),
        ("Aron Tesk", "detention", None, "Colony No. 4", None),
        ("Ana Lund", "detention", "2017-07-07", "Naryn", None),
        ("Ana Lund", "charge", None, None, None),
        ("Ana Lund", "release", "2017-08-09", None, None),
    }


def test_a_row_without_a_name_is_no_record(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Arrests\n\nYear | Detained | Freed\n2016 | 30 | 12\n2017 | 44 | 9")
    assert [c for c in reading.claims if c.kind.value == "act"] == []
