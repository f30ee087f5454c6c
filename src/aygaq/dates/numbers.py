"""Numbers as English reports write them: 12, twelve, one hundred and twenty, a dozen.

Reach for this module to read a count of years or days. `NUMBER` is the pattern of such words;
one fact is always true: `read_number` reads whatever `NUMBER` matches in full.
"""

from __future__ import annotations

import re

from aygaq.dates.tries import one_of

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

#: What a word counts, from zero to ninety, and the small words for "one".
WORD_VALUES: dict[str, int] = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * value for value, word in enumerate(_TENS, start=2)}
    | {"a": 1, "an": 1, "dozen": 12, "fourty": 40}
)

_UNIT = one_of(_UNITS[1:10], capital=True)
_BELOW_HUNDRED = (
    rf"(?:{one_of([*_UNITS[1:], *_TENS, 'fourty'], capital=True)}(?:(?<=ty)[-‐‑ ]{_UNIT})?)"
)

#: Number words up to 999, without a boundary on either side.
NUMBER_WORDS = (
    rf"(?:{_BELOW_HUNDRED}(?:(?<!y)[ -]hundred(?:(?:[ -]and)?[ -]{_BELOW_HUNDRED})?)?"
    rf"|[Aa][ -]hundred(?:(?:[ -]and)?[ -]{_BELOW_HUNDRED})?)"
)
#: Digits up to 999, or number words.
NUMBER = rf"(?:[0-9]{{1,3}}(?![0-9])|{NUMBER_WORDS})"

_SPLIT = re.compile(r"[\s\-‐‑]+")


def read_number(words: str) -> int:
    """Return what the words count.

    Args:
        words: as matched by `NUMBER`, or "a", "an", "a dozen"; any case.
    Raises:
        KeyError: a word that is no number.
    """
    if words.isdigit():
        return int(words)
    total = 0
    for word in _SPLIT.split(words.lower().strip()):
        if word == "hundred":
            total = max(total, 1) * 100
        elif word == "dozen":
            total = max(total, 1) * 12
        elif word != "and":
            total += WORD_VALUES[word]
    return total
