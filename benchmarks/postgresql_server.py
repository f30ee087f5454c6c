"""A PostgreSQL server of a benchmark's own, on a socket in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoServer(RuntimeError):
    """PostgreSQL is not installed here (Debian: postgresql)."""


@contextmanager
def postgresql_server() -> Iterator[str]:
    """The URL of an empty database, gone afterwards."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not binaries:
        raise NoServer("no PostgreSQL server here (Debian: apt-get install postgresql)")
    tools = binaries[-1].parent
    folder = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())  # noqa: S607
    owner = _as_owner(folder)
    data = folder / "data"
    settings = f"-c listen_addresses='' -c unix_socket_directories={folder}"
    init: list[str | Path] = [tools / "initdb", "-D", data, "-U", "postgres", "-A", "trust"]
    subprocess.run([*owner, *init, "-E", "UTF8", "--locale=C"], check=True, capture_output=True)
    control: list[str | Path] = [*owner, tools / "pg_ctl", "-D", data, "-w", "-s"]
    subprocess.run([*control, "-l", folder / "log", "-o", settings, "start"], check=True)
    try:
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=True)
        shutil.rmtree(folder)


def _as_owner(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root; then it runs as the user `postgres`."""
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, "postgres", "postgres")
    return ["runuser", "-u", "postgres", "--"]
