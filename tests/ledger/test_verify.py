from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from aygaq.ledger.checkpoint import sign_checkpoint, verify_checkpoint
from aygaq.ledger.entry import Entry
from aygaq.ledger.errors import (
    EntryBroken,
    EntryMalformed,
    EntryMisplaced,
    LedgerCut,
    LedgerError,
    LedgerForked,
    RowsDisagree,
    StateDisagrees,
)
from aygaq.ledger.rows import gone_leaf, row_leaf
from aygaq.ledger.state import EMPTY_STATE, TreeState
from aygaq.ledger.verify import (
    verify_entries,
    verify_extends,
    verify_rows,
    verify_state,
    walk_entries,
)
from tests.ledger.made import KEY, bytes_of, chain_of, checkpoint_of, leaves_of, ledgers, salt_of

Ledger = tuple[list[Entry], TreeState]


def verify_against(lines: list[bytes], state: TreeState) -> None:
    """All that `aygaq verify --since` asks of entries: the chain, then the checkpoint."""
    note = sign_checkpoint(checkpoint_of(state), KEY)
    checkpoint = verify_checkpoint(note, [KEY.verifier])
    verify_extends(verify_entries(lines, sizes=[checkpoint.size]), checkpoint)


def rebuilt(entries: list[Entry]) -> list[bytes]:
    """The entries numbered and linked anew, as somebody with write access could do."""
    state, lines = EMPTY_STATE, []
    for entry in entries:
        previous = None if state.last is None else state.last.hex()
        fitted = replace(entry, seq=state.size, previous=previous)
        state = state.append(fitted)
        lines.append(fitted.to_bytes())
    return lines


@given(ledgers)
def test_an_untouched_ledger_verifies(ledger: Ledger) -> None:
    entries, state = ledger
    verified = verify_entries(bytes_of(entries))
    verify_state(verified, state)
    verify_against(bytes_of(entries), state)


@given(ledgers, st.data())
def test_a_ledger_extends_every_checkpoint_of_its_past(ledger: Ledger, data: st.DataObject) -> None:
    entries, state = ledger
    size = data.draw(st.integers(0, state.size))
    _, earlier = chain_of([entry.action for entry in entries[:size]])
    verify_against(bytes_of(entries), earlier)


@settings(max_examples=300)
@given(ledgers, st.data())
def test_any_changed_byte_of_any_entry_is_found(ledger: Ledger, data: st.DataObject) -> None:
    entries, state = ledger
    lines = bytes_of(entries)
    seq = data.draw(st.integers(0, len(lines) - 1))
    at = data.draw(st.integers(0, len(lines[seq]) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda b: b != lines[seq][at]))
    lines[seq] = lines[seq][:at] + bytes([byte]) + lines[seq][at + 1 :]
    with pytest.raises(LedgerError):
        verify_against(lines, state)
    with pytest.raises(LedgerError):
        verify_state(verify_entries(lines), state)


@given(ledgers, st.data())
def test_a_change_before_the_last_entry_is_named_by_its_place(
    ledger: Ledger, data: st.DataObject
) -> None:
    entries, _ = ledger
    assume(len(entries) > 1)
    lines = bytes_of(entries)
    seq = data.draw(st.integers(0, len(lines) - 2))
    lines[seq] = replace(entries[seq], actor="u2").to_bytes()
    with pytest.raises(EntryBroken) as refused:
        verify_entries(lines)
    assert refused.value.seq == seq + 1
    assert refused.value.got == entries[seq].leaf_hash().hex()


@given(ledgers, st.data())
def test_a_dropped_entry_is_found_and_named(ledger: Ledger, data: st.DataObject) -> None:
    entries, state = ledger
    seq = data.draw(st.integers(0, len(entries) - 1))
    lines = bytes_of(entries[:seq] + entries[seq + 1 :])
    with pytest.raises(LedgerError) as refused:
        verify_against(lines, state)
    assert isinstance(refused.value, (EntryMisplaced, LedgerCut))
    assert refused.value.seq == seq


@given(ledgers, st.data())
def test_a_doubled_entry_is_found_and_named(ledger: Ledger, data: st.DataObject) -> None:
    entries, state = ledger
    seq = data.draw(st.integers(0, len(entries) - 1))
    with pytest.raises(EntryMisplaced) as refused:
        verify_against(bytes_of([*entries[: seq + 1], *entries[seq:]]), state)
    assert refused.value.seq == seq + 1


