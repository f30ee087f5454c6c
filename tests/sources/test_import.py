"""The package is light until it is used."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    "lxml",
    "selectolax",
    "pypdfium2",
    "docx",
    "trafilatura",
    "py3langid",
    "yaml",
    "numpy",
    "email.parser",
    "json",
)


def test_importing_loads_no_heavy_library() -> None:
    code = f"import sys, aygaq.sources; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_english_text_needs_no_language_model() -> None:
    code = (
        "import sys; from aygaq.sources import extract; "
        "extract(b'Police in the port of Westhaven detained the bookseller on May 3, and "
        "she was held.'); "
        "print('py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
