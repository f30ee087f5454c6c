"""A desk with the made-up reports of examples/, for tests of pages and for real browsers."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client

import aygaq
from aygaq.store.workspace import open_workspace
from aygaq.web.guard.doorkeeper import links
from aygaq.web.guard.links import COOKIE
from aygaq.web.opened import Desk, set_desk
from aygaq.web.serve import HOST

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EXAMPLES = Path(__file__).parents[2] / "examples"
CHROMIUM = shutil.which("chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with three examples, read; to be copied, never changed."""
    folder = tmp_path_factory.mktemp("desk") / "workspace"
    with aygaq.create_workspace(folder, passphrase=None, by="Aigul") as workspace:
        for row in _examples()[:3]:
            workspace.add(
                EXAMPLES / row["file"], published=row["published"], publisher=row["publisher"]
            )
        workspace.read()
    return folder


def _examples() -> list[dict[str, str]]:
    with (EXAMPLES / "sources.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


@pytest.fixture
def workspace_folder(example_folder: Path, tmp_path: Path) -> Path:
    """A copy of the examples' workspace."""
    return Path(shutil.copytree(example_folder, tmp_path / "workspace"))


@pytest.fixture
def empty_folder(tmp_path: Path) -> Path:
    """A workspace with nothing in it."""
    aygaq.create_workspace(tmp_path / "empty", passphrase=None, by="Aigul").close()
    return tmp_path / "empty"


@pytest.fixture
def desk(workspace_folder: Path) -> Iterator[Desk]:
    """A desk of one person in this process, unlocked."""
    yield from _desk(workspace_folder)


@pytest.fixture
def empty_desk(empty_folder: Path) -> Iterator[Desk]:
    """A desk with nothing in it."""
    yield from _desk(empty_folder)


def _desk(folder: Path) -> Iterator[Desk]:
    opened = Desk(folder, person="Aigul")
    opened.hold(open_workspace(folder))
    set_desk(opened)
    settings.ALLOWED_HOSTS = [HOST]
    yield opened
    opened.lock()
    set_desk(None)
    links.end_all()


def entered() -> Client:
    """A client that came in by a one-time link."""
    client = Client(headers={"host": HOST})
    key = links.enter(links.new_link())
    assert key is not None
    client.cookies[COOKIE] = key
    return client


@pytest.fixture
def client(desk: Desk) -> Client:
    """Who sits at the desk with the examples."""
    return entered()


@pytest.fixture
def empty_client(empty_desk: Desk) -> Client:
    """Who sits at the desk with nothing in it."""
    return entered()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; skips where there is none."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: sudo apt-get install chromium")
    from playwright.sync_api import sync_playwright

    # Playwright keeps an event loop in this thread, in which nothing of ours waits for anything.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield launched
        launched.close()


@pytest.fixture
def served(workspace_folder: Path) -> Iterator[str]:
    """The one-time link of a real `aygaq serve` over the examples."""
    yield from serve(workspace_folder)


@pytest.fixture
def served_empty(empty_folder: Path) -> Iterator[str]:
    """The one-time link of a real `aygaq serve` over an empty workspace."""
    yield from serve(empty_folder)


def serve(folder: Path) -> Generator[str, None, None]:
    """Run `aygaq serve` in a process of its own; its link."""
    command = [sys.executable, "-m", "aygaq", "-w", str(folder), "serve", "--no-browser"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield next(line.strip() for line in process.stdout if "/enter/" in line)
    finally:
        process.terminate()
        process.wait(timeout=20)
        process.stdout.close()
