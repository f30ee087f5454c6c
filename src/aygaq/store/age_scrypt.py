"""An age file under a passphrase, with a work factor that we choose.

Reach for this module to wrap the workspace key. One fact is always true: any age program
opens what `encrypt` makes (a test does it with pyrage). pyrage itself can make such files,
but it takes the work factor from how fast the machine seems at that moment: on a busy one
we saw 1 GiB of memory and twelve seconds for each opening.

Source: https://age-encryption.org/v1, "scrypt recipient stanza", "header MAC", "payload".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

#: log2 of scrypt's N: 256 MiB of memory and about a second of work, as age itself takes.
WORK_FACTOR = 18

LARGEST = 65_536  # bytes; one chunk of age's payload, which is all that keys need

_VERSION = b"age-encryption.org/v1"
_BLOCK_SIZE = 8  # scrypt's r; with N it makes the memory: 128 * r * N bytes


def encrypt(data: bytes, passphrase: str, *, work_factor: int | None = None) -> bytes:
    """`data` as an age file that `passphrase` opens.

    Args:
        data: at most `LARGEST` bytes.
        work_factor: log2 of scrypt's N; None takes `WORK_FACTOR`.
    Raises:
        ValueError: too much data.
    """
    if len(data) > LARGEST:
        raise ValueError(f"{len(data)} bytes; the limit is {LARGEST}")
    file_key = secrets.token_bytes(16)
    header = _header(file_key, passphrase, WORK_FACTOR if work_factor is None else work_factor)
    mac = hmac.digest(_expanded(file_key, b"", b"header"), header, "sha256")
    nonce = secrets.token_bytes(16)
    payload_key = _expanded(file_key, nonce, b"payload")
    # STREAM: an 11-byte counter, then 1 for the last chunk; ours is the first and the last.
    payload = ChaCha20Poly1305(payload_key).encrypt(bytes(11) + b"\x01", data, None)
    return header + b" " + _base64(mac) + b"\n" + nonce + payload


def _header(file_key: bytes, passphrase: str, work_factor: int) -> bytes:
    """The header up to and with its `---`, which is what the MAC covers."""
    salt = secrets.token_bytes(16)
    wrap_key = hashlib.scrypt(
        passphrase.encode(),
        salt=_VERSION + b"/scrypt" + salt,
        n=1 << work_factor,
        r=_BLOCK_SIZE,
        p=1,
        maxmem=(128 * _BLOCK_SIZE << work_factor) + (1 << 20),
        dklen=32,
    )
    wrapped = ChaCha20Poly1305(wrap_key).encrypt(bytes(12), file_key, None)
    stanza = b"-> scrypt %s %d\n%s\n" % (_base64(salt), work_factor, _base64(wrapped))
    return _VERSION + b"\n" + stanza + b"---"


def _expanded(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(key)


def _base64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")
