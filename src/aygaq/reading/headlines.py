"""Headlines in Title Case or CAPITALS, put into the letters of running text for the parser.

Reach for this module before parsing. A word of such a line is set in small letters where the
body of the same text, or the lexicon of common words, has it so. The text itself, and every
quote from it, stays as it is: only the parser sees the other letters. Always true: lengths stay.
"""

from __future__ import annotations

import re

from aygaq.reading.forms import plural, verb_forms
from aygaq.reading.frames.index import verb_index
from aygaq.reading.lexicon import load_table, word_set, words_of
from aygaq.reading.overlay.force import per_overlay
from aygaq.sources.text import PartKind, SourceText

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL_SHARE = 0.35  # of the long words of a line in running letters


def spoken_words(source: SourceText) -> dict[int, str]:
    """Start of part -> its text with other letters, for the lines that need it."""
    lines = [p for p in source.parts if _may_shout(p.kind, source.text[p.start : p.end])]
    if not lines:
        return {}
    small: set[str] = set()
    names: set[str] = set()
    for part in source.parts:
        if part not in lines:
            _learn(source.text[part.start : part.end], small, names)
    if not names:
        return {p.start: _lowered(source.text[p.start : p.end], _common(), None) for p in lines}
    known = frozenset(small) | _common()
    return {p.start: _lowered(source.text[p.start : p.end], known, frozenset(names)) for p in lines}


def _learn(text: str, small: set[str], names: set[str]) -> None:
    """Note the words of running text: those in small letters, and capitals inside a sentence."""
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].islower():
            small.add(word)
        elif (
            match.start() > 1
            and text[match.start() - 1] == " "
            and text[match.start() - 2] not in '.!?:"”“'
        ) or (match.start() > 1 and text[match.start() - 1] in "-'’("):
            names.add(word.casefold())


def _may_shout(kind: PartKind, line: str) -> bool:
    words = [w for w in _WORD.findall(line) if len(w) > 3]
    if len(words) < 3 or (kind is PartKind.PARAGRAPH and len(line) > 200):
        return False
    small = sum(word[0].islower() for word in words)
    return bool(small <= _SMALL_SHARE * len(words))


@per_overlay
def _common() -> frozenset[str]:
    people = frozenset().union(*(words_of("people", k) for k in ("general", "kin", "role")))
    people |= frozenset(plural(noun) for noun in people)
    told = words_of("speech", "verbs") | frozenset(load_table("irregular-verbs"))
    verbs = frozenset(f for v in told for f in verb_forms(v)) | frozenset(verb_index())
    small = word_set(
        "a an the of in on at to for and or but by with from after over as is was across amid "
        "about against under near before during between among without blame fear slam face mourn "
        "vow hit end begin win lose seek urge demand protest deny"
    )
    return people | words_of("organisations", "agent") | verbs | small


def _lowered(line: str, small: frozenset[str], names: frozenset[str] | None) -> str:
    """`names`: capitalised words of the body; None where there is no body to learn from."""

    def one(match: re.Match[str]) -> str:
        word = match.group()
        low = word.lower()
        if len(low) != len(word):
            return word
        named = names is not None and low.casefold() in names
        if low in small and not (named and low not in _common()):
            return low
        return word.capitalize() if word.isupper() and len(word) > 4 else word

    lowered = _WORD.sub(one, line)
    return lowered if len(lowered) == len(line) else line
