"""Where the head of an item of a chronicle ends: "14 March – Osh: …".

Reach for this module before sentences are parsed: day and town are no words of the sentence
after them. Always true: what is cut off begins with a day. Datelines have `datelines`.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.gazetteer import is_place
from aygaq.reading.lexicon import word_set, words_of

_DASHES = frozenset(("-", "–", "—", "--", "―"))
_CLOSING = _DASHES | {":", "|"}
_SIGNS = frozenset((",", "(", ")", "/", ".", "[", "]", "&"))
_LONGEST = 12  # words of a head
_FEWEST = 6  # words of an entry with notes
_PLACE = 6  # words of a town between a day and the colon
_PARTS_OF_NAMES = word_set("of de del la el al and the on in upon")


def head_end(words: Sequence[str], blank_after: Sequence[bool]) -> int:
    """The index of the first word after the head that a part opens with; 0 where it has none."""
    return _day_head(words, blank_after) or _place_head(words, blank_after)


def entry_cuts(words: Sequence[str], blank_after: Sequence[bool]) -> list[int]:
    """Where the notes of a numbered entry begin: "4) Bo Lim – born 1961 – arrested in May".

    Two dashes between blanks, or semicolons, part the notes of an entry that a number opens.
    """
    if len(words) < _FEWEST or not (words[0][:1].isdigit() and words[0].rstrip(".)").isdigit()):
        return []
    dashes = [
        k for k in range(1, len(words) - 1)
        if words[k] in _DASHES and blank_after[k] and blank_after[k - 1]
    ]  # fmt: skip
    semicolons = [k for k in range(1, len(words) - 1) if words[k] == ";"]
    cuts = (dashes if len(dashes) > 1 else []) + semicolons
    return sorted(k + 1 for k in cuts)


def _day_head(words: Sequence[str], blank_after: Sequence[bool]) -> int:
    """A day, what closes it, and perhaps a town with a colon or a dash of its own."""
    end = _day(words)
    if not end or end >= len(words) or not _closes(words, end, blank_after):
        return 0
    end += 1
    if end < len(words) and words[end][:1].isdigit():
        return 0  # "3 May - 5 June"
    for at in range(end, min(end + _PLACE, len(words))):
        if at > end and _closes(words, at, blank_after):
            return at + 1
        if not _may_name(words[at]):
            break
    return end


def _place_head(words: Sequence[str], blank_after: Sequence[bool]) -> int:
    """A country or town in capitals, and a sign: "EGYPT: …", "GAMBIA – …", "HONDURAS * …"."""
    for at, word in enumerate(words[:_PLACE]):
        if at and (_closes(words, at, blank_after) or word in ("*", "•")):
            return at + 1 if is_place(" ".join(words[:at]).title()) else 0
        if not (word.isupper() and word.isalpha()):
            return 0
    return 0


def _day(words: Sequence[str]) -> int:
    """The number of words of a day that opens the part: "Friday, 3 May 2013", "May 3"."""
    calendar = words_of("places", "calendar")
    named = counted = at = 0
    for word in words[:_LONGEST]:
        plain = word.lower().rstrip(".")
        if plain in calendar:
            named += 1
        elif word[:1].isdigit() and len(word) <= 4:
            counted += 1
        elif word != "," or not named:
            break
        at += 1
    return at if named and counted else 0


def _closes(words: Sequence[str], at: int, blank_after: Sequence[bool]) -> bool:
    """Whether a sign closes a head: a colon, or a dash with a blank behind it."""
    return words[at] in _CLOSING and at + 1 < len(words) and blank_after[at]


def _may_name(word: str) -> bool:
    return word[:1].isupper() or word in _SIGNS or word.lower() in _PARTS_OF_NAMES or word == "-"
