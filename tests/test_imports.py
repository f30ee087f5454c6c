"""Who may import whom: folders stand in one order and import only what this list allows."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "aygaq"

PURE = {"errors", "vocabulary", "dates", "names", "places"}
#: folder → the folders of ours that it may import, besides itself
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "vocabulary": {"errors"},
    "dates": {"errors"},
    "names": {"errors"},
    "places": {"errors", "names"},
    "claims": {"errors"},
    "sources": {"errors", "dates"},
    "reading": PURE | {"claims", "sources"},
    "ledger": {"errors"},
    "store": {"errors", "claims", "sources", "ledger", "dates", "vocabulary"},
    "linking": {"errors", "names", "claims"},
    "cases": {"errors", "dates", "names", "vocabulary", "claims"},
    "publishing": PURE | {"claims", "cases", "linking"},
    "actions": PURE
    | {"claims", "sources", "reading", "ledger", "store", "linking", "cases", "publishing"},
    "index": PURE | {"claims", "store", "linking", "cases", "actions"},
    "api": PURE | {"claims", "cases", "sources", "store", "actions", "index"},
    "web": PURE
    | {
        "claims",
        "sources",
        "reading",
        "ledger",
        "store",
        "linking",
        "cases",
        "publishing",
        "actions",
        "index",
    },
    "__main__": {"cli"},
    "cli": PURE
    | {
        "claims",
        "sources",
        "reading",
        "ledger",
        "store",
        "linking",
        "cases",
        "publishing",
        "actions",
        "index",
        "web",  # `aygaq serve` starts it
    },
}
#: What pure folders may take from outside: nothing that opens a file, a socket or a database.
IMPURE_LIBRARIES = {"django", "socket", "sqlite3", "urllib", "requests", "subprocess", "sqlcipher3"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def folder_of(module: Path) -> str:
    first = module.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_by(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module


@pytest.mark.parametrize("module", modules(), ids=lambda m: str(m.relative_to(PACKAGE)))
def test_a_folder_imports_only_what_its_place_allows(module: Path) -> None:
    folder = folder_of(module)
    if folder == "__init__":
        return
    ours = {name.split(".")[1] for name in imported_by(module) if name.startswith("aygaq.")}
    assert ours - {folder} <= ALLOWED[folder]


@pytest.mark.parametrize("folder", sorted(PURE | {"claims", "linking", "cases", "ledger"}))
def test_a_pure_folder_takes_no_library_that_does_input_or_output(folder: str) -> None:
    taken = {
        name.split(".")[0]
        for module in modules()
        if folder_of(module) == folder
        for name in imported_by(module)
    }
    assert not taken & IMPURE_LIBRARIES


def test_the_list_of_folders_is_the_folders_there_are() -> None:
    there = {folder_of(module) for module in modules()} - {"__init__"}
    assert there == set(ALLOWED)


def test_the_allowed_imports_make_no_circle() -> None:
    left = dict(ALLOWED)
    while left:
        free = {folder for folder, needs in left.items() if not needs & set(left)}
        assert free, f"a circle among {sorted(left)}"
        left = {folder: needs for folder, needs in left.items() if folder not in free}


def test_importing_the_package_loads_no_heavy_library() -> None:
    heavy = {"spacy", "django", "trafilatura", "lxml", "numpy"}
    loaded = subprocess.run(
        [sys.executable, "-c", "import aygaq, aygaq.cli.main, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not heavy & set(loaded)


def test_latin_names_are_written_without_the_tables_of_chinese() -> None:
    ask = "import sys; from aygaq.names.latin import to_latin; to_latin('Əkbər'); "
    loaded = subprocess.run(
        [sys.executable, "-c", ask + "print('pypinyin' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert loaded.strip() == "False"
