"""Every refusal of the ledger, in one place so that no code is given twice.

    LedgerError                 L000
    ├── NotJson                 L001  a value that the canonical form cannot hold
    ├── NotCanonical            L002  bytes that are not the canonical form of any value
    ├── EntryBroken             L003  an entry does not carry the hash of the entry before it
    ├── EntryMisplaced          L004  an entry's number is not its place
    ├── EntryMalformed          L005  a field of an entry is missing, unknown or wrong
    ├── RowsDisagree            L006  the row leaves kept for an entry are not those it names
    ├── RowDisagrees            L007  a row is not as its last entry says
    ├── RowMissing              L008  a row that an entry made is not there
    ├── RowUnknown              L009  a row that no entry speaks of
    ├── RowMalformed            L010  a row leaf with a wrong table, id or commitment
    ├── LedgerCut               L011  fewer entries than a checkpoint counts
    ├── LedgerForked            L012  the first entries are not those of a checkpoint
    ├── StateDisagrees          L013  the kept state is not what the entries come to
    ├── OriginDiffers           L014  a checkpoint of another ledger
    ├── ProofRefused            L015  a proof does not lead to the root
    ├── NoteMalformed           L016  not a checkpoint in a signed note
    ├── SignatureWrong          L017  a known key's signature does not fit the note
    ├── SignatureMissing        L018  no signature by a known key of the ledger
    ├── KeyMalformed            L019  not a signing or verifier key
    ├── SaltMalformed           L020  a salt of the wrong length
    ├── OpeningWrong            L021  salt and value do not open a commitment
    └── TreeMalformed           L022  a kept frontier or a hash of the wrong shape

One fact is always true: a message holds numbers, opaque ids and hashes, never a committed
value.
"""

from __future__ import annotations

from typing import ClassVar

from aygaq.errors import AygaqError

NOTHING_WRITTEN = "Nothing was written."


def _shown(value: str | int | None) -> str:
    return "nothing" if value is None else str(value)


class LedgerError(AygaqError):
    """Any refusal of the ledger; the command line ends with 4."""

    code: ClassVar[str] = "L000"
    exit_code: ClassVar[int] = 4

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(f"{message}. {NOTHING_WRITTEN}", hint=hint)


class NotJson(LedgerError):
    """A value holds something that the canonical form does not allow."""

    code = "L001"

    def __init__(self, path: str, why: str, *, hint: str = "") -> None:
        self.path, self.why = path, why
        super().__init__(f"the value at {path} has no canonical form: {why}", hint=hint)


class NotCanonical(LedgerError):
    """Bytes that are not, byte for byte, what `canonical_json` would write."""

    code = "L002"

    def __init__(self, why: str, *, position: int | None = None) -> None:
        self.why, self.position = why, position
        place = "" if position is None else f" at byte {position}"
        super().__init__(f"not canonical JSON{place}: {why}")


class EntryBroken(LedgerError):
    """An entry does not carry the hash of the entry before it."""

    code = "L003"
    hint = (
        "Either this entry or the one before it was changed; compare both with a backup "
        "or with another holder's copy."
    )

    def __init__(self, seq: int, *, expected: str | None, got: str | None) -> None:
        self.seq, self.expected, self.got = seq, expected, got
        super().__init__(
            f"entry {seq} names {_shown(got)} as the entry before it; expected {_shown(expected)}"
        )


class EntryMisplaced(LedgerError):
    """An entry stands where another number is due: one is lost, doubled or moved."""

    code = "L004"
    hint = "Look for the missing or doubled entry in a backup or another holder's copy."

    def __init__(self, *, expected: int, got: int) -> None:
        self.seq = self.expected = expected
        self.got = got
        super().__init__(f"the entry in place {expected} has number {got}; expected {expected}")


class EntryMalformed(LedgerError):
    """A field of an entry is missing, unknown or wrong.

    Attributes:
        seq: number or place of the entry; None for one that has none yet.
        field: name of the field, or "entry" for the whole of it.
    """

    code = "L005"

    def __init__(self, seq: int | None, field: str, why: str) -> None:
        self.seq, self.field, self.why = seq, field, why
        which = "an entry" if seq is None else f"entry {seq}"
        super().__init__(f"{which}, {field}: {why}")


class RowsDisagree(LedgerError):
    """The row leaves kept for an entry do not hash to the root that the entry names."""

    code = "L006"
    hint = "A row leaf of this entry was changed, added or deleted; compare with a backup."

    def __init__(self, seq: int, *, expected: str, got: str) -> None:
        self.seq, self.expected, self.got = seq, expected, got
        super().__init__(f"the row leaves of entry {seq} come to {got}; expected {expected}")


