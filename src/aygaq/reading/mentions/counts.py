"""How many a group is said to be, from the words of its noun phrase.

Reach for this module with the words left of a noun: "at least 12", "some 200", "dozens of".
Always true: `low` is never more than `high`, and words that give no number give no count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aygaq.claims import Count
from aygaq.reading.lexicon import word_list, word_set
from aygaq.reading.tree import Word

_UNITS = {
    w: n
    for n, w in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    w: 10 * n
    for n, w in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 10**9, "dozen": 12}
_VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens": 20,
    "millions": 2_000_000,
}
_PAIRS = {"both": 2, "pair": 2, "couple": 2, "trio": 3, "duo": 2, "twin": 2, "twins": 2}
_ABOUT = word_set("some about around approximately roughly nearly almost circa estimated")
_DIGITS = re.compile(r"\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?")


def read_number(words: Sequence[str]) -> tuple[float, int] | None:
    """(number, words used) at the start of lower-case `words`, or None.

    "1.5", "million" gives (1500000.0, 2); "twenty-three" and "twenty", "-", "three" give 23.
    """
    total, current, used = 0.0, 0.0, 0
    for word in words:
        value = _value(word)
        if value is not None and (used == 0 or _goes_on(current, value)):
            current += value
        elif word in _SCALES and (used or word == "dozen"):
            current = (current or 1) * _SCALES[word]
            if word not in ("hundred", "dozen"):
                total, current = total + current, 0.0
        elif word in ("-", "and") and used and _worded(words, used):
            used += 1
            continue
        else:
            break
        used += 1
    return (total + current, used) if used else None


def _goes_on(current: float, value: float) -> bool:
    """Whether a number may follow: 3 after 20, 17 after 300."""
    return (current % 10 == 0 and value < 10) or (current % 100 == 0 and value < 100)


def _worded(words: Sequence[str], used: int) -> bool:
    after = words[used + 1] if used + 1 < len(words) else ""
    before = words[used - 1]
    return (after in _UNITS or after in _TENS) and (before in _TENS or before in _SCALES)


def _value(word: str) -> float | None:
    if _DIGITS.fullmatch(word):
        return float(word.replace(",", "").replace(" ", ""))
    if word in _UNITS:
        return _UNITS[word]
    if word in _TENS:
        return _TENS[word]
    left, _, right = word.partition("-")
    if left in _TENS and right in _UNITS:
        return _TENS[left] + _UNITS[right]
    return None


def count_in(words: Sequence[Word]) -> Count | None:
    """The count that the words of one noun phrase give, with the words that give it."""
    lows = [word.low for word in words]
    for i, low in enumerate(lows):
        if _is_compound(words, i):
            continue
        if low in _VAGUE:
            return _count(_VAGUE[low], None, True, words, i, i + 1)
        if low in _PAIRS:
            return _count(_PAIRS[low], _PAIRS[low], False, words, i, i + 1)
        number = read_number(lows[i:])
        if number is not None and number[0] == int(number[0]) and number[0] > 0:
            return _bounded(int(number[0]), words, lows, i, i + number[1])
    return None


def _is_compound(words: Sequence[Word], i: int) -> bool:
    """ "The 38-year-old carpenter", "a three-member team": a number that counts nobody."""
    if i + 2 >= len(words) or words[i + 1].text != "-" or words[i].end != words[i + 1].start:
        return False
    after = words[i + 2]
    return after.start == words[i + 1].end and after.low.isalpha() and _value(after.low) is None


def _bounded(
    number: int, words: Sequence[Word], lows: Sequence[str], first: int, last: int
) -> Count:
    before = " ".join(lows[max(0, first - 3) : first])
    if before.endswith(("at least", "no fewer than", "no less than", "not less than")):
        return _count(number, None, False, words, max(0, first - 2), last)
    if before.endswith(("more than", "over", "upwards of", "in excess of", "as many as")):
        open_ended = not before.endswith("as many as")
        return _count(number, None if open_ended else number, True, words, first - 1, last)
    if before.endswith(("up to", "less than", "fewer than")):
        return _count(1, number, True, words, max(0, first - 2), last)
    about = bool(first and lows[first - 1] in _ABOUT)
    return _count(number, number, about, words, first - about, last)


def _count(
    low: int, high: int | None, approximate: bool, words: Sequence[Word], first: int, last: int
) -> Count:
    text = " ".join(word.text for word in words[max(0, first) : last])
    return Count(low, high, approximate, text)
