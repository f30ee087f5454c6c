"""Entries: one line of the ledger for each action.

Reach for this module to write an entry or to read one strictly. One fact is always true:
`parse_entry(entry.to_bytes()) == entry`, and no other bytes are accepted for it. An entry
holds who acted, what they did, on which subject, and commitments to what came of it; no
name, no text of a source and no reason in free words has a place in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from aygaq.ledger.canonical import LARGEST_INTEGER, Json, canonical_json, parse_canonical
from aygaq.ledger.errors import EntryMalformed, NotCanonical
from aygaq.ledger.rows import HEX_HASH, NO_ROWS, OPAQUE_ID, RowsRoot
from aygaq.ledger.tree import EMPTY_ROOT, leaf_hash

FORMAT = "aygaq-entry/1"

#: Longer bytes are refused before they are read.
LARGEST_ENTRY = 16_384  # bytes
MOST_COMMITMENTS = 64

ACTION = re.compile(r"[a-z][a-z0-9-]{0,31}(\.[a-z][a-z0-9-]{0,31}){1,3}")
COMMITMENT_NAME = re.compile(r"[a-z][a-z0-9_.-]{0,63}")
_AT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}Z")
_MEMBERS = frozenset(
    ("action", "actor", "at", "commitments", "format", "previous", "rows", "seq", "subject")
)


@dataclass(frozen=True)
class Entry:
    """One action, as the ledger keeps it.

    Attributes:
        seq: place in the ledger, from 0.
        at: what the machine's clock said, UTC to the second, `2026-11-23T09:30:00Z`. It
            need not rise: order is by `seq`, and clocks are set back.
        actor: opaque id of who acted; never a name.
        action: dotted verb path such as `source.add`.
        subject: opaque id of what was acted on.
        previous: leaf hash of the entry before, 64 hex digits; None for entry 0 only.
        rows: number and root of the changed rows' leaves.
        commitments: name → 64 hex digits, for values that are no rows (a settings file,
            a blob that has no row); mostly empty.
    Raises:
        EntryMalformed: a field has another form; `.field` and `.why` say which and why.
    """

    seq: int
    at: str
    actor: str
    action: str
    subject: str
    previous: str | None
    rows: RowsRoot = NO_ROWS
    commitments: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "commitments", dict(self.commitments))
        for name, check in _CHECKS.items():
            why = check(self)
            if why:
                raise EntryMalformed(self.seq if _is_count(self.seq) else None, name, why)

    def to_bytes(self) -> bytes:
        """Canonical JSON, one line without its end; what is hashed and kept."""
        return canonical_json(
            {
                "action": self.action,
                "actor": self.actor,
                "at": self.at,
                "commitments": self.commitments,
                "format": FORMAT,
                "previous": self.previous,
                "rows": {"count": self.rows.count, "root": self.rows.root},
                "seq": self.seq,
                "subject": self.subject,
            }
        )

    def leaf_hash(self) -> bytes:
        """Hash of the entry as a leaf of the ledger's tree (RFC 6962)."""
        return leaf_hash(self.to_bytes())


