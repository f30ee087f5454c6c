"""Signed notes: text and Ed25519 signatures in one readable file (C2SP signed-note).

Reach for this module for keys and signatures; `checkpoint` says what is signed. One fact is
always true: a note that verifies was signed, byte for byte, by a key that was given.

    key id     first 4 bytes of SHA-256(name || 0x0A || 0x01 || public key)
    verifier   name+<key id in hex>+base64(0x01 || public key)
    signing    PRIVATE+KEY+name+<key id in hex>+base64(0x01 || seed)
    note       text, empty line, then lines of "— name base64(key id || signature)"

Source: https://c2sp.org/signed-note.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from aygaq.ledger.errors import KeyMalformed, NoteMalformed, SignatureWrong

ED25519 = b"\x01"  # signature type
SIGNATURE_MARK = "\u2014 "  # em dash, space

LARGEST_NOTE = 65_536  # bytes
MOST_SIGNATURES = 100

_PRIVATE = "PRIVATE+KEY+"
_KEY_SIZE = _SEED_SIZE = 32  # bytes
_ID_SIZE = 4  # bytes


@dataclass(frozen=True)
class VerifierKey:
    """A public key and the name it signs under.

    Attributes:
        name: not empty, without space, plus sign or control character.
        public: 32 bytes, Ed25519.
    """

    name: str
    public: bytes

    def __post_init__(self) -> None:
        _check_name(self.name)
        if len(self.public) != _KEY_SIZE:
            raise KeyMalformed(f"{len(self.public)} bytes; a public key has {_KEY_SIZE}")

    @property
    def key_id(self) -> bytes:
        """4 bytes that tell keys of one name apart; they prove nothing."""
        return sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:_ID_SIZE]

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{_base64(ED25519 + self.public)}"


@dataclass(frozen=True)
class SigningKey:
    """A private key and the name it signs under; its seed is never shown by `repr`."""

    name: str
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _check_name(self.name)
        if len(self.seed) != _SEED_SIZE:
            raise KeyMalformed(f"{len(self.seed)} bytes; a seed has {_SEED_SIZE}")

    @property
    def verifier(self) -> VerifierKey:
        """The public half, to be given to everybody."""
        public = Ed25519PrivateKey.from_private_bytes(self.seed).public_key()
        return VerifierKey(self.name, public.public_bytes_raw())

    def to_secret(self) -> str:
        """The key as text, to be kept encrypted."""
        key_id = self.verifier.key_id.hex()
        return f"{_PRIVATE}{self.name}+{key_id}+{_base64(ED25519 + self.seed)}"

    def sign(self, text: str) -> bytes:
        """Ed25519 signature over the UTF-8 of `text` (RFC 8032: deterministic), 64 bytes."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(text.encode())


def new_signing_key(name: str) -> SigningKey:
    """A key from the system's random source.

    Raises:
        KeyMalformed: the name is empty or holds a space, a plus sign or a control character.
    """
    return SigningKey(name, Ed25519PrivateKey.generate().private_bytes_raw())


def parse_verifier_key(text: str) -> VerifierKey:
    """Read `name+id+base64`.

    Raises:
        KeyMalformed: another shape, another algorithm, or an id that is not the key's.
    """
    name, key_id, public = _parse_key(text)
    key = VerifierKey(name, public)
    _check_id(key, key_id)
    return key


def parse_signing_key(secret: str) -> SigningKey:
    """Read what `SigningKey.to_secret` wrote.

    Raises:
        KeyMalformed: as `parse_verifier_key`; the text is never repeated in the message.
    """
    if not secret.startswith(_PRIVATE):
        raise KeyMalformed(f"it does not begin with {_PRIVATE}")
    name, key_id, seed = _parse_key(secret.removeprefix(_PRIVATE))
    key = SigningKey(name, seed)
    _check_id(key.verifier, key_id)
    return key


