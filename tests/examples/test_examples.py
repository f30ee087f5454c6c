"""The examples are whole: listed, rebuilt to the same bytes, and readable as what they are."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from examples.make import HERE, lawyers_note, press_release

NOT_SOURCES = {".py", ".md", ".tsv"}


def listed() -> list[dict[str, str]]:
    with (HERE / "sources.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def test_every_example_is_listed_once() -> None:
    files = [path.name for path in HERE.iterdir() if path.suffix not in NOT_SOURCES | {""}]
    assert sorted(row["file"] for row in listed()) == sorted(files)


def test_the_list_goes_from_the_oldest_to_the_newest() -> None:
    days = [dt.date.fromisoformat(row["published"]) for row in listed()]
    assert days == sorted(days)


@pytest.mark.parametrize(
    ("kept", "made"),
    [("press-release.docx", press_release), ("lawyers-note.pdf", lawyers_note)],
)
def test_a_made_example_is_the_kept_one_byte_for_byte(kept: str, made: object) -> None:
    assert callable(made)
    assert made() == (HERE / kept).read_bytes()


def test_the_readme_tells_of_every_example() -> None:
    readme = Path(HERE / "README.md").read_text(encoding="utf-8")
    assert [row["file"] for row in listed() if f"`{row['file']}`" not in readme] == []
