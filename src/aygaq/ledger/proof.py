"""A proof that one row stood in the ledger, with nothing else of the ledger shown.

Reach for this module to show a court or an opponent one claim. The way goes from the row's
value to its commitment, the row leaf, the rows' root in the entry, the entry's leaf, the
ledger's root and the signed checkpoint. One fact is always true: a proof that verifies
shows a row that an entry under that checkpoint committed to, as it then was.

What is *not* shown: that the row was not changed by a later entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from aygaq.ledger.canonical import Json, canonical_json, parse_canonical
from aygaq.ledger.checkpoint import Checkpoint
from aygaq.ledger.commitment import verify_opening
from aygaq.ledger.entry import Entry, parse_entry
from aygaq.ledger.errors import NotCanonical, ProofRefused, RowMalformed
from aygaq.ledger.rows import RowLeaf, row_path
from aygaq.ledger.tree import inclusion_proof, verify_inclusion

FORMAT = "aygaq-row-proof/1"

#: Longer proofs are refused before they are read; a row's own value is most of one.
LARGEST_PROOF = 16 * 1024 * 1024  # bytes


@dataclass(frozen=True)
class Opening:
    """What opens a commitment: the salt and the row's whole value. Personal; show with care."""

    salt: bytes = field(repr=False)
    value: Mapping[str, Json] = field(repr=False)

    def to_json(self) -> dict[str, Json]:
        return {"salt": self.salt.hex(), "value": self.value}


@dataclass(frozen=True)
class RowProof:
    """One row's way to the root of a checkpoint.

    Attributes:
        row: the row's leaf.
        row_index, row_path: its place among the entry's rows, and the audit path there.
        entry: the entry that names it.
        entry_path: the entry's audit path in the ledger of `size` entries.
        size: that of the checkpoint it leads to.
        opening: salt and value, or None to show that the row was there and not what it says.
    """

    row: RowLeaf
    row_index: int
    row_path: tuple[bytes, ...]
    entry: Entry
    entry_path: tuple[bytes, ...]
    size: int
    opening: Opening | None = None

    def to_bytes(self) -> bytes:
        """Canonical JSON; the entry stands in it as the string of its bytes."""
        opening = None if self.opening is None else self.opening.to_json()
        return canonical_json(
            {
                "entry": self.entry.to_bytes().decode(),
                "entry_path": [step.hex() for step in self.entry_path],
                "format": FORMAT,
                "opening": opening,
                "row": self.row.to_json(),
                "row_index": self.row_index,
                "row_path": [step.hex() for step in self.row_path],
                "size": self.size,
            }
        )


def prove_row(
    row: RowLeaf,
    *,
    entry: Entry,
    leaves: Iterable[RowLeaf],
    entry_hashes: Sequence[bytes],
    opening: Opening | None = None,
) -> RowProof:
    """Make the proof of one row.

    Args:
        leaves: all row leaves of `entry`, in any order; `row` is one of them.
        entry_hashes: leaf hashes of the first `size` entries, where `size` is that of the
            checkpoint to prove against.
    """
    index, path = row_path(leaves, row)
    entry_path = inclusion_proof(entry_hashes, entry.seq)
    return RowProof(row, index, path, entry, entry_path, len(entry_hashes), opening)


def verify_row_proof(proof: RowProof, checkpoint: Checkpoint) -> None:
    """Follow a proof to the root of a checkpoint that `verify_checkpoint` returned.

    Raises:
        OpeningWrong: (1) salt and value do not open the commitment.
        ProofRefused: (2) the leaf is not under the entry's rows, (3) the entry not under the
            root, or the proof is made for a checkpoint of another size.
    """
    if proof.opening is not None:  # (1) value → commitment
        if proof.row.commitment is None:
            raise ProofRefused("the row is gone, so nothing can open it")
        verify_opening(proof.row.commitment, proof.opening.value, proof.opening.salt)
    rows = proof.entry.rows  # (2) row leaf → root of the entry's rows
    verify_inclusion(
        proof.row.leaf_hash(), proof.row_index, rows.count, proof.row_path, bytes.fromhex(rows.root)
    )
    if proof.size != checkpoint.size:  # (3) entry → root of the ledger
        raise ProofRefused(
            "made for another size", expected=str(checkpoint.size), got=str(proof.size)
        )
    verify_inclusion(
        proof.entry.leaf_hash(), proof.entry.seq, proof.size, proof.entry_path, checkpoint.root
    )


def parse_row_proof(data: bytes) -> RowProof:
    """Read a proof; it proves nothing until `verify_row_proof`.

    Raises:
        ProofRefused: other bytes than `RowProof.to_bytes` writes.
        EntryMalformed: the entry in it has a wrong field.
    """
    if len(data) > LARGEST_PROOF:
        raise ProofRefused(f"it is longer than {LARGEST_PROOF} bytes")
    try:
        proof = _proof_of(parse_canonical(data))
    except (NotCanonical, RowMalformed) as exc:
        raise ProofRefused(str(exc)) from exc
    if proof.to_bytes() != data:
        raise ProofRefused("it has unknown members")
    return proof


def _proof_of(value: Json) -> RowProof:
    match value:
        case {
            "entry": str(entry),
            "entry_path": list(entry_path),
            "format": "aygaq-row-proof/1",
            "opening": opening,
            "row": {
                "commitment": str() | None as commitment,
                "id": str(row_id),
                "table": str(table),
            },
            "row_index": int(row_index),
            "row_path": list(row_steps),
            "size": int(size),
        }:
            return RowProof(
                row=RowLeaf(table, row_id, commitment),
                row_index=int(row_index),  # `true` would pass for 1
                row_path=tuple(_bytes_of(step) for step in row_steps),
                entry=parse_entry(entry.encode()),
                entry_path=tuple(_bytes_of(step) for step in entry_path),
                size=int(size),
                opening=_opening_of(opening),
            )
    raise ProofRefused("a member is missing or wrong")


def _opening_of(value: Json) -> Opening | None:
    match value:
        case None:
            return None
        case {"salt": salt, "value": dict(opened)}:
            return Opening(_bytes_of(salt), opened)
    raise ProofRefused("its opening is neither null nor salt and value")


def _bytes_of(value: object) -> bytes:
    if not isinstance(value, str):
        raise ProofRefused("a hash is not a string")
    try:
        return bytes.fromhex(value)
    except ValueError:
        raise ProofRefused("a hash is not hex") from None
