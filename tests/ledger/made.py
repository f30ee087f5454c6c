"""Made-up ledgers for the tests of this folder: opaque ids, fixed salts, fixed keys."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from hypothesis import strategies as st

from aygaq.ledger.canonical import Json
from aygaq.ledger.checkpoint import Checkpoint, SigningKey
from aygaq.ledger.entry import Entry
from aygaq.ledger.rows import RowLeaf, row_leaf
from aygaq.ledger.state import EMPTY_STATE, TreeState

ORIGIN = "aygaq/made-up"
KEY = SigningKey(ORIGIN, b"\x07" * 32)
OTHER_KEY = SigningKey(ORIGIN, b"\x08" * 32)
WITNESS = SigningKey("witness.example", b"\x09" * 32)


def salt_of(number: int) -> bytes:
    return sha256(b"salt %d" % number).digest()


def leaves_of(seq: int, count: int) -> list[RowLeaf]:
    """`count` rows that entry `seq` made."""
    return [
        row_leaf("claim", f"c{seq}-{n}", {"what": n}, salt_of(100 * seq + n)) for n in range(count)
    ]


def chain_of(actions: Sequence[str]) -> tuple[list[Entry], TreeState]:
    """A ledger with one entry for each action; entry n changes n % 3 rows."""
    state, entries = EMPTY_STATE, []
    for seq, action in enumerate(actions):
        entry = state.next_entry(
            at=f"2026-11-23T09:30:{seq % 60:02}Z",
            actor="u1",
            action=action,
            subject=f"s{seq}",
            rows=leaves_of(seq, seq % 3),
        )
        state = state.append(entry)
        entries.append(entry)
    return entries, state


def bytes_of(entries: Sequence[Entry]) -> list[bytes]:
    return [entry.to_bytes() for entry in entries]


def checkpoint_of(state: TreeState) -> Checkpoint:
    return Checkpoint(ORIGIN, state.size, state.root)


actions = st.sampled_from(["source.add", "claim.accept", "claim.reject", "key.change"])
ledgers = st.lists(actions, min_size=1, max_size=12).map(chain_of)

hashes = st.binary(min_size=32, max_size=32)

#: Text without surrogates, which UTF-8 cannot hold.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
json_values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
