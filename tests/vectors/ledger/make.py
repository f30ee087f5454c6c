"""Make the vectors of this folder: `python -m tests.vectors.ledger.make`.

Each vector is a page of `key: value` lines that anyone can read and check with another
program. All keys, salts and ids are fixed and made up, so the pages come out the same
each time; `tests/ledger/test_vectors.py` holds the pages to that.

    about   what was done to the ledger
    check   entries (with since and key: against a checkpoint), rows or proof
    expect  ok, or the code of the refusal
    names   number of the entry that the refusal must name, where it names one
    entry   one entry of the ledger, in order        leaf   one row leaf of the entry
    key     a verifier key                           since  one line of a checkpoint
    proof   a row proof
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from aygaq.ledger.canonical import Json, canonical_json
from aygaq.ledger.checkpoint import Checkpoint, SigningKey, sign_checkpoint
from aygaq.ledger.entry import Entry
from aygaq.ledger.note import sign_note
from aygaq.ledger.proof import Opening, RowProof, prove_row
from aygaq.ledger.rows import RowLeaf, gone_leaf, row_leaf
from aygaq.ledger.state import EMPTY_STATE, TreeState

HERE = Path(__file__).parent
ORIGIN = "aygaq/vectors"
KEY = SigningKey(ORIGIN, bytes(range(32)))
STRANGER = SigningKey(ORIGIN, bytes(range(1, 33)))
WITNESS = SigningKey("witness.example", bytes(range(2, 34)))
PUBLIC = str(KEY.verifier)

Page = list[tuple[str, str]]


def salt_of(number: int) -> bytes:
    return bytes([number]) * 32


QUOTE: dict[str, Json] = {"quote": "Ол мұғалім болған. 他是老师。", "start": 12}
LEAVES: list[list[RowLeaf]] = [
    [],
    [row_leaf("source", "s-1", {"title": "A made-up page"}, salt_of(1))],
    [row_leaf("claim", f"c-{n}", {**QUOTE, "start": n}, salt_of(10 + n)) for n in range(5)],
    [row_leaf("judgement", "j-1", {"claim": "c-1", "says": "accept"}, salt_of(3))],
    [gone_leaf("claim", "c-4")],
]
STEPS = ["workspace.init", "source.add", "source.read", "claim.accept", "claim.erase"]


def ledger(steps: Iterable[str] = STEPS) -> tuple[list[Entry], TreeState]:
    """The ledger that all vectors are made from: five entries, seven changed rows."""
    state, entries = EMPTY_STATE, []
    for seq, action in enumerate(steps):
        entry = state.next_entry(
            at=f"2026-11-23T09:30:0{seq}Z",
            actor="a-1",
            action=action,
            subject="w-1" if seq == 0 else "s-1",
            rows=LEAVES[seq],
        )
        state = state.append(entry)
        entries.append(entry)
    return entries, state


ENTRIES, STATE = ledger()
LINES = [entry.to_bytes().decode() for entry in ENTRIES]


def note_at(size: int, key: SigningKey = KEY) -> str:
    _, state = ledger(STEPS[:size])
    return sign_checkpoint(Checkpoint(ORIGIN, size, state.root), key)


def relinked(entries: Iterable[Entry]) -> list[str]:
    """The lines of a history whose links were made to fit again."""
    state, lines = EMPTY_STATE, []
    for entry in entries:
        last = None if state.last is None else state.last.hex()
        fitted = replace(entry, seq=state.size, previous=last)
        state = state.append(fitted)
        lines.append(fitted.to_bytes().decode())
    return lines


def page(
    about: str,
    check: str,
    expect: str,
    *,
    entries: Iterable[str] = (),
    names: int | None = None,
    since: str = "",
    keys: Iterable[str] = (),
    leaves: Iterable[str] = (),
    proof: str = "",
) -> Page:
    lines = [("about", about), ("check", check), ("expect", expect)]
    lines += [] if names is None else [("names", str(names))]
    lines += [("key", key) for key in keys]
    lines += [("since", line) for line in since.removesuffix("\n").split("\n") if since]
    lines += [("entry", line) for line in entries]
    lines += [("leaf", line) for line in leaves]
    lines += [("proof", proof)] if proof else []
    return lines


def entries_page(
    about: str, expect: str, lines: list[str], *, names: int | None = None, note: str = ""
) -> Page:
    keys = [PUBLIC] if note else []
    return page(about, "entries", expect, entries=lines, names=names, since=note, keys=keys)


def changed_line(seq: int, **members: object) -> list[str]:
    """All lines, with members of one entry changed and its spelling canonical still."""
    value = {**json.loads(LINES[seq]), **members}
    line = canonical_json(value).decode()
    return [*LINES[:seq], line, *LINES[seq + 1 :]]


def chain_pages() -> Iterator[tuple[str, Page]]:
    yield "good", entries_page("A ledger as it was written.", "ok", LINES)
    yield "empty", entries_page("A ledger without entries.", "ok", [])
    yield (
        "changed-actor",
        entries_page("Entry 1 names another actor.", "L003", changed_line(1, actor="a-2"), names=2),
    )
    yield (
        "bad-previous",
        entries_page(
            "Entry 3 carries another hash.", "L003", changed_line(3, previous="00" * 32), names=3
        ),
    )
    yield (
        "dropped",
        entries_page("Entry 2 is gone.", "L004", LINES[:2] + LINES[3:], names=2),
    )
    yield (
        "doubled",
        entries_page("Entry 2 stands twice.", "L004", LINES[:3] + LINES[2:], names=3),
    )
    yield (
        "swapped",
        entries_page(
            "Entries 1 and 2 changed places.",
            "L004",
            [LINES[0], LINES[2], LINES[1], *LINES[3:]],
            names=1,
        ),
    )


def field_pages() -> Iterator[tuple[str, Page]]:
    spaced = [LINES[0].replace(",", ", ", 1), *LINES[1:]]
    twice = [LINES[0].replace('"seq":0', '"seq":0,"seq":0'), *LINES[1:]]
    whole = [LINES[0], LINES[1].replace('"seq":1', '"seq":1.0'), *LINES[2:]]
    for name, about, lines, seq in (
        ("space", "A space after the first comma of entry 0.", spaced, 0),
        ("doubled-member", "Entry 0 has two members of one name.", twice, 0),
        ("float", "The number of entry 1 is written 1.0.", whole, 1),
        ("unknown-member", "Entry 2 has one member more.", changed_line(2, note="x"), 2),
        ("personal-actor", "The actor is a name.", changed_line(2, actor="Some Body"), 2),
        ("no-zone", "The time has no zone.", changed_line(4, at="2026-11-23T09:30:04"), 4),
        ("no-such-day", "The day does not exist.", changed_line(4, at="2026-02-30T09:30:04Z"), 4),
        ("first-with-previous", "Entry 0 has one before.", changed_line(0, previous="0" * 64), 0),
        ("later-format", "An entry of a later format.", changed_line(3, format="aygaq-entry/2"), 3),
    ):
        yield f"entry-{name}", entries_page(about, "L005", lines, names=seq)


def checkpoint_pages() -> Iterator[tuple[str, Page]]:
    forged = relinked([*ENTRIES[:1], replace(ENTRIES[1], actor="a-2"), *ENTRIES[2:]])
    last = changed_line(4, actor="a-2")
    now = note_at(5)
    resized = now.replace("\n5\n", "\n4\n")
    line = now.split("\n\n")[0] + "\n"
    witnessed = sign_note(line, [WITNESS])
    for name, about, expect, lines, note in (
        ("of-now", "The checkpoint is of this very ledger.", "ok", LINES, now),
        ("of-before", "The ledger grew since the checkpoint.", "ok", LINES, note_at(3)),
        ("of-nothing", "The checkpoint is of the empty ledger.", "ok", LINES, note_at(0)),
        ("last-changed", "The last entry is another.", "L012", last, now),
        ("relinked", "Entry 1 is another, the rest made to fit.", "L012", forged, now),
        ("cut", "The last two entries are cut off.", "L011", LINES[:3], now),
        ("stranger", "Another key of the same name signed.", "L018", LINES, note_at(5, STRANGER)),
        ("resized", "The signed size is another.", "L017", LINES, resized),
        ("unsigned", "The checkpoint has no signature.", "L016", LINES, line + "\n"),
        ("witness-only", "Only a witness signed.", "L018", LINES, witnessed),
    ):  # fmt: skip
        yield f"checkpoint-{name}", entries_page(about, expect, lines, note=note)


def leaf_lines(leaves: Iterable[RowLeaf]) -> list[str]:
    return [canonical_json(leaf.to_json()).decode() for leaf in leaves]


def rows_pages() -> Iterator[tuple[str, Page]]:
    leaves = LEAVES[2]
    other = row_leaf("claim", "c-0", {**QUOTE, "start": 99}, salt_of(10))
    for name, about, expect, given in (
        ("good", "The five leaves of entry 2.", "ok", leaves),
        ("other-order", "The same leaves in another order.", "ok", leaves[::-1]),
        ("changed", "One leaf commits to another state.", "L006", [other, *leaves[1:]]),
        ("lost", "One leaf is gone.", "L006", leaves[1:]),
        ("added", "One leaf too many.", "L006", [*leaves, gone_leaf("claim", "c-9")]),
        ("doubled", "One leaf stands twice.", "L010", [leaves[0], *leaves]),
    ):
        yield (
            f"rows-{name}",
            page(about, "rows", expect, entries=[LINES[2]], leaves=leaf_lines(given)),
        )


def proof_pages() -> Iterator[tuple[str, Page]]:
    value: dict[str, Json] = {**QUOTE, "start": 3}
    proof = prove_row(
        LEAVES[2][3],
        entry=ENTRIES[2],
        leaves=LEAVES[2],
        entry_hashes=[entry.leaf_hash() for entry in ENTRIES],
        opening=Opening(salt_of(13), value),
    )
    forged = row_leaf("claim", "c-3", {**value, "start": 4}, salt_of(13))
    swapped = Opening(salt_of(13), {**value, "start": 4})
    cases: list[tuple[str, str, str, RowProof, int]] = [
        ("good", "One claim, opened.", "ok", proof, 5),
        ("closed", "The same claim, not opened.", "ok", replace(proof, opening=None), 5),
        ("other-value", "The value is another.", "L021", replace(proof, opening=swapped), 5),
        ("other-salt", "The salt is another.", "L021",
         replace(proof, opening=Opening(salt_of(14), value)), 5),
        ("forged-leaf", "Leaf and value were changed together.", "L015",
         replace(proof, row=forged, opening=swapped), 5),
        ("other-index", "The place among the rows is another.", "L015",
         replace(proof, row_index=2), 5),
        ("short-path", "A step of the path is missing.", "L015",
         replace(proof, entry_path=proof.entry_path[:-1]), 5),
        ("other-size", "The checkpoint is of another size.", "L015", proof, 4),
    ]  # fmt: skip
    for name, about, expect, case, size in cases:
        text = case.to_bytes().decode()
        made = page(about, "proof", expect, keys=[PUBLIC], since=note_at(size), proof=text)
        yield f"proof-{name}", made


def vectors() -> dict[str, str]:
    """Name of each file and the page that stands in it."""
    pages = [*chain_pages(), *field_pages(), *checkpoint_pages(), *rows_pages(), *proof_pages()]
    return {
        f"{name}.txt": "".join(f"{key}: {value}".rstrip() + "\n" for key, value in lines)
        for name, lines in pages
    }


def main() -> None:
    for old in HERE.glob("*.txt"):
        old.unlink()
    for name, text in vectors().items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
