"""Descriptions that can stand beside a name: "a teacher", "the imam", "his sister".

Reach for this module to ask whether a mention describes one person without naming anybody, and
how the words around it bind it to a name.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.mentions.values import Manner, Mention
from aygaq.reading.tree import Tree


def describes(mention: Mention | None) -> bool:
    return (
        mention is not None
        and not mention.named
        and mention.kind is EntityKind.PERSON
        and mention.manner is not Manner.PRONOUN
        and not mention.plural
    )


def introduces(described: Mention) -> bool:
    return described.manner in (Manner.INDEFINITE, Manner.DEFINITE, Manner.OWNED)


def goes_on(tree: Tree, name: Mention) -> bool:
    """ "..., NAME, has died": commas around a name, and the verb of the whole behind it."""
    last = tree.words[name.last - 1]
    comma, verb = tree.after(last), tree.after(last, 2)
    closed = comma is not None and comma.text == ","
    return closed and verb is not None and verb.pos in ("AUX", "VERB")


def is_source(tree: Tree, described: Mention) -> bool:
    """Whether "according to" leads to the description: who is named next is somebody else."""
    to, according = (tree.before(tree.words[described.first], k) for k in (1, 2))
    return to is not None and according is not None and according.low == "according"


def is_set_off(tree: Tree, name: Mention) -> bool:
    """ "According to his lawyer, NAME, two guards beat him": commas around, and then a clause."""
    end = tree.sentence_of(tree.words[name.head]).last
    if name.last + 1 >= end or tree.words[name.last].text != ",":
        return False
    if tree.words[name.last + 1].low in ("who", "whose", "whom", "which"):
        return False
    for k in range(name.last + 1, end):
        word = tree.words[k]
        if word.pos in ("VERB", "AUX"):
            return k > name.last + 1
        if word.text == ",":
            return False
    return False
