"""A workspace of the made-up examples, made once with the commands that a person types."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from aygaq.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Answer:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


Aygaq = Callable[..., Answer]


@pytest.fixture
def aygaq(capsys: pytest.CaptureFixture[str]) -> Aygaq:
    """Call the command line as a person does; nothing of it raises."""

    def call(*arguments: str | Path) -> Answer:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return call


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plain workspace with one made-up news story, read."""
    folder = tmp_path_factory.mktemp("cli") / "workspace"
    report = EXAMPLES / "news-steppe-courier.html"
    for arguments in (
        ["init", str(folder), "--no-passphrase"],
        ["-w", str(folder), "add", str(report), "--publisher", "The Steppe Courier"],
        ["-w", str(folder), "read"],
    ):
        assert run(arguments) == 0
    return folder


@pytest.fixture
def workspace(read_once: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copytree(read_once, tmp_path / "workspace"))
