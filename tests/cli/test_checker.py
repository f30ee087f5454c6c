"""What `aygaq checkpoint --ledger` writes, held against the checker that shares no code with us."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Aygaq

CHECKER = Path(__file__).parents[2] / "docs" / "check_ledger.py"


@pytest.fixture
def copied(aygaq: Aygaq, workspace: Path, tmp_path: Path) -> Path:
    assert aygaq("-w", workspace, "checkpoint", "--ledger", tmp_path / "copy").code == 0
    return tmp_path / "copy"


def check(copied: Path) -> int:
    key = (copied / "key.txt").read_text("utf-8").strip()
    command = [sys.executable, str(CHECKER), str(copied / "entries.jsonl"), "--key", key]
    since = ["--since", str(copied / "checkpoint.txt")]
    return subprocess.run([*command, *since], capture_output=True, check=False).returncode


def test_an_opponent_finds_the_ledger_true_without_our_code(copied: Path) -> None:
    assert check(copied) == 0


def test_an_opponent_finds_a_changed_entry_without_our_code(copied: Path) -> None:
    entries = copied / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b"source.add", b"source.odd", 1))
    assert check(copied) == 4


def test_the_copy_holds_no_word_of_the_source(copied: Path) -> None:
    for file in copied.iterdir():
        assert b"Besqanat" not in file.read_bytes()
