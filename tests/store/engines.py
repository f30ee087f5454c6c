"""Workspaces on every engine, and a PostgreSQL server of our own to try it on.

Fixtures for `conftest.py` here and in `tests/actions`. A workspace with a passphrase costs
seconds of scrypt; each is made once in a run and copied for each test.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg
import pytest

from aygaq.actions.add_source import Added, add_source
from aygaq.actions.assign_work import assign_source
from aygaq.actions.change_roles import grant_role
from aygaq.actions.confirm_claim import confirm_claim
from aygaq.actions.create_workspace import create_workspace
from aygaq.actions.give_token import give_token
from aygaq.actions.group_cases import (
    change_group_case,
    change_group_member,
    end_group,
    make_group,
)
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.known_actor import known_actor
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.actions.note_case import note_case
from aygaq.actions.read_source import read_source
from aygaq.actions.roles import Role
from aygaq.actions.save_search import save_search
from aygaq.store import age_scrypt, durable, queries, settings
from aygaq.store.ids import ActorId
from aygaq.store.keys import WorkspaceKeys
from aygaq.store.manifest import Engine, read_manifest, write_manifest
from aygaq.store.records import Decision, Identity
from aygaq.store.team_records import NoteKind
from aygaq.store.workspace import Workspace, open_workspace
from tests.store import fakes

ENGINES = [
    "sqlite",
    "sqlcipher",
    pytest.param("postgresql", marks=pytest.mark.postgresql),
]


@dataclass(frozen=True)
class Template:
    """A workspace made once, to be copied. Nobody opens it."""

    folder: Path
    keys: WorkspaceKeys
    database: str | None = None  # on PostgreSQL


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server of this run, on a socket in a folder of its own."""

    folder: Path

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not binaries:
        pytest.skip("no PostgreSQL server here (Debian: apt-get install postgresql)")
    tools = binaries[-1].parent
    # A socket's path may have some 100 bytes at most, and its folder must be postgres's own.
    folder = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    as_owner = _as_owner(folder)
    data = folder / "data"
    init: list[str | Path] = [tools / "initdb", "-D", data, "-U", "postgres", "-A", "trust"]
    init += ["-E", "UTF8", "--locale=C", "--no-sync"]
    subprocess.run([*as_owner, *init], check=True, capture_output=True)
    settings = f"-F -c listen_addresses='' -c unix_socket_directories={folder}"
    control: list[str | Path] = [*as_owner, tools / "pg_ctl", "-D", data, "-w", "-s"]
    subprocess.run([*control, "-l", folder / "log", "-o", settings, "start"], check=True)
    try:
        yield Server(folder)
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=True)
        shutil.rmtree(folder)


