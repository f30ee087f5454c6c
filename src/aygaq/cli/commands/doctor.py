"""`aygaq doctor`: is this installation whole, and this workspace?"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

import click

from aygaq.errors import AygaqError

EXAMPLE = "\b\nExample:\n  aygaq doctor\n"
ROOM_BYTES = 1024**3  # what a workspace of some thousand reports takes


@click.command("doctor", epilog=EXAMPLE)
@click.pass_obj
def command(folder: str) -> int:
    """Check what Aygaq needs, one line each; what is wrong says what to do. Changes nothing."""
    failed = 0
    for name, check in _checks(folder):
        try:
            click.echo(f"ok      {name}: {check()}")
        except AygaqError as refusal:
            failed += 1
            click.echo(f"WRONG   {name}: {refusal}" + (f" {refusal.hint}" if refusal.hint else ""))
        except ImportError as missing:
            failed += 1
            click.echo(f"WRONG   {name}: {missing.name} is missing. Install Aygaq again.")
    return 1 if failed else 0


def _checks(folder: str) -> Iterator[tuple[str, Callable[[], str]]]:
    yield "version", lambda: f"aygaq {version('aygaq')}, Python {sys.version.split()[0]}"
    yield "reader", _reader
    yield "encryption", _encryption
    yield "room", lambda: _room(folder)
    yield "workspace", lambda: _workspace(folder)


class TooLittleRoom(AygaqError):
    """The disk is nearly full."""

    code, exit_code = "X005", 1

    def __init__(self, free_bytes: int) -> None:
        self.free_bytes = free_bytes
        super().__init__(
            f"{free_bytes // 1024**2} MiB are free; {ROOM_BYTES // 1024**2} are wanted.",
            hint="Make room before you add sources.",
        )


def _reader() -> str:
    from aygaq.reading import READER
    from aygaq.reading.parse import model

    model()
    return f"{READER}, its model loads"


def _encryption() -> str:
    import pyrage
    import sqlcipher3

    connection = sqlcipher3.connect(":memory:")
    (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    return (
        f"SQLCipher {cipher}, age (pyrage {pyrage.__version__})"
        if hasattr(pyrage, "__version__")
        else f"SQLCipher {cipher}, age"
    )


def _room(folder: str) -> str:
    there = next(p for p in (Path(folder).resolve(), *Path(folder).resolve().parents) if p.exists())
    free = shutil.disk_usage(there).free
    if free < ROOM_BYTES:
        raise TooLittleRoom(free)
    return f"{free // 1024**3} GiB free"


def _workspace(folder: str) -> str:
    path = Path(folder)
    if not (path / "workspace.toml").exists():
        return "none here; aygaq init FOLDER makes one"
    from aygaq.store.manifest import read_manifest

    manifest = read_manifest(path.resolve())
    return f"{manifest.engine.value}, {manifest.lock.value}"
