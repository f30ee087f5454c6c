"""Where a noun phrase begins: leftward as far as words describe its head.

Reach for this module with the head noun of a description: "at least seven former students".
"""

from __future__ import annotations

import re

from aygaq.reading.gazetteer import is_place
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.pronouns import OWNERS
from aygaq.reading.tree import Tree, Word

STOP = frozenset(("VERB", "AUX", "SCONJ", "CCONJ", "PRON", "ADP", "INTJ"))
_YEAR = re.compile(r"(?:19|20)\d\d")
MONTHS = word_set(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_BEFORE_TIME = frozenset(("in", "since", "by", "last", "early", "late", "mid"))
_OPENING = word_set("the a an another each every no this these those") | OWNERS
_ADVERBS = word_set(
    "more least nearly almost about around some approximately over most up roughly former very "
    "ethnically fellow"
)


def first_word(tree: Tree, word: Word) -> int:
    """The first word of the phrase that `word` heads."""
    first = word.i
    start = tree.sentence_of(word).first
    while first > start:
        before = tree.words[first - 1]
        if before.pos in STOP and before.low not in OWNERS:
            if not (_in_number(tree, first - 1) or is_participle_within(tree, before)) and (
                before.pos != "ADP" or not _measured(tree, first - 1)
            ):
                break
            first -= 1
            continue
        if not _describes(tree, before, start, word) or _shot_dead(tree, first):
            break
        first -= 1
        if before.low in _OPENING and not _predetermined(tree, first):
            break
    return first


def is_participle_within(tree: Tree, word: Word) -> bool:
    """ "Two imprisoned journalists", "the 30 suspected members": a verb's form that describes."""
    before = tree.before(word)
    if word.low == "based" and before is not None and before.text == "-":
        return True  # "the Phnom Penh-based journalist"
    described = word.pos == "VERB" and word.dep == "amod" and word.head > word.i
    return described and before is not None and before.pos in ("NUM", "DET", "ADJ")


def _in_number(tree: Tree, i: int) -> bool:
    """ "Three hundred and seventeen students"."""
    words = tree.words
    if words[i].low != "and" or not 0 < i < len(words) - 1:
        return False
    return words[i + 1].pos == "NUM" and words[i - 1].low in ("hundred", "thousand")


def _shot_dead(tree: Tree, first: int) -> bool:
    """ "Shot dead two people": the word belongs to the verb, not to the people."""
    return tree.words[first - 1].low in ("dead", "alive") and tree.words[first].pos in (
        "NUM",
        "DET",
        "ADP",
    )


def _describes(tree: Tree, before: Word, start: int, head: Word) -> bool:
    """Whether the word left of a phrase is part of it too."""
    if before.pos == "PUNCT":
        return before.text == "-" or (before.text in ("“", '"') and _quotes(tree, before, start))
    if before.low == "that" and _opens_clause(tree, before, head):
        return False
    if before.low == "no" and tree.words[before.i + 1].low in ("fewer", "less"):
        return False  # bounds the number, and is no "no people"
    if before.pos not in ("NOUN", "PROPN", "ADJ", "NUM", "ADV"):
        return True
    if _ends_date(tree, before):
        return False
    first = before.i + 1
    measured = tree.words[first].low == "of" and before.low in words_of("people", "measure")
    return measured or _belongs(tree, before, first, head)


def _ends_date(tree: Tree, word: Word) -> bool:
    """ "Since April 2017 authorities have ...": the date is no part of who acts."""
    month = tree.words[word.i - 1].low if word.i else ""
    alone = word.low in MONTHS and word.capital
    if (alone or _YEAR.fullmatch(word.text)) and month in _BEFORE_TIME:
        return True  # "In November four members", "in 2017 police"
    if word.low == "alone":
        return True  # "in 2018 alone 45 people"
    if word.low in ("year", "month", "week"):
        return month in ("last", "this", "next")  # "Last year 12 land activists were killed"
    return bool(_YEAR.fullmatch(word.text)) and month in MONTHS


def _opens_clause(tree: Tree, that: Word, head: Word) -> bool:
    """ "Reported that men were beaten", "wrote that police had stopped him"."""
    before = tree.before(that)
    return "Number=Plur" in head.feats or (before is not None and before.pos == "VERB")


def _quotes(tree: Tree, mark: Word, start: int) -> bool:
    """Whether a quoted term stands within the phrase: the "wanted" activist."""
    return mark.i > start and tree.words[mark.i - 1].pos in ("DET", "ADJ")


def _predetermined(tree: Tree, first: int) -> bool:
    before = tree.words[first - 1] if first else None
    return before is not None and before.low in ("all", "both", "half")


def _measured(tree: Tree, i: int) -> bool:
    """Whether a preposition stands in "a number of", "more than", "at least", "up to"."""
    words = tree.words
    low, before = words[i].low, words[i - 1].low if i else ""
    if low == "of":
        return before in words_of("people", "measure") or before.isdigit()
    if low == "than":
        return before in ("more", "less", "fewer")
    if low in ("more", "less", "fewer") and words[i + 1].low == "than":
        return True
    after = words[i + 1].low
    if low == "up":
        return after == "to"
    if low == "as":  # "as many as 40 families"
        return before in ("many", "few") or after in ("many", "few")
    return (low == "at" and after in ("least", "most")) or (low == "to" and before == "up")


def _belongs(tree: Tree, before: Word, first: int, head: Word) -> bool:
    if before.pos == "ADV":
        as_many = before.low == "as" and tree.words[first].low in ("many", "few")
        return as_many or before.low in _ADVERBS
    owner = tree.words[first].text in ("'s", "'", "’s", "’")
    inside = first <= _held_by(tree, before).head <= head.i
    return owner or inside or before.pos in ("ADJ", "NUM") or before.head == head.head


def _held_by(tree: Tree, word: Word) -> Word:
    """ "The 12 Hong Kong activists": what the first word of a name hangs on, its last one does."""
    above = tree.head(word)
    if word.relation != "flat" or above.relation != "compound" or above.i != word.i - 1:
        return word
    return above if is_place(f"{above.text} {word.text}") else word
