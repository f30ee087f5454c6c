"""Terms that a court suspends: "four months in prison (suspended)" takes nobody's post.

Reach for this module with the word "suspended" alone; it looks a few words back for a term.
"""

from __future__ import annotations

from aygaq.reading.frames.passive import TIMES
from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Tree, Word

_REACH = 6  # words from a term to what became of it
_BETWEEN = word_set(
    ", ( - – — ; of in a an the prison jail imprisonment custody detention term sentence behind "
    "bars both all fully partly partially wholly conditionally which is was were are"
)
_TERMS = word_set("term sentence imprisonment")


def is_of_term(tree: Tree, verb: Word) -> bool:
    """Whether the words right before "suspended" are a term: "a four-month term, suspended"."""
    start = tree.sentence_of(verb).first
    for word in reversed(tree.words[max(start, verb.i - _REACH) : verb.i]):
        if word.lemma in TIMES or word.lemma in _TERMS:
            return True
        if word.low not in _BETWEEN:
            return False
    return False


__all__ = ["is_of_term"]
