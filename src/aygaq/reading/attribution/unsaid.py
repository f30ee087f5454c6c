"""Verbs of telling that nobody has told anything with: "did not say why", "if the court finds".

Reach for this module before who tells is looked for.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.tree import Tree, Word

_NOT = word_set("not n't never neither nor")
_UNMET = word_set("if unless whether")
_REFUSING = word_set("refuse decline fail")


def is_unsaid(tree: Tree, verb: Word) -> bool:
    """Whether a verb of telling is denied, refused or a condition; "did not deny" tells."""
    if verb.lemma in words_of("speech", "denying"):
        return False
    own = tree.children(verb)
    if any(c.i < verb.i and c.low in _NOT and c.dep in ("advmod", "cc:preconj") for c in own):
        return True
    if any(c.dep == "mark" and c.i < verb.i and c.low in _UNMET for c in own):
        return True
    above = tree.head(verb)
    if verb.dep == "xcomp" and above.lemma in _REFUSING:
        return True
    should = next((c for c in own if c.dep == "aux" and c.low in ("should", "had")), None)
    return should is not None and any(
        c.relation == "nsubj" and c.i > should.i and c.i < verb.i for c in own
    )
