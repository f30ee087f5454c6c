from __future__ import annotations

import hashlib
import hmac

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aygaq.ledger.canonical import Json, canonical_json
from aygaq.ledger.commitment import DOMAIN, commit, new_salt, verify_opening
from aygaq.ledger.errors import OpeningWrong, SaltMalformed
from tests.ledger.made import hashes, json_values


@given(json_values, hashes)
def test_a_commitment_is_the_documented_hmac(value: Json, salt: bytes) -> None:
    by_hand = hmac.new(salt, b"aygaq commitment v1\0" + canonical_json(value), hashlib.sha256)
    assert commit(value, salt) == by_hand.hexdigest()


@given(json_values, hashes)
def test_salt_and_value_open_their_commitment(value: Json, salt: bytes) -> None:
    verify_opening(commit(value, salt), value, salt)


@given(json_values, json_values, hashes)
def test_another_value_does_not_open_it(one: Json, other: Json, salt: bytes) -> None:
    assume(canonical_json(one) != canonical_json(other))
    with pytest.raises(OpeningWrong):
        verify_opening(commit(one, salt), other, salt)


@given(json_values, st.lists(hashes, min_size=2, max_size=2, unique=True))
def test_another_salt_does_not_open_it(value: Json, salts: list[bytes]) -> None:
    with pytest.raises(OpeningWrong):
        verify_opening(commit(value, salts[0]), value, salts[1])


@pytest.mark.parametrize("size", [0, 16, 31, 33, 64])
def test_a_salt_of_another_length_is_refused(size: int) -> None:
    # HMAC pads short keys and hashes long ones, so two salts could open to one commitment.
    with pytest.raises(SaltMalformed) as refused:
        commit(None, b"\0" * size)
    assert (refused.value.expected, refused.value.got) == (32, size)


def test_salts_are_fresh() -> None:
    assert len({new_salt() for _ in range(100)}) == 100


def test_the_domain_cannot_run_into_the_value() -> None:
    assert DOMAIN.endswith(b"\0")
    assert b"\0" not in canonical_json("\0")


def test_a_wrong_opening_does_not_repeat_the_value() -> None:
    with pytest.raises(OpeningWrong) as refused:
        verify_opening("0" * 64, {"word": "private"}, b"\0" * 32)
    assert "private" not in str(refused.value)
