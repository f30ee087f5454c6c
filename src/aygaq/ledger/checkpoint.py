"""Checkpoints: the ledger's size and root, signed (C2SP tlog-checkpoint).

Reach for this module to publish what a ledger is today, and to hold it to that tomorrow.
One fact is always true: `verify_checkpoint` returns only what a key that bears the ledger's
own name has signed.

    <origin>
    <size>
    <base64 of the root>
    <further lines, none of them empty, that we keep and never read>

Source: https://c2sp.org/tlog-checkpoint. Whoever holds the workspace holds the signing key
too: a checkpoint binds its maker only once a copy of it is in other hands.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass

from aygaq.ledger.canonical import LARGEST_INTEGER
from aygaq.ledger.errors import NoteMalformed, OriginDiffers, SignatureMissing
from aygaq.ledger.note import (
    SigningKey,
    VerifierKey,
    new_signing_key,
    parse_signing_key,
    parse_verifier_key,
    sign_note,
    verify_note,
)
from aygaq.ledger.tree import HASH_SIZE

__all__ = [
    "Checkpoint",
    "SigningKey",
    "VerifierKey",
    "new_signing_key",
    "parse_checkpoint",
    "parse_signing_key",
    "parse_verifier_key",
    "sign_checkpoint",
    "verify_checkpoint",
    "verify_same_ledger",
]


@dataclass(frozen=True)
class Checkpoint:
    """A ledger at one moment.

    Attributes:
        origin: name of the ledger and of its signing key, unlike any other ledger's;
            no space, no plus sign: `aygaq/<random id of the workspace>`.
        size: number of entries.
        root: 32 bytes, Merkle tree hash over them.
        extensions: further lines; we write none.
    """

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.origin or "\n" in self.origin:
            raise NoteMalformed("the origin is empty or holds a line end")
        if not 0 <= self.size <= LARGEST_INTEGER:
            raise NoteMalformed("the size is out of range")
        if len(self.root) != HASH_SIZE:
            raise NoteMalformed(f"the root is not {HASH_SIZE} bytes")
        if any(not line or "\n" in line for line in self.extensions):
            raise NoteMalformed("a further line is empty or holds a line end")

    def to_text(self) -> str:
        """The text that is signed."""
        root = base64.b64encode(self.root).decode()
        return "".join(f"{line}\n" for line in (self.origin, self.size, root, *self.extensions))


def sign_checkpoint(checkpoint: Checkpoint, key: SigningKey) -> str:
    """The checkpoint as a signed note; the same text each time, as Ed25519 is deterministic.

    Raises:
        OriginDiffers: the key bears another name than the ledger.
    """
    if key.name != checkpoint.origin:
        raise OriginDiffers(expected=key.name, got=checkpoint.origin)
    return sign_note(checkpoint.to_text(), [key])


def verify_checkpoint(note: str, verifier_keys: Iterable[VerifierKey]) -> Checkpoint:
    """Check a checkpoint's signatures and read it.

    Args:
        note: the file's text, with its last line end. Signatures of unknown keys are passed over.
        verifier_keys: the ledger's key, and any witnesses'.
    Raises:
        NoteMalformed, SignatureWrong: see `verify_note`.
        SignatureMissing: none of the known keys that signed bears the ledger's name.
    Not checked: that it is the latest, and that it is of the ledger you mean; compare
    `origin` (`verify_same_ledger`).
    """
    text, signed = verify_note(note, verifier_keys)
    checkpoint = parse_checkpoint(text)
    if checkpoint.origin not in {key.name for key in signed}:
        raise SignatureMissing(checkpoint.origin)
    return checkpoint


def verify_same_ledger(checkpoint: Checkpoint, origin: str) -> None:
    """Check that the checkpoint is of the ledger named `origin`.

    Raises:
        OriginDiffers: it is of another.
    """
    if checkpoint.origin != origin:
        raise OriginDiffers(expected=origin, got=checkpoint.origin)


def parse_checkpoint(text: str) -> Checkpoint:
    """Read the signed text. It proves nothing by itself: use `verify_checkpoint`.

    Raises:
        NoteMalformed: another shape, a size with leading zeros, a root that is no hash.
    """
    if not text.endswith("\n"):
        raise NoteMalformed("the last line does not end")
    origin, *lines = text.removesuffix("\n").split("\n")
    if len(lines) < 2:
        raise NoteMalformed("fewer than three lines")
    return Checkpoint(origin, _size(lines[0]), _root(lines[1]), tuple(lines[2:]))


def _size(text: str) -> int:
    # 16 digits hold 2**53 - 1; `isdecimal` alone would let other scripts' digits in.
    if not (text.isascii() and text.isdecimal() and len(text) <= 16):
        raise NoteMalformed("the size is not a decimal number")
    if text != str(int(text)):
        raise NoteMalformed("the size has leading zeros")
    return int(text)


def _root(text: str) -> bytes:
    try:
        root = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise NoteMalformed("the root is not base64") from None
    if base64.b64encode(root).decode() != text:
        raise NoteMalformed("the root has another spelling than base64 gives")
    return root
