"""Terms told beside names, terms that became others, and how long somebody was held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import subject_of

# text -> term of each person's sentence
VERDICTS = [
    ("Verdict.\n\nAron Tesk, Bo Lim: 15 years upheld. Ana Lund: fifteen years, cut to ten.",
     {"Aron Tesk": "P15Y", "Bo Lim": "P15Y", "Ana Lund": "P10Y"}),
    ("Those sentenced, Aron Tesk (20 years) and Ana Lund (12 years), remain in prison.",
     {"Aron Tesk": "P20Y", "Ana Lund": "P12Y"}),
    ("Aron Tesk, born 1957, deputy chairman of a party, under article 179: life imprisonment.",
     {"Aron Tesk": "life"}),
    ("Aron Tesk was sentenced to nine years in prison, reduced to six on appeal.",
     {"Aron Tesk": "P6Y"}),
]  # fmt: skip
HELD = [
    ("Aron Tesk was held for six days in a cell by police.", "P6D"),
    ("Aron Tesk spent 14 months in prison.", "P14M"),
    ("Aron Tesk was detained on 3 May and freed ten days later.", None),
]


@pytest.mark.parametrize(("text", "terms"), VERDICTS, ids=[text[-40:] for text, _ in VERDICTS])
def test_a_term_is_of_the_name_beside_it(
    read_words: Callable[..., Reading], text: str, terms: dict[str, str]
) -> None:
    reading = read_words(text)
    found = {
        subject_of(reading, c): (c.value or {}).get("term")
        for c in reading.claims
        if c.type == "sentence"
    }
    assert found == terms


def test_an_age_in_brackets_is_no_verdict(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Aron Tesk (20 years) and Ana Lund (12 years) went to school.")
    assert [c for c in reading.claims if c.type == "sentence"] == []


@pytest.mark.parametrize(("text", "term"), HELD, ids=[text for text, _ in HELD])
def test_how_long_somebody_was_held(
    read_words: Callable[..., Reading], text: str, term: str | None
) -> None:
    terms = [(c.value or {}).get("term") for c in read_words(text).claims if c.type != "release"]
    assert term in terms
