"""Takes the name of a body apart: a company, a court, a unit.

Reach for this module through `compare(..., kind="organization")`. One fact is always true: a name
that is nothing but a legal form keeps it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from aygaq.names.latin import to_latin
from aygaq.names.parts import NamePart

# Legal forms in their written-out and short ways; all of them weigh like a particle.
_FORMS = tuple(
    re.compile(rf"\b(?:{form})\b")
    for form in (
        "(?:public |open |closed )?joint stock company",
        "(?:public )?limited liability (?:company|partnership)",
        "aktiengesells?chaft|gesellschaft mit beschrankter haftung|societe anonyme",
        "p l c|l l c|l l p|s a|a g|s p a|n v|b v|sp z o o|s r l|k k|a s|o a o|z a o|o o o",
        "plc|llc|llp|ltd|limited|inc|incorporated|corp|corporation|co|company|ag|akg|gmbh|sa|spa",
        "nv|bv|jsc|ojsc|cjsc|pjsc|oao|zao|ooo|pao|pte|pty|kg|kgaa|ab|oy|as|srl|sarl|se|the",
    )
)
_CARDINAL = "zero one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = "first second third fourth fifth sixth seventh eighth"
_NUMBERS = {word: str(number) for number, word in enumerate(_CARDINAL.split())} | {
    word: str(number) for number, word in enumerate(_ORDINALS.split(), 1)
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60}
_WHOLE_TENS = frozenset(str(number) for number in _TENS.values())
_ROMAN = re.compile(r"(?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv)$")
_NUMBER = re.compile(r"n[a-j]+n$")
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
_DIGITS = str.maketrans(dict(zip("0123456789", "abcdefghij", strict=True)))
_SMALL_WORDS = "of and for the de la et und von y e fur di del"
_SMALL = frozenset(_SMALL_WORDS.split())
_LIKE = {
    "organisation": "organization",
    "labour": "labor",
    "centre": "center",
    "intl": "international",
}


@lru_cache(maxsize=50_000)
def organization_parts(name: str) -> tuple[NamePart, ...]:
    """The words of a body's name: legal forms and small words as particles, numbers as such."""
    text = " ".join(_with_numbers(_spelt(name)))
    bare = text
    for form in _FORMS:
        bare = form.sub(" ", bare)
    words = bare.split() or text.split()
    return tuple(NamePart(_LIKE.get(word, word), _kind(word)) for word in words)


def _kind(word: str) -> str:
    if _ROMAN.match(word) or _NUMBER.match(word):
        return "number"
    return "particle" if word in _SMALL else "name"


def _spelt(name: str) -> list[str]:
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", name.casefold())
    plain = _ORDINAL.sub(r"\1", plain.replace("&", " and "))
    tokens = re.split(r"[^\w]+", re.sub(r"['’]", "", plain))
    return [token if token.isdigit() else to_latin(token) or token for token in tokens if token]


def _with_numbers(words: list[str]) -> list[str]:
    """Words of number as digits, digits as letters, so that 44 and "forty-four" are one word."""
    found: list[str] = []
    for word in words:
        tens = _TENS.get(word)
        digits = str(tens) if tens else _NUMBERS.get(word, word)
        one_more = len(digits) == 1 and digits.isdigit()
        if one_more and found and found[-1] in _WHOLE_TENS:
            digits = str(int(found.pop()) + int(digits))
        found.append(digits)
    return [f"n{word.translate(_DIGITS)}n" if word.isdigit() else word for word in found]
