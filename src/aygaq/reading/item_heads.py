"""Where the head of an item of a chronicle ends: "14 March – Osh: …".

Reach for this module before sentences are parsed: day and town are no words of the sentence
after them, nor are the names that head an entry ("Askar Bek (34): arrested 3 May; beaten") or the
letter that says who speaks ("Q: …"). Datelines have `datelines`.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.index import participle_forms
from aygaq.reading.gazetteer import is_place
from aygaq.reading.lexicon import word_set, words_of

_DASHES = frozenset(("-", "–", "—", "--", "―"))
_CLOSING = _DASHES | {":", "|"}
_SIGNS = frozenset((",", "(", ")", "/", ".", "[", "]", "&"))
_LONGEST = 12  # words of a head
_FEWEST = 6  # words of an entry with notes
_PLACE = 6  # words of a town between a day and the colon
_ENTRY = 26  # words of the names that head an entry, and of who they are
_HAPPENED = word_set("died disappeared missing arr det rel killed dead freed shot held")
_FINITE = word_set("is are was were has have had said says who that he she they we i will would")
_SPOKEN = 2  # a letter and its colon
_SPEAKS = word_set("q a question answer interviewer reporter")  # who speaks in an interview
_PARTS_OF_NAMES = word_set("of de del la el al and the on in upon")


def head_end(words: Sequence[str], blank_after: Sequence[bool]) -> int:
    """The index of the first word after the head that a part opens with; 0 where it has none."""
    return (
        day_head(words, blank_after)
        or _place_head(words, blank_after)
        or _speaks_head(words)
        or notes_start(words, blank_after)
    )


def entry_cuts(words: Sequence[str], blank_after: Sequence[bool]) -> list[int]:
    """Where the notes of a numbered entry begin: "4) Bo Lim – born 1961 – arrested in May".

    Two dashes between blanks, or semicolons, part the notes of an entry that a number opens.
    """
    headed = notes_start(words, blank_after)
    numbered = _is_number(words[0]) and not day_head(words, blank_after)
    if len(words) < _FEWEST or not (headed or numbered):
        return _notes(words, dated=day_head(words, blank_after) > 0)
    dashes = [
        k for k in range(1, len(words) - 1)
        if words[k] in _DASHES and blank_after[k] and blank_after[k - 1]
    ]  # fmt: skip
    semicolons = [k for k in range(max(headed, 1), len(words) - 1) if words[k] == ";"]
    cuts = (dashes if len(dashes) > 1 else []) + semicolons
    return sorted(k + 1 for k in cuts)


def _notes(words: Sequence[str], *, dated: bool) -> list[int]:
    """Notes behind semicolons in a line without a verb: "12 years; released 22 August"; and
    behind commas where the line opens with a day: "August 2017, sentenced May 2018"."""
    calendar = words_of("places", "calendar")
    day = _is_number(words[0]) or words[0].lower() in calendar
    signs = (";", ",") if day and not dated else (";",)
    cuts: list[int] = []
    for k in range(1, len(words) - 1):
        if words[k].lower() in _FINITE or words[k] == ".":
            break
        if words[k] in signs and _happened(words[k + 1].lower()):
            cuts.append(k + 1)
    return cuts


def _happened(low: str) -> bool:
    return low in _HAPPENED or low in participle_forms()


def notes_start(words: Sequence[str], blank_after: Sequence[bool]) -> int:
    """Where an entry begins to tell what befell whom it names; 0 where it does not.

    Names, ages and roles stand before a colon or a dash, and a participle behind it.
    """
    first = next((k for k, w in enumerate(words[:3]) if w[:1].isalpha()), -1)
    if first < 0 or any(not w[:1].isupper() for w in words[first : first + 2]):
        return 0
    for at in range(first + 2, min(_ENTRY, len(words) - 1)):
        if words[at].lower() in _FINITE or words[at] in ('"', "“", "?", "!"):
            return 0
        if words[at].endswith(":") or _closes(words, at, blank_after):
            return at + 1 if _happened(words[at + 1].lower()) else 0
    return 0


def _is_number(word: str) -> bool:
    return word[:1].isdigit() and word.rstrip(".)").isdigit()


def _speaks_head(words: Sequence[str]) -> int:
    """Who speaks, before what is said in an interview: "Q: …", "A: …"."""
    spoken = len(words) > _SPOKEN and words[1] == ":" and words[0].lower() in _SPEAKS
    return _SPOKEN if spoken else 0


def day_head(words: Sequence[str], blank_after: Sequence[bool]) -> int:
    """A day, what closes it, and perhaps a town with a colon or a dash of its own."""
    end = _day(words)
    if end > 1 and end < len(words) and words[end - 1].endswith(".") and words[end][:1].isupper():
        return end  # "2 Aug. Reporter Askar Bek found dead": the stop that shortens closes too
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
    """A country or town in capitals, and a sign: "EGYPT: …", "GAMBIA – …", "HONDURAS * …"; or in
    brackets: "[Henan] …"."""
    if words[:1] == ["["] and "]" in words[: _PLACE + 1]:
        closing = words.index("]")
        return closing + 1 if is_place(" ".join(words[1:closing]).title()) else 0
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
