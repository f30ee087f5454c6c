"""Where the bodies sit that a text names by their town or country: "a Cairo court".

Reach for this module for the place of what police, courts and governments do, where the clause
names no nearer one. Only bodies with power: nobody else need act where they are from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aygaq.places import demonym
from aygaq.reading.gazetteer import COUNTRY_OF_PEOPLE
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.tree import Tree, Word

_BACK = 3  # words from a body's noun back to its town


@dataclass(frozen=True, slots=True)
class Seat:
    """The words `[first, last)` that say where the body at word `body` sits."""

    first: int
    last: int
    body: int


def find_seats(tree: Tree, phrases: Sequence[tuple[int, int]]) -> Iterator[Seat]:
    """The seats that a text names, in order; `phrases` are its named places."""
    ends = {last: first for first, last in phrases}
    begins = dict(phrases)
    seated = words_of("places", "seated")
    for word in tree.words:
        if word.low not in seated or word.pos not in ("NOUN", "PROPN"):
            continue
        before = _before(tree, word, ends)
        after = _after(tree, word, begins)
        if before is not None:
            yield before
        elif after is not None:
            yield after


def _before(tree: Tree, word: Word, ends: dict[int, int]) -> Seat | None:
    """ "Ugandan police", "a Minsk court", "Nigeria's state security service"."""
    start = tree.sentence_of(word).first
    for k in range(word.i - 1, max(start, word.i - _BACK) - 1, -1):
        at = tree.words[k]
        if k + 1 in ends:
            return Seat(ends[k + 1], k + 1, word.i)
        if demonym(at.text) is not None or at.text in COUNTRY_OF_PEOPLE:
            return Seat(k, k + 1, word.i)
        if at.pos not in ("ADJ", "NOUN", "PROPN", "PART") and at.low not in ("'s", "’s", "’"):
            return None
    return None


def _after(tree: Tree, word: Word, begins: dict[int, int]) -> Seat | None:
    """ "A court in Harare", "authorities in the city of Aksu", "the government of Uganda"."""
    led = tree.after(word)
    if led is None or led.low not in words_of("places", "beside"):
        return None
    end = tree.sentence_of(word).last
    for k in range(led.i + 1, min(end, led.i + 1 + _BACK)):
        if k in begins:
            return Seat(k, begins[k], word.i)
    named = led.i + 1
    if led.low == "in" and named < end and _is_name(tree.words[named]):
        return Seat(named, named + 1, word.i)
    return None


def _is_name(word: Word) -> bool:
    return word.pos == "PROPN" and word.capital and word.low not in words_of("places", "calendar")


_PEOPLE = ("s", "man", "men", "woman", "women")  # endings of nouns for people, not adjectives
_OF_STATES = word_set("capital president minister ministry parliament embassy republic prison city")
_IN_LANGUAGE = frozenset(("translated", "translation", "spoke", "speaking", "speaks", "language"))


def _is_of_state(tree: Tree, word: Word) -> bool:
    """ "Tajik police", "the Kazakh capital": the state's, and not the people's."""
    after = tree.after(word)
    if word.text not in COUNTRY_OF_PEOPLE or after is None:
        return False
    return after.low in words_of("places", "seated") | _OF_STATES


def countries_told(tree: Tree, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The words `[first, last)` that call something by its country: "Belarusian".

    People called so ("two Russians") may be anywhere.
    """
    for word in tree.words[first:last]:
        named = demonym(word.text) is not None or _is_of_state(tree, word)
        if word.capital and not word.low.endswith(_PEOPLE) and named:
            before = {w.low for w in tree.words[max(0, word.i - 3) : word.i]}
            if not before & _IN_LANGUAGE:
                yield word.i, word.i + 1
