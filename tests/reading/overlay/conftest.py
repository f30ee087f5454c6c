"""Texts of made-up people, and what a lexicon makes of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from aygaq.claims import Reading
from aygaq.reading import read
from aygaq.reading.overlay.shape import overlay_from
from aygaq.reading.overlay.values import NONE, Overlay
from aygaq.sources import extract

ReadBy = Callable[..., Reading]


def lexicon_of(**sections: Any) -> Overlay:
    """The lexicon with these sections, checked."""
    return overlay_from({"format": "aygaq-lexicon/1", **sections})


def verb(line: str, act: str = "detention") -> Overlay:
    """The lexicon with one verb."""
    return lexicon_of(acts={act: {"verbs": [line]}})


@pytest.fixture
def read_by() -> ReadBy:
    """Read a plain text by a lexicon."""

    def call(text: str, overlay: Overlay = NONE) -> Reading:
        source = extract(text.encode(), media_type="text/plain")
        return read(source, sha256="0" * 64, published="2018-06", overlay=overlay)

    return call
