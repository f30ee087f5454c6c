"""Changing the passphrase, recovery keys, checkpoints, people."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest

from aygaq.actions.add_recovery_key import add_recovery_key
from aygaq.actions.change_passphrase import change_passphrase
from aygaq.actions.known_actor import known_actor
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.ledger.errors import LedgerCut, LedgerForked
from aygaq.store.errors import (
    NotEncrypted,
    PassphraseTooShort,
    PassphraseWrong,
    RecoveryKeyWrong,
)
from aygaq.store.manifest import Engine
from aygaq.store.workspace import Workspace, open_workspace
from tests.store import fakes
from tests.store.engines import Copies, Template, actor

NEW = "other made-up words"


@pytest.fixture
def encrypted(
    make_template: Callable[[Engine, bool], Template], copies: Copies
) -> Iterator[Workspace]:
    folder = copies.copy(make_template(Engine.SQLCIPHER, False))
    with open_workspace(folder, fakes.PASSPHRASE) as workspace:
        yield workspace


def test_the_new_passphrase_opens_and_the_old_one_no_more(encrypted: Workspace) -> None:
    change_passphrase(encrypted, fakes.PASSPHRASE, NEW, by=actor(encrypted))
    with pytest.raises(PassphraseWrong):
        open_workspace(encrypted.path, fakes.PASSPHRASE)
    with open_workspace(encrypted.path, NEW) as workspace:
        assert workspace.keys == encrypted.keys
        verify_workspace(workspace)


def test_only_who_knows_the_old_passphrase_changes_it(encrypted: Workspace) -> None:
    with pytest.raises(PassphraseWrong):
        change_passphrase(encrypted, "a wrong passphrase", NEW, by=actor(encrypted))
    open_workspace(encrypted.path, fakes.PASSPHRASE).close()


def test_a_short_new_passphrase_changes_nothing(encrypted: Workspace) -> None:
    with pytest.raises(PassphraseTooShort):
        change_passphrase(encrypted, fakes.PASSPHRASE, "short", by=actor(encrypted))
    open_workspace(encrypted.path, fakes.PASSPHRASE).close()


def test_changing_the_passphrase_encrypts_nothing_anew(encrypted: Workspace) -> None:
    database = encrypted.path / "database.sqlite3"
    first_page = database.read_bytes()[:16]
    change_passphrase(encrypted, fakes.PASSPHRASE, NEW, by=actor(encrypted))
    assert database.read_bytes()[:16] == first_page  # SQLCipher's salt


def test_a_recovery_key_opens_when_the_passphrase_is_lost(encrypted: Workspace) -> None:
    first = add_recovery_key(encrypted, by=actor(encrypted))
    second = add_recovery_key(encrypted, by=actor(encrypted))
    for key in (first, second):
        with open_workspace(encrypted.path, recovery_key=key) as workspace:
            verify_workspace(workspace)
    with open_workspace(encrypted.path, recovery_key=first) as workspace:
        change_passphrase(workspace, None, NEW, by=actor(workspace), recovery_key=first)
    open_workspace(encrypted.path, NEW).close()
    open_workspace(encrypted.path, recovery_key=second).close()


def test_a_recovery_key_is_kept_nowhere(encrypted: Workspace) -> None:
    key = add_recovery_key(encrypted, by=actor(encrypted)).encode()
    encrypted.close()
    files = [path for path in encrypted.path.rglob("*") if path.is_file()]
    assert len(files) > 4
    assert not any(key in path.read_bytes() for path in files)


def test_a_recovery_key_of_another_workspace_is_refused(encrypted: Workspace) -> None:
    add_recovery_key(encrypted, by=actor(encrypted))
    with pytest.raises(RecoveryKeyWrong):
        open_workspace(encrypted.path, recovery_key="AGE-SECRET-KEY-1QQ")


def test_a_workspace_without_passphrase_has_none_to_change(
    make_template: Callable[[Engine, bool], Template], copies: Copies
) -> None:
    with open_workspace(copies.copy(make_template(Engine.SQLITE, False))) as plain:
        with pytest.raises(NotEncrypted):
            change_passphrase(plain, "", NEW, by=actor(plain))
        with pytest.raises(NotEncrypted):
            add_recovery_key(plain, by=actor(plain))


def test_key_actions_are_entries(encrypted: Workspace) -> None:
    before = verify_workspace(encrypted).entries
    add_recovery_key(encrypted, by=actor(encrypted))
    change_passphrase(encrypted, fakes.PASSPHRASE, NEW, by=actor(encrypted))
    assert verify_workspace(encrypted).entries == before + 2


def test_a_checkpoint_of_an_unchanged_ledger_is_the_same_note(evidence: Workspace) -> None:
    assert make_checkpoint(evidence) == make_checkpoint(evidence)


def test_a_checkpoint_made_earlier_holds_later(workspace: Workspace) -> None:
    since = make_checkpoint(workspace)
    known_actor(workspace, "Second Person")
    make_checkpoint(workspace)
    verified = verify_workspace(workspace, since=since)
    assert (verified.since, verified.checkpoint) == (1, 2)


def test_a_ledger_that_was_set_back_gets_no_new_checkpoint(workspace: Workspace) -> None:
    from aygaq.store.models import HeadRow

    HeadRow.objects.update(state=_state_before_any_entry())
    with pytest.raises(LedgerCut):
        make_checkpoint(workspace)


@pytest.mark.parametrize("kind", [Engine.SQLITE, Engine.SQLCIPHER])
def test_a_ledger_that_was_made_anew_gets_no_checkpoint(
    kind: Engine, make_template: Callable[[Engine, bool], Template], copies: Copies
) -> None:
    template = make_template(kind, False)
    folder, older = copies.copy(template), copies.copy(template)
    with open_workspace(folder, keys=template.keys) as workspace:
        known_actor(workspace, "Second Person")
        note = make_checkpoint(workspace)
    shutil.copy(older / "database.sqlite3", folder / "database.sqlite3")
    with open_workspace(folder, keys=template.keys) as workspace:
        known_actor(workspace, "Third Person")  # as many entries as before, but another
        with pytest.raises(LedgerForked):
            make_checkpoint(workspace)
    assert (folder / "checkpoints" / "latest").read_text() == note


def test_the_same_name_is_the_same_person(workspace: Workspace) -> None:
    assert known_actor(workspace, "Somebody") == known_actor(workspace, "Somebody")
    assert known_actor(workspace, "Somebody") != known_actor(workspace, fakes.BY)


def _state_before_any_entry() -> bytes:
    from aygaq.ledger.state import EMPTY_STATE

    return EMPTY_STATE.to_bytes()
