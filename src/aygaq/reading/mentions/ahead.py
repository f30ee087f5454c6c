"""Pronouns that stand before whom they mean: "Since his arrest, Askar Bek has lost weight".

Reach for this module after all mentions are found. Always true: only a pronoun in what opens a
sentence, before its first comma, is joined to the name right behind that comma, and only where
nobody else is named between.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Gender, Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Tree

_OPENING = 16  # words before the comma
_SINGULAR = word_set("he she his her him himself herself hers")
_WOMANS = word_set("she her herself hers")


def join_ahead(mentions: Mentions) -> None:
    """Set `same_as` on each pronoun that looks ahead to a name. Effect: changes them."""
    tree = mentions.tree
    for sentence in tree.sentences:
        comma = _first_comma(tree, sentence)
        if comma is None or tree.words[sentence.first].pos not in ("ADP", "SCONJ", "VERB", "ADV"):
            continue
        name = mentions.at(comma + 1)
        if name is None or name.first != comma + 1 or not _is_one_person(name):
            continue
        held = (mentions.headed_by(k) for k in range(sentence.first, comma))
        before = [m for m in held if m is not None]
        if any(m.named and m.kind is EntityKind.PERSON for m in before):
            continue
        for mention in before:
            own = any(m.owner == mention.head and m.same_as == name.head for m in before)
            if own:
                continue  # "On 5 January his lawyer, Ana Bek, was": whose lawyer she is
            if mention.manner is Manner.PRONOUN and _fits(mention, name):
                mention.same_as = name.head


def _first_comma(tree: Tree, sentence: Sentence) -> int | None:
    last = min(sentence.first + _OPENING, sentence.last - 1)
    return next((k for k in range(sentence.first, last) if tree.words[k].text == ","), None)


def _is_one_person(name: Mention) -> bool:
    in_office = words_of("people", "official") | words_of("people", "teller")
    person = name.named and name.kind is EntityKind.PERSON and not name.plural
    return person and not in_office & {*name.titles, name.noun}


def _fits(pronoun: Mention, name: Mention) -> bool:
    if pronoun.noun not in _SINGULAR:
        return False
    if name.gender is Gender.UNKNOWN:
        return True
    return (pronoun.noun in _WOMANS) == (name.gender is Gender.FEMALE)
