"""Ids that people can type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.store.ids import ALPHABET, LENGTH, new_id, new_ids, typed_id


def test_an_id_has_its_letter_and_eight_letters_that_are_not_misread() -> None:
    letter, _, rest = new_id("c").partition("-")
    assert letter == "c"
    assert len(rest) == LENGTH
    assert set(rest) <= set(ALPHABET)
    assert set("ilou").isdisjoint(ALPHABET)


@given(st.integers(0, 200))
def test_many_ids_are_all_different(count: int) -> None:
    assert len(set(new_ids("e", count))) == count


def test_a_taken_id_is_not_given_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from aygaq.store import ids

    drawn = iter(["c-1", "c-1", "c-2", "c-3"])
    monkeypatch.setattr(ids, "new_id", lambda letter: next(drawn))
    assert new_ids("c", 2, {"c-2"}) == ["c-1", "c-3"]


@pytest.mark.parametrize("typed", ["c-70k1m", "70k1m", "C-7OKLM", " c-7oKiM "])
def test_what_is_typed_is_understood(typed: str) -> None:
    assert typed_id("c", typed) == "c-70k1m"
