"""Faults of ours: told in a line, without a word of a source, and stopping nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Aygaq


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError("about Medet Aqsuyek")


def test_a_fault_is_told_without_trace_and_without_its_message(
    aygaq: Aygaq, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aygaq.actions.view_record.view_record", broken)
    answer = aygaq("-w", workspace, "cases")
    assert answer.code == 1
    assert "ZeroDivisionError" in answer.err
    assert "Medet" not in answer.err
    assert "Traceback" not in answer.err


def test_a_text_that_the_reader_fails_on_is_refused_and_the_rest_is_read(
    aygaq: Aygaq, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from aygaq import reading

    sound = reading.read

    def fails_once(text: object, **_: object) -> object:
        monkeypatch.setattr("aygaq.reading.read", sound)
        raise ZeroDivisionError

    aygaq_add = [EXAMPLES / "testimony-sister.txt", EXAMPLES / "verdict-in-translation.txt"]
    aygaq("-w", workspace, "add", *aygaq_add)
    monkeypatch.setattr("aygaq.reading.read", fails_once)
    answer = aygaq("-w", workspace, "read")
    assert answer.code == 5
    assert "R003" in answer.err
    assert "1 source read" in answer.err
