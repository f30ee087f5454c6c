"""Wrapping and unwrapping the workspace key."""

from __future__ import annotations

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.store import age_scrypt
from aygaq.store.errors import (
    KeysDamaged,
    PassphraseTooShort,
    PassphraseWrong,
    RecoveryKeyWrong,
)
from aygaq.store.keys import (
    WorkspaceKeys,
    new_keys,
    new_recovery_key,
    parse_keys,
    unwrap_with_passphrase,
    unwrap_with_recovery,
    wrap_with_passphrase,
    wrap_with_recovery,
)

KEYS = new_keys()
FILE = "passphrase.age"


@settings(max_examples=15, deadline=None)
@given(st.binary(max_size=2_000), st.text(min_size=1, max_size=30))
def test_any_age_program_opens_what_we_wrap(data: bytes, passphrase: str) -> None:
    sealed = age_scrypt.encrypt(data, passphrase, work_factor=2)
    assert pyrage.passphrase.decrypt(sealed, passphrase) == data


def test_more_than_a_chunk_is_refused() -> None:
    with pytest.raises(ValueError, match="limit"):
        age_scrypt.encrypt(bytes(age_scrypt.LARGEST + 1), "x")


def test_the_passphrase_opens_the_bundle() -> None:
    wrapped = wrap_with_passphrase(KEYS, "eight or more")
    assert unwrap_with_passphrase(wrapped, "eight or more", file=FILE) == KEYS


def test_another_passphrase_does_not() -> None:
    wrapped = wrap_with_passphrase(KEYS, "eight or more")
    with pytest.raises(PassphraseWrong):
        unwrap_with_passphrase(wrapped, "eight or mora", file=FILE)


def test_a_changed_key_file_does_not_open() -> None:
    wrapped = bytearray(wrap_with_passphrase(KEYS, "eight or more"))
    wrapped[-1] ^= 1
    with pytest.raises(PassphraseWrong):
        unwrap_with_passphrase(bytes(wrapped), "eight or more", file=FILE)


def test_a_file_of_another_kind_is_told_apart() -> None:
    with pytest.raises(KeysDamaged):
        unwrap_with_passphrase(b"PK\x03\x04", "eight or more", file=FILE)


def test_seven_characters_are_no_passphrase() -> None:
    with pytest.raises(PassphraseTooShort) as refused:
        wrap_with_passphrase(KEYS, "seven77")
    assert "seven77" not in str(refused.value)


def test_a_recovery_key_opens_its_own_file_among_several() -> None:
    one, other = new_recovery_key(), new_recovery_key()
    files = {
        "recovery-1.age": wrap_with_recovery(KEYS, one),
        "recovery-2.age": wrap_with_recovery(KEYS, other),
    }
    assert unwrap_with_recovery(files, f" {other}\n") == KEYS


@pytest.mark.parametrize(
    "key",
    ["", "AGE-SECRET-KEY-1NONSENSE", new_recovery_key()],
    ids=["empty", "nonsense", "another"],
)
def test_a_recovery_key_of_nothing_here_is_refused(key: str) -> None:
    files = {"recovery-1.age": wrap_with_recovery(KEYS, new_recovery_key())}
    with pytest.raises(RecoveryKeyWrong):
        unwrap_with_recovery(files, key)


def test_uses_get_keys_that_tell_nothing_of_each_other() -> None:
    uses = ("database", "blob names", "ledger signing")
    assert len({KEYS.derive(use) for use in uses} | {KEYS.root}) == 4


def test_the_derivation_is_rfc_5869() -> None:
    # Computed with HMAC by hand: extract under a zero salt, then one round of expand.
    import hmac

    keys = WorkspaceKeys(bytes(range(32)), KEYS.identity)
    extracted = hmac.digest(bytes(32), keys.root, "sha256")
    assert keys.derive("database") == hmac.digest(extracted, b"aygaq/1 database\x01", "sha256")


def test_the_bundle_is_shown_by_no_repr() -> None:
    assert KEYS.root.hex() not in repr(KEYS)
    assert KEYS.identity not in repr(KEYS)


@given(st.binary(max_size=200))
def test_other_bytes_are_no_bundle(data: bytes) -> None:
    with pytest.raises(KeysDamaged):
        parse_keys(data, file=FILE)


def test_the_bundle_comes_back() -> None:
    assert parse_keys(KEYS.to_bytes(), file=FILE) == KEYS
