"""A lock between processes for what no database transaction covers: the key files.

One fact is always true: a killed process holds no lock, since the kernel lets go of it
(flock(2)); there is nothing stale to clear away.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aygaq.store.errors import WorkspaceBusy

FILE = "lock"
_PAUSE_S = 0.05


@contextmanager
def exclusive(folder: Path, *, timeout_s: float = 30.0) -> Iterator[None]:
    """Hold the workspace's lock, alone among all processes.

    Raises:
        WorkspaceBusy: another process held it for all of `timeout_s`.
    """
    descriptor = os.open(folder / FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        _wait_for(descriptor, time.monotonic() + timeout_s)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, deadline: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise WorkspaceBusy from None
            time.sleep(_PAUSE_S)
        else:
            return
