"""`aygaq doctor`: is this installation whole, and this workspace?"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from aygaq.store.workspace import Workspace

from aygaq.cli.workspace import opened
from aygaq.errors import AygaqError

EXAMPLE = (
    "\b\nExample:\n"
    "  aygaq doctor\n"
    "  aygaq -w record/ doctor --team --host desk.example.org --backups /srv/aygaq/backup\n"
)
ROOM_BYTES = 1024**3  # what a workspace of some thousand reports takes


@click.command("doctor", epilog=EXAMPLE)
@click.option("--team", is_flag=True, help="Each point of docs/deploy.md as well.")
@click.option("--host", help="With --team: the name under which the desk is served.")
@click.option(
    "--backups",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="With --team: the folder that backups are put in.",
)
@click.pass_obj
def command(folder: str, team: bool, host: str | None, backups: Path | None) -> int:
    """Check what Aygaq needs, one line each; what is wrong says what to do. Changes nothing."""
    if not team and (host or backups):
        raise click.UsageError("--host and --backups go with --team.")
    checks = [*_checks(folder), *(_team_checks(folder, host, backups) if team else ())]
    failed = 0
    for name, check in checks:
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


def _team_checks(
    folder: str, host: str | None, backups: Path | None
) -> Iterator[tuple[str, Callable[[], str]]]:
    """The points of docs/deploy.md in its order; those of the record open it once."""
    import datetime as dt

    from aygaq.cli import team_checks as points

    yield "swap", points.no_plain_swap
    yield "clock", points.clock_in_step
    yield "updates", points.updates
    yield "user", points.own_user
    yield "folder", lambda: points.closed_folder(Path(folder))
    for name, check in (
        ("rows", points.rows_on_a_server),
        ("encrypted", points.encrypted),
        ("administrators", points.administrators),
    ):
        yield name, lambda check=check: _of_record(folder, check)  # type: ignore[misc]
    yield "line in front", lambda: points.line_in_front(host)
    yield (
        "passphrase",
        lambda: points.closed_passphrase(os.environ.get("AYGAQ_PASSPHRASE_FILE")),
    )
    yield "core dumps", points.no_core_dumps
    yield "service", points.started_by_the_system
    yield "backups", lambda: points.backups(backups, dt.datetime.now(dt.UTC))


def _of_record(folder: str, check: Callable[[Workspace], str]) -> str:
    with opened(folder) as workspace:
        return check(workspace)


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
