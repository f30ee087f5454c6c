"""Taken to another country: "was flown to Chad" is a forced return and no move between prisons.

Reach for this module once an act is found. Always true: a country must stand right behind "to".
"""

from __future__ import annotations

from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mentions

_TAKING = word_set("transfer fly take send move bring remove ship rendition hand")
_REACH = 8  # words


def turn_to_return(mentions: Mentions, match: Match) -> None:
    """Make a forced return of a transfer to a country. Effect: changes `match`."""
    tree = mentions.tree
    verb = tree.words[match.trigger]
    if match.act != "transfer" or verb.lemma not in _TAKING:
        return
    end = min(verb.i + _REACH, tree.sentence_of(verb).last - 1)
    for k in range(verb.i + 1, end):
        if tree.words[k].low == "to":
            if tree.words[k + 1].low in words_of("classes", "country"):
                match.act = "forced-return"
            return
