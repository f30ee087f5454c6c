"""In an encrypted workspace no word of a source lies open, in no file and in no file's name."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aygaq.actions.verify_workspace import verify_workspace
from aygaq.store import queries
from aygaq.store.manifest import Engine
from aygaq.store.workspace import Workspace, open_workspace
from tests.store import fakes
from tests.store.engines import Copies, Template, fill

MakeTemplate = Callable[[Engine, bool], Template]
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def files_of(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def open_words(folder: Path, words: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each word that some file or its name holds, in any case and encoding."""
    found = []
    for path in files_of(folder):
        content = path.read_bytes().lower() + str(path.relative_to(folder)).lower().encode()
        for word in words:
            if any(word.lower().encode(encoding) in content for encoding in ENCODINGS):
                found.append((path.name, word))
    return found


@pytest.fixture
def encrypted(make_template: MakeTemplate, copies: Copies) -> Iterator[Workspace]:
    template = make_template(Engine.SQLCIPHER, False)
    with open_workspace(copies.copy(template), keys=template.keys) as workspace:
        yield workspace


def test_the_twenty_words_are_twenty_and_stand_in_the_report() -> None:
    assert len(set(fakes.DISTINCT_WORDS)) == 20
    assert all(word in fakes.REPORT for word in fakes.DISTINCT_WORDS)


def test_no_word_lies_open_while_the_workspace_is_open(encrypted: Workspace) -> None:
    fill(encrypted)
    assert (encrypted.path / "database.sqlite3-wal").stat().st_size > 0
    assert open_words(encrypted.path, fakes.DISTINCT_WORDS) == []


def test_no_word_lies_open_when_it_is_closed(encrypted: Workspace) -> None:
    fill(encrypted)
    encrypted.close()
    assert open_words(encrypted.path, (*fakes.DISTINCT_WORDS, fakes.BY, "CREATE TABLE")) == []


def test_nobody_can_tell_whether_a_document_they_know_is_kept(encrypted: Workspace) -> None:
    fill(encrypted)
    hashes = tuple(record.sha256 for record in queries.sources(encrypted))
    texts = tuple(hashlib.sha256(fakes.report(n)).hexdigest() for n in (1, 2))
    encrypted.close()
    assert set(hashes) == set(texts)
    assert open_words(encrypted.path, hashes) == []


def test_two_workspaces_name_the_same_document_differently(
    encrypted: Workspace, tmp_path: Path
) -> None:
    from aygaq.store.blobs import Blobs
    from aygaq.store.keys import new_keys

    sha256 = hashlib.sha256(fakes.report(1)).hexdigest()
    other = Blobs(tmp_path, new_keys())
    assert encrypted.blobs.name_of(sha256) != other.name_of(sha256)


def test_the_search_finds_words_where_they_do_lie_open(
    make_template: MakeTemplate, copies: Copies
) -> None:
    """The tests above can fail: in a plain workspace every word is found."""
    folder = copies.copy(make_template(Engine.SQLITE, True))
    found = {word for _, word in open_words(folder, fakes.DISTINCT_WORDS)}
    assert found == set(fakes.DISTINCT_WORDS)


def test_only_their_owner_can_read_the_files(encrypted: Workspace) -> None:
    fill(encrypted)
    verify_workspace(encrypted)
    modes = {path.stat().st_mode & 0o077 for path in files_of(encrypted.path)}
    assert modes == {0}
