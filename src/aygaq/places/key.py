"""The form of a place's name by which it is looked up.

Reach for this module wherever names of places are compared; the gazetteer's index is written with
it too. One fact is always true: `place_key` of a key is the key itself.
"""

from __future__ import annotations

import functools
import re
import unicodedata

# Marks that spellings of one name differ in: Latin, Greek and Cyrillic accents, Arabic vowel signs.
# Vowel signs of Indic, Thai or Burmese writing are letters there and stay.
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_DROPPED = re.compile("['’‘`´ʻʼʾʿʹ′.]")
_SPACED = re.compile(r"[\s\-‐‑–—_/,;:()\"“”&·・]+")
# Latin letters that Unicode does not take apart, as English spellings have them.
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "ı": "i", "ə": "a", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "ħ": "h", "ŋ": "ng", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ǝ": "a", "ɔ": "o", "ɛ": "e",
    }
)  # fmt: skip


@functools.lru_cache(maxsize=50_000)
def place_key(text: str) -> str:
    """Fold case, accents, apostrophes, hyphens and spaces: "Ürümqi" and "urumqi" are one key.

    Non-Latin names keep their script. Returns the empty string where nothing is left.
    Source: NFKD and case folding as in Unicode UAX #15 and UTS #10.
    """
    folded = _folded(text)
    again = _folded(folded)
    while again != folded:  # a few letters fold in two steps
        folded, again = again, _folded(again)
    return folded


def _folded(text: str) -> str:
    if text.isascii():
        plain = text.lower()
    else:
        plain = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())
        plain = unicodedata.normalize("NFC", plain).translate(_LETTERS)
    return _SPACED.sub(" ", _DROPPED.sub("", plain)).strip()
