"""Each point of docs/deploy.md: in order, and not."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

import aygaq
from aygaq.cli import team_checks as points
from aygaq.cli.main import run

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def test_a_folder_that_others_read_is_not_in_order(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    with pytest.raises(points.NotInOrder, match="mode 750"):
        points.closed_folder(tmp_path)


def test_a_folder_of_ones_own_is_in_order(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    assert points.closed_folder(tmp_path) == "mode 700"


def test_a_passphrase_that_others_read_is_not_in_order(tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.touch(mode=0o644)
    file.chmod(0o644)
    with pytest.raises(points.NotInOrder, match="mode 644"):
        points.closed_passphrase(str(file))


def test_a_passphrase_file_that_is_not_there_is_told() -> None:
    with pytest.raises(points.NotInOrder, match="names no file"):
        points.closed_passphrase("/nowhere/at/all")


SWAPS = "Filename Type Size Used Priority\n"


@pytest.mark.parametrize(
    ("told", "found"),
    [(SWAPS, "none"), (SWAPS + "/dev/dm-1 partition 1 0 -2\n", "encrypted")],
)
def test_swap_that_is_encrypted_or_none_is_in_order(tmp_path: Path, told: str, found: str) -> None:
    (tmp_path / "swaps").write_text(told)
    assert points.no_plain_swap(tmp_path / "swaps") == found


def test_plain_swap_is_not_in_order(tmp_path: Path) -> None:
    (tmp_path / "swaps").write_text(SWAPS + "/dev/sda2 partition 1 0 -2\n")
    with pytest.raises(points.NotInOrder, match="1 swap areas"):
        points.no_plain_swap(tmp_path / "swaps")


def test_an_old_backup_is_not_in_order(tmp_path: Path) -> None:
    file = tmp_path / "2026-02-01.age"
    file.touch()
    old = (NOW - dt.timedelta(days=9)).timestamp()
    os.utime(file, (old, old))
    with pytest.raises(points.NotInOrder, match="9 days old"):
        points.backups(tmp_path, NOW)


def test_a_backup_of_last_night_is_in_order(tmp_path: Path) -> None:
    file = tmp_path / "2026-02-28.age"
    file.touch()
    os.utime(file, (NOW.timestamp() - 3600, NOW.timestamp() - 3600))
    assert points.backups(tmp_path, NOW) == "fresh"


def test_a_unit_that_serves_no_team_is_not_in_order(tmp_path: Path) -> None:
    unit = tmp_path / "aygaq.service"
    unit.write_text("[Service]\nExecStart=aygaq serve\n")
    with pytest.raises(points.NotInOrder, match="--team"):
        points.started_by_the_system(unit)


def test_a_host_that_does_not_answer_is_told() -> None:
    with pytest.raises(points.NotInOrder, match="does not answer"):
        points.line_in_front("127.0.0.1:9")


@pytest.mark.parametrize(("days", "fine"), [(60, True), (3, False)])
def test_a_certificate_that_soon_ends_is_not_in_order(days: int, fine: bool) -> None:
    ends = (NOW + dt.timedelta(days=days, hours=1)).strftime("%b %d %H:%M:%S %Y GMT")
    if fine:
        assert points._days_left(ends, NOW) == f"TLS, certificate good for {days} days"
    else:
        with pytest.raises(points.NotInOrder, match="ends in 3 days"):
            points._days_left(ends, NOW)


def test_the_doctor_of_a_team_looks_at_every_point(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    aygaq.create_workspace(tmp_path / "w", passphrase=None, by="Aigul").close()
    assert run(["-w", str(tmp_path / "w"), "doctor", "--team"]) == 1
    told = capsys.readouterr().out
    for point in ("rows", "encrypted", "administrators", "line in front", "backups"):
        assert f"WRONG   {point}: " in told


def test_what_goes_with_team_is_refused_without_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--host", "desk.example.org"]) == 2
