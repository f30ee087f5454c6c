from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from aygaq.ledger.entry import Entry
from aygaq.ledger.errors import EntryBroken, EntryMisplaced, TreeMalformed
from aygaq.ledger.rows import rows_root
from aygaq.ledger.state import EMPTY_STATE, TreeState, parse_state
from aygaq.ledger.tree import EMPTY_ROOT, Frontier, tree_root
from tests.ledger.made import chain_of, leaves_of, ledgers

Ledger = tuple[list[Entry], TreeState]


@given(ledgers)
def test_the_root_is_that_of_all_entries(ledger: Ledger) -> None:
    entries, state = ledger
    assert state.root == tree_root(entry.leaf_hash() for entry in entries)


@given(ledgers)
def test_a_kept_state_comes_back(ledger: Ledger) -> None:
    _, state = ledger
    assert parse_state(state.to_bytes()) == state


@given(ledgers)
def test_each_entry_carries_the_hash_of_the_one_before(ledger: Ledger) -> None:
    entries, _ = ledger
    carried = [entry.previous for entry in entries]
    assert carried == [None, *(entry.leaf_hash().hex() for entry in entries[:-1])]


def test_the_empty_ledger_has_the_root_of_the_empty_tree() -> None:
    assert (EMPTY_STATE.size, EMPTY_STATE.root) == (0, EMPTY_ROOT)
    assert parse_state(EMPTY_STATE.to_bytes()) == EMPTY_STATE


def test_the_next_entry_holds_the_root_of_the_changed_rows() -> None:
    entry = EMPTY_STATE.next_entry(
        at="2026-11-23T09:30:00Z", actor="u1", action="a.b", subject="s", rows=leaves_of(0, 2)
    )
    assert entry.rows == rows_root(leaves_of(0, 2))


def test_an_entry_out_of_its_place_is_not_appended() -> None:
    entries, state = chain_of(["source.add"] * 3)
    with pytest.raises(EntryMisplaced) as refused:
        state.append(entries[1])
    assert (refused.value.expected, refused.value.got) == (3, 1)


def test_an_entry_that_names_another_before_it_is_not_appended() -> None:
    entries, state = chain_of(["source.add"] * 3)
    entry = replace(entries[2], seq=3)
    with pytest.raises(EntryBroken) as refused:
        state.append(entry)
    assert refused.value.expected == entries[2].leaf_hash().hex()
    assert refused.value.got == entries[1].leaf_hash().hex()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        EMPTY_STATE.to_bytes() + b"\n",
        EMPTY_STATE.to_bytes().replace(b'"size":0', b'"size":0,"x":1'),
        EMPTY_STATE.to_bytes().replace(b'"size":0', b'"size":false'),
        EMPTY_STATE.to_bytes().replace(b'"size":0', b'"size":1'),
        EMPTY_STATE.to_bytes().replace(b"null", b'"00"'),
        chain_of(["source.add"])[1].to_bytes().replace(b'"size":1', b'"size":true'),
        chain_of(["source.add"])[1].to_bytes().replace(b'"size":1', b'"size":3'),
        chain_of(["source.add"])[1].to_bytes().replace(b'"peaks":["', b'"peaks":[1,"'),
        chain_of(["source.add"])[1].to_bytes().replace(b'"peaks":["', b'"peaks":["zz'),
        chain_of(["source.add"])[1].to_bytes().replace(b'"last":"', b'"last":"00'),
    ],
)
def test_a_kept_state_of_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(TreeMalformed):
        parse_state(data)


def test_a_state_cannot_have_entries_and_no_last_one() -> None:
    with pytest.raises(TreeMalformed):
        TreeState(Frontier().append(bytes(32)), None)
