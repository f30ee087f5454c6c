"""Looking at the words beside a place in the text."""

from __future__ import annotations

import re

_REACH = 28  # code points; longer than any word asked about
_WORD_BEFORE = re.compile(
    r"([^\W\d_]+)\.?(?:[-‐–]|[^\S\r\n]{1,3}(?:\r?\n[^\S\r\n]*)?|\r?\n[^\S\r\n]*)$"
)
_WORD_AFTER = re.compile(r"(?:[^\S\r\n]{1,3}(?:\r?\n[^\S\r\n]*)?|\r?\n[^\S\r\n]*)([^\W\d_]+)")


def word_before(text: str, place: int) -> str:
    """Return the word that stands directly before `place`, in lower case, or nothing."""
    match = _WORD_BEFORE.search(text, max(0, place - _REACH), place)
    return match[1].lower() if match else ""


def word_after(text: str, place: int) -> str:
    """Return the word that stands directly after `place` as it is written, or nothing."""
    match = _WORD_AFTER.match(text, place, place + _REACH)
    return match[1] if match else ""
