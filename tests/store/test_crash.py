"""kill -9 at any moment of add, read or judge leaves a workspace that verifies.

Each round forks a child that opens the encrypted store and works until it is killed, at a
moment drawn anew. It writes one byte to a pipe after each finished step, so that we know
what it was told is done: all of that must be there afterwards, and at most one step more.
Nothing here is made quick: the disk is waited for as in real use.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from django.db import connections

from aygaq.actions.add_source import Added, add_source
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.actions.read_source import read_source
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.store import durable, queries, settings
from aygaq.store.keys import WorkspaceKeys
from aygaq.store.manifest import Engine
from aygaq.store.records import Decision
from aygaq.store.workspace import Workspace, open_workspace
from tests.store import fakes
from tests.store.engines import Copies, Template, actor
from tests.store.test_secrecy import open_words

ROUNDS = 200
ROUNDS_OF_A_WORKSPACE = 10  # then a fresh one, so that verifying stays quick
PREPARED = 15  # sources, 3 of them read
SEED = 20261123

ADD, READ, JUDGE = b"arj"


@pytest.fixture(autouse=True)
def real_disk() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(durable, "_to_disk", os.fsync)
        patch.setattr(settings, "SYNCHRONOUS", "FULL")
        yield


def work(workspace: Workspace, number: int, done: Callable[[int], None]) -> None:
    """Add, read and judge without end, telling of each finished step; begin with any of them."""
    by = actor(workspace)
    for turn in range(number, number + 1_000):
        match turn % 3:
            case 0:
                data = fakes.report(1_000 * number + turn)
                add_source(workspace, data, name="report", by=by, extract=fakes.extract)
                done(ADD)
            case 1:
                unread = next((s.id for s in queries.sources(workspace) if not s.readers), None)
                assert unread is not None, "more must be prepared"
                read_source(workspace, unread, fakes.read_slowly, reader=fakes.READER, by=by)
                done(READ)
            case 2:
                claim = next(c.id for c in queries.claims(workspace) if c.decision is None)
                judge_claim(workspace, claim, Decision.ACCEPT, by=by, seen={"score": 0.5})
                done(JUDGE)
                make_checkpoint(workspace)


def prepare(workspace: Workspace) -> None:
    """Enough to read and to judge for all rounds of a workspace."""
    by = actor(workspace)
    for number in range(-PREPARED, 0):
        data = fakes.report(number)
        added = add_source(workspace, data, name="report", by=by, extract=fakes.extract)
        assert isinstance(added, Added)
        if number < 3 - PREPARED:
            read_source(workspace, added.source, fakes.read, reader=fakes.READER, by=by)
    make_checkpoint(workspace)


def longest_step_s(prepared: Path, template: Template) -> float:
    """How long the longest of three first steps takes on this machine, at this moment."""
    longest = 0.0
    for first in range(3):
        with open_workspace(prepared, keys=template.keys) as workspace:
            started = time.perf_counter()
            with suppress(_Enough):
                work(workspace, 999_999 + first, _enough)
            longest = max(longest, time.perf_counter() - started)
    return longest


class _Enough(Exception):
    """One step was enough."""


def _enough(step: int) -> None:
    raise _Enough


def killed_child(folder: Path, keys: WorkspaceKeys, number: int, delay_s: float) -> bytes:
    """Fork a worker, kill it `delay_s` after it has opened; the steps it finished."""
    connections.close_all()  # no connection may live on both sides of a fork
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        _be_killed(folder, keys, number, tell)
    os.close(tell)
    with os.fdopen(told, "rb", buffering=0) as pipe:
        assert pipe.read(1) == b"o"
        time.sleep(delay_s)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        steps = pipe.read()
    assert os.WIFSIGNALED(status), "the worker ended by itself"
    return steps or b""


def _be_killed(folder: Path, keys: WorkspaceKeys, number: int, tell: int) -> None:
    try:
        with open_workspace(folder, keys=keys) as workspace:
            os.write(tell, b"o")
            work(workspace, number, lambda step: _say(tell, step))
    finally:
        os._exit(1)


def _say(tell: int, step: int) -> None:
    os.write(tell, bytes([step]))


def counts(workspace: Workspace) -> Counter[int]:
    return Counter(
        {
            ADD: len(queries.sources(workspace)),
            READ: len(queries.readings(workspace)),
            JUDGE: len(queries.judgements(workspace)),
        }
    )


@pytest.mark.slow
def test_two_hundred_kills_lose_at_most_the_unfinished_step_which_is_told(
    make_template: Callable[[Engine, bool], Template], copies: Copies
) -> None:
    template = make_template(Engine.SQLCIPHER, False)
    prepared = copies.copy(template)
    with open_workspace(prepared, keys=template.keys) as workspace:
        prepare(workspace)
    longest_s = 1.5 * longest_step_s(prepared, template)
    with open_workspace(prepared, keys=template.keys) as workspace:
        begun = counts(workspace)
    moments = random.Random(SEED)
    told: Counter[str] = Counter()
    for number in range(ROUNDS):
        if number % ROUNDS_OF_A_WORKSPACE == 0:
            folder = copies.copy(Template(prepared, template.keys))
            before = begun
        steps = killed_child(folder, template.keys, number, moments.random() * longest_s)
        with open_workspace(folder, keys=template.keys) as workspace:
            verify_workspace(workspace)
            after = counts(workspace)
            finished = before + Counter(steps)
            assert finished - after == Counter(), "a finished step was lost"
            assert (after - finished).total() <= 1, "more than the unfinished step was kept"
            told.update(item.what for item in workspace.unfinished())
            _finish(workspace)
            assert "step" not in {item.what for item in workspace.unfinished()}
            before = counts(workspace)
        assert open_words(folder, fakes.DISTINCT_WORDS) == []
    # The kills fell into steps, not only between them.
    assert told["step"] >= ROUNDS // 20
    assert told["blob"] >= ROUNDS // 20


def _finish(workspace: Workspace) -> None:
    """Do again what was begun: the readings that were told of."""
    for item in workspace.unfinished():
        if item.what == "step":
            by = actor(workspace)
            read_source(workspace, item.record, fakes.read, reader=fakes.READER, by=by)


def test_bytes_left_by_an_unfinished_add_are_taken_up_by_the_next(
    make_template: Callable[[Engine, bool], Template], copies: Copies
) -> None:
    template = make_template(Engine.SQLCIPHER, False)
    data = fakes.report(1)
    with open_workspace(copies.copy(template), keys=template.keys) as workspace:
        workspace.blobs.put(data)
        (orphan,) = workspace.unfinished()
        assert orphan.said == "1 blob without a record, left by an unfinished step"
        by = actor(workspace)
        add_source(workspace, data, name="report", by=by, extract=fakes.extract)
        assert workspace.unfinished() == []
        verify_workspace(workspace)
