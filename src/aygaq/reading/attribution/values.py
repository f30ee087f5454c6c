"""What a telling is: a verb, its speaker, and the words told.

Reach for this module between finding speech and reading who says what. Always true: the ranges
of `covers` are half-open, in words of the text.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speech:
    """A telling: the verb (or "according"), the head word of its speaker, the words told."""

    verb: int
    lemma: str
    speaker: int  # head word of the speaker's mention
    covers: tuple[tuple[int, int], ...]  # half-open ranges of words
