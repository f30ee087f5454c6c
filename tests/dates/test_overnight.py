"""A night that is told without its day, and nights that only tell how long."""

from __future__ import annotations

import pytest

from aygaq.dates import find_expressions


@pytest.mark.parametrize(
    "text", ["He was held overnight.", "An overnight raid.", "kept overnight,"]
)
def test_overnight_as_a_length_or_before_a_noun_is_no_time(text: str) -> None:
    assert find_expressions(text) == []
