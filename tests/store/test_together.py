"""Several processes at one workspace."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connections

from aygaq.actions.add_source import add_source
from aygaq.actions.known_actor import known_actor
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.actions.read_source import read_source
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.store import queries, settings
from aygaq.store.errors import WorkspaceBusy
from aygaq.store.keys import WorkspaceKeys
from aygaq.store.locks import exclusive
from aygaq.store.manifest import Engine
from aygaq.store.transaction import snapshot
from aygaq.store.workspace import Workspace, open_workspace
from tests.store import fakes
from tests.store.attacks import behind
from tests.store.engines import Copies, Template, actor

WORKERS, EACH, SHARED = 3, 4, 1_000

MakeTemplate = Callable[[Engine, bool], Template]


def forked(work: Callable[[], None]) -> int:
    """Run `work` in a process of its own; its id."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return child


def ended_well(child: int) -> bool:
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def add_and_read(folder: Path, keys: WorkspaceKeys, worker: int) -> None:
    with open_workspace(folder, keys=keys) as workspace:
        by = known_actor(workspace, "Somebody New")
        for number in (SHARED, *range(worker * EACH, worker * EACH + EACH)):
            data = fakes.report(number)
            added = add_source(workspace, data, name="", by=by, extract=fakes.extract)
            read_source(workspace, added.source, fakes.read, reader=fakes.READER, by=by)
            make_checkpoint(workspace)


def test_processes_that_write_at_once_write_one_after_the_other(
    engine: Engine, make_template: MakeTemplate, copies: Copies
) -> None:
    template = make_template(engine, False)
    folder = copies.copy(template)
    children = [
        forked(lambda worker=worker: add_and_read(folder, template.keys, worker))  # type: ignore[misc]
        for worker in range(WORKERS)
    ]
    assert [ended_well(child) for child in children] == [True] * WORKERS
    with open_workspace(folder, keys=template.keys) as workspace:
        verified = verify_workspace(workspace)
        assert verified.sources == WORKERS * EACH + 1
        assert len(queries.readings(workspace)) == verified.sources
        assert len(queries.actors(workspace)) == 2
        # The workspace, the actor, and each source added and read.
        assert verified.entries == 2 + 2 * verified.sources


@pytest.fixture
def impatient() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "BUSY_TIMEOUT_S", 0.1)
        yield


@pytest.mark.usefixtures("impatient")
def test_who_waits_too_long_for_another_writer_is_told(
    engine: Engine, make_template: MakeTemplate, copies: Copies
) -> None:
    template = make_template(engine, False)
    with open_workspace(copies.copy(template), keys=template.keys) as workspace:
        by = actor(workspace)
        with writing(workspace), pytest.raises(WorkspaceBusy):
            add_source(workspace, fakes.report(1), name="", by=by, extract=fakes.extract)
        assert queries.sources(workspace) == []
        add_source(workspace, fakes.report(1), name="", by=by, extract=fakes.extract)
        verify_workspace(workspace)


@pytest.mark.usefixtures("impatient")
def test_who_only_reads_does_not_wait_for_a_writer(
    engine: Engine, make_template: MakeTemplate, copies: Copies
) -> None:
    template = make_template(engine, True)
    with (
        open_workspace(copies.copy(template), keys=template.keys) as workspace,
        writing(workspace),
    ):
        assert len(queries.sources(workspace)) == 2
        verify_workspace(workspace)


@contextmanager
def writing(workspace: Workspace) -> Iterator[None]:
    """Another connection that holds the write lock meanwhile."""
    with behind(workspace, unguarded=False) as execute:
        execute("UPDATE head SET id = 1")
        yield


def test_a_snapshot_does_not_see_what_is_written_meanwhile(evidence: Workspace) -> None:
    with snapshot(evidence):
        assert evidence.unfinished() == []
        with behind(evidence, unguarded=False) as execute:
            execute("INSERT INTO step VALUES ('a b', 'source.read', 's-00000000', 'now')")
        assert evidence.unfinished() == []
    assert len(evidence.unfinished()) == 1


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    def hold_and_die() -> None:
        with exclusive(tmp_path):
            os.kill(os.getpid(), 9)

    _, status = os.waitpid(forked(hold_and_die), 0)
    assert os.WIFSIGNALED(status)
    with exclusive(tmp_path, timeout_s=0.2):
        pass


def test_the_lock_is_held_against_others(tmp_path: Path) -> None:
    with (
        exclusive(tmp_path),
        pytest.raises(WorkspaceBusy),
        exclusive(tmp_path, timeout_s=0.1),
    ):
        pass
