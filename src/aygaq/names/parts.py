"""Takes a name apart: its words in Latin letters, and what each of them is.

Reach for this module to index or to show names. One fact is always true: `normalise` of a key is
the key itself, titles apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from aygaq.names.latin import script_of, to_latin, writes_vowels
from aygaq.names.spelling import skeleton
from aygaq.names.titles import load_words, plain, strip_titles, title_length

_CAMEL = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|\"[^\"]*\"|“[^”]*”|«[^»]*»")
_PATRONYMIC = re.compile(
    r".{2,}(?:ovich|evich|ovych|yevich|avich|ovna|evna|ivna|ovitch|evitch|inichna|owicz|ogly|oglu|"
    r"oghlu|ogli|uly|uli|kyzy|qyzy|qizi|kizi|gizi|sson|dottir)$"
)
# A word that by itself makes its neighbour a father's name; before it, or after it.
FATHER_BEFORE = frozenset(
    ["oglu", "ogly", "oghlu", "ogli", "uly", "uli", "kyzy", "qyzy", "qizi", "kizi", "gizi"]
)
FATHER_AFTER = frozenset(["bin", "ben", "ibn", "bint", "binti", "binte"])


@dataclass(frozen=True)
class NamePart:
    """One word of a name.

    Attributes:
        text: lower-case Latin letters.
        kind: name, initial, particle, or patronymic (a father's name, marked as one).
        vowels: False where its script wrote no short vowels.
    """

    text: str
    kind: str = "name"
    vowels: bool = True


def normalise(name: str) -> str:
    """A key for a name: Latin letters, lower case, titles and brackets off, order kept."""
    return " ".join(parts(name))


def parts(name: str) -> tuple[str, ...]:
    """The words of a name in lower-case Latin letters, titles off: ("maratbek", "mawlitkhan")."""
    return tuple(part.text for part in name_parts(name))


@lru_cache(maxsize=50_000)
def name_parts(name: str) -> tuple[NamePart, ...]:
    """The words of a name with their kinds; a comma puts the words before it last."""
    bare = _BRACKETS.sub(" ", name).strip() or name
    family, comma, given = bare.partition(",")
    if comma and given.strip() and plain(given) not in load_words().after:
        bare = f"{given} {family}"
    spaced = _CAMEL.sub(" ", bare.replace("·", " ").replace("-", " ").replace("_", " "))
    tokens = strip_titles(spaced.split())
    latin = [(word, token) for token in tokens for word in to_latin(token).split()]
    vowels = writes_vowels(name)
    words = [word for word, _ in latin]
    kinds = [_kind(word, token) for word, token in latin]
    for at, word in enumerate(words):
        if word in FATHER_BEFORE and at:
            kinds[at - 1] = "patronymic"
        if word in FATHER_AFTER and at + 1 < len(words):
            kinds[at + 1] = "patronymic"
    return tuple(NamePart(word, kind, vowels) for word, kind in zip(words, kinds, strict=True))


def foreign_parts(name: str) -> tuple[NamePart, ...]:
    """The words of a foreign name in Chinese characters, each as its consonants tell it.

    Chinese parts such names by a dot; what Pinyin writes x, q and zh stands for s, ch and j there.
    """
    words = ["".join(char for char in word if char.isalpha()) for word in name.split("·")]
    return tuple(
        NamePart(_foreign(to_latin(word).replace(" ", "")), "name", vowels=False)
        for word in words
        if word
    )


def _foreign(pinyin: str) -> str:
    for chinese, other in (("zh", "j"), ("x", "s"), ("q", "ch"), ("er", "r"), ("hs", "s")):
        pinyin = pinyin.replace(chinese, other)
    return pinyin


def name_shape(tokens: Sequence[str]) -> tuple[str, ...]:
    """What each token of a possible name looks like, for rules over unknown names.

    Returns one word for each: title, initial, particle, patronymic, name (capital first),
    capitals, number, lower, other.
    """
    titled = title_length(tokens)
    return tuple("title" if at < titled else _shape(token) for at, token in enumerate(tokens))


def _shape(token: str) -> str:
    letters = [char for char in token if char.isalpha()]
    if not letters:
        return "number" if any(char.isdigit() for char in token) else "other"
    latin = to_latin(token)
    if len(letters) == 1 and letters[0].isupper():
        return "initial"
    if latin in load_words().particles and not token[:1].isupper():
        return "particle"
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return "capitals"
    if letters[0].isupper() or not letters[0].islower():
        return "patronymic" if _PATRONYMIC.match(latin) else "name"
    return "lower"


def _kind(word: str, token: str) -> str:
    if word in load_words().particles:
        return "particle"
    if len(word) == 1 or (token.endswith(".") and len(word) <= 2):
        return "initial"
    return "patronymic" if _PATRONYMIC.match(word) else "name"


def block_keys(name: str) -> frozenset[str]:
    """Keys under which names that may be one are found together; two alike names share one.

    Each word's first consonants, spelling and script evened out; initials and particles have none,
    but where a name has nothing else.
    """
    return frozenset(key for reading in keyed_readings(name) for key, _ in reading)


def keyed_readings(name: str) -> tuple[tuple[tuple[str, NamePart], ...], ...]:
    """The words of a name, each with its key (see `block_keys`), once for each way to read it.

    A name in Chinese characters is read twice, as a Chinese name and as the writing of another.
    """
    readings = [name_parts(name)]
    if script_of(name) == "HAN":
        readings.append(foreign_parts(name))
    return tuple(tuple((_key(part), part) for part in _telling(words)) for words in readings)


def _telling(words: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
    return tuple(part for part in words if part.kind in ("name", "patronymic")) or words


def _key(part: NamePart) -> str:
    form = load_words().form
    return skeleton(form.get(part.text, part.text))[:BLOCK]


BLOCK = 3  # letters of a block's key: a shorter one joins too many, a longer one parts spellings
