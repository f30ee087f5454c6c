"""A description told of a name by "is": "Askar Bek is a teacher", "he is 19 and a student"."""

from __future__ import annotations

from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.described import describes
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Tree, Word

_RANKS = word_set(  # "he is the third reporter arrested this year"
    "first second third fourth fifth sixth seventh eighth ninth tenth latest last only youngest"
)


def join_copula(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """NAME is a former official; among them was an official, NAME; he is 19 and a student."""
    word: Word = tree.words[name.head]
    if word.relation != "nsubj":
        return
    head = tree.head(word)
    if head.lemma == "become":
        head = next(iter(tree.children(head, "xcomp", "obj")), head)
    elif not any(c.dep == "cop" for c in tree.children(head)):
        return
    if head.pos == "ADJ":
        head = next((c for c in tree.children(head, "conj") if c.pos == "NOUN"), head)
    found = mentions.headed_by(head)
    if found is None or not describes(found) or found.same_as is not None:
        return
    if name.named or _says_what_one_is(tree, found):
        found.same_as = name.head


def _says_what_one_is(tree: Tree, found: Mention) -> bool:
    """ "He is a teacher"; but "she was no teacher", "he was the judge who" of somebody else."""
    before = tree.words[max(0, found.first - 2) : found.first + 1]
    denied = any(w.low in ("not", "n't", "no", "never") for w in before)
    ranked = any(w.low in _RANKS for w in tree.words[found.first : found.head])
    return (found.manner is Manner.INDEFINITE or ranked) and not denied


def join_relative(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """NAME, who is a mother of three, told ..."""
    for clause in tree.children(tree.words[name.head], "acl"):
        subjects = tree.children(clause, "nsubj")
        if not any(s.low == "who" for s in subjects) or not tree.children(clause, "cop"):
            continue
        found = mentions.headed_by(clause)
        if found is None or not describes(found) or found.same_as is not None:
            continue
        if _says_what_one_is(tree, found):
            found.same_as = name.head
