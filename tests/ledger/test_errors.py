from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from aygaq.errors import AygaqError
from aygaq.ledger import errors
from aygaq.ledger.errors import EntryBroken, EntryMalformed, LedgerError

FOLDER = Path(errors.__file__).parent
REFUSALS = sorted(LedgerError.__subclasses__(), key=lambda refusal: refusal.code)


def imported_by(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_no_code_is_given_twice_and_none_is_left_out() -> None:
    assert [refusal.code for refusal in REFUSALS] == [f"L{n:03}" for n in range(1, 23)]


def test_every_refusal_stands_in_the_tree_of_the_module_with_its_code() -> None:
    tree = (errors.__doc__ or "").splitlines()
    for refusal in REFUSALS:
        assert any(refusal.__name__ in line and refusal.code in line for line in tree)


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.code)
def test_every_refusal_ends_with_4_and_tells_what_it_is(refusal: type[LedgerError]) -> None:
    assert issubclass(refusal, AygaqError)
    assert refusal.exit_code == 4
    assert refusal.__doc__


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.code)
def test_every_refusal_is_raised_somewhere(refusal: type[LedgerError]) -> None:
    modules = [path for path in FOLDER.glob("*.py") if path.name != "errors.py"]
    assert any(f"raise {refusal.__name__}(" in path.read_text("utf-8") for path in modules)


def test_a_refusal_says_which_entry_what_was_expected_and_that_nothing_was_written() -> None:
    said = str(EntryBroken(7, expected="aa", got=None))
    assert said == (
        "entry 7 names nothing as the entry before it; expected aa. Nothing was written."
    )


def test_a_refusal_of_a_field_names_it() -> None:
    assert str(EntryMalformed(None, "at", "no such day or hour")).startswith("an entry, at: no")


@pytest.mark.parametrize("module", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_the_ledger_takes_nothing_but_hashes_signatures_and_refusals(module: Path) -> None:
    for name in imported_by(module):
        top = name.split(".")[0]
        ours = name == "aygaq.errors" or name.startswith("aygaq.ledger")
        assert ours or top == "cryptography" or top in sys.stdlib_module_names, name
        assert top not in {"os", "pathlib", "io", "socket", "subprocess", "time", "random"}, name
