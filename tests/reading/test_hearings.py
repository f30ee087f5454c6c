"""What happens in a hearing happened on its day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading

Read = Callable[..., Reading]


def dates(reading: Reading) -> dict[str, str | None]:
    """Type of each act -> its date."""
    return {c.type: c.date.edtf if c.date else None for c in reading.claims}


@pytest.mark.parametrize("kind", ["charge", "trial", "release"])
def test_plea_and_bail_are_of_the_day_of_the_charge(read_words: Read, kind: str) -> None:
    reading = read_words(
        "Ana Bek was charged with sedition on 9 August. She pleaded not guilty and was freed on "
        "bail."
    )
    assert dates(reading)[kind] == "2018-08-09"


def test_who_is_remanded_in_court_is_so_on_the_day_of_the_hearing(read_words: Read) -> None:
    reading = read_words("Ana Bek appeared in court on 3 May. The judge remanded her in custody.")
    assert dates(reading)["detention"] == "2018-05-03"


def test_a_release_without_bail_is_of_no_hearing(read_words: Read) -> None:
    reading = read_words("Ana Bek was charged on 9 August. She was later released.")
    assert dates(reading)["release"] is None
