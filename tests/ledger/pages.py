"""Reads the vectors of tests/vectors/ledger: `key: value` lines, nothing else allowed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "vectors" / "ledger"
SINGLE = ("about", "check", "expect", "names", "proof")
REPEATED = ("key", "since", "entry", "leaf")


@dataclass(frozen=True)
class Page:
    """One vector."""

    single: dict[str, str] = field(default_factory=dict)
    repeated: dict[str, list[str]] = field(default_factory=lambda: {key: [] for key in REPEATED})

    @property
    def note(self) -> str:
        return "".join(f"{line}\n" for line in self.repeated["since"])


def read_page(text: str) -> Page:
    """Read one page; a key that is not known, or given twice where once is due, is refused."""
    page = Page()
    for line in text.splitlines():
        key, colon, value = line.partition(":")
        if not colon or key not in SINGLE + REPEATED or key in page.single:
            raise ValueError(f"not a line of a vector: {key}")
        if key in SINGLE:
            page.single[key] = value.removeprefix(" ")
        else:
            page.repeated[key].append(value.removeprefix(" "))
    if not {"about", "check", "expect"} <= page.single.keys():
        raise ValueError("a vector without about, check or expect")
    return page


def all_pages(folder: Path = FOLDER) -> dict[str, Page]:
    """Every vector by its name; a folder without any is refused, so that it cannot go unseen."""
    pages = {path.stem: read_page(path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))}
    if not pages:
        raise ValueError("no vectors")
    return pages
