"""Victims: whether a text tells of somebody as harmed, or in another part.

A small model, trained by `training/victims.py`, weighs general signs of each act on a named person.
"""

from __future__ import annotations

from aygaq.reading.victims.judge import keep_likely, likelihood
from aygaq.reading.victims.signs import Signs, is_told

__all__ = ["Signs", "is_told", "keep_likely", "likelihood"]
