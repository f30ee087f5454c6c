"""Those called victims of what a noun names: "the torture victim", "three survivors of rape".

Reach for this module with the head of such a noun. Always true: who is found is somebody in
particular, told by a number, an article or a name; not victims of torture at large.
"""

from __future__ import annotations

from aygaq.reading.frames.people import people_at
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Word

_VICTIMS = word_set("victim survivor")


def victims_of_noun(mentions: Mentions, head: Word, last: int) -> Mention | None:
    """Whom a noun's phrase, which ends before word `last`, tells it befell; None for others."""
    tree = mentions.tree
    of = tree.before(head)
    while of is not None and (of.pos == "ADJ" or of.dep == "amod" or of.low in ("a", "an")):
        of = tree.before(of)
    noun = tree.before(of) if of is not None and of.low == "of" else None
    if noun is None or noun.lemma not in _VICTIMS:
        noun = tree.words[last] if last < tree.sentence_of(head).last else None
    if noun is None or noun.lemma not in _VICTIMS:
        return None
    if tree.children(noun, "cop"):  # "was the victim of an attack"
        said = people_at(mentions, tree.children(noun, "nsubj"))
        if said:
            return said[0]
    mention = mentions.headed_by(noun)
    return mention if mention is not None and _is_somebody(mention) else None


def _is_somebody(victims: Mention) -> bool:
    if not victims.human:
        return False
    known = victims.named or victims.same_as is not None or victims.count is not None
    return known or victims.manner is not Manner.INDEFINITE or not victims.plural
