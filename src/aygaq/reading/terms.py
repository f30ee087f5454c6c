"""Terms of years in a sentence: "12 years' imprisonment", "a life sentence", "to death".

Reach for this module for the value of a sentence. Terms are ISO 8601 durations, or `life`, or
`death`; a term is a length, never a date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from aygaq.reading.mentions.counts import read_number
from aygaq.reading.tree import Sentence, Tree, Word

_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D"}
_GLUED = re.compile(r"(\d+|[a-z]+)-(year|month|week|day)s?")


@dataclass(frozen=True, slots=True)
class Term:
    """Words `[first, last)` that give a length."""

    first: int
    last: int
    value: str  # P12Y, P1Y6M, life, death


def find_terms(tree: Tree, sentence: Sentence) -> list[Term]:
    """The terms of one sentence, in order."""
    found: list[Term] = []
    words = tree.words_of(sentence)
    k = 0
    while k < len(words):
        term = _term_at(words, k, sentence.first)
        if term is not None:
            if found and term.first - found[-1].last <= 1 and _joins(words, found[-1], sentence.first):
                found[-1] = Term(found[-1].first, term.last, found[-1].value + term.value[1:])
            else:
                found.append(term)
            k = term.last - sentence.first
        else:
            k += 1
    return found


def _joins(words: Sequence[Word], before: Term, offset: int) -> bool:
    between = words[before.last - offset] if before.last - offset < len(words) else None
    return before.value.startswith("P") and between is not None and between.low in ("and", ",")


def _term_at(words: Sequence[Word], k: int, offset: int) -> Term | None:
    low = words[k].low
    after = words[k + 1].low if k + 1 < len(words) else ""
    if low == "life" and after in ("imprisonment", "sentence", "in", "term"):
        return Term(offset + k, offset + k + 1, "life")
    if low == "life" and k and words[k - 1].low in ("to", "for") and after not in ("of", "s"):
        return Term(offset + k, offset + k + 1, "life")
    if low == "death" and ((k and words[k - 1].low == "to") or after in ("sentence", "penalty")):
        return Term(offset + k, offset + k + 1, "death")
    glued = _GLUED.fullmatch(low)
    if glued:
        number = read_number([glued.group(1)])
        return _length(number[0], glued.group(2), offset + k, offset + k + 1) if number else None
    return _counted(words, k, offset)


def _counted(words: Sequence[Word], k: int, offset: int) -> Term | None:
    lows = [w.low for w in words[k : k + 8]]
    number = read_number(lows)
    if number is None and lows[0] in ("a", "an", "one") and len(lows) > 1 and lows[1] in _UNITS:
        number = (1.0, 1)
    if number is None:
        return None
    value, used = number
    rest = lows[used:]
    half = rest[:3] == ["and", "a", "half"] or rest[:2] == ["and", "half"]
    if half:
        value, rest, used = value + 0.5, rest[3 - (rest[1] == "half") :], used + 3 - (rest[1] == "half")
    while rest and rest[0] in ("-", "full", "more", "additional"):
        rest, used = rest[1:], used + 1
    unit = rest[0].rstrip("s") if rest else ""
    if unit not in _UNITS or not _is_length(words, k + used + 1):
        return None
    return _length(value, unit, offset + k, offset + k + used + 1)


def _is_length(words: Sequence[Word], after: int) -> bool:
    """Not an age ("12 years old") nor a time ("two years ago", "three years later")."""
    rest = [w.low for w in words[after : after + 2]]
    return not rest or rest[0] not in ("old", "ago", "later", "earlier", "before", "after", "of") or rest[:2] in (
        ["of", "imprisonment"], ["of", "prison"], ["of", "hard"], ["of", "jail"], ["of", "forced"],
        ["of", "probation"], ["of", "pre"], ["of", "detention"], ["of", "administrative"],
    )  # fmt: skip


def _length(value: float, unit: str, first: int, last: int) -> Term | None:
    if value <= 0 or value > 9999:
        return None
    whole = int(value)
    if value != whole and unit == "year":
        months = round((value - whole) * 12)
        text = f"P{whole}Y{months}M" if whole else f"P{months}M"
        return Term(first, last, text)
    return Term(first, last, f"P{whole}{_UNITS[unit]}") if whole else None
