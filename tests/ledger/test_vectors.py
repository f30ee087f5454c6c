from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from aygaq.ledger.canonical import parse_canonical
from aygaq.ledger.checkpoint import Checkpoint, parse_verifier_key, verify_checkpoint
from aygaq.ledger.entry import parse_entry
from aygaq.ledger.errors import LedgerError
from aygaq.ledger.proof import parse_row_proof, verify_row_proof
from aygaq.ledger.rows import RowLeaf
from aygaq.ledger.verify import verify_entries, verify_extends, verify_rows
from tests.ledger.pages import FOLDER, Page, all_pages, read_page
from tests.vectors.ledger.make import vectors

PAGES = all_pages()


def checkpoint_of(page: Page) -> Checkpoint:
    keys = [parse_verifier_key(key) for key in page.repeated["key"]]
    return verify_checkpoint(page.note, keys)


def check_entries(page: Page) -> None:
    lines = [line.encode() for line in page.repeated["entry"]]
    if page.note:
        checkpoint = checkpoint_of(page)
        verify_extends(verify_entries(lines, sizes=[checkpoint.size]), checkpoint)
    else:
        verify_entries(lines)


def check_rows(page: Page) -> None:
    (line,) = page.repeated["entry"]
    verify_rows(parse_entry(line.encode()), [leaf_of(leaf) for leaf in page.repeated["leaf"]])


def leaf_of(line: str) -> RowLeaf:
    match parse_canonical(line.encode()):
        case {"commitment": str() | None as commitment, "id": str(row_id), "table": str(table)}:
            return RowLeaf(table, row_id, commitment)
    raise ValueError("not a row leaf")


def check_proof(page: Page) -> None:
    verify_row_proof(parse_row_proof(page.single["proof"].encode()), checkpoint_of(page))


CHECKS: dict[str, Callable[[Page], None]] = {
    "entries": check_entries,
    "rows": check_rows,
    "proof": check_proof,
}


@pytest.mark.parametrize("name", PAGES)
def test_a_vector_ends_as_its_page_says(name: str) -> None:
    page = PAGES[name]
    check, expect = CHECKS[page.single["check"]], page.single["expect"]
    if expect == "ok":
        check(page)
        return
    with pytest.raises(LedgerError) as refused:
        check(page)
    assert refused.value.code == expect
    assert refused.value.exit_code == 4
    if "names" in page.single:
        assert getattr(refused.value, "seq", None) == int(page.single["names"])
        assert page.single["names"] in str(refused.value)


def test_the_pages_are_those_that_the_script_makes() -> None:
    kept = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.txt")}
    assert kept == vectors()


def test_every_kind_of_check_has_a_good_and_a_bad_page() -> None:
    kinds = {(page.single["check"], page.single["expect"] == "ok") for page in PAGES.values()}
    assert kinds == {(check, good) for check in CHECKS for good in (True, False)}


def test_a_folder_without_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no vectors"):
        all_pages(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "about: x\ncheck: entries\nexpect: ok\nremark: y\n",
        "about: x\ncheck: entries\nexpect: ok\nexpect: L003\n",
        "about: x\ncheck: entries\n",
        "about: x\ncheck: entries\nexpect: ok\n\n",
        "",
    ],
)
def test_a_page_with_an_unknown_doubled_or_missing_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="vector"):
        read_page(text)
