"""Kept bytes: sources and texts, one file each, named by their hash and encrypted.

Reach for this module to keep bytes or to get them back. One fact is always true: what `get`
returns has the hash that was asked for. In an encrypted workspace a file is an age file, and
its name is a keyed hash, so that nobody without the key can find out whether a document they
know is kept here; its size still tells about how long the document is.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path

import pyrage

from aygaq.store.durable import UNFINISHED, make_folder, write_durably
from aygaq.store.errors import BlobDamaged, BlobMissing
from aygaq.store.keys import WorkspaceKeys

ENDING = ".age"


class Blobs:
    """The folder `blobs` of one workspace; `keys` is None where nothing is encrypted."""

    def __init__(self, folder: Path, keys: WorkspaceKeys | None) -> None:
        self.folder = folder
        self._name_key = keys.derive("blob names") if keys else None
        self._identity = pyrage.x25519.Identity.from_str(keys.identity) if keys else None

    def name_of(self, sha256: str) -> str:
        """The file name, without folder, for bytes with this hash."""
        if self._name_key is None:
            return sha256
        return hmac.digest(self._name_key, bytes.fromhex(sha256), "sha256").hex() + ENDING

    def put(self, data: bytes) -> tuple[str, str]:
        """Keep bytes; a file that is there already and whole is used again.

        Returns:
            Their SHA-256 (hex) and the name of their file.
        Effect: durable before it returns. A crash can leave a file that no row names; the
        next `put` of the same bytes takes it up.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        name = self.name_of(sha256)
        if not self._is_whole(name, sha256):
            make_folder(self.folder)
            make_folder(self.path_of(name).parent)
            write_durably(self.path_of(name), self._sealed(data))
        return sha256, name

    def get(self, name: str, sha256: str, *, kind: str, record: str) -> bytes:
        """The bytes, checked against their hash.

        Args:
            kind, record: what they belong to, for the refusal.
        Raises:
            BlobMissing: no such file.   BlobDamaged: other bytes than were kept.
        """
        if name != self.name_of(sha256):
            raise BlobDamaged(kind, record, "the record names another file than its hash does")
        try:
            sealed = self.path_of(name).read_bytes()
        except FileNotFoundError:
            raise BlobMissing(kind, record) from None
        data = self._opened(sealed, kind, record)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise BlobDamaged(kind, record, "another SHA-256")
        return data

    def names(self) -> Iterator[str]:
        """The names of all whole files, sorted."""
        if self.folder.is_dir():
            for path in sorted(self.folder.glob("??/*")):
                if not path.name.endswith(UNFINISHED):
                    yield path.name

    def leftovers(self) -> int:
        """How many files a crash left half-written; they are sealed like the others."""
        return sum(1 for _ in self.folder.glob(f"??/*{UNFINISHED}"))

    def path_of(self, name: str) -> Path:
        """Where the file of this name lies."""
        return self.folder / name[:2] / name

    def _is_whole(self, name: str, sha256: str) -> bool:
        try:
            self.get(name, sha256, kind="blob", record=name)
        except (BlobMissing, BlobDamaged):
            return False
        return True

    def _sealed(self, data: bytes) -> bytes:
        if self._identity is None:
            return data
        sealed: bytes = pyrage.encrypt(data, [self._identity.to_public()])
        return sealed

    def _opened(self, sealed: bytes, kind: str, record: str) -> bytes:
        if self._identity is None:
            return sealed
        try:
            data: bytes = pyrage.decrypt(sealed, [self._identity])
        except pyrage.DecryptError:
            raise BlobDamaged(kind, record, "it does not decrypt") from None
        return data