class RowDisagrees(LedgerError):
    """A row is not in the state that its last entry commits to.

    Attributes:
        why: "changed", "salt lost" (cannot be opened, and no entry says it was erased) or
            "still there" (an entry says it is gone).
    """

    code = "L007"
    hint = "Find out what changed the row outside the program; restore it from a backup."

    def __init__(self, table: str, row_id: str, seq: int, why: str) -> None:
        self.table, self.row_id, self.seq, self.why = table, row_id, seq, why
        super().__init__(f"row {table}/{row_id} disagrees with its last entry {seq}: {why}")


class RowMissing(LedgerError):
    """A row is gone, and no entry says so."""

    code = "L008"
    hint = "Restore the row from a backup."

    def __init__(self, table: str, row_id: str, seq: int) -> None:
        self.table, self.row_id, self.seq = table, row_id, seq
        super().__init__(f"row {table}/{row_id} of entry {seq} is not there")


class RowUnknown(LedgerError):
    """A row that no entry speaks of."""

    code = "L009"
    hint = "The row was put in outside the program; no entry stands behind it."

    def __init__(self, table: str, row_id: str) -> None:
        self.table, self.row_id = table, row_id
        super().__init__(f"row {table}/{row_id} has no entry")


class RowMalformed(LedgerError):
    """A row leaf whose table, id or commitment has the wrong form, or that is given twice."""

    code = "L010"

    def __init__(self, field: str, why: str) -> None:
        self.field, self.why = field, why
        super().__init__(f"a row leaf, {field}: {why}")


class LedgerCut(LedgerError):
    """The ledger holds fewer entries than a checkpoint of it counts."""

    code = "L011"
    hint = "The last entries were cut off after the checkpoint was made; look for a backup."

    def __init__(self, *, expected: int, got: int) -> None:
        self.expected, self.got = expected, got
        self.seq = got
        super().__init__(
            f"the ledger ends before entry {got}; the checkpoint counts {expected} entries"
        )


class LedgerForked(LedgerError):
    """The ledger's first entries are not those that a checkpoint was made over."""

    code = "L012"
    hint = "An entry from before the checkpoint was changed, and those after it made to fit."

    def __init__(self, size: int, *, expected: str, got: str) -> None:
        self.size, self.expected, self.got = size, expected, got
        super().__init__(
            f"the first {size} entries come to root {got}; the checkpoint says {expected}"
        )


class StateDisagrees(LedgerError):
    """The kept tree state is not what the entries come to."""

    code = "L013"
    hint = "The last entry was changed, entries were cut off, or the kept state was."

    def __init__(self, *, expected: str, got: str) -> None:
        self.expected, self.got = expected, got
        super().__init__(f"the entries come to {got}; the kept state says {expected}")


class OriginDiffers(LedgerError):
    """A checkpoint speaks of another ledger."""

    code = "L014"

    def __init__(self, *, expected: str, got: str) -> None:
        self.expected, self.got = expected, got
        super().__init__(f"the checkpoint is of ledger {got}; expected {expected}")


class ProofRefused(LedgerError):
    """A proof is malformed, or does not lead to the root."""

    code = "L015"

    def __init__(self, why: str, *, expected: str | None = None, got: str | None = None) -> None:
        self.why, self.expected, self.got = why, expected, got
        values = "" if expected is None else f": expected {expected}, got {_shown(got)}"
        super().__init__(f"the proof is refused, {why}{values}")


class NoteMalformed(LedgerError):
    """Text that is not a checkpoint in a signed note."""

    code = "L016"

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"not a signed checkpoint: {why}")


class SignatureWrong(LedgerError):
    """A signature by a known key does not fit the note: text or signature was changed."""

    code = "L017"

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(f"the signature by {key} does not fit the checkpoint")


class SignatureMissing(LedgerError):
    """No signature by a known key that bears the ledger's name."""

    code = "L018"
    hint = "Give the verifier key that was published for this ledger."

    def __init__(self, origin: str) -> None:
        self.origin = origin
        super().__init__(f"the checkpoint of {origin} has no signature by a known key of that name")


class KeyMalformed(LedgerError):
    """Text that is not a signing key or a verifier key. The text is never repeated."""

    code = "L019"

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"not a key: {why}")


class SaltMalformed(LedgerError):
    """A salt of the wrong length."""

    code = "L020"

    def __init__(self, *, expected: int, got: int) -> None:
        self.expected, self.got = expected, got
        super().__init__(f"a salt has {got} bytes; expected {expected}")


class OpeningWrong(LedgerError):
    """Salt and value do not open a commitment: one of the three was changed."""

    code = "L021"

    def __init__(self, *, expected: str, got: str) -> None:
        self.expected, self.got = expected, got
        super().__init__(f"salt and value come to commitment {got}; expected {expected}")


class TreeMalformed(LedgerError):
    """A frontier, a state or a hash of the wrong shape."""

    code = "L022"

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"not a tree state: {why}")
