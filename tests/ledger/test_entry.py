from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.ledger.canonical import canonical_json
from aygaq.ledger.entry import LARGEST_ENTRY, Entry, parse_entry, utc_second
from aygaq.ledger.errors import EntryMalformed
from aygaq.ledger.rows import NO_ROWS, RowsRoot
from aygaq.ledger.tree import leaf_hash
from tests.ledger.made import hashes

HASH = "ab" * 32
ENTRY = Entry(
    seq=4,
    at="2026-11-23T09:30:00Z",
    actor="u1",
    action="source.add",
    subject="s1",
    previous=HASH,
    rows=RowsRoot(2, "cd" * 32),
    commitments={"settings": HASH},
)
ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,20}", fullmatch=True)
entries = st.builds(
    Entry,
    seq=st.integers(1, 2**53 - 1),
    at=st.datetimes(timezones=st.just(UTC), min_value=datetime(1000, 1, 1)).map(utc_second),
    actor=ids,
    action=st.sampled_from(["source.add", "claim.judge.accept", "key-ring.add-recovery"]),
    subject=ids,
    previous=hashes.map(bytes.hex),
    rows=st.just(NO_ROWS) | st.builds(RowsRoot, st.integers(1, 5000), hashes.map(bytes.hex)),
    commitments=st.dictionaries(
        st.from_regex(r"[a-z][a-z0-9_.-]{0,9}", fullmatch=True), hashes.map(bytes.hex), max_size=3
    ),
)


def changed(**members: Any) -> bytes:
    """The bytes of ENTRY with some members replaced, and canonical still."""
    return canonical_json({**json.loads(ENTRY.to_bytes()), **members})


@given(entries)
def test_an_entry_comes_back_from_its_bytes(entry: Entry) -> None:
    assert parse_entry(entry.to_bytes()) == entry


@given(entries, st.data())
def test_no_changed_byte_reads_as_the_same_entry(entry: Entry, data: st.DataObject) -> None:
    line = entry.to_bytes()
    at = data.draw(st.integers(0, len(line) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda b: b != line[at]))
    other = line[:at] + bytes([byte]) + line[at + 1 :]
    try:
        read = parse_entry(other)
    except EntryMalformed:
        return
    assert read.to_bytes() == other
    assert read != entry
    assert read.leaf_hash() != entry.leaf_hash()


def test_an_entry_is_one_line_of_known_members() -> None:
    line = ENTRY.to_bytes()
    assert b"\n" not in line
    assert json.loads(line) == {
        "action": "source.add",
        "actor": "u1",
        "at": "2026-11-23T09:30:00Z",
        "commitments": {"settings": HASH},
        "format": "aygaq-entry/1",
        "previous": HASH,
        "rows": {"count": 2, "root": "cd" * 32},
        "seq": 4,
        "subject": "s1",
    }


def test_an_entry_over_two_thousand_rows_stays_under_500_bytes() -> None:
    assert len(replace(ENTRY, rows=RowsRoot(2000, HASH)).to_bytes()) < 500


def test_the_leaf_hash_is_over_the_bytes_kept() -> None:
    assert ENTRY.leaf_hash() == leaf_hash(ENTRY.to_bytes())


BAD_FIELDS: list[tuple[str, dict[str, Any]]] = [
    ("seq", {"seq": -1}),
    ("seq", {"seq": True}),
    ("seq", {"seq": "4"}),
    ("seq", {"seq": None}),
    ("at", {"at": "2026-11-23T09:30:00"}),
    ("at", {"at": "2026-11-23T09:30:00+00:00"}),
    ("at", {"at": "2026-11-23T09:30:00.5Z"}),
    ("at", {"at": "2026-11-23 09:30:00Z"}),
    ("at", {"at": "2026-02-30T09:30:00Z"}),
    ("at", {"at": "2026-11-23T24:00:00Z"}),
    ("at", {"at": "2026-11-23T09:30:60Z"}),
    ("at", {"at": "٢٠٢٦-11-23T09:30:00Z"}),
    ("at", {"at": 20261123}),
    ("actor", {"actor": ""}),
    ("actor", {"actor": "Somebody Else"}),
    ("actor", {"actor": "a@b.example"}),
    ("actor", {"actor": None}),
    ("action", {"action": "add"}),
    ("action", {"action": "Source.Add"}),
    ("action", {"action": "source.add\n"}),
    ("subject", {"subject": "Айғақ"}),
    ("subject", {"subject": "x" * 129}),
    ("previous", {"previous": None}),
    ("previous", {"previous": "AB" * 32}),
    ("previous", {"previous": HASH + "00"}),
    ("previous", {"seq": 0}),
    ("rows", {"rows": {"count": 0, "root": HASH}}),
    ("rows", {"rows": {"count": 1, "root": NO_ROWS.root}}),
    ("rows", {"rows": {"count": -1, "root": HASH}}),
    ("rows", {"rows": {"count": True, "root": HASH}}),
    ("rows", {"rows": {"count": 1, "root": "x"}}),
    ("rows", {"rows": {"count": 1}}),
    ("rows", {"rows": {"count": 1, "root": HASH, "note": 1}}),
    ("rows", {"rows": None}),
    ("commitments", {"commitments": None}),
    ("commitments", {"commitments": {"Blob": HASH}}),
    ("commitments", {"commitments": {"blob": "x"}}),
    ("commitments", {"commitments": {"blob": None}}),
    ("commitments", {"commitments": {f"c{n}": HASH for n in range(65)}}),
    ("format", {"format": "aygaq-entry/2"}),
    ("format", {"format": None}),
    ("entry", {"note": "free words"}),
]


