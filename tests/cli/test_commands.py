"""The commands, as a person meets them."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest

from aygaq.cli.main import COMMANDS
from tests.cli.conftest import EXAMPLES, Aygaq

REPORT = EXAMPLES / "news-steppe-courier.html"


def first_claim(aygaq: Aygaq, workspace: Path) -> str:
    answer = aygaq("-w", workspace, "export", "--format", "jsonl")
    return str(json.loads(answer.out.splitlines()[0])["claim"])


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(aygaq: Aygaq, name: str) -> None:
    answer = aygaq(name, "--help")
    assert answer.code == 0
    assert "Example:" in answer.out


def test_an_unknown_command_names_the_near_one(aygaq: Aygaq) -> None:
    answer = aygaq("reed")
    assert answer.code == 2
    assert "Near: read" in answer.err


def test_a_folder_that_is_no_workspace_is_refused_in_two_lines(
    aygaq: Aygaq, tmp_path: Path
) -> None:
    answer = aygaq("-w", tmp_path, "cases")
    assert answer.code == 3
    assert len(answer.err.strip().splitlines()) <= 2
    assert "Traceback" not in answer.err


def test_a_wrong_passphrase_is_one_clear_line(
    aygaq: Aygaq, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret"
    monkeypatch.setenv("AYGAQ_PASSPHRASE_FILE", str(secret))
    secret.write_text("a passphrase of some length\n")
    assert aygaq("init", tmp_path / "w").code == 0
    secret.write_text("another passphrase\n")
    answer = aygaq("-w", tmp_path / "w", "cases")
    assert answer.code == 3
    assert "passphrase" in answer.err
    assert "another" not in answer.err


def test_the_passphrase_can_be_changed_and_the_old_one_opens_nothing(
    aygaq: Aygaq, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("the passphrase until now\n")
    new.write_text("the passphrase from now on\n")
    monkeypatch.setenv("AYGAQ_PASSPHRASE_FILE", str(old))
    aygaq("init", tmp_path / "w")
    assert aygaq("-w", tmp_path / "w", "key", "change", "--new-from", new).code == 0
    assert aygaq("-w", tmp_path / "w", "sources").code == 3
    monkeypatch.setenv("AYGAQ_PASSPHRASE_FILE", str(new))
    assert aygaq("-w", tmp_path / "w", "sources").code == 0


def test_a_recovery_key_opens_the_workspace_without_the_passphrase(
    aygaq: Aygaq, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, recovery = tmp_path / "secret", tmp_path / "recovery"
    secret.write_text("a passphrase of some length\n")
    monkeypatch.setenv("AYGAQ_PASSPHRASE_FILE", str(secret))
    aygaq("init", tmp_path / "w")
    recovery.write_text(aygaq("-w", tmp_path / "w", "key", "add-recovery").out)
    monkeypatch.delenv("AYGAQ_PASSPHRASE_FILE")
    monkeypatch.setenv("AYGAQ_RECOVERY_KEY_FILE", str(recovery))
    assert aygaq("-w", tmp_path / "w", "sources").code == 0


def test_an_empty_workspace_says_the_first_step(aygaq: Aygaq, tmp_path: Path) -> None:
    aygaq("init", tmp_path / "w", "--no-passphrase")
    assert "aygaq add" in aygaq("-w", tmp_path / "w", "cases").err


def test_the_same_bytes_twice_are_told_and_not_stored_twice(aygaq: Aygaq, workspace: Path) -> None:
    answer = aygaq("-w", workspace, "add", REPORT)
    assert answer.code == 0
    assert "there already" in answer.err
    assert len(json.loads(aygaq("-w", workspace, "sources", "--json").out)) == 1


def test_a_refused_document_leaves_nothing_behind(
    aygaq: Aygaq, workspace: Path, tmp_path: Path
) -> None:
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 8)
    answer = aygaq("-w", workspace, "add", tmp_path / "noise.bin")
    assert answer.code == 5
    assert len(json.loads(aygaq("-w", workspace, "sources", "--json").out)) == 1
    assert aygaq("-w", workspace, "verify").code == 0


def test_a_date_that_is_no_edtf_is_refused_before_anything_is_kept(
    aygaq: Aygaq, workspace: Path
) -> None:
    other = EXAMPLES / "testimony-sister.txt"
    answer = aygaq("-w", workspace, "add", other, "--published", "last spring")
    assert answer.code != 0
    assert len(json.loads(aygaq("-w", workspace, "sources", "--json").out)) == 1


def test_reading_twice_proposes_nothing_twice(aygaq: Aygaq, workspace: Path) -> None:
    assert "Nothing to read" in aygaq("-w", workspace, "read").err


def test_cases_are_printed_for_programs_too(aygaq: Aygaq, workspace: Path) -> None:
    cases = json.loads(aygaq("-w", workspace, "cases", "--json").out)
    assert cases
    assert all(case["acts"] for case in cases)


def test_a_case_shows_each_quote_with_its_offsets(aygaq: Aygaq, workspace: Path) -> None:
    cases = json.loads(aygaq("-w", workspace, "cases", "--json").out)
    shown = aygaq("-w", workspace, "case", cases[0]["id"]).out
    for act in cases[0]["acts"]:
        for claim in act["claims"]:
            assert f"{claim['quote']['start']}–{claim['quote']['end']}" in shown


def test_a_name_that_nobody_has_is_refused(aygaq: Aygaq, workspace: Path) -> None:
    answer = aygaq("-w", workspace, "case", "Nobody Nowhere")
    assert answer.code == 1
    assert "Nobody" not in answer.err


def test_an_accepted_claim_is_accepted_in_the_export(aygaq: Aygaq, workspace: Path) -> None:
    claim = first_claim(aygaq, workspace)
    assert aygaq("-w", workspace, "judge", claim, "accept").code == 0
    lines = aygaq("-w", workspace, "export", "--standing", "accepted").out
    assert [row["claim"] for row in csv.DictReader(io.StringIO(lines))] == [claim]


def test_an_amended_claim_is_a_new_claim_and_the_old_one_stays(
    aygaq: Aygaq, workspace: Path
) -> None:
    claim = first_claim(aygaq, workspace)
    answer = aygaq("-w", workspace, "judge", claim, "amend", "--date", "2018-03-11")
    assert answer.code == 0
    rows = [
        json.loads(line)
        for line in aygaq("-w", workspace, "export", "--format", "jsonl").out.splitlines()
    ]
    standing = {row["claim"]: row["standing"] for row in rows}
    new = re.search(r"The amended claim is (\S+)\.", answer.err)
    assert new is not None
    assert (standing[claim], standing[new.group(1)]) == ("amended", "accepted")


def test_an_amendment_that_changes_nothing_is_refused(aygaq: Aygaq, workspace: Path) -> None:
    answer = aygaq("-w", workspace, "judge", first_claim(aygaq, workspace), "amend")
    assert answer.code == 1
    assert "X004" in answer.err


def test_a_withdrawn_judgement_leaves_the_claim_proposed(aygaq: Aygaq, workspace: Path) -> None:
    claim = first_claim(aygaq, workspace)
    aygaq("-w", workspace, "judge", claim, "reject")
    aygaq("-w", workspace, "judge", claim, "withdraw")
    (row,) = [
        row
        for row in map(
            json.loads, aygaq("-w", workspace, "export", "--format", "jsonl").out.splitlines()
        )
        if row["claim"] == claim
    ]
    assert row["standing"] == "proposed"


def test_a_record_verifies_since_an_earlier_checkpoint(
    aygaq: Aygaq, workspace: Path, tmp_path: Path
) -> None:
    note = tmp_path / "checkpoint.txt"
    note.write_text(aygaq("-w", workspace, "checkpoint").out)
    aygaq("-w", workspace, "judge", first_claim(aygaq, workspace), "accept")
    answer = aygaq("-w", workspace, "verify", "--since", note)
    assert answer.code == 0
    assert "Everything agrees" in answer.out


def test_a_changed_blob_is_named_and_ends_with_4(aygaq: Aygaq, workspace: Path) -> None:
    blob = next(path for path in (workspace / "blobs").rglob("*") if path.is_file())
    blob.chmod(0o600)
    blob.write_bytes(blob.read_bytes() + b" ")
    answer = aygaq("-w", workspace, "verify")
    assert answer.code == 4
    assert "Traceback" not in answer.err


def test_a_file_is_read_to_the_documented_format_without_a_workspace(aygaq: Aygaq) -> None:
    reading = json.loads(aygaq("read", REPORT, "--json").out)
    assert reading["format"] == "aygaq-reading/1"
    for claim in reading["claims"]:
        quote = claim["quote"]
        assert reading["text"][quote["start"] : quote["end"]] == quote["text"]


@pytest.mark.shared
def test_a_reading_has_the_shape_of_the_schema(aygaq: Aygaq, shared: Path) -> None:
    schema = json.loads((shared / "formats" / "reading.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(aygaq("read", REPORT, "--json").out), schema)


def test_the_page_is_written_and_says_that_it_is_not_encrypted(
    aygaq: Aygaq, workspace: Path, tmp_path: Path
) -> None:
    answer = aygaq("-w", workspace, "page", tmp_path / "cases.html")
    assert "not encrypted" in answer.err
    assert "<h1>" in (tmp_path / "cases.html").read_text("utf-8")


def test_the_doctor_finds_this_installation_whole(aygaq: Aygaq, workspace: Path) -> None:
    answer = aygaq("-w", workspace, "doctor")
    assert (answer.code, "WRONG" in answer.out) == (0, False)
