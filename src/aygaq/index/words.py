"""Words of a text as they are looked up: the same in the index and in a question.

Reach for this module before words enter or leave the full-text index. Case and accents are evened
out (Unicode UAX #15, NFKD; marks of Latin, Greek, Cyrillic, Arabic off). Scripts that write no
spaces are cut into pairs of neighbours, each run's last character by itself, so that any part of a
Chinese name is found. One fact is always true: the words of a word are that word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c\u200d]"
)
_APOSTROPHES = re.compile("['’‘`´ʻʼʾʿʹ′]")
#: Han, kana, Thai, Lao, Burmese, Khmer.
_UNSPACED = (
    "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
)
# Indic vowel signs are marks, which Python does not count among the letters of a word.
_TOKEN = re.compile(f"[{_UNSPACED}]+|(?:(?![{_UNSPACED}])[^\\W_]|[\u0900-\u0dff])+")
_RUN = re.compile(f"[{_UNSPACED}]")
LONGEST = 64  # code points; what is longer is no word


def words_of(text: str) -> list[str]:
    """The words of a text in their order, repeats included."""
    return [word for token in _TOKEN.findall(folded(text)) for word in _cut(token)]


def folded(text: str) -> str:
    """A text without case, accents and apostrophes."""
    if text.isascii():
        return _APOSTROPHES.sub("", text.lower())
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return _APOSTROPHES.sub("", unicodedata.normalize("NFKC", bare))


def asked_words(question: str) -> list[str]:
    """The beginnings of words that a question asks for, each once."""
    return list(dict.fromkeys(_told(question)))


def _told(question: str) -> Iterator[str]:
    """A run without spaces needs its last character alone only where it is nothing else."""
    for token in _TOKEN.findall(folded(question)):
        cut = _cut(token)
        yield from cut[:-1] if len(cut) > 1 and _RUN.match(token) else cut


def _cut(token: str) -> list[str]:
    if not _RUN.match(token):
        return [token[:LONGEST]]
    return [token[at : at + 2] for at in range(len(token))]
