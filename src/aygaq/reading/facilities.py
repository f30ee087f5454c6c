"""Places that no gazetteer holds: "at the bus depot", "in Kersa Malima police station".

Reach for this module for the phrases of a text that say what a place was. A phrase ends with
the town that its own words name: "a military camp near Holeta".
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.reading.lexicon import words_of
from aygaq.reading.tree import Tree, Word

_INSIDE = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "DET", "PART", "PRON"))
_NUMBER = frozenset(("no", "no.", "number", "№"))


def find_facilities(tree: Tree) -> Iterator[tuple[int, int]]:
    """Words `[first, last)` of each, without the preposition that leads to it."""
    for word in tree.words:
        if word.pos not in ("NOUN", "PROPN") or not _is_head(tree, word):
            continue
        first = _first(tree, word)
        start = tree.sentence_of(word).first
        lead = tree.words[first - 1].low if first > start else ""
        if first == word.i and word.low in words_of("places", "penalty"):
            continue
        sourced = lead == "to" and tree.words[first - 2].low == "according"
        if lead in words_of("places", "leading") and not sourced:
            yield first, _with_town(tree, _numbered(tree, word.i + 1))


def _is_head(tree: Tree, word: Word) -> bool:
    if word.lemma not in words_of("places", "facility"):
        return False
    after = tree.after(word)
    if after is None or after.pos not in ("NOUN", "PROPN"):
        return True
    return after.head != word.head and not (after.pos == "NOUN" and word.dep == "compound")


def _first(tree: Tree, word: Word) -> int:
    first, start = word.i, tree.sentence_of(word).first
    while (
        first > start
        and (tree.words[first - 1].pos in _INSIDE or tree.words[first - 1].text == "-")
        and tree.words[first - 1].low not in ("who", "which", "that")
        and tree.words[first - 1].low not in words_of("places", "calendar")
        and tree.words[first - 1].low not in words_of("places", "leading")
    ):
        first -= 1
    return first


def _numbered(tree: Tree, last: int) -> int:
    """Take in "No. 8" and a name behind the noun: "Camp No. 8 Dak Trang"."""
    words = tree.words
    end = tree.sentences[words[last - 1].sentence].last
    while last < end and (
        words[last].low in _NUMBER or words[last].pos == "PROPN"
        or (words[last].pos == "NUM" and words[last - 1].low in _NUMBER | {"."})
        or (words[last].text == "." and words[last - 1].low == "no")
    ):  # fmt: skip
        last += 1
    return last


def _with_town(tree: Tree, last: int) -> int:
    """Take in the town that it lies in or near: "of Tocoa", "near Holeta", "in eastern Minsk"."""
    words = tree.words
    end = tree.sentences[words[last - 1].sentence].last
    if last >= end or words[last].low not in words_of("places", "beside"):
        return last
    at = last + 1
    while at < end and (words[at].pos == "ADJ" or words[at].low == "the"):
        at += 1
    named = at
    while named < end and words[named].pos == "PROPN" and _is_name(words[named]):
        named += 1
    return named if named > at else last


def _is_name(word: Word) -> bool:
    return word.capital and word.low not in words_of("places", "calendar")
