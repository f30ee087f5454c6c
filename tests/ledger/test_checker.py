"""docs/check_ledger.py, the second implementation, must come to what the package comes to."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.ledger.canonical import Json, canonical_json
from aygaq.ledger.errors import LedgerError
from aygaq.ledger.tree import inclusion_proof, leaf_hash, tree_root
from aygaq.ledger.verify import verify_entries
from docs import check_ledger
from tests.ledger.made import json_values
from tests.ledger.pages import Page, all_pages

SCRIPT = Path(check_ledger.__file__)
PAGES = {
    name: page
    for name, page in all_pages().items()
    if page.single["check"] in ("entries", "proof") and len(page.repeated["key"]) < 2
}
UNUSED_KEY = PAGES["checkpoint-of-now"].repeated["key"][0]


def run_checker(page: Page, folder: Path) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, str(SCRIPT), "-", "--key", *(page.repeated["key"] or [UNUSED_KEY])]
    if page.single["check"] == "entries":
        (folder / "entries.jsonl").write_text("\n".join([*page.repeated["entry"], ""]), "utf-8")
        arguments[2] = str(folder / "entries.jsonl")
    if page.note:
        (folder / "checkpoint").write_text(page.note, "utf-8")
        arguments += ["--since", str(folder / "checkpoint")]
    if "proof" in page.single:
        (folder / "proof").write_text(page.single["proof"], "utf-8")
        arguments += ["--proof", str(folder / "proof")]
    return subprocess.run(arguments, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", PAGES)
def test_the_checker_ends_as_the_vector_says(name: str, tmp_path: Path) -> None:
    page = PAGES[name]
    ran = run_checker(page, tmp_path)
    assert ran.returncode == (0 if page.single["expect"] == "ok" else 4), ran.stderr
    assert "Traceback" not in ran.stderr
    if page.single.get("names") and page.single["check"] == "entries":
        assert ran.stderr.startswith(f"wrong: entry {page.single['names']}:")


def test_the_checker_shares_no_code_with_the_package() -> None:
    imported = {
        (node.module or "") if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(ast.parse(SCRIPT.read_text("utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    }
    outside = {name for name in imported if name.split(".")[0] not in sys.stdlib_module_names}
    assert {name.split(".")[0] for name in outside} == {"cryptography"}


def test_the_checker_can_be_read_at_one_sitting() -> None:
    lines = SCRIPT.read_text("utf-8").splitlines()
    assert sum(1 for line in lines if line.strip()) <= 150


@given(json_values)
def test_the_checker_writes_the_same_canonical_form(value: Json) -> None:
    assert check_ledger.canonical(value).encode() == canonical_json(value)


@given(st.integers(1, 40), st.data())
def test_the_checker_comes_to_the_same_roots(size: int, data: st.DataObject) -> None:
    leaves = [leaf_hash(b"%d" % n) for n in range(size)]
    index = data.draw(st.integers(0, size - 1))
    path = list(inclusion_proof(leaves, index))
    assert check_ledger.root_of(leaves) == tree_root(leaves)
    assert check_ledger.root_by_path(leaves[index], index, size, path) == tree_root(leaves)


@settings(max_examples=200)
@given(st.data())
def test_the_checker_refuses_the_same_changed_bytes(data: st.DataObject) -> None:
    lines = list(PAGES["good"].repeated["entry"])
    seq = data.draw(st.integers(0, len(lines) - 1))
    at = data.draw(st.integers(0, len(lines[seq]) - 1))
    letter = data.draw(st.characters(min_codepoint=32, max_codepoint=126))
    lines[seq] = lines[seq][:at] + letter + lines[seq][at + 1 :]
    try:
        verify_entries(line.encode() for line in lines)
    except LedgerError:
        with pytest.raises(check_ledger.Wrong):
            check_ledger.check_entries(lines)
    else:
        check_ledger.check_entries(lines)
