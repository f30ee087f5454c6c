"""Acts of clauses that go on beside the verb before them: in a row, behind a comma, feared."""

from __future__ import annotations

import pytest

import aygaq

TOLD = [
    ("Nurse Ana Bek was picked up on 26 July, beaten in a van and charged.", "assault", "Ana Bek"),
    ("Police raided the weekly on 13 August, confiscating computers and detaining its clerk, "
     "Ana Bek.", "detention", "Ana Bek"),
    ("Her family fears that Ana Bek has been tortured.", "torture", "Ana Bek"),
    ("The source submits that Ana Bek was beaten with cables.", "torture", "Ana Bek"),
    ("Officials at the crossing tore up Ana Bek's passport.", "document-confiscation", "Ana Bek"),
    ("Ana Bek was tried. She was not represented by a lawyer.", "denial-of-counsel", "Ana Bek"),
    ("Ana Bek was sentenced in March. Her appeal was turned down in May.", "trial", "Ana Bek"),
    ("A court sentenced conscientious objector Bo Lund to two years.", "sentence", "Bo Lund"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "whom"), TOLD)
def test_a_clause_beside_tells_whom_its_act_befell(text: str, act: str, whom: str) -> None:
    reading = aygaq.read_text(text, published="2020-06-15")
    names = {e.id: e.name for e in reading.entities}
    assert (act, whom) in {(c.type, names[c.subject]) for c in reading.claims if c.subject}


def test_who_fears_is_the_speaker() -> None:
    reading = aygaq.read_text("His family fears that Bo Lund was beaten.", published="2020-06-15")
    assert {c.speaker.words.text for c in reading.claims if c.speaker} == {"His family"}


def test_a_passive_without_its_were_has_the_day_of_the_one_before() -> None:
    text = "On 23 August, nine people were killed and two women raped at a mine."
    claims = aygaq.read_text(text, published="2021-12-01").claims
    days = {c.type: c.date.edtf for c in claims if c.date}
    assert days == {"killing": "2021-08-23", "sexual-violence": "2021-08-23"}
