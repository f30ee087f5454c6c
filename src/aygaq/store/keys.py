"""The workspace key: what is derived from it, and what it is wrapped with.

Reach for this module to lock or unlock a workspace. One fact is always true: the key itself
never changes; a passphrase or a recovery key only wraps it, so that changing the passphrase
touches one small file.

    bundle      root key (32 random bytes) and an age identity (X25519) for the blobs
    derived     HKDF-SHA256 (RFC 5869) of the root key under one label for each use
    wrapped     passphrase.age (scrypt), recovery-N.age (X25519), in the age format

The wrapped files open with any age program (https://age-encryption.org/v1), and so do the
blobs with the identity that stands in the bundle: nobody depends on us to read their data.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, field

import pyrage
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from aygaq.ledger.note import SigningKey
from aygaq.store import age_scrypt
from aygaq.store.errors import (
    KeysDamaged,
    PassphraseTooShort,
    PassphraseWrong,
    RecoveryKeyWrong,
)

ROOT_SIZE = 32  # bytes
SHORTEST_PASSPHRASE = 8  # code points

_FIRST_LINE = "aygaq workspace key 1"


@dataclass(frozen=True)
class WorkspaceKeys:
    """The unlocked bundle; `repr` shows nothing of it.

    Attributes:
        root: 32 random bytes, from which all but the blobs' identity is derived.
        identity: age secret key for the blobs, `AGE-SECRET-KEY-1…`.
    """

    root: bytes = field(repr=False)
    identity: str = field(repr=False)

    def derive(self, use: str) -> bytes:
        """32 bytes for one use; keys of two uses tell nothing of each other."""
        info = f"aygaq/1 {use}".encode()
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(self.root)

    def signing_key(self, origin: str) -> SigningKey:
        """The ledger's Ed25519 key, under the ledger's name."""
        return SigningKey(origin, self.derive("ledger signing"))

    def to_bytes(self) -> bytes:
        """The bundle as text of three lines; what is wrapped."""
        return f"{_FIRST_LINE}\n{self.root.hex()}\n{self.identity}\n".encode("ascii")


def new_keys() -> WorkspaceKeys:
    """A bundle from the system's random source."""
    identity = pyrage.x25519.Identity.generate()
    return WorkspaceKeys(secrets.token_bytes(ROOT_SIZE), str(identity))


def parse_keys(data: bytes, *, file: str) -> WorkspaceKeys:
    """Read a bundle.

    Raises:
        KeysDamaged: other bytes than `WorkspaceKeys.to_bytes` writes; they are not repeated.
    """
    try:
        first, root, identity, rest = data.decode("ascii").split("\n")
        keys = WorkspaceKeys(bytes.fromhex(root), identity)
        pyrage.x25519.Identity.from_str(identity)
    except (ValueError, pyrage.IdentityError):
        raise KeysDamaged(file, "it holds no workspace key") from None
    if first != _FIRST_LINE or rest or len(keys.root) != ROOT_SIZE:
        raise KeysDamaged(file, "it holds no workspace key")
    return keys


def verify_passphrase(passphrase: str) -> str:
    """The passphrase in one spelling (NFC), so that every keyboard gives the same bytes.

    Raises:
        PassphraseTooShort: fewer than `SHORTEST_PASSPHRASE` code points.
    """
    normal = unicodedata.normalize("NFC", passphrase)
    if len(normal) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(len(normal), SHORTEST_PASSPHRASE)
    return normal


def wrap_with_passphrase(keys: WorkspaceKeys, passphrase: str) -> bytes:
    """The bundle under a passphrase, as an age file; about one second of work.

    Raises:
        PassphraseTooShort: see `verify_passphrase`.
    """
    return age_scrypt.encrypt(keys.to_bytes(), verify_passphrase(passphrase))


def unwrap_with_passphrase(wrapped: bytes, passphrase: str, *, file: str) -> WorkspaceKeys:
    """Unlock the bundle.

    Raises:
        PassphraseWrong: it does not fit, or the file was changed; age cannot tell which.
        KeysDamaged: the file is no age file, or holds no key.
    """
    if not wrapped.startswith(b"age-encryption.org/v1\n"):
        raise KeysDamaged(file, "it is no age file")
    try:
        data = pyrage.passphrase.decrypt(wrapped, unicodedata.normalize("NFC", passphrase))
    except pyrage.DecryptError:
        raise PassphraseWrong from None
    return parse_keys(data, file=file)


def new_recovery_key() -> str:
    """A recovery key to print on paper: an age identity, one line."""
    return str(pyrage.x25519.Identity.generate())


def wrap_with_recovery(keys: WorkspaceKeys, recovery_key: str) -> bytes:
    """The bundle under a recovery key."""
    identity = pyrage.x25519.Identity.from_str(recovery_key)
    wrapped: bytes = pyrage.encrypt(keys.to_bytes(), [identity.to_public()])
    return wrapped


def unwrap_with_recovery(wrapped: dict[str, bytes], recovery_key: str) -> WorkspaceKeys:
    """Unlock the bundle with a recovery key that opens one of the files.

    Args:
        wrapped: the recovery files' bytes by their names.
    Raises:
        RecoveryKeyWrong: no age identity, or one that opens none of them.
    """
    try:
        identity = pyrage.x25519.Identity.from_str(recovery_key.strip())
    except pyrage.IdentityError:
        raise RecoveryKeyWrong(len(wrapped)) from None
    for name, data in sorted(wrapped.items()):
        try:
            return parse_keys(pyrage.decrypt(data, [identity]), file=name)
        except pyrage.DecryptError:
            continue
    raise RecoveryKeyWrong(len(wrapped))
