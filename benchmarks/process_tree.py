"""Memory and processor time of a command with all the processes that it starts.

Reach for this module where one process is not the whole of it. Linux alone: it looks into /proc.
Memory that processes share counts once (proportional set size, as in proc(5)), and is looked at
ten times a second, so that a peak between two looks is not seen.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY_S = 0.1
_PROC = Path("/proc")


@dataclass(frozen=True)
class Watched:
    """What a command took, with its children."""

    wall_s: float
    processor_s: float
    peak_mb: float
    processes: int  # at that peak
    busiest_s: tuple[float, ...]  # processor time of each process, the busiest first


def watch(command: Sequence[str]) -> Watched:
    """Run `command` to its end. Effect: whatever the command does.

    Raises:
        CalledProcessError: it failed.
    """
    began = time.monotonic()
    before = os.times()
    peak_kb, processes = 0, 0
    busy: dict[int, float] = {}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
        while running.poll() is None:
            family = family_of(running.pid)
            now_kb = sum(map(_memory_kb, family))
            if now_kb > peak_kb:
                peak_kb, processes = now_kb, len(family)
            busy.update({pid: spent for pid in family if (spent := _processor_s(pid))})
            time.sleep(_EVERY_S)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    after = os.times()
    used = after.children_user + after.children_system
    used -= before.children_user + before.children_system
    busiest = tuple(sorted(busy.values(), reverse=True))
    return Watched(time.monotonic() - began, used, peak_kb / 1000, processes, busiest)


def family_of(pid: int) -> list[int]:
    """A process and all that it or they started, those that have ended left out."""
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting.extend(_children(one))
    return found


def _children(pid: int) -> list[int]:
    try:
        tasks = list((_PROC / str(pid) / "task").iterdir())
        told = " ".join((task / "children").read_text() for task in tasks)
    except OSError:
        return []  # it ended meanwhile
    return [int(child) for child in told.split()]


def _processor_s(pid: int) -> float:
    """What a process itself has used so far; 0 where it has ended."""
    try:
        fields = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory_kb(pid: int) -> int:
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
