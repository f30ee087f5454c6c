"""The folder imports the standard library and the root of refusals, and nothing that does I/O."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import aygaq.dates

FOLDER = Path(aygaq.dates.__file__).parent
#: Parts of the standard library that reach outside the program.
_REACHING = {"os", "io", "pathlib", "socket", "subprocess", "urllib", "random", "time", "sqlite3"}


def _imports(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


def test_nothing_of_ours_but_dates_and_errors_is_imported() -> None:
    ours = {name for file in FOLDER.rglob("*.py") for name in _imports(file) if "aygaq" in name}
    others = {name for name in ours if not name.startswith("aygaq.dates")}
    assert others == {"aygaq.errors"}


def test_nothing_outside_the_standard_library_is_imported_and_nothing_that_reaches_out() -> None:
    roots = {name.split(".")[0] for file in FOLDER.rglob("*.py") for name in _imports(file)}
    assert roots - {"aygaq"} <= set(sys.stdlib_module_names)
    assert not roots & _REACHING


def test_the_table_of_contents_names_only_what_is_there() -> None:
    assert sorted(aygaq.dates.__all__) == sorted(set(aygaq.dates.__all__))
    assert all(hasattr(aygaq.dates, name) for name in aygaq.dates.__all__)
