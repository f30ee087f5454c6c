"""How alike two written words of names are, over the ways in which one name gets spelt.

Reach for this module for single words; `compare` for whole names. One fact is always true: the
likeness is symmetric, 1 for equal words, and between 0 and 1.

The measure is an edit distance (Levenshtein 1966; Wagner and Fischer 1974) with cheap steps for
what transliterations differ in: vowels, doubled letters, voiced and voiceless pairs, a silent h.
"""

from __future__ import annotations

import re
from functools import lru_cache

VOWELS = frozenset("aeiouy")
_PAIRS = "bp dt gk kq gq zs vw vf vb fp jy iy ck cs sz cz xs xk xh kh gh hq mn uw ow jz"
_MORE_PAIRS = "td rl cx jx"
NEAR = {frozenset(pair) for pair in (_PAIRS + " " + _MORE_PAIRS).split()}
VOWEL_FOR_VOWEL, ADDED_VOWEL = 0.4, 0.45
NEAR_CONSONANT, ADDED_WEAK, DOUBLED, OTHER = 0.55, 0.4, 0.1, 1.0
SWAPPED = 0.7  # two neighbours in the other order (Damerau 1964)
WEAK = frozenset("hywj")
FIRST_LETTER = 1.25  # times; the first sound of a name seldom differs

# Ways of writing one sound, the longest first.
_SOUNDS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("shch", "s"), ("dzh", "j"), ("tch", "c"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("dj", "j"), ("zh", "j"), ("sh", "s"), ("ch", "c"),
    ("kh", "h"), ("gh", "g"), ("q", "k"), ("x", "h"), ("tz", "c"), ("ts", "c"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("ey", "ei"), ("ay", "ai"),
    ("aj", "ai"), ("ej", "ei"), ("ye", "e"), ("ie", "e"), ("yo", "o"), ("yu", "u"), ("ya", "a"),
    ("iu", "u"), ("ia", "a"), ("w", "v"),
)  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<=[aeiou])h(?![aeiou])|h$")


@lru_cache(maxsize=100_000)
def sound_key(word: str) -> str:
    """A word as a rough key of its sounds: "mawlitkhan" and "mawlitxan" come near."""
    key = word
    for written, sound in _SOUNDS:
        key = key.replace(written, sound)
    return _SILENT.sub("", _DOUBLE.sub(r"\1", key)) or word


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The consonants of the key of sounds, as scripts without vowels tell them.

    A first vowel stays, as some vowel: Arabic and Chinese write that one.
    """
    key = sound_key(word)
    first = "a" if key[:1] in VOWELS else key[:1]
    bare = first + "".join(char for char in key[1:] if char not in VOWELS and char != "v")
    return bare.translate(_UNVOICED)


_UNVOICED = str.maketrans("zdgp", "stkb")


@lru_cache(maxsize=200_000)
def likeness(a: str, b: str) -> float:
    """How alike two words in lower-case Latin letters are."""
    if a == b:
        return 1.0
    a, b = min(a, b), max(a, b)
    written = _similar(a, b)
    heard_a, heard_b = sound_key(a), sound_key(b)
    heard = 0.97 if heard_a == heard_b else _similar(heard_a, heard_b)
    return max(written, heard * 0.98)


def bones_alike(a: str, b: str) -> float:
    """How alike two words are by consonants alone, where one script wrote no short vowels."""
    one, two = skeleton(a), skeleton(b)
    return 1.0 if one == two else _similar(one, two)


def _similar(a: str, b: str) -> float:
    longest = max(len(a), len(b))
    return max(0.0, 1.0 - _distance(a, b) / longest) if longest else 0.0


def _distance(a: str, b: str) -> float:
    """Weighted edits from `a` to `b`; adjacent letters may swap."""
    before: list[float] = []
    last = [0.0]
    for char_at in range(len(b)):
        last.append(last[-1] + _added(b, char_at))
    for i in range(len(a)):
        row = [last[0] + _added(a, i)]
        for j in range(len(b)):
            swap = float("inf")
            if i and j and a[i] == b[j - 1] and a[i - 1] == b[j] and a[i] != a[i - 1]:
                swap = before[j - 1] + SWAPPED
            row.append(
                min(
                    last[j] + _changed(a, i, b, j),
                    last[j + 1] + _added(a, i),
                    row[j] + _added(b, j),
                    swap,
                )
            )
        before, last = last, row
    return last[-1]


def _added(word: str, at: int) -> float:
    char = word[at]
    if at and word[at - 1] == char:
        return DOUBLED
    weight = ADDED_VOWEL if char in VOWELS else ADDED_WEAK if char in WEAK else OTHER
    return weight if at else weight * FIRST_LETTER


def _changed(a: str, i: int, b: str, j: int) -> float:
    one, two = a[i], b[j]
    if one == two:
        return 0.0
    if one in VOWELS and two in VOWELS:
        weight = VOWEL_FOR_VOWEL
    elif frozenset((one, two)) in NEAR:
        weight = NEAR_CONSONANT
    else:
        weight = OTHER
    return weight * FIRST_LETTER if i == 0 and j == 0 else weight
