"""Nouns no lexicon holds, taken for people by what befell them: "jailed a songwriter".

Reach for this module where the slot of a verb holds no known person.
"""

from __future__ import annotations

from aygaq.reading.frames.expressions import Pattern
from aygaq.reading.frames.owners import owners_of
from aygaq.reading.frames.people import as_person
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

# acts that befall people alone, but for lines that are said of things as well
_ONLY_PEOPLE = word_set(
    "arrest detention imprisonment internment sentence abduction torture trial charge "
    "sexual-violence house-arrest"
)
_ANYTHING = frozenset(
    (
        "hold X",
        "seize X",
        "capture X",
        "pick up X",
        "try X",
        "charge X",
        "fine X",
        "shock X with",
        "burn X with",
        "snatch X",
        "take X",
        "give X T",
    )
)
_DETAINING = frozenset(["detain", "apprehend", "nab", "remand"])


def taken_for_people(mentions: Mentions, pattern: Pattern, words: list[Word]) -> list[Mention]:
    """The first of `words`, where the act can only befall people. Effect: adds the mention."""
    if pattern.act not in _ONLY_PEOPLE or pattern.line in _ANYTHING or pattern.literals:
        return []
    if pattern.act == "detention" and _first_verb(pattern) not in _DETAINING:
        return []
    if words and words[0].low in words_of("classes", "flesh"):
        return owners_of(mentions, words[:1])  # "they whipped my feet"
    return [m for w in words[:1] if (m := as_person(mentions, w)) is not None]


def _first_verb(pattern: Pattern) -> str:
    """The first verb of a pattern by the alphabet: "detain" of "detain|nab X"."""
    return min(pattern.heads)
