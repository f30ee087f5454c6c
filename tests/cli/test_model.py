"""Reading with a model from the command line, against a server of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Aygaq
from tests.reading.endpoint.liar import TEXT, answer, claim, drips, says, serving


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    return file


def test_the_host_is_named_and_each_claim_says_who_proposed_it(aygaq: Aygaq, report: Path) -> None:
    with serving(says(answer(claim(), claim(act="humiliation")))) as liar:
        told = aygaq("read", report, "--model-endpoint", liar.url, "--model", "small", "--json")
        assert told.code == 0
        assert f"sent to 127.0.0.1, port {liar.port} (this machine)" in told.err
    assert "proposed 1 claim more; dropped: 1 unknown act." in told.err
    readers = {one["reader"] for one in json.loads(told.out)["claims"]}
    assert readers == {"aygaq-frames/0.1", "aygaq-model/1:small"}


def test_without_a_model_nothing_is_sent(aygaq: Aygaq, report: Path) -> None:
    with serving(says(answer(claim()))) as liar:
        assert aygaq("read", report, "--json").code == 0
        assert liar.paths == []


def test_another_machine_is_refused_until_its_name_is_given(aygaq: Aygaq, report: Path) -> None:
    asked = ("read", report, "--model-endpoint", "https://model.invalid/v1", "--model", "small")
    for more in ((), ("--yes-send-to", "other.invalid")):
        told = aygaq(*asked, *more)
        assert (told.code, "R031" in told.err) == (1, True)
        assert "--yes-send-to model.invalid" in told.err
    told = aygaq(*asked, "--yes-send-to", "model.invalid")
    assert (told.code, "R032" in told.err, "ANOTHER MACHINE" in told.err) == (5, True, True)


def test_a_workspace_is_read_with_a_model_and_reads_nothing_again_without(
    aygaq: Aygaq, workspace: Path, report: Path
) -> None:
    aygaq("-w", workspace, "add", report, "--published", "2018-06")
    with serving(says(answer(claim()))) as liar:
        asked = ("-w", workspace, "read", "--model-endpoint", liar.url, "--model", "small")
        told = aygaq(*asked)
        assert (told.code, "2 documents" in told.err) == (0, True)
        assert "Nothing to read" in aygaq(*asked).err
    assert "Nothing to read" in aygaq("-w", workspace, "read").err
    assert "proposed by aygaq-model/1:small" in aygaq("-w", workspace, "case", "Marat Sadyq").out
    rows = map(json.loads, aygaq("-w", workspace, "export", "--format", "jsonl").out.splitlines())
    assert "Guards led Marat Sadyq to a cellar." in [row["quote"] for row in rows]
    assert aygaq("-w", workspace, "verify").code == 0


def test_a_model_that_fails_leaves_the_source_unread_and_no_word_in_the_message(
    aygaq: Aygaq, workspace: Path, report: Path
) -> None:
    aygaq("-w", workspace, "add", report)
    before = aygaq("-w", workspace, "sources", "--json").out
    with serving(drips) as liar:
        asked = ("--model-endpoint", liar.url, "--model", "small", "--model-timeout", "0.3")
        told = aygaq("-w", workspace, "read", *asked)
    assert told.code == 5
    assert "R032" in told.err
    assert "Marat" not in told.err
    assert aygaq("-w", workspace, "sources", "--json").out == before


@pytest.mark.parametrize(
    "more", [("--model", "small"), ("--model-endpoint", "http://127.0.0.1/v1"),
             ("--yes-send-to", "x")],
)  # fmt: skip
def test_half_of_the_options_is_a_misuse(aygaq: Aygaq, report: Path, more: tuple[str, ...]) -> None:
    assert aygaq("read", report, *more).code == 2
