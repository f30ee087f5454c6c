"""docs/ledger.md is run, and its table of refusals is held to the code."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

from aygaq.ledger.errors import LedgerError

PAGE = Path(__file__).parents[2] / "docs" / "ledger.md"


def test_the_worked_example_comes_out_as_printed() -> None:
    outcome = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert outcome.attempted > 20
    assert outcome.failed == 0


def test_the_table_of_refusals_is_that_of_the_code() -> None:
    rows = re.findall(r"^\| (L\d{3}) \| `(\w+)`: (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    refusals = sorted(LedgerError.__subclasses__(), key=lambda refusal: refusal.code)
    assert rows == [
        (each.code, each.__name__, (each.__doc__ or "").splitlines()[0].rstrip("."))
        for each in refusals
    ]
