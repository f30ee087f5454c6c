"""What a fault of ours leaves in the log: its kind and its address, never what a page holds."""

from __future__ import annotations

import subprocess
import sys

SECRET = "Askar Toqtar was detained"
#: In a process of its own: pytest listens to every logger, the closed ones too.
FALLING = f"""
from aygaq.web.settings import start_web
start_web()
import logging
logging.getLogger("aygaq.web").error("%s in %s", "ValueError", "read")
try:
    raise ValueError({SECRET!r})
except ValueError:
    logging.getLogger("django.request").exception("Internal Server Error: /read/s-1")
"""


def test_a_fault_is_logged_without_what_the_page_holds() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FALLING], capture_output=True, text=True, check=True
    )
    assert "ValueError in read" in done.stderr
    assert SECRET not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
