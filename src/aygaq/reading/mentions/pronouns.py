"""Pronouns as mentions: "he", "them", "ourselves".

Reach for this module with one word. Whom it stands for is settled later.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Gender, Manner, Mention
from aygaq.reading.tree import Word

OWNERS = word_set("his her their its my our your whose")
_PRONOUNS = {
    "he": (Gender.MALE, False), "him": (Gender.MALE, False), "himself": (Gender.MALE, False),
    "his": (Gender.MALE, False), "she": (Gender.FEMALE, False), "her": (Gender.FEMALE, False),
    "hers": (Gender.FEMALE, False), "herself": (Gender.FEMALE, False),
    "they": (Gender.UNKNOWN, True), "them": (Gender.UNKNOWN, True),
    "themselves": (Gender.UNKNOWN, True), "their": (Gender.UNKNOWN, True),
    "theirs": (Gender.UNKNOWN, True),
    "i": (Gender.UNKNOWN, False), "me": (Gender.UNKNOWN, False), "my": (Gender.UNKNOWN, False),
    "myself": (Gender.UNKNOWN, False),
    "we": (Gender.UNKNOWN, True), "us": (Gender.UNKNOWN, True), "our": (Gender.UNKNOWN, True),
    "ourselves": (Gender.UNKNOWN, True),
}  # fmt: skip


def pronoun_at(word: Word) -> Mention | None:
    """The mention that a pronoun makes, or None; "US" is a country."""
    if word.low not in _PRONOUNS or word.pos not in ("PRON", "DET", "NOUN", "PROPN"):
        return None
    if word.low == "us" and word.text == "US":
        return None
    gender, plural = _PRONOUNS[word.low]
    kind = EntityKind.GROUP if plural else EntityKind.PERSON
    return Mention(
        word.i, word.i + 1, word.i, kind, Manner.PRONOUN, noun=word.low, gender=gender,
        plural=plural,
    )  # fmt: skip
