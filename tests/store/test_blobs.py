"""Kept bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aygaq.store.blobs import Blobs
from aygaq.store.errors import BlobDamaged, BlobMissing
from aygaq.store.keys import WorkspaceKeys, new_keys

KEYS = new_keys()
often = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(params=[None, KEYS], ids=["plain", "encrypted"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    keys: WorkspaceKeys | None = request.param
    return Blobs(tmp_path / "blobs", keys)


@often
@given(st.binary(max_size=100_000))
def test_what_is_put_is_got_back(blobs: Blobs, data: bytes) -> None:
    sha256, name = blobs.put(data)
    assert sha256 == hashlib.sha256(data).hexdigest()
    assert blobs.get(name, sha256, kind="source", record="s-1") == data


def test_the_same_bytes_lie_in_one_file(blobs: Blobs) -> None:
    assert blobs.put(b"once") == blobs.put(b"once")
    assert len(list(blobs.names())) == 1


def test_a_damaged_file_is_made_whole_by_putting_its_bytes_again(blobs: Blobs) -> None:
    sha256, name = blobs.put(b"whole")
    blobs.path_of(name).write_bytes(b"wh")
    blobs.put(b"whole")
    assert blobs.get(name, sha256, kind="source", record="s-1") == b"whole"


def test_a_missing_file_is_told(blobs: Blobs) -> None:
    sha256, name = blobs.put(b"gone")
    blobs.path_of(name).unlink()
    with pytest.raises(BlobMissing):
        blobs.get(name, sha256, kind="source", record="s-1")


def test_another_file_under_the_name_is_told(blobs: Blobs) -> None:
    sha256, name = blobs.put(b"one")
    _, other = blobs.put(b"other")
    blobs.path_of(name).write_bytes(blobs.path_of(other).read_bytes())
    with pytest.raises(BlobDamaged):
        blobs.get(name, sha256, kind="source", record="s-1")


def test_a_record_that_names_another_file_is_told(blobs: Blobs) -> None:
    sha256, _ = blobs.put(b"one")
    _, other = blobs.put(b"other")
    with pytest.raises(BlobDamaged):
        blobs.get(other, sha256, kind="source", record="s-1")


def test_a_half_written_file_is_counted_and_not_taken_for_a_blob(blobs: Blobs) -> None:
    _, name = blobs.put(b"whole")
    blobs.path_of(name).with_name("x.ab12.unfinished").write_bytes(b"ha")
    assert list(blobs.names()) == [name]
    assert blobs.leftovers() == 1


def test_a_failed_write_leaves_nothing(blobs: Blobs, monkeypatch: pytest.MonkeyPatch) -> None:
    from aygaq.store import durable

    def no_room(descriptor: int) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(durable, "_to_disk", no_room)
    blobs.folder.mkdir()
    with pytest.raises(OSError, match="no space"):
        blobs.put(b"too much")
    assert [path for path in blobs.folder.rglob("*") if path.is_file()] == []
