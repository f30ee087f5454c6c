"""Writes a name of any script in Latin letters, as near as its spelling tells.

Reach for this module when names of two scripts meet. One fact is always true: the result is lower
case ASCII letters and single spaces.

Own tables for Cyrillic, Arabic and Uyghur (`letters`); Chinese by Hanyu Pinyin (package pypinyin);
the rest by the package anyascii.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from aygaq.names.letters import (
    ARABIC,
    CHINESE_DOUBLE_SURNAMES,
    CYRILLIC,
    KOREAN_SURNAMES,
    LATIN,
    UYGHUR,
)

LONGEST_CHINESE = 4  # characters of a Chinese or Korean name; a longer one is a foreign name
_UYGHUR_LETTERS = re.compile("[ەېۆۈۇۋڭ]|ئ[اى]")
_AL = re.compile("(?<![\u0600-\u06ff])ال(?=[\u0600-\u06ff]{2})")
_AYN = re.compile("(?<![\u0600-\u06ff])ع")  # opens a word only before a vowel
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
_HANGUL = re.compile("[\uac00-\ud7a3]+")
_OTHERS = re.compile(r"[^a-z]+")
_APOSTROPHES = re.compile("['’ʻʼ`‘]")
_UNWRITTEN = frozenset("ـٴ\u200c\u200d")


def script_of(text: str) -> str:
    """The script of most letters: LATIN, CYRILLIC, ARABIC, HAN, …; "" where there is no letter."""
    counts: dict[str, int] = {}
    for char in text:
        if char.isalpha():
            name = unicodedata.name(char, "").partition(" ")[0]
            script = "HAN" if name == "CJK" else name
            counts[script] = counts.get(script, 0) + 1
    return max(sorted(counts), key=lambda script: counts[script], default="")


def writes_vowels(name: str) -> bool:
    """Whether the writing of a name tells its vowels.

    Arabic and Hebrew leave short ones out, Uyghur's Arabic letters do not; Chinese writes a foreign
    name with vowels of its own.
    """
    script = script_of(name)
    if script == "HAN":
        return "·" not in name and sum(char.isalpha() for char in name) <= LONGEST_CHINESE
    return script not in ("ARABIC", "HEBREW") or bool(_UYGHUR_LETTERS.search(name))


@lru_cache(maxsize=50_000)
def to_latin(text: str) -> str:
    """Write a name in Latin letters: "Мәулітхан" → "maulitkhan", "王小明" → "wang xiaoming".

    What the spelling does not tell is not guessed: Arabic short vowels stay out.
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    script = script_of(text)
    if script == "HAN":
        folded = _HAN.sub(lambda found: f" {_pinyin(found.group())} ", folded)
    elif script == "HANGUL":
        folded = _HANGUL.sub(lambda found: f" {_korean(found.group())} ", folded)
    elif script == "ARABIC":
        folded = _arabic(folded)
    elif script == "CYRILLIC":
        folded = _cyrillic(folded)
    else:
        folded = _APOSTROPHES.sub("", folded.translate(LATIN))
    return " ".join(_OTHERS.sub(" ", _APOSTROPHES.sub("", anyascii(folded).lower())).split())


def _cyrillic(text: str) -> str:
    """After a vowel or a sign "е" is heard as "ye"."""
    return "".join(
        "ye"
        if char == "е" and at and text[at - 1] in "аеёиоуыэюяьъәөұүі"
        else CYRILLIC.get(char, char)
        for at, char in enumerate(text)
    )


def _arabic(text: str) -> str:
    plain = "".join(c for c in text if not unicodedata.combining(c) and c not in _UNWRITTEN)
    if _UYGHUR_LETTERS.search(plain):
        return "".join(UYGHUR.get(char, char) for char in plain)
    spaced = _AYN.sub("ا", _AL.sub("al ", plain))
    return "".join(ARABIC.get(char, char) for char in spaced)


def _pinyin(han: str) -> str:
    """A surname and a given name; a longer run is a foreign name and stays one word."""
    from pypinyin import lazy_pinyin  # a quarter of a second, for Chinese names alone

    if not 2 <= len(han) <= LONGEST_CHINESE:
        return "".join(lazy_pinyin(han))
    cut = 2 if han[:2] in CHINESE_DOUBLE_SURNAMES and len(han) > 2 else 1
    return f"{''.join(lazy_pinyin(han[:cut]))} {''.join(lazy_pinyin(han[cut:]))}"


def _korean(hangul: str) -> str:
    """A surname of one syllable and a given name."""
    if not 2 <= len(hangul) <= LONGEST_CHINESE:
        return anyascii(hangul)
    surname = KOREAN_SURNAMES.get(hangul[0]) or anyascii(hangul[0])
    return f"{surname} {anyascii(hangul[1:])}"
