"""Whom or what a verb acts on: its objects, or what its relative clause leaves out.

Reach for this module with an active verb. Gives head words; whether a word is a person is not
asked here.
"""

from __future__ import annotations

from aygaq.reading.frames.passive import TIMES, has_subject, is_length
from aygaq.reading.frames.phrases import RELATIVES, antecedent
from aygaq.reading.tree import Tree, Word


def objects(tree: Tree, verb: Word) -> list[Word]:
    """The heads of the verb's objects, or what its relative clause leaves out."""
    own = [
        w for w in tree.children(verb, "obj", "iobj")
        if w.lemma not in TIMES and not is_length(tree, w)
    ]  # fmt: skip
    if own:
        return [antecedent(tree, verb, w) for w in own]
    if verb.dep == "acl:relcl" and has_subject(tree, verb):
        head = tree.head(verb)
        subject = tree.children(verb, "nsubj")[0]
        one_name = head.pos == subject.pos == "PROPN" and subject.i == head.i + 1
        if subject.low not in RELATIVES and not one_name:
            return [head]
    if verb.relation == "conj" and verb.low == verb.lemma:
        ahead = [w for w in tree.children(tree.head(verb), "obj") if w.i > verb.i]
        if ahead:
            return ahead  # "to abduct, torture and kill people", hung on the first
    partners = tree.children(verb, "conj")
    if verb.relation == "conj" and _goes_on(tree, verb):
        partners += [w for w in tree.children(tree.head(verb), "conj") if w.i > verb.i]
    for partner in partners:
        if partner.low.endswith("ing") and not verb.low.endswith("ing"):
            continue  # "charged with theft and spreading rumours"
        if partner.pos == "VERB" and not tree.children(partner, "nsubj"):
            shared = tree.children(partner, "obj")
            shared = shared or [
                w for own in tree.children(partner, "xcomp") for w in tree.children(own, "obj")
            ]  # "groped and threatened to rape her"
            if shared:
                return shared
    return []


def _goes_on(tree: Tree, verb: Word) -> bool:
    """ "Have jailed, harassed, and threatened X": a comma or "and" parts it from the next."""
    after = tree.after(verb)
    return after is not None and after.low in (",", "and", "or")