def _as_owner(folder: Path) -> list[str | Path]:
    """PostgreSQL refuses to run as root; then it runs as the user `postgres`."""
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, "postgres", "postgres")
    return ["runuser", "-u", "postgres", "--"]


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine in turn; a test that asks for it runs on all."""
    return Engine(request.param)


@pytest.fixture(scope="session")
def make_template(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Engine, bool], Template]:
    """Makes a workspace on an engine, empty or with the evidence of `fill`; each once."""
    made: dict[tuple[Engine, bool], Template] = {}

    def make(engine: Engine, filled: bool) -> Template:
        if (engine, filled) not in made:
            server = (
                request.getfixturevalue("postgresql_server")
                if engine is Engine.POSTGRESQL
                else None
            )
            folder = tmp_path_factory.mktemp("template") / "workspace"
            made[engine, filled] = _make(folder, engine, filled, server)
        return made[engine, filled]

    return make


def _make(folder: Path, engine: Engine, filled: bool, server: Server | None) -> Template:
    name = None
    if server is not None:
        name = f"template_{'filled' if filled else 'empty'}"
        server.execute(f"CREATE DATABASE {name}")
    workspace = create_workspace(
        folder,
        fakes.PASSPHRASE if engine is Engine.SQLCIPHER else None,
        by=fakes.BY,
        database_url=None if name is None or server is None else server.url(name),
    )
    with workspace:
        if filled:
            fill(workspace)
    return Template(folder, workspace.keys, name)


def fill(workspace: Workspace) -> None:
    """Two sources, read and judged in every way, and two people: no table is empty."""
    by = actor(workspace)
    for number in (1, 2):
        added = add_source(
            workspace, fakes.report(number), name=f"{number}.txt", by=by, extract=fakes.extract
        )
        assert isinstance(added, Added)
        read_source(workspace, added.source, fakes.read, reader=fakes.READER, by=by)
    first, second, third, *_ = queries.claims(workspace)
    judge_claim(workspace, first.id, Decision.ACCEPT, by=by, seen={"score": 0.5})
    judge_claim(workspace, second.id, Decision.REJECT, by=by, seen={}, note="not of him")
    amended = replace(third.claim, type="torture")
    judge_claim(workspace, third.id, Decision.AMEND, by=by, seen={}, amended=amended)
    one, other, *_ = queries.entities(workspace)
    judge_identity(workspace, one.id, other.id, Identity.DIFFERENT, by=by, seen={"score": 0.1})
    _work_together(workspace, by)
    make_checkpoint(workspace)


def _work_together(workspace: Workspace, by: ActorId) -> None:
    """A second person, and a row in each table of what people do together."""
    grant_role(workspace, by, Role.ADMINISTRATOR, by=by)
    second = known_actor(workspace, fakes.SECOND)
    grant_role(workspace, second, Role.REVIEWER, by=by)
    first, *_ = queries.claims(workspace)
    confirm_claim(workspace, first.id, by=second, seen={"score": 0.5})
    *_, other = queries.sources(workspace)
    assign_source(workspace, other.id, second, by=by, note="by Friday")
    one, *_ = queries.entities(workspace)
    note_case(workspace, one.id, NoteKind.CONSENT, "the cousin agreed by telephone", by=by)
    group = make_group(workspace, "Granary", by=by)
    change_group_case(workspace, group, one.id, inside=True, by=by)
    change_group_member(workspace, group, second, inside=True, by=by)
    end_group(workspace, group, by=by)  # so that tests of other things meet nothing closed
    save_search(workspace, "Granary in spring", "place=Tumarbay", by=second)
    give_token(workspace, "a program", [], workspace.clock().date(), by=second)


def actor(workspace: Workspace) -> ActorId:
    """The person who made the workspace."""
    return known_actor(workspace, fakes.BY)


class Copies:
    """Copies of templates, each in a folder and a database of its own."""

    def __init__(self, server: Callable[[], Server], folder: Path) -> None:
        self._server, self._folder, self._count = server, folder, 0
        self._databases: list[str] = []

    def copy(self, template: Template) -> Path:
        self._count += 1
        folder = self._folder / f"copy-{self._count}"
        shutil.copytree(template.folder, folder)
        if template.database is not None:
            name = f"copy_{os.getpid()}_{id(self)}_{self._count}"
            self._server().execute(
                f"CREATE DATABASE {name} TEMPLATE {template.database} STRATEGY FILE_COPY"
            )
            self._databases.append(name)
            url = self._server().url(name)
            write_manifest(folder, replace(read_manifest(folder), database_url=url))
        return folder

    def drop(self) -> None:
        for name in self._databases:
            self._server().execute(f"DROP DATABASE {name} WITH (FORCE)")
        self._databases.clear()


@pytest.fixture
def copies(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Copies]:
    copies = Copies(lambda: request.getfixturevalue("postgresql_server"), tmp_path)
    yield copies
    copies.drop()


@pytest.fixture
def workspace(
    engine: Engine, make_template: Callable[[Engine, bool], Template], copies: Copies
) -> Iterator[Workspace]:
    """A fresh workspace, empty but for who made it."""
    template = make_template(engine, False)
    with open_workspace(copies.copy(template), keys=template.keys) as workspace:
        yield workspace


@pytest.fixture
def evidence(
    engine: Engine, make_template: Callable[[Engine, bool], Template], copies: Copies
) -> Iterator[Workspace]:
    """A workspace with two sources, read and judged; see `fill`."""
    template = make_template(engine, True)
    with open_workspace(copies.copy(template), keys=template.keys) as workspace:
        yield workspace


@pytest.fixture(scope="session", autouse=True)
def quick() -> Iterator[None]:
    """Less work for passphrases and no wait for the disk; nothing here cuts the power."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(age_scrypt, "WORK_FACTOR", 10)
        patch.setattr(durable, "_to_disk", lambda descriptor: None)
        patch.setattr(settings, "SYNCHRONOUS", "OFF")
        yield
