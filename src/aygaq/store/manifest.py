"""workspace.toml: what must be known before anything can be unlocked.

Reach for this module to find out what a folder is. One fact is always true: it holds nothing
about any person, source or passphrase; ids and settings only. It is written last when a
workspace is made, so that a folder with it is a whole workspace.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from aygaq.store.durable import write_durably
from aygaq.store.errors import NewerFormat, NotAWorkspace, SettingWrong

FILE = "workspace.toml"
FORMAT = 1


class Engine(StrEnum):
    """Where the rows are kept."""

    SQLITE = "sqlite"
    SQLCIPHER = "sqlcipher"
    POSTGRESQL = "postgresql"


class Lock(StrEnum):
    """What the workspace key is wrapped with."""

    PASSPHRASE = "passphrase"  # noqa: S105 - a word, not a passphrase
    PLAIN = "plain"  # not at all: the key lies open in keys/plain.key


@dataclass(frozen=True)
class Manifest:
    """What workspace.toml says.

    Attributes:
        id: random id of the workspace, `w-…`; the ledger's origin is `aygaq/<id>`.
        verifier: the ledger's public key, for whoever holds a checkpoint.
        database_url: of PostgreSQL, where it is written down; None: AYGAQ_DATABASE_URL has it.
    """

    id: str
    engine: Engine
    lock: Lock
    verifier: str
    database_url: str | None = None
    format: int = FORMAT

    @property
    def origin(self) -> str:
        """The name of the ledger and of its signing key."""
        return f"aygaq/{self.id}"


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write or replace workspace.toml."""
    lines = [
        f"format = {manifest.format}",
        f"id = {_quoted(manifest.id)}",
        f"engine = {_quoted(manifest.engine)}",
        f"keys = {_quoted(manifest.lock)}",
        f"verifier = {_quoted(manifest.verifier)}",
    ]
    if manifest.database_url is not None:
        lines += ["", "[database]", f"url = {_quoted(manifest.database_url)}"]
    write_durably(folder / FILE, ("\n".join(lines) + "\n").encode())


def read_manifest(folder: Path) -> Manifest:
    """Read workspace.toml.

    Raises:
        NotAWorkspace: there is none.   SettingWrong: it cannot be understood.
        NewerFormat: a later version wrote it.
    """
    try:
        data = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise NotAWorkspace(str(folder)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise SettingWrong(FILE, "not TOML") from None
    if data.get("format") != FORMAT:
        raise NewerFormat(str(data.get("format")), str(FORMAT))
    try:
        url = data.get("database", {}).get("url")
        return Manifest(
            data["id"], Engine(data["engine"]), Lock(data["keys"]), data["verifier"], url
        )
    except (KeyError, ValueError, AttributeError) as exc:
        raise SettingWrong(FILE, f"{type(exc).__name__} while reading it") from None


def _quoted(value: str) -> str:
    """A TOML basic string; JSON's escapes are a subset of TOML's."""
    return json.dumps(value, ensure_ascii=True)
