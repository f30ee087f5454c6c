"""The letters of the working text: one form for what looks the same.

Reach for this module when words enter a text. One fact is always true: `fold(fold(x)) ==
fold(x)`, and what it gives is NFC (Unicode UAX #15) on one line.
"""

from __future__ import annotations

import re
import unicodedata

# Soft hyphens, zero-width signs, bidirectional controls, tags, what no text may hold. The bidi
# controls go because they change how a quote looks without changing its letters (Trojan Source).
_JUNK = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
    "\U000e0000-\U000e007f\ufdd0-\ufdef\ufffe\uffff]"
    "|[\ud800-\udfff]"
)
_JOINER = re.compile("[\u200c\u200d]+")
# Letters in the shape they take within a word, as fonts have them: `ﬁ`, and Arabic's.
_SHAPED = re.compile("[\ufb00-\ufb06\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]")
_BREAK = re.compile("\r\n?|[\x0b\x1c-\x1e\x85\u2028\u2029]")
_BLANK = re.compile(r"[^\S\n]+")
# Scripts whose spelling uses the joiners: Arabic, Syriac, N'Ko, Indic, Mongolian.
_JOINS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u1800-\u18af\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufeff]"
)


def _joiner(match: re.Match[str]) -> str:
    """Keep one joiner between letters that use it; drop it elsewhere."""
    text, start, end = match.string, match.start(), match.end()
    around = (text[start - 1 : start], text[end : end + 1])
    return match[0][0] if all(_JOINS.match(sign) for sign in around) else ""


def clean(text: str) -> str:
    """NFC text with `\\n` line ends and no invisible signs; line breaks stay, blanks fold."""
    if text.isascii() and text.isprintable():
        return _BLANK.sub(" ", text)
    text = _BREAK.sub("\n", text).replace("\x0c", "\n").replace("\x1f", " ")
    text = _JOINER.sub(_joiner, _JUNK.sub("", text))
    text = _SHAPED.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return _BLANK.sub(" ", unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """`clean` on one line: every run of white space is one space, none at the ends."""
    return " ".join(clean(text).split())


_CJK = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]"
)


def joint(left: str, right: str) -> str:
    """What stands between two lines of one paragraph: nothing within Chinese or Japanese."""
    return "" if left and right and _CJK.match(left[-1]) and _CJK.match(right[0]) else " "