def sign_note(text: str, keys: Iterable[SigningKey]) -> str:
    """`text` with a signature line for each key, in the order given.

    Raises:
        NoteMalformed: the text is empty, does not end its last line, or holds a control
            character.
    """
    _check_text(text)
    lines = [
        f"{SIGNATURE_MARK}{key.name} {_base64(key.verifier.key_id + key.sign(text))}\n"
        for key in keys
    ]
    return f"{text}\n{''.join(lines)}"


def verify_note(note: str, keys: Iterable[VerifierKey]) -> tuple[str, tuple[VerifierKey, ...]]:
    """Check every signature by a known key; lines of unknown keys are passed over.

    Returns:
        The signed text, and the keys that signed it, each once. They may be none: the
        caller must look (`verify_checkpoint` does).
    Raises:
        NoteMalformed: no signed note.   SignatureWrong: a known key's signature is wrong.
    """
    text, lines = _split_note(note)
    known = {(key.name, key.key_id): key for key in keys}
    signed: dict[VerifierKey, None] = {}
    for line in lines:
        name, key_id, signature = _parse_signature(line)
        key = known.get((name, key_id))
        if key is not None:
            _verify_signature(key, signature, text)
            signed[key] = None
    return text, tuple(signed)


def _verify_signature(key: VerifierKey, signature: bytes, text: str) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(signature, text.encode())
    except InvalidSignature as exc:
        raise SignatureWrong(f"{key.name}+{key.key_id.hex()}") from exc


def _split_note(note: str) -> tuple[str, list[str]]:
    if len(note.encode("utf-8", "replace")) > LARGEST_NOTE:
        raise NoteMalformed(f"longer than {LARGEST_NOTE} bytes")
    text, gap, signatures = note.rpartition("\n\n")
    if not gap:
        raise NoteMalformed("no empty line before the signatures")
    if not signatures.endswith("\n"):
        raise NoteMalformed("no signature, or its line does not end")
    lines = signatures.removesuffix("\n").split("\n")
    if len(lines) > MOST_SIGNATURES:
        raise NoteMalformed(f"more than {MOST_SIGNATURES} signatures")
    _check_text(text + "\n")
    return text + "\n", lines


def _check_text(text: str) -> None:
    if not text.strip("\n") or not text.endswith("\n"):
        raise NoteMalformed("the text is empty or its last line does not end")
    if any(char < " " and char != "\n" for char in text):
        raise NoteMalformed("the text holds a control character")
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise NoteMalformed("the text holds a lone surrogate")


def _parse_signature(line: str) -> tuple[str, bytes, bytes]:
    """Name, key id and signature of one line."""
    mark, (name, _, encoded) = line[: len(SIGNATURE_MARK)], line[2:].partition(" ")
    if mark != SIGNATURE_MARK or not _is_name(name):
        raise NoteMalformed("a signature line without dash, name and signature")
    data = _from_base64(encoded)
    if data is None or len(data) <= _ID_SIZE:
        raise NoteMalformed("a signature is not base64, or is too short")
    return name, data[:_ID_SIZE], data[_ID_SIZE:]


def _parse_key(text: str) -> tuple[str, str, bytes]:
    """Name, key id in hex and the 32 bytes after the algorithm."""
    parts = text.split("+", 2)  # base64 may hold plus signs, names may not
    if len(parts) != 3:
        raise KeyMalformed("it is not name+id+key")
    name, key_id, encoded = parts
    data = _from_base64(encoded)
    if data is None or data[:1] != ED25519:
        raise KeyMalformed("not base64, or not of the Ed25519 kind")
    return name, key_id, data[1:]


def _check_id(key: VerifierKey, key_id: str) -> None:
    if key.key_id.hex() != key_id:
        raise KeyMalformed("its id is not that of its name and key")


def _is_name(name: str) -> bool:
    return bool(name) and not any(
        char.isspace() or char == "+" or char < " " or "\ud800" <= char <= "\udfff" for char in name
    )


def _check_name(name: str) -> None:
    if not _is_name(name):
        raise KeyMalformed("its name is empty or holds a space, a plus sign or a control character")


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _from_base64(text: str) -> bytes | None:
    """Strict: padded, no other letters, and the only spelling of its bytes."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if _base64(data) == text else None
