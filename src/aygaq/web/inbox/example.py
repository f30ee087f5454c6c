"""A made-up report to try the desk with; it comes with the program.

One fact is always true: nobody and nothing in it is real but countries, regions and counties.
"""

from __future__ import annotations

from pathlib import Path

from aygaq.web.inbox.taking import Document, Told

_FILE = Path(__file__).parent / "made-up-report.html"

#: What is known of it, beside what it says itself.
EXAMPLE = Told(publisher="The Steppe Courier (made up)")


def example_document() -> Document:
    """The report."""
    data = _FILE.read_bytes()
    return Document(_FILE.name, len(data), lambda: data)
