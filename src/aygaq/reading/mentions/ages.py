"""Ages inside a description: "the 38-year-old", "a 27-year-old software tester".

Reach for this module to ask whether a word is said to be so many years old. What has an age
and a noun for a doer of something is a person, whether or not the lexicon holds the noun.
"""

from __future__ import annotations

from aygaq.reading.mentions.values import Mention
from aygaq.reading.tree import Tree, Word

_OLDEST = 110  # years
_DOERS = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "ee", "jockey", "mate", "cook")
_THINGS = ("ment", "computer", "power", "river", "order", "paper", "center", "tower", "government")
_DESCRIBING = ("ADJ", "NOUN", "PROPN", "PUNCT")
_REACH = 5  # words between the age and its noun


def ends_age(tree: Tree, word: Word) -> bool:
    """Whether `word` is the "old" of "50-year-old" or the "olds" of "16-year-olds"."""
    if word.low not in ("old", "olds"):
        return False
    hyphen, year, hyphen2, number = (tree.before(word, k) for k in (1, 2, 3, 4))
    return (
        hyphen is not None and hyphen.text == "-"
        and year is not None and year.low in ("year", "month")
        and hyphen2 is not None and hyphen2.text == "-"
        and number is not None and (not number.low.isdigit() or int(number.low) < _OLDEST)
    )  # fmt: skip


def stands_for_aged(tree: Tree, word: Word) -> bool:
    """Whether "the 50-year-old" stands for a person, with no noun of its own."""
    after = tree.after(word)
    if not ends_age(tree, word):
        return False
    return after is None or (after.pos not in ("NOUN", "PROPN", "ADJ") and after.text != "-")


def is_aged_doer(tree: Tree, word: Word) -> bool:
    """Whether `word` heads a phrase with an age and is a noun for a doer: "coffee grower"."""
    if word.pos != "NOUN" or not word.low.endswith(_DOERS) or word.low.endswith(_THINGS):
        return False
    after = tree.after(word)
    if after is not None and after.pos in ("NOUN", "PROPN"):
        return False
    for k in range(1, _REACH):
        before = tree.before(word, k)
        if before is None or before.pos not in _DESCRIBING or before.text == ",":
            return False
        if ends_age(tree, before):
            return True
    return False


def age_within(tree: Tree, mention: Mention) -> int | None:
    """The age in a description's own words: 38 of "the 38-year-old carpenter"."""
    for word in tree.words[mention.first : mention.last]:
        number = tree.before(word, 4)
        if ends_age(tree, word) and number is not None and number.low.isdigit():
            return int(number.low)
    return None


def age_beside(tree: Tree, mention: Mention) -> int | None:
    """The age told in or right after a mention: "Ana Bek, 41," has 41."""
    within = age_within(tree, mention)
    last = tree.words[mention.last - 1]
    mark, age = tree.after(last), tree.after(last, 2)
    if within is not None or mark is None or age is None or mark.text not in (",", "("):
        return within
    return int(age.low) if age.low.isdigit() and int(age.low) < _OLDEST else None
