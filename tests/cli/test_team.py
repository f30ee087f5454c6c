"""`aygaq team` and `aygaq serve --team`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Aygaq

LINK = re.compile(r"https://desk\.example\.org/invited/[A-Za-z0-9_-]{43}\n")


@pytest.fixture
def administered(aygaq: Aygaq, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with Aliya for its administrator, who types."""
    monkeypatch.setenv("AYGAQ_USER", "Aliya")
    answer = aygaq(
        "-w", workspace, "team", "invite", "Aliya", "--role", "administrator",
        "--host", "desk.example.org",
    )  # fmt: skip
    assert answer.code == 0
    assert LINK.search(answer.out)
    return workspace


def test_people_are_listed_with_their_roles(aygaq: Aygaq, administered: Path) -> None:
    invited = ("team", "invite", "Berik", "--role", "documenter", "--role", "publisher")
    assert aygaq("-w", administered, *invited).code == 0
    listed = aygaq("-w", administered, "team", "list").out
    assert "Aliya  (administrator; invited; 0 second factors)" in listed
    assert "Berik  (documenter, publisher; invited; 0 second factors)" in listed


def test_a_role_is_taken_back(aygaq: Aygaq, administered: Path) -> None:
    aygaq("-w", administered, "team", "invite", "Berik", "--role", "reader")
    assert aygaq("-w", administered, "team", "revoke", "Berik", "reader").code == 0
    assert "Berik  (no role; invited" in aygaq("-w", administered, "team", "list").out


def test_a_reset_prints_another_link(aygaq: Aygaq, administered: Path) -> None:
    answer = aygaq("-w", administered, "team", "reset", "Aliya", "--host", "desk.example.org")
    assert answer.code == 0
    assert LINK.search(answer.out)


def test_who_has_no_role_invites_nobody(
    aygaq: Aygaq, administered: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AYGAQ_USER", "Somebody Else")
    answer = aygaq("-w", administered, "team", "invite", "Berik", "--role", "reader")
    assert answer.code == 1
    assert "A006" in answer.err


def test_the_first_one_invited_is_an_administrator(
    aygaq: Aygaq, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AYGAQ_USER", "Aliya")
    answer = aygaq("-w", workspace, "team", "invite", "Aliya", "--role", "reader")
    assert answer.code == 1
    assert "A011" in answer.err


def test_nobody_of_this_name_is_told(aygaq: Aygaq, administered: Path) -> None:
    answer = aygaq("-w", administered, "team", "reset", "Nobody")
    assert answer.code == 1
    assert "T002" in answer.err


def test_a_team_is_not_served_without_tls_and_told_what_to_do(
    aygaq: Aygaq, administered: Path
) -> None:
    answer = aygaq("-w", administered, "serve", "--team")
    assert answer.code == 1
    assert "X023" in answer.err
    assert "--behind-proxy" in answer.err


def test_a_team_is_not_served_before_anybody_administers_it(aygaq: Aygaq, workspace: Path) -> None:
    answer = aygaq("-w", workspace, "serve", "--team", "--behind-proxy", "desk.example.org")
    assert answer.code == 1
    assert "X029" in answer.err
    assert "aygaq team invite" in answer.err


def test_a_proxy_is_named_for_a_team_alone(aygaq: Aygaq, workspace: Path) -> None:
    assert aygaq("-w", workspace, "serve", "--behind-proxy", "desk.example.org").code == 2
