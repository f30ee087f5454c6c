"""Salted commitments: what an entry holds in place of a value.

Reach for this module to bind the ledger to a row, a text or a blob without telling what is
in it. One fact is always true: without the salt a commitment tells nothing about its value,
and with the salt it opens to one value only.

    commitment = HMAC-SHA-256(key = salt, message = DOMAIN || canonical_json(value))

The salt is 32 random bytes, one for each commitment, kept in the database row beside the
value and never in the ledger. HMAC under an unknown key is a pseudorandom function
(RFC 2104; Bellare 2006), so that names cannot be guessed by trying; keys of one fixed
length make it binding as long as SHA-256 resists collisions. Deleting the salt makes the
commitment unopenable for ever: the row can be erased, while the entries and every root and
signature over them stay as they are and stay verifiable.
"""

from __future__ import annotations

import hmac
import secrets

from aygaq.ledger.canonical import Json, canonical_json
from aygaq.ledger.errors import OpeningWrong, SaltMalformed

SALT_SIZE = 32  # bytes

#: Keeps a commitment from ever being mistaken for another use of HMAC.
DOMAIN = b"aygaq commitment v1\x00"


def new_salt() -> bytes:
    """32 bytes from the system's random source; a fresh one for every commitment."""
    return secrets.token_bytes(SALT_SIZE)


def commit(value: Json, salt: bytes) -> str:
    """The commitment to `value` under `salt`: 64 lower-case hex digits.

    Raises:
        SaltMalformed: not 32 bytes.   NotJson: no canonical form; see `canonical_json`.
    """
    if len(salt) != SALT_SIZE:
        raise SaltMalformed(expected=SALT_SIZE, got=len(salt))
    return hmac.digest(salt, DOMAIN + canonical_json(value), "sha256").hex()


def verify_opening(commitment: str, value: Json, salt: bytes) -> None:
    """Check that `salt` and `value` open `commitment`.

    Raises:
        OpeningWrong: they do not; which of the three was changed cannot be told.
    """
    got = commit(value, salt)
    if not hmac.compare_digest(got, commitment):
        raise OpeningWrong(expected=commitment, got=got)
