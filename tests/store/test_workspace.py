"""Making, opening and refusing workspaces."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from aygaq.actions.create_workspace import create_workspace
from aygaq.errors import AygaqError
from aygaq.store import queries
from aygaq.store.errors import (
    DatabaseUnreachable,
    FolderNotEmpty,
    KeysDamaged,
    NewerFormat,
    NotAWorkspace,
    PassphraseMissing,
    PassphraseTooShort,
    PassphraseWrong,
    SettingWrong,
    WorkspaceClosed,
)
from aygaq.store.manifest import Engine, read_manifest, write_manifest
from aygaq.store.workspace import Workspace, open_workspace
from tests.store import fakes
from tests.store.engines import Copies, Template

MakeTemplate = Callable[[Engine, bool], Template]


@pytest.fixture
def encrypted(make_template: MakeTemplate, copies: Copies) -> Path:
    return copies.copy(make_template(Engine.SQLCIPHER, False))


@pytest.fixture
def plain(make_template: MakeTemplate, copies: Copies) -> Path:
    return copies.copy(make_template(Engine.SQLITE, False))


def test_a_made_workspace_opens_with_its_passphrase_and_knows_its_maker(encrypted: Path) -> None:
    with open_workspace(encrypted, fakes.PASSPHRASE) as workspace:
        assert [actor.name for actor in queries.actors(workspace)] == [fakes.BY]


def test_a_wrong_passphrase_is_refused_in_one_line(encrypted: Path) -> None:
    with pytest.raises(PassphraseWrong) as refused:
        open_workspace(encrypted, "not this one at all")
    assert "\n" not in str(refused.value)
    assert refused.value.exit_code == 3


def test_a_passphrase_counts_the_same_in_every_unicode_spelling(tmp_path: Path) -> None:
    create_workspace(tmp_path / "w", "k\u00f6kb\u00f6ri tau", by=fakes.BY).close()
    open_workspace(tmp_path / "w", "ko\u0308kbo\u0308ri tau").close()


def test_an_encrypted_workspace_without_passphrase_is_refused(encrypted: Path) -> None:
    with pytest.raises(PassphraseMissing):
        open_workspace(encrypted)


def test_a_folder_without_manifest_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspace):
        open_workspace(tmp_path)


def test_a_folder_that_is_not_there_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspace):
        open_workspace(tmp_path / "nowhere")


def test_a_short_passphrase_is_refused_and_no_workspace_is_left(tmp_path: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        create_workspace(tmp_path / "w", "seven77", by=fakes.BY)
    with pytest.raises(NotAWorkspace):
        open_workspace(tmp_path / "w")


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(FolderNotEmpty):
        create_workspace(tmp_path, None, by=fakes.BY)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_workspace_is_not_made_over_another(plain: Path) -> None:
    with pytest.raises(FolderNotEmpty):
        create_workspace(plain, None, by=fakes.BY)
    open_workspace(plain).close()


def test_a_workspace_that_lost_its_manifest_is_never_swept_away(plain: Path) -> None:
    (plain / "workspace.toml").unlink()
    with pytest.raises(FolderNotEmpty):
        create_workspace(plain, None, by=fakes.BY)
    assert (plain / "database.sqlite3").exists()


def test_what_a_killed_init_left_is_swept_by_the_next(plain: Path) -> None:
    (plain / "workspace.toml").unlink()
    (plain / "being-made").touch()
    create_workspace(plain, None, by="Somebody Else").close()
    with open_workspace(plain) as workspace:
        assert [actor.name for actor in queries.actors(workspace)] == ["Somebody Else"]


def test_a_later_format_is_refused(plain: Path) -> None:
    write_manifest(plain, replace(read_manifest(plain), format=2))
    with pytest.raises(NewerFormat):
        open_workspace(plain)


def test_a_database_with_a_later_migration_is_refused(evidence: Workspace) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_x', %s)",
            ["2030-01-01 00:00:00"],
        )
    with pytest.raises(NewerFormat):
        open_workspace(evidence.path, keys=evidence.keys)


@pytest.mark.parametrize(
    "text", ["format = ", "format = 1\nid = 3", 'format = 1\nid = "w"\nengine = "dbase"']
)
def test_a_manifest_without_meaning_is_refused(plain: Path, text: str) -> None:
    (plain / "workspace.toml").write_text(text)
    with pytest.raises(SettingWrong):
        open_workspace(plain)


def test_a_missing_key_file_is_told_apart_from_a_wrong_passphrase(encrypted: Path) -> None:
    (encrypted / "keys" / "passphrase.age").unlink()
    with pytest.raises(KeysDamaged):
        open_workspace(encrypted, fakes.PASSPHRASE)


def test_keys_are_readable_by_their_owner_alone(encrypted: Path, plain: Path) -> None:
    files = [*encrypted.glob("keys/*"), *plain.glob("keys/*")]
    assert len(files) == 2
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)


def test_the_manifest_holds_no_name(encrypted: Path) -> None:
    assert "Archivist" not in (encrypted / "workspace.toml").read_text()


def test_another_workspace_can_be_opened_in_the_same_process(
    encrypted: Path, plain: Path, make_template: MakeTemplate
) -> None:
    first = open_workspace(plain)
    ids = [first.manifest.id]
    second = open_workspace(encrypted, keys=make_template(Engine.SQLCIPHER, False).keys)
    ids.append(second.manifest.id)
    assert len(queries.actors(second)) == 1
    with pytest.raises(WorkspaceClosed):
        queries.actors(first)
    with open_workspace(plain) as again:
        assert again.manifest.id == ids[0] != ids[1]
        assert len(queries.actors(again)) == 1


def test_a_closed_workspace_is_refused(workspace: Workspace) -> None:
    workspace.close()
    with pytest.raises(WorkspaceClosed):
        queries.sources(workspace)


@pytest.mark.postgresql
def test_a_database_that_does_not_answer_is_told_without_its_url(plain: Path) -> None:
    url = "postgresql://somebody:secret@127.0.0.1:9/nowhere"
    manifest = replace(read_manifest(plain), engine=Engine.POSTGRESQL, database_url=url)
    write_manifest(plain, manifest)
    with pytest.raises(DatabaseUnreachable) as refused:
        open_workspace(plain)
    assert "secret" not in str(refused.value)


def test_postgresql_without_url_is_refused(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AYGAQ_DATABASE_URL", raising=False)
    write_manifest(plain, replace(read_manifest(plain), engine=Engine.POSTGRESQL))
    with pytest.raises(SettingWrong):
        open_workspace(plain)


@pytest.mark.parametrize("url", ["mysql://a/b", "postgresql://a", "postgresql://a/"])
def test_a_url_without_meaning_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingWrong):
        create_workspace(tmp_path / "w", None, by=fakes.BY, database_url=url)


def test_a_database_that_is_garbage_is_refused_as_ours(encrypted: Path) -> None:
    (encrypted / "database.sqlite3").write_bytes(os.urandom(8192))
    with pytest.raises(AygaqError) as refused:
        open_workspace(encrypted, fakes.PASSPHRASE)
    assert refused.value.code == "T006"


def test_opening_with_unlocked_keys_takes_less_than_half_a_second(
    make_template: MakeTemplate, copies: Copies
) -> None:
    template = make_template(Engine.SQLCIPHER, True)
    folder = copies.copy(template)
    begun = time.perf_counter()
    with open_workspace(folder, keys=template.keys) as workspace:
        queries.sources(workspace)
    assert time.perf_counter() - begun < 0.5


def test_errors_alone_load_no_django() -> None:
    program = "import sys, aygaq.errors; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
