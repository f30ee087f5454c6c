"""What a described noun stands for: a person, a group, a body, or nobody.

Reach for this module with one word. What a noun can stand for is the lexicon's to say; a noun
it does not hold is no person, however it is used.
"""

from __future__ import annotations

import functools

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.extents import STOP
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.peoples import is_people_plural, people_kind
from aygaq.reading.tree import Tree, Word

_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET")
_AMOUNTS = word_set("those many several some both all dozens hundreds")
_BEFORE_WHO = word_set("those many several some all both")
_THE_POOR = word_set("elderly poor detained accused disappeared missing")


@functools.cache
def person_nouns() -> frozenset[str]:
    """Every noun that can name one person."""
    return frozenset().union(*(words_of("people", key) for key in ("general", "kin", "role")))


def kind_of(tree: Tree, mentions: Mentions, word: Word) -> EntityKind | None:
    """The kind of what `word` stands for; None where it describes another or names no people."""
    if word.pos not in _NOMINAL or not word.text[0].isalnum():
        return None
    if _premodifies(tree, mentions, word, tree.after(word)):
        return None
    if word.pos in ("NOUN", "PROPN"):
        return _kind_of_noun(word)
    if people_kind(word.text) and _heads_phrase(tree, word):
        return EntityKind.PERSON
    return _kind_of_pronominal(tree, word)


def _kind_of_pronominal(tree: Tree, word: Word) -> EntityKind | None:
    """Of what stands for a noun: "others", "one of", "someone", "many", "the disappeared"."""
    after = tree.after(word)
    if word.low in ("others", "other") and (word.low == "others" or _counted(tree, word)):
        return EntityKind.GROUP
    if word.low == "one" and after is not None and after.low == "of":
        return EntityKind.PERSON
    if word.low in ("someone", "somebody", "anyone", "everyone", "one") and word.pos == "PRON":
        return EntityKind.PERSON if word.low in ("someone", "somebody") else None
    if word.low in _AMOUNTS:
        return EntityKind.GROUP if _stands_for_people(tree, word) else None
    if word.pos == "NUM" and _stands_for_people(tree, word):
        return EntityKind.GROUP
    return EntityKind.GROUP if _is_the_poor(tree, word) else None


def _is_the_poor(tree: Tree, word: Word) -> bool:
    """ "The disappeared": an adjective that stands for those it describes."""
    before = tree.before(word)
    return (
        word.pos == "ADJ" and word.low in _THE_POOR
        and before is not None and before.low == "the" and _heads_phrase(tree, word)
    )  # fmt: skip


def _kind_of_noun(word: Word) -> EntityKind | None:
    lemma = word.lemma
    if people_kind(word.text):
        return EntityKind.GROUP if is_people_plural(word.text) else EntityKind.PERSON
    if word.low == "others":
        return EntityKind.GROUP
    if word.low in ("police", "authorities", "authority"):
        return EntityKind.ORGANIZATION
    if lemma in person_nouns():
        return EntityKind.PERSON
    if lemma in words_of("people", "group") or word.low in words_of("people", "group"):
        return EntityKind.GROUP
    if word.low in words_of("organisations", "agent") or lemma in words_of(
        "organisations", "agent"
    ):
        return EntityKind.ORGANIZATION
    if lemma in words_of("organisations", "outlet") or lemma in words_of("organisations", "common"):
        return EntityKind.ORGANIZATION
    if lemma.endswith("-year-old"):
        return EntityKind.PERSON
    return None


def _premodifies(tree: Tree, mentions: Mentions, word: Word, after: Word | None) -> bool:
    """Whether the word only describes the noun or the name that follows it."""
    if after is None:
        return False
    held = mentions.at(after)
    if held is not None and held.named and held.first == after.i:
        # "activist Askar Bek": the role belongs to the name, not to another person
        return word.pos != "NUM" and held.kind is EntityKind.PERSON and is_singular_role(word)
    if word.dep in ("compound", "amod", "nummod", "det", "nmod:poss") and word.head > word.i:
        between = tree.words[word.i + 1 : word.head]
        head = tree.words[word.head]
        if word.dep == "nmod:poss" and after.text in ("'s", "'", "’s", "’"):
            return False
        return head.pos in ("NOUN", "PROPN") and all(w.pos not in STOP for w in between)
    return (
        after.pos == "NOUN"
        and word.pos in ("NOUN", "ADJ", "PROPN")
        and after.i == word.i + 1
        and (after.lemma in person_nouns())
    )


def is_singular_role(word: Word) -> bool:
    """Whether the word is a noun for one person: "activist", not "activists"."""
    return word.low == word.lemma and word.lemma in person_nouns()


def _heads_phrase(tree: Tree, word: Word) -> bool:
    after = tree.after(word)
    return word.dep not in ("amod", "compound", "det") and (
        after is None or after.pos not in ("NOUN", "PROPN", "ADJ")
    )


def _counted(tree: Tree, word: Word) -> bool:
    before = tree.before(word)
    after = tree.after(word)
    return before is not None and before.pos == "NUM" and (after is None or after.pos != "NOUN")


def _stands_for_people(tree: Tree, word: Word) -> bool:
    """Whether "three", "many" or "those" is itself subject or object: "three were detained"."""
    after = tree.after(word)
    if after is None or not _heads_phrase(tree, word):
        return False
    if word.pos == "NUM" and word.dep == "obj" and after.pos == "PUNCT":
        return not (len(word.low) == 4 and word.low.isdigit())  # killing at least 12.
    if word.dep not in ("nsubj", "nsubj:pass", "obj", "iobj", "root", "ROOT"):
        return after.low in ("who", "whom") and word.low in _BEFORE_WHO
    if word.pos == "NUM" and len(word.low) == 4 and word.low.isdigit():
        return False
    if word.pos == "NUM" and after.pos in ("VERB", "AUX"):
        return True
    return after.low in ("who", "whom", "were", "was", "have", "had", "are", "of", "others") or (
        word.dep == "nsubj:pass" or word.low in ("those", "many", "both")
    )
