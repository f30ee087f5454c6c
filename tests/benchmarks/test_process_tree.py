"""What a command took is counted with the processes that it started."""

from __future__ import annotations

import subprocess
import sys

import pytest

from benchmarks.process_tree import watch

CHILD = "import time; kept = bytearray(40_000_000); time.sleep(0.6)"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CHILD!r}], check=True)"


def test_the_memory_of_a_child_counts() -> None:
    watched = watch([sys.executable, "-c", PARENT])
    assert watched.peak_mb > 40
    assert watched.processes == 2
    assert len(watched.busiest_s) == 2
    assert 0 < watched.processor_s < watched.wall_s * 2


def test_a_command_that_fails_is_no_measurement() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        watch([sys.executable, "-c", "raise SystemExit(3)"])
