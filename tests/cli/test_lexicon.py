"""A team's lexicon from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Aygaq

FUNNEL = ("lexicon", "add", "--act", "detention", "--verb", "funnel X")
TEXT = "Police funnelled Askar Bek into a yard on 3 May 2018."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    return file


def lexicon_file(folder: Path, line: str = "funnel X") -> Path:
    file = folder / "ours.yaml"
    file.write_text(f"format: aygaq-lexicon/1\nacts:\n  detention:\n    verbs: ['{line}']\n")
    return file


def test_an_entry_is_seen_before_added_then_listed_read_and_taken_out(
    aygaq: Aygaq, workspace: Path, report: Path
) -> None:
    aygaq("-w", workspace, "add", report)
    aygaq("-w", workspace, "read")
    seen = aygaq("-w", workspace, *FUNNEL, "--dry-run")
    assert "Reads 1 more claim in 1 of your 2 sources. Nothing was kept." in seen.err
    assert TEXT in " ".join(seen.out.split())
    assert aygaq("-w", workspace, *FUNNEL).code == 0
    listed = json.loads(aygaq("-w", workspace, "lexicon", "list", "--json").out)
    (entry,) = listed["entries"]
    assert (entry["act"], entry["words"]) == ("detention", "funnel X")
    assert "2 sources read" in aygaq("-w", workspace, "read").err
    unseen = aygaq("-w", workspace, "lexicon", "remove", entry["id"], "--dry-run")
    assert "Reads 1 fewer claim in 1 of your 2 sources." in unseen.err
    assert aygaq("-w", workspace, "lexicon", "remove", entry["id"]).code == 0
    assert "No entry" in aygaq("-w", workspace, "lexicon", "list").err
    assert aygaq("-w", workspace, "verify").code == 0


def test_a_file_is_checked_and_tried_without_a_workspace(
    aygaq: Aygaq, tmp_path: Path, report: Path
) -> None:
    file = lexicon_file(tmp_path)
    assert "1 entry, nothing wrong" in aygaq("lexicon", "check", file).err
    assert json.loads(aygaq("read", report, "--json").out)["claims"] == []
    (claim,) = json.loads(aygaq("read", report, "--lexicon", file, "--json").out)["claims"]
    assert claim["type"] == "detention"
    assert "+lexicon." in claim["reader"]


def test_the_same_lexicon_makes_the_same_claims_byte_for_byte(
    aygaq: Aygaq, tmp_path: Path, report: Path
) -> None:
    file = lexicon_file(tmp_path)
    asked = ("read", report, "--lexicon", file, "--json", "--explain")
    assert aygaq(*asked).out == aygaq(*asked).out


@pytest.mark.parametrize(
    ("line", "code"), [("detain X", "R023"), ("detained X", "R022"), ("X X", "R022")]
)
def test_a_file_with_a_fault_is_refused_with_its_place_and_code(
    aygaq: Aygaq, workspace: Path, tmp_path: Path, line: str, code: str
) -> None:
    file = lexicon_file(tmp_path, line)
    for asked in (("lexicon", "check", file), ("-w", workspace, "lexicon", "add", file)):
        told = aygaq(*asked)
        assert (told.code, code in told.err) == (2, True)
        assert "acts.detention.verbs[1]" in told.err
    assert "No entry" in aygaq("-w", workspace, "lexicon", "list").err


@pytest.mark.parametrize(
    "wrong",
    [(), ("--verb", "funnel X"), ("--act", "detention"), ("--title", "a", "--place", "B"),
     ("--also", "Zorvan"), ("--title", "a", "--within", "China")],
)  # fmt: skip
def test_half_an_entry_is_a_misuse(aygaq: Aygaq, workspace: Path, wrong: tuple[str, ...]) -> None:
    assert aygaq("-w", workspace, "lexicon", "add", *wrong).code == 2


def test_titles_places_and_agencies_are_added_by_options(aygaq: Aygaq, workspace: Path) -> None:
    for more in (
        ("--title", "aqsaqal"),
        ("--place", "Qara Bulaq", "--also", "Karabulaq", "--within", "Kashgar, China"),
        ("--agency", "Zorvan", "--also", "ZRV"),
    ):
        assert aygaq("-w", workspace, "lexicon", "add", *more).code == 0
    listed = aygaq("-w", workspace, "lexicon", "list").out
    assert "Qara Bulaq · Karabulaq (in Kashgar, China)" in " ".join(listed.split())
