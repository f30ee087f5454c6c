"""Finds names of places in running text, beside what a model of named entities finds.

Reach for this module for a quick scan. One fact is always true: what `find_names` returns does not
overlap, stands in the order of the text, and begins with a capital letter. Scripts without capitals
(Chinese, Arabic) are not scanned.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from aygaq.places.gazetteer import load_gazetteer
from aygaq.places.key import place_key
from aygaq.places.lexicon import load_country_words, load_words
from aygaq.places.prominence import weight_of
from aygaq.places.resolve import resolve
from aygaq.places.values import Place, Resolved

MAX_WORDS = 5
WELL_KNOWN = 100_000  # people: the least for a single word with nothing around it to go by
LED = 5_000  # people: the least after "in" or before "province"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’ʻ‘.][^\W\d_]+)*")
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]+(?:[-'’ʻ‘.][^\W\d_]+)*")
ABBREVIATION = 4  # letters: up to here case must be the gazetteer's own
LETTERS_OF_A_NAME = 4  # a shorter word that opens a sentence is no name: "The", "In"
_ANGLO = frozenset({"United States", "United Kingdom", "Canada", "Australia", "New Zealand"})
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lord", "lady"])
_POSSESSIVE = re.compile(r"['’]s$|['’]$")


@dataclass(slots=True)  # made for each word of a text, so not frozen: that costs time
class _Word:
    start: int
    end: int
    text: str
    key: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def find_names(text: str) -> list[tuple[int, int]]:
    """Spans `[start, end)` in code points of words that name a place of the gazetteer.

    Takes the longest match. Leaves out common words, names that the text also gives to people, and
    small places that nothing around marks as places: it misses rather than invents.
    """
    scan = _Scan(text)
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(scan.words):
        size = scan.longest(at) if scan.words[at].capital else 0
        if size:
            found.append((scan.words[at].start, scan.words[at + size - 1].end))
        at += size or 1
    return found


def countries_in(text: str) -> list[tuple[str, int]]:
    """Countries that a text speaks of with the number of mentions, most first.

    Counts names of countries, of places that can be only in one, and demonyms ("Egyptian").
    """
    counts: Counter[str] = Counter()
    spans = find_names(text)
    ends = [end for _, end in spans]
    for name, times in Counter(text[start:end] for start, end in spans).items():
        answer = resolve(name)
        if isinstance(answer, Resolved):
            counts[answer.place.country] += times
    for match in _CAPITAL.finditer(text):
        country = demonym(match.group())
        nearest = bisect_right(ends, match.start())
        inside = nearest < len(spans) and spans[nearest][0] <= match.start()
        if country and not inside:
            counts[country] += 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def demonym(word: str) -> str | None:
    """The country whose people or things a word calls, "Egyptian" → "Egypt"; None where none.

    The word must begin with a capital; a plural "s" is taken off. Words of two countries
    (Congolese) have none.
    """
    if not word[:1].isupper():
        return None
    known = load_country_words().by_demonym
    key = place_key(_POSSESSIVE.sub("", word))
    return known.get(key) or (known.get(key[:-1]) if key.endswith("s") else None)


def long_country_names() -> frozenset[tuple[str, ...]]:
    """English names of countries that have two words or more: ("Saudi", "Arabia")."""
    return load_country_words().long_names


def _words(text: str) -> list[_Word]:
    return [_word(match) for match in _WORD.finditer(text)]


def _word(match: re.Match[str]) -> _Word:
    text = match.group()
    bare = text[:-2] if text.endswith(("'s", "’s")) else text
    return _Word(match.start(), match.start() + len(bare), bare, place_key(bare))


class _Scan:
    """One text, its words, and which of them it uses as names of people."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = _words(text)
        self.gazetteer = load_gazetteer()
        self.lists = load_words()
        self.surnames = {
            word.key
            for at, word in enumerate(self.words)
            if at and word.capital and (self._titled(at) or self._binds(at - 1, at, at - 1))
        }

    def longest(self, at: int) -> int:
        """How many words from `at` on are the longest name of a place; 0 where none is."""
        for size in range(self._reach(at), 0, -1):
            last = self.words[at + size - 1]
            if not last.capital:
                continue
            key = place_key(self.text[self.words[at].start : last.end])
            lines = self.gazetteer.lines_of(key)
            if lines and self._accepts(
                [self.gazetteer.place(line) for line in lines], key, at, size
            ):
                return size
        return 0

    def _reach(self, at: int) -> int:
        """How many words from `at` on stand together as one name could."""
        size = 1
        while size < MAX_WORDS and at + size < len(self.words):
            word = self.words[at + size]
            if self._between(at + size - 1).strip(" \u00a0-"):
                break
            if not (word.capital or word.key in self.lists.particles):
                break
            size += 1
        return size

    def _between(self, at: int) -> str:
        return self.text[self.words[at].end : self.words[at + 1].start]

    def _accepts(self, places: list[Place], key: str, at: int, size: int) -> bool:
        form = self.text[self.words[at].start : self.words[at + size - 1].end]
        if self._is_common(key, form) or self._in_longer_name(at, size):
            return False
        if len(key) <= ABBREVIATION and not any(_has_form(place, form) for place in places):
            return False
        led = self._led(at, size)
        country = any(place.kind == "country" for place in places)
        personal = any(part in self.lists.given for part in key.split()) or key in self.surnames
        if personal and not led and not country:
            return False
        return _heaviest(places, key, led=led or size > 1) >= (
            LED if led or size > 1 else WELL_KNOWN
        )

    def _is_common(self, key: str, form: str) -> bool:
        known = (self.lists.traps, self.lists.particles, self.lists.directions, self.lists.kinds)
        return not _is_code(form) and all(
            any(part in words for words in known) for part in key.split()
        )

    def _led(self, at: int, size: int) -> bool:
        """Whether "in" stands before the name or a word such as "province" stands beside it."""
        kinds = self.lists.kinds
        if at and not self._between(at - 1).strip():
            before = self.words[at - 1]
            if before.key in self.lists.leading or before.key in kinds:
                return True
            if before.key == "of" and at > 1 and self.words[at - 2].key in kinds:
                return True
        last = at + size - 1
        follows = last + 1 < len(self.words) and not self._between(last).strip()
        return follows and self.words[last + 1].key in kinds

    def _in_longer_name(self, at: int, size: int) -> bool:
        """Whether a capital on either side, with a space between, makes it part of another name."""
        last = at + size - 1
        if at and (self._titled(at) or self._binds(at - 1, at, at - 1)):
            return True
        return last + 1 < len(self.words) and self._binds(last, last + 1, last + 1)

    def _titled(self, at: int) -> bool:
        before = self.words[at - 1].key
        return before in _TITLES and not self._between(at - 1).strip(" .")

    def _binds(self, left: int, right: int, other: int) -> bool:
        """Whether the word `other` of two neighbours is a name that binds the words into one."""
        word = self.words[other]
        if self.text[self.words[left].end : self.words[right].start] != " " or not word.capital:
            return False
        if self._opens(other) and len(word.key) < LETTERS_OF_A_NAME:
            return False
        lists = self.lists
        loose = (lists.kinds, lists.directions, lists.peoples, lists.traps, lists.leading)
        if any(word.key in words for words in loose) or demonym(word.text):
            return False
        known = [self.gazetteer.place(line) for line in self.gazetteer.lines_of(word.key)]
        return not any(place.kind in ("country", "region") for place in known)

    def _opens(self, at: int) -> bool:
        """Whether a word opens a sentence, where its capital says nothing."""
        before = self.text[: self.words[at].start][-3:].rstrip()
        return not before or before[-1] in '.!?:"”“‘'


def _heaviest(places: list[Place], key: str, *, led: bool) -> float:
    """The weight of the heaviest place; without a lead, towns named as people are count less."""
    return max(
        weight_of(place, key)
        / (1.0 if led or place.kind not in ("city", "district") else _dilution(place))
        for place in places
    )


def _dilution(place: Place) -> float:
    """Towns of English-speaking countries bear surnames; districts are seldom named alone."""
    anglo = 5.0 if place.country in _ANGLO else 1.0
    return anglo * (3.0 if place.kind == "district" else 1.0)


def _is_code(form: str) -> bool:
    """Whether words are written as a code is: "US", "U.K."."""
    letters = form.replace(".", "")
    return letters.isupper() and len(letters) <= ABBREVIATION


def _has_form(place: Place, form: str) -> bool:
    names = (place.name, *(name for name, _ in place.names))
    return any(name.replace(".", "") == form.replace(".", "") for name in names)
