"""People joined by "and" to what they cannot be joined to: "the head of a party and activists".

Reach for this module once mentions are known. A parser hangs what follows "and" on the nearest
noun; who is a person goes with the person before it.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.phrases import preposition_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Word, rehang

_THINGS = (EntityKind.ORGANIZATION, EntityKind.PLACE)
_OF_DOERS = frozenset(("by", "against", "with"))  # "the killing of a boy by police and gunmen"


def rejoin_people(mentions: Mentions) -> None:
    """Hang people on the people before them. Effect: changes heads in the tree."""
    for mention in mentions.items:
        word = mentions.tree.words[mention.head]
        if word.relation == "conj" and _may_stand_beside(mention):
            person = _person_above(mentions, mentions.tree.head(word))
            if person is not None:
                rehang(word, mentions.tree.head(word), person, word.dep)


def _may_stand_beside(mention: Mention) -> bool:
    """Whether it is somebody else: "head of the bar and a professor" is one person."""
    return (
        mention.human
        and (mention.named or mention.plural)
        and mention.manner is not (Manner.PRONOUN)
    )


def _person_above(mentions: Mentions, thing: Word) -> Word | None:
    """The person whom a body or a place describes: "the head of the party"."""
    mention = mentions.headed_by(thing)
    if mention is None or mention.kind not in _THINGS or thing.relation != "nmod":
        return None
    if preposition_of(mentions.tree, thing) in _OF_DOERS:
        return None
    above = mentions.tree.head(thing)
    holder = mentions.headed_by(above)
    return above if holder is not None and holder.human and above.i < thing.i else None
