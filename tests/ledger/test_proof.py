from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.ledger.checkpoint import Checkpoint
from aygaq.ledger.errors import LedgerError, OpeningWrong, ProofRefused
from aygaq.ledger.proof import (
    LARGEST_PROOF,
    Opening,
    RowProof,
    parse_row_proof,
    prove_row,
    verify_row_proof,
)
from aygaq.ledger.rows import gone_leaf, row_leaf
from aygaq.ledger.state import EMPTY_STATE
from tests.ledger.made import chain_of, checkpoint_of, leaves_of, salt_of

ENTRIES, STATE = chain_of(["source.add"] * 9)
CHECKPOINT = checkpoint_of(STATE)


def proof_of(seq: int, number: int, *, opened: bool = True) -> RowProof:
    leaves = leaves_of(seq, seq % 3)
    opening = Opening(salt_of(100 * seq + number), {"what": number}) if opened else None
    return prove_row(
        leaves[number],
        entry=ENTRIES[seq],
        leaves=leaves,
        entry_hashes=[entry.leaf_hash() for entry in ENTRIES],
        opening=opening,
    )


rows = st.sampled_from([(seq, number) for seq in range(9) for number in range(seq % 3)])
PROOF = proof_of(5, 1)


@given(rows, st.booleans())
def test_every_row_can_be_proven(row: tuple[int, int], opened: bool) -> None:
    proof = proof_of(*row, opened=opened)
    read = parse_row_proof(proof.to_bytes())
    assert read == proof
    verify_row_proof(read, CHECKPOINT)


@given(st.data())
def test_no_changed_byte_of_a_proof_verifies(data: st.DataObject) -> None:
    whole = PROOF.to_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda b: b != whole[at]))
    with pytest.raises(LedgerError):
        verify_row_proof(parse_row_proof(whole[:at] + bytes([byte]) + whole[at + 1 :]), CHECKPOINT)


def test_a_proof_of_another_value_is_refused() -> None:
    other = Opening(salt_of(501), {"what": 2})
    with pytest.raises(OpeningWrong):
        verify_row_proof(replace(PROOF, opening=other), CHECKPOINT)


def test_a_proof_of_a_row_that_the_entry_does_not_hold_is_refused() -> None:
    value = {"what": 2}
    forged = row_leaf("claim", "c5-1", value, salt_of(501))
    with pytest.raises(ProofRefused):
        verify_row_proof(
            replace(PROOF, row=forged, opening=Opening(salt_of(501), value)), CHECKPOINT
        )


def test_a_proof_with_another_entry_is_refused() -> None:
    forged = replace(ENTRIES[5], actor="u2")
    with pytest.raises(ProofRefused):
        verify_row_proof(replace(PROOF, entry=forged), CHECKPOINT)


def test_a_proof_for_another_checkpoint_is_refused() -> None:
    _, earlier = chain_of(["source.add"] * 8)
    with pytest.raises(ProofRefused, match="another size"):
        verify_row_proof(PROOF, checkpoint_of(earlier))
    with pytest.raises(ProofRefused, match="another root"):
        verify_row_proof(PROOF, Checkpoint(CHECKPOINT.origin, 9, bytes(32)))


def test_a_row_that_is_gone_can_be_proven_and_not_opened() -> None:
    leaf = gone_leaf("claim", "c1")
    entry = EMPTY_STATE.next_entry(
        at="2026-11-23T09:30:00Z", actor="u1", action="claim.erase", subject="c1", rows=[leaf]
    )
    state = EMPTY_STATE.append(entry)
    proof = prove_row(leaf, entry=entry, leaves=[leaf], entry_hashes=[entry.leaf_hash()])
    verify_row_proof(parse_row_proof(proof.to_bytes()), checkpoint_of(state))
    with pytest.raises(ProofRefused, match="nothing can open"):
        verify_row_proof(replace(proof, opening=Opening(bytes(32), {})), checkpoint_of(state))


def test_a_proof_without_opening_shows_neither_salt_nor_value() -> None:
    closed = proof_of(5, 1, opened=False).to_bytes()
    assert salt_of(501).hex().encode() not in closed
    assert b"what" not in closed


def test_an_opening_is_not_shown_by_repr() -> None:
    assert "what" not in repr(PROOF)


WHOLE = PROOF.to_bytes()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"{}", id="no members"),
        pytest.param(WHOLE + b"\n", id="a line end after"),
        pytest.param(WHOLE.replace(b'"size":9', b'"size":9,"x":1'), id="unknown member"),
        pytest.param(WHOLE.replace(b'"row_index":1', b'"row_index":true'), id="true for one"),
        pytest.param(WHOLE.replace(b"row-proof/1", b"row-proof/2"), id="another format"),
        pytest.param(WHOLE.replace(b'"salt":"', b'"salt":" '), id="space in hex"),
        pytest.param(WHOLE.replace(b'"salt":"', b'"salt":"zz'), id="no hex"),
        pytest.param(WHOLE.replace(b'"row_path":["', b'"row_path":[1,"'), id="no string"),
        pytest.param(WHOLE.replace(b'"opening":{', b'"opening":{"a":1,'), id="odd opening"),
        pytest.param(WHOLE.replace(b'"value":{"what":1}', b'"value":1'), id="value no object"),
        pytest.param(WHOLE.replace(b'"table":"claim"', b'"table":"Claim"'), id="odd table"),
        pytest.param(b" " * (LARGEST_PROOF + 1), id="too long"),
    ],
)
def test_bytes_that_are_no_proof_are_refused(data: bytes) -> None:
    assert data != WHOLE
    with pytest.raises(ProofRefused):
        parse_row_proof(data)