@pytest.mark.parametrize(("field", "members"), BAD_FIELDS)
def test_a_wrong_field_is_refused_by_its_name(field: str, members: dict[str, Any]) -> None:
    with pytest.raises(EntryMalformed) as refused:
        parse_entry(changed(**members), seq=4)
    assert (refused.value.field, refused.value.seq) == (field, 4)


@pytest.mark.parametrize("member", sorted(json.loads(ENTRY.to_bytes())))
def test_an_entry_without_a_member_is_refused(member: str) -> None:
    members = json.loads(ENTRY.to_bytes())
    del members[member]
    with pytest.raises(EntryMalformed, match=f"without {member}"):
        parse_entry(canonical_json(members))


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b'"entry"', b"{}", b"{ }", b"\xff"])
def test_bytes_that_are_no_entry_are_refused(data: bytes) -> None:
    with pytest.raises(EntryMalformed) as refused:
        parse_entry(data, seq=7)
    assert refused.value.field == "entry"
    assert "entry 7" in str(refused.value)


def test_an_entry_too_long_is_refused_unread() -> None:
    with pytest.raises(EntryMalformed, match="the limit is 16384"):
        parse_entry(b" " * (LARGEST_ENTRY + 1))
    with pytest.raises(EntryMalformed, match="not canonical"):
        parse_entry(b" " * LARGEST_ENTRY)


def test_the_place_of_the_first_wrong_byte_is_told() -> None:
    with pytest.raises(EntryMalformed, match=r"another spelling is due \(byte 10\)"):
        parse_entry(ENTRY.to_bytes().replace(b":", b": ", 1))


def test_unknown_members_are_counted_and_not_repeated() -> None:
    with pytest.raises(EntryMalformed, match="unknown members: 2"):
        parse_entry(changed(one=1, two=2))


def test_the_largest_allowed_entry_fits_the_limit() -> None:
    many = {f"{'c' * 62}{n:02}": HASH for n in range(64)}
    largest = replace(
        ENTRY,
        seq=2**53 - 1,
        actor="a" * 128,
        subject="s" * 128,
        action=".".join(["a" * 32] * 4),
        rows=RowsRoot(2**53 - 1, HASH),
        commitments=many,
    )
    assert parse_entry(largest.to_bytes()) == largest


def test_a_new_entry_is_held_to_the_same_rules() -> None:
    with pytest.raises(EntryMalformed, match="actor: not an opaque id"):
        replace(ENTRY, actor="Somebody Else")


def test_a_refusal_never_repeats_what_stood_in_the_entry() -> None:
    with pytest.raises(EntryMalformed) as refused:
        parse_entry(changed(actor="Private Name", secret="words"))
    assert "Private" not in str(refused.value)
    assert "secret" not in str(refused.value)


def test_an_entry_does_not_change_with_the_mapping_it_was_made_from() -> None:
    commitments = {"blob": HASH}
    entry = replace(ENTRY, commitments=commitments)
    commitments["blob"] = "00" * 32
    assert entry.commitments["blob"] == HASH


def test_a_time_is_written_in_utc_to_the_second() -> None:
    almaty = timezone(timedelta(hours=5))
    moment = datetime(2026, 11, 23, 3, 4, 5, 999_999, tzinfo=almaty)
    assert utc_second(moment) == "2026-11-22T22:04:05Z"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        utc_second(datetime(2026, 11, 23))
