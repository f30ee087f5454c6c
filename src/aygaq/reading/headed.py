"""Times that head what stands under them: the items of a chronicle, the session of a court.

Reach for this module for acts whose own sentence names no time. "14 March – Osh: …" and "Monday.
Osh. …" date all that their item tells in the plain past; a line of a day alone dates the parts
below it. One such line in a text is the day it was written, so that two are asked for. "Hearing of
5 November 2020" at the head of a court paper dates what that court decided.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aygaq.reading.lexicon import words_of
from aygaq.reading.timed import Timed, is_day, is_month
from aygaq.reading.tree import Sentence, Tree
from aygaq.sources.text import PartKind

_CLOSING = frozenset(("-", "–", "—", "--", ":", ".", "|", ")", "]"))
_BEFORE = 3  # words of an item before its time: "Easter Sunday, 21 April"
_PLACE = 7  # words of a place between an item's time and what closes it
_FEWEST = 2  # headed parts that make a chronicle
_HEAD = 8  # parts of a paper in which its session is named
_SHORT = 6  # words behind a day to what names the session
_LEAD = 24  # words before the day of a session
_LEADS = 3  # sentences of a story's lead


def find_heads(tree: Tree, times: Mapping[int, Sequence[Timed]]) -> dict[int, Timed]:
    """The time that heads each part of a chronicle, by part; empty where the text is none."""
    own = dict(_openings(tree, times))
    if len(own) < _FEWEST:
        return {}
    found, above = dict(own), None
    for part in range(len(tree.parts)):
        if part in own:
            above = own[part] if _alone(tree, part, own[part]) else None
        elif above is not None and tree.parts[part].kind is not PartKind.HEADLINE:
            found[part] = above
    return found


def _openings(tree: Tree, times: Mapping[int, Sequence[Timed]]) -> list[tuple[int, Timed]]:
    found, seen = [], set[int]()
    for sentence in tree.sentences:
        if sentence.part in seen:
            continue
        seen.add(sentence.part)
        time = next(iter(times.get(sentence.index, ())), None)
        if time is None or time.since is not None or not is_month(time.dated):
            continue
        if _opens(tree, sentence.first, time.first) and _closed(tree, time.last, sentence.last):
            found.append((sentence.part, time))
    return found


def _opens(tree: Tree, first: int, start: int) -> bool:
    """Whether nothing but signs and capitalised words stands before the time."""
    before = tree.words[first:start]
    return len(before) <= _BEFORE and all(
        not w.text[0].isalpha() or (w.capital and w.pos != "VERB" and w.low not in ("on", "in"))
        for w in before
    )


def _closed(tree: Tree, at: int, end: int) -> bool:
    """Whether the item's head ends here: a dash, a colon, a stop, past the name of a place."""
    for word in tree.words[at : min(at + _PLACE, end)]:
        if word.text in _CLOSING:
            return True
        named = (
            word.capital or word.text in (",", "(", "/") or word.low in words_of("places", "kind")
        )
        if not named and word.low not in ("of", "de", "and", "in"):
            return False
    return at >= end


def _alone(tree: Tree, part: int, time: Timed) -> bool:
    """Whether a part holds its time and hardly more."""
    span = tree.parts[part]
    words = [w for w in tree.text[span.start : span.end].split() if any(map(str.isalnum, w))]
    return len(words) <= time.last - time.first + _BEFORE


def find_place_heads(tree: Tree) -> dict[int, tuple[int, int]]:
    """The country or town that heads each part, in capitals or brackets: "EGYPT: …"; two or
    more."""
    found: dict[int, tuple[int, int]] = {}
    for sentence in tree.sentences:
        words = tree.words_of(sentence)
        part = tree.parts[sentence.part]
        if sentence.part in found or words[0].start != part.start or words[-1].end == part.end:
            continue
        named = [w for w in words if w.text.isalpha()]
        long = any(len(w.text) > 1 for w in named)  # "Q:" and "A:" are no countries
        marked = words[0].text == "[" or all(w.text.isupper() for w in named)
        if long and len(named) <= _BEFORE and marked:
            found[sentence.part] = (named[0].i, named[-1].i + 1)
    return found if len(found) >= _FEWEST else {}


def place_of_head(tree: Tree, time: Timed) -> tuple[int, int] | None:
    """The words `[first, last)` of the town beside an item's time, or None: "3 March – Osh:"."""
    sentence = tree.sentence_of(tree.words[time.first])
    first = time.last
    while first < sentence.last and not tree.words[first].text[0].isalnum():
        first += 1
    end = sentence.last
    if first >= end and sentence.index + 1 < len(tree.sentences):
        after = tree.sentences[sentence.index + 1]  # "Monday. Osh. Police raided …"
        if after.part != sentence.part or after.last - after.first > _PLACE:
            return None
        first, end = after.first, after.last
    last = first
    while last < end and (tree.words[last].capital or tree.words[last].text in ("-", ",", "de")):
        last += 1
    closed = last == end or tree.words[last].text in _CLOSING
    while last > first and not tree.words[last - 1].text[0].isalnum():
        last -= 1
    return (first, last) if first < last and closed else None


def find_session(tree: Tree, times: Mapping[int, Sequence[Timed]]) -> Timed | None:
    """The day of the session that a court paper is of; None where its head names none."""
    head = [s for s in tree.sentences if s.part < _HEAD]
    lows = {w.low for s in head for w in tree.words_of(s)}
    if not lows & words_of("times", "court"):
        return None
    for sentence in head:
        told = [t for t in times.get(sentence.index, ()) if is_day(t.dated) and t.since is None]
        if told and _names_session(tree, sentence, told[0]):
            return told[0]
    return None


def _names_session(tree: Tree, sentence: Sentence, time: Timed) -> bool:
    """ "Hearing of 5 November"; "the third hearing took place today"."""
    session = words_of("times", "session")
    before = tree.words[sentence.first : time.first]
    around = tree.words[sentence.first : min(time.last + _SHORT, sentence.last)]
    verbs = [w for w in before if w.pos == "VERB" and w.low not in session]
    held = [w for w in verbs if w.lemma in words_of("clauses", "carrying")]
    if any(w.lemma in words_of("times", "putting_off") for w in before):
        return False
    if len(held) < len(verbs) or len(before) > _LEAD:
        return False
    beside = before if held else around
    return bool({w.low for w in beside} & session)


def find_ruling(tree: Tree, times: Mapping[int, Sequence[Timed]]) -> Timed | None:
    """The day on which the lead of a story says that a court ruled, or None."""
    for sentence in tree.sentences[:_LEADS]:
        words = tree.words_of(sentence)
        steps = words_of("clauses", "court_step") | words_of("times", "ruled")
        ruled = [w for w in words if w.pos == "VERB" and w.lemma in steps]
        told = [t for t in times.get(sentence.index, ()) if t.since is None]
        by_court = {w.low for w in words} & words_of("times", "court")
        if ruled and by_court and len(told) == 1 and is_day(told[0].dated):
            return told[0]
    return None
