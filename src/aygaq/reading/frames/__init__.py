"""Frames: acts found by trigger words and the grammar around them."""

from __future__ import annotations

from aygaq.reading.frames.match import find_acts
from aygaq.reading.frames.values import Match

__all__ = ["Match", "find_acts"]
