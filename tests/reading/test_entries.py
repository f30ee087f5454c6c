"""Lists of people: bullets, numbers, bare lives, terms alone, chronologies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

BULLETS = """PRISONERS OF THE RIVER

• Askar Bekzhan (34), taxi driver – detained 3 May 2018, sentenced to 5 years
• Dina Orynbay (41), nurse – arrested on 7 June 2018 in Almaty; released on bail
• Nurlan Seitqali, imam: 10 years, Prison No. 9
"""
LIVES = """Askar Bekzhan, born 1984. Arrested on 3 May 2018 in Almaty. Sentenced to five years.

Dina Orynbay, a nurse, mother of two. Detained since 7 June 2018. Charged with extremism.
"""
CHRONICLE = """Chronology

3 May 2018 – Askar Bekzhan is detained at his home in Almaty.
5 May 2018 – He is charged with extremism.
9 July 2018 – A court sentences Bekzhan to seven years in prison.
"""


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (BULLETS, "detention", "Askar Bekzhan"),
        (BULLETS, "sentence", "Askar Bekzhan"),
        (BULLETS, "arrest", "Dina Orynbay"),
        (BULLETS, "occupation", "Dina Orynbay"),
        (BULLETS, "sentence", "Nurlan Seitqali"),
        (LIVES, "arrest", "Askar Bekzhan"),
        (LIVES, "sentence", "Askar Bekzhan"),
        (LIVES, "detention", "Dina Orynbay"),
        (LIVES, "charge", "Dina Orynbay"),
        (CHRONICLE, "detention", "Askar Bekzhan"),
        (CHRONICLE, "charge", "Askar Bekzhan"),
        (CHRONICLE, "sentence", "Askar Bekzhan"),
    ],
)
def test_an_entry_tells_of_its_person(read_words: Read, text: str, kind: str, name: str) -> None:
    assert (kind, name) in told(read_words(text))


@pytest.mark.parametrize("text", [BULLETS, LIVES])
def test_no_entry_takes_what_befell_another(read_words: Read, text: str) -> None:
    found = told(read_words(text))
    assert ("release", "Askar Bekzhan") not in found
    assert ("charge", "Askar Bekzhan") not in found