def utc_second(moment: datetime) -> str:
    """`moment` as entries write it, cut to the second.

    Raises:
        ValueError: it has no zone, so it is no moment.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def parse_entry(data: bytes, *, seq: int | None = None) -> Entry:
    """Read one entry, strictly.

    Args:
        seq: the place it was read from, for messages only; `verify_entries` compares.
    Raises:
        EntryMalformed: not canonical, a member missing or unknown, or a wrong value.
    """
    if len(data) > LARGEST_ENTRY:
        raise EntryMalformed(seq, "entry", f"{len(data)} bytes; the limit is {LARGEST_ENTRY}")
    try:
        value = parse_canonical(data)
    except NotCanonical as exc:
        place = "" if exc.position is None else f" (byte {exc.position})"
        raise EntryMalformed(seq, "entry", f"not canonical JSON, {exc.why}{place}") from exc
    members = _members(value, _MEMBERS, "entry", seq)
    if members["format"] != FORMAT:
        raise EntryMalformed(seq, "format", f"not {FORMAT}")
    rows = _members(members["rows"], frozenset(("count", "root")), "rows", seq)
    if not isinstance(members["commitments"], dict):
        raise EntryMalformed(seq, "commitments", "not an object")
    try:
        return _entry_of(members, rows)
    except EntryMalformed as exc:
        raise EntryMalformed(exc.seq if seq is None else seq, exc.field, exc.why) from exc


def _members(value: Json, names: frozenset[str], what: str, seq: int | None) -> dict[str, Json]:
    """The members of an object that must have exactly `names`."""
    if not isinstance(value, dict):
        raise EntryMalformed(seq, what, "not an object")
    if missing := sorted(names - value.keys()):
        raise EntryMalformed(seq, what, f"without {', '.join(missing)}")
    if extra := len(value.keys() - names):
        # Not repeated: an unknown member's name could be anything.
        raise EntryMalformed(seq, what, f"unknown members: {extra}")
    return value


def _entry_of(members: dict[str, Json], rows: dict[str, Json]) -> Entry:
    """Build the entry; its own checks look at every type, so none is looked at here."""
    plain = {name: members[name] for name in _CHECKS if name != "rows"}
    return Entry(rows=RowsRoot(**rows), **plain)  # type: ignore[arg-type]


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value <= LARGEST_INTEGER


def _is_hash(value: object) -> bool:
    return isinstance(value, str) and HEX_HASH.fullmatch(value) is not None


def _fits(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _check_seq(entry: Entry) -> str:
    return "" if _is_count(entry.seq) else "not a whole number from 0 to 2**53 - 1"


def _check_at(entry: Entry) -> str:
    if not _fits(_AT, entry.at):
        return "not a time like 2026-11-23T09:30:00Z"
    try:
        datetime.fromisoformat(entry.at)
    except ValueError:
        return "no such day or hour"
    return ""


def _check_actor(entry: Entry) -> str:
    return "" if _fits(OPAQUE_ID, entry.actor) else "not an opaque id"


def _check_action(entry: Entry) -> str:
    return "" if _fits(ACTION, entry.action) else "not a dotted path like source.add"


def _check_subject(entry: Entry) -> str:
    return "" if _fits(OPAQUE_ID, entry.subject) else "not an opaque id"


def _check_previous(entry: Entry) -> str:
    if entry.seq == 0:
        return "" if entry.previous is None else "entry 0 has none before it"
    return "" if _is_hash(entry.previous) else "not 64 lower-case hex digits"


def _check_rows(entry: Entry) -> str:
    if not _is_count(entry.rows.count):
        return "the count is not a whole number"
    if not _is_hash(entry.rows.root):
        return "the root is not 64 lower-case hex digits"
    if (entry.rows.count == 0) != (entry.rows.root == EMPTY_ROOT.hex()):
        return "the root of no rows, or no rows under another root"
    return ""


def _check_commitments(entry: Entry) -> str:
    if len(entry.commitments) > MOST_COMMITMENTS:
        return f"{len(entry.commitments)} of them; the limit is {MOST_COMMITMENTS}"
    if not all(_fits(COMMITMENT_NAME, name) for name in entry.commitments):
        return "a name is not 1 to 64 of a-z, 0-9, _, . and -"
    if not all(_is_hash(value) for value in entry.commitments.values()):
        return "a value is not 64 lower-case hex digits"
    return ""


_CHECKS: dict[str, Callable[[Entry], str]] = {
    "seq": _check_seq,
    "at": _check_at,
    "actor": _check_actor,
    "action": _check_action,
    "subject": _check_subject,
    "previous": _check_previous,
    "rows": _check_rows,
    "commitments": _check_commitments,
}
