"""What tests in every folder share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aygaq.web.settings import start_web

start_web(team=True)  # once for all tests, before the store would start Django without pages


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real reports, treebanks and names; skips where it is absent."""
    folder = Path(os.environ.get("AYGAQ_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip("no ../shared and AYGAQ_SHARED names none: real reports are not here")
    return folder