@given(ledgers, st.data())
def test_two_swapped_entries_are_found_and_named(ledger: Ledger, data: st.DataObject) -> None:
    entries, state = ledger
    assume(len(entries) > 1)
    one = data.draw(st.integers(0, len(entries) - 2))
    other = data.draw(st.integers(one + 1, len(entries) - 1))
    swapped = list(entries)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    with pytest.raises(EntryMisplaced) as refused:
        verify_against(bytes_of(swapped), state)
    assert refused.value.seq == one


@given(ledgers, st.data())
def test_an_inserted_entry_is_found(ledger: Ledger, data: st.DataObject) -> None:
    entries, state = ledger
    seq = data.draw(st.integers(0, len(entries) - 1))
    forged = replace(entries[seq], actor="u2")
    with pytest.raises(LedgerError):
        verify_against(bytes_of([*entries[:seq], forged, *entries[seq:]]), state)


@given(ledgers, st.data())
def test_a_history_made_to_fit_is_found_by_the_checkpoint(
    ledger: Ledger, data: st.DataObject
) -> None:
    entries, state = ledger
    seq = data.draw(st.integers(0, len(entries) - 1))
    forged = list(entries)
    forged[seq] = replace(entries[seq], actor="u2")
    lines = rebuilt(forged)
    verify_entries(lines)  # by itself it looks whole
    with pytest.raises(LedgerForked) as refused:
        verify_against(lines, state)
    assert refused.value.size == state.size


@given(ledgers, st.data())
def test_a_cut_tail_is_found_by_the_checkpoint(ledger: Ledger, data: st.DataObject) -> None:
    entries, state = ledger
    kept = data.draw(st.integers(0, len(entries) - 1))
    verify_entries(bytes_of(entries[:kept]))  # by itself it looks whole
    with pytest.raises(LedgerCut) as refused:
        verify_against(bytes_of(entries[:kept]), state)
    assert (refused.value.expected, refused.value.got) == (len(entries), kept)


@given(ledgers, st.data())
def test_a_cut_tail_is_found_by_the_kept_state(ledger: Ledger, data: st.DataObject) -> None:
    entries, state = ledger
    kept = data.draw(st.integers(0, len(entries) - 1))
    with pytest.raises(StateDisagrees):
        verify_state(verify_entries(bytes_of(entries[:kept])), state)


def test_entries_after_a_checkpoint_are_no_fault() -> None:
    entries, _ = chain_of(["source.add"] * 9)
    _, earlier = chain_of(["source.add"] * 4)
    verify_against(bytes_of(entries), earlier)


def test_a_size_that_was_not_noted_is_the_callers_mistake() -> None:
    entries, _ = chain_of(["source.add"] * 9)
    _, earlier = chain_of(["source.add"] * 4)
    with pytest.raises(ValueError, match="size 4"):
        verify_extends(verify_entries(bytes_of(entries)), checkpoint_of(earlier))


def test_a_malformed_entry_is_named_by_its_place() -> None:
    entries, _ = chain_of(["source.add"] * 3)
    lines = bytes_of(entries)
    lines[1] += b"\n"
    with pytest.raises(EntryMalformed) as refused:
        verify_entries(lines)
    assert refused.value.seq == 1


def test_verification_can_go_on_from_a_state() -> None:
    entries, state = chain_of(["source.add"] * 7)
    _, earlier = chain_of(["source.add"] * 3)
    *_, (last, end) = walk_entries(bytes_of(entries[3:]), earlier)
    assert (last, end) == (entries[-1], state)


def test_nothing_is_read_beyond_the_first_wrong_entry() -> None:
    entries, _ = chain_of(["source.add"] * 5)
    lines = iter([*bytes_of(entries[:2]), b"wrong", *bytes_of(entries[3:])])
    with pytest.raises(EntryMalformed):
        verify_entries(lines)
    assert len(list(lines)) == 2


def test_the_rows_of_an_entry_verify() -> None:
    entries, _ = chain_of(["source.add"] * 3)
    for seq, entry in enumerate(entries):
        verify_rows(entry, leaves_of(seq, seq % 3))


def test_a_changed_lost_or_added_row_leaf_is_found() -> None:
    entries, _ = chain_of(["source.add"] * 3)
    leaves = leaves_of(2, 2)
    changed = row_leaf("claim", leaves[0].row_id, {"what": 9}, salt_of(200))
    for wrong in (
        [changed, leaves[1]],
        leaves[1:],
        [],
        [*leaves, gone_leaf("claim", "c9")],
        [replace(leaves[0], row_id="c9"), leaves[1]],
        [replace(leaves[0], table="source"), leaves[1]],
        [gone_leaf("claim", leaves[0].row_id), leaves[1]],
    ):
        with pytest.raises(RowsDisagree) as refused:
            verify_rows(entries[2], wrong)
        assert refused.value.seq == 2
