"""Of reports held back from tuning nothing is shown but totals."""

from __future__ import annotations

import pytest

from benchmarks.reading.__main__ import main
from benchmarks.reading.gold import FOLDERS, OPEN

HELD_BACK = [folder for folder in FOLDERS if folder != OPEN]


@pytest.mark.parametrize("folder", HELD_BACK)
def test_the_misses_of_a_folder_held_back_are_refused(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["--folder", folder, "--misses"])
    assert "held back" in capsys.readouterr().err


@pytest.mark.parametrize("folder", HELD_BACK)
def test_the_misses_of_a_folder_held_back_are_refused_beside_those_of_the_open_one(
    folder: str,
) -> None:
    with pytest.raises(SystemExit):
        main(["--folder", OPEN, "--folder", folder, "--misses"])
