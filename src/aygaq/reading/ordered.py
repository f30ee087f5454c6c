"""The former and the latter: adjectives that stand for one of two people told of before.

Reach for this module before parsing and when mentions are found. A parser trained on little
takes "after the latter was held" for a phrase of time; it is shown "the man" there.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.lexicon import word_set

ORDERED = word_set("former latter")
_SHOWN = "man"
_FOLLOWS = word_set("was is has had were are have who whose 's ’s died being remains told said")


def ordered_shown(words: Sequence[str]) -> list[str] | None:
    """The words with a noun for each "latter" that stands for somebody; None where none does."""
    lows = [word.lower() for word in words]
    if "latter" not in lows and "former" not in lows:
        return None
    found = [k for k in range(1, len(lows) - 1) if stands_alone(lows, k)]
    return [_SHOWN if k in found else word for k, word in enumerate(words)] if found else None


def stands_alone(lows: Sequence[str], k: int) -> bool:
    """Whether word `k` is "the latter" or "the former" with no noun behind."""
    led = lows[k] in ORDERED and lows[k - 1] == "the"
    return led and (lows[k + 1] in _FOLLOWS or (lows[k] == "latter" and lows[k + 1] in (".", ",")))
