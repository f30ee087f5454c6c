"""What README and the other documents say is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aygaq.cli.main import COMMANDS

HOUSE = Path(__file__).parents[1]
PAGES = sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").rglob("*.md"), HOUSE / "examples/README.md"])
README = (HOUSE / "README.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text("utf-8"))
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert missing == []


def test_every_command_in_the_readme_is_a_command() -> None:
    named = set(re.findall(r"(?:\$ |`)aygaq (?:-w \S+ )?([a-z]+)", README))
    assert named
    assert named <= set(COMMANDS)


def test_every_word_for_make_in_the_documents_is_a_target() -> None:
    makefile = (HOUSE / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    pages = [README, (HOUSE / "CONTRIBUTING.md").read_text("utf-8")]
    named = {word for page in pages for word in re.findall(r"^make ([a-z-]+)", page, re.MULTILINE)}
    assert named
    assert named <= targets


def test_the_test_command_of_the_readme_is_what_ci_runs() -> None:
    assert "make test" in README
    assert re.search(r"^make test$", (HOUSE / ".ci" / "run").read_text("utf-8"), re.MULTILINE)


def test_every_dependency_is_justified() -> None:
    project = (HOUSE / "pyproject.toml").read_text("utf-8")
    listed = project[project.index("dependencies = [") : project.index("[project.scripts]")]
    names = re.findall(r'^\s+"([a-zA-Z0-9-]+)', listed, re.MULTILINE)
    told = (HOUSE / "docs" / "dependencies.md").read_text("utf-8").lower()
    missing = [n for n in names if n.lower() not in told and not n.startswith("types-")]
    assert missing == []


def test_no_placeholder_is_left_in_the_readme() -> None:
    assert "{{" not in README


def test_the_measured_page_is_of_the_reader_that_is_installed() -> None:
    from aygaq.reading import READER

    assert f"Reader `{READER}`." in (HOUSE / "docs" / "reading.md").read_text("utf-8")


def test_the_python_of_the_readme_runs_and_finds_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    block = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert block is not None
    exec(compile(block.group(1), "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "detention 2018-03-09" in printed
    assert "['Aibek Samatuly']" in printed
