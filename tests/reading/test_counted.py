"""Times counted from another act of the text: made-up sentences, read on 10 June 2019."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

TEXTS = [
    ("Police killed Bo Lim on 14 May, three days after soldiers had abducted Ana Lund.",
     {"killing": "2019-05-14", "abduction": "2019-05-11"}),
    ("Aron Tesk was arrested on 3 May 2019. Two days after his arrest, he was beaten by police.",
     {"arrest": "2019-05-03", "ill-treatment": "2019-05-05"}),
    ("Aron Tesk was arrested on 3 May 2019. Since his arrest he has been held in a cell.",
     {"arrest": "2019-05-03", "detention": "2019-05-03/.."}),
    ("Ana Lund was beaten days after her arrest.", {"arrest": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "times"), TEXTS, ids=[text for text, _ in TEXTS])
def test_a_time_is_counted_from_the_other_act(
    read_words: Callable[..., Reading], text: str, times: dict[str, str | None]
) -> None:
    claims = read_words(text, published="2019-06-10").claims
    found = {c.type: c.date.edtf if c.date else None for c in claims if c.type in times}
    assert found == times


def test_a_release_is_counted_from_the_arrest(read_words: Callable[..., Reading]) -> None:
    reading = read_words(
        "Aron Tesk was arrested on 3 May 2019. He was released after three days.",
        published="2019-06-10",
    )
    dates = [c.date.edtf for c in reading.claims if c.type == "release" and c.date]
    assert dates == ["2019-05-06"]
