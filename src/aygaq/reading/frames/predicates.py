"""Those who are said to be one thing: "A and B are teachers".

Reach for this module with a plural noun of people. Always true: those found stand before the
noun, in a row of its sentence.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.rows import find_rows
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention, Mentions

_ARE = word_set("are were")
_LONGEST = 7  # words from a row to what its people are


def said_to_be(mentions: Mentions, group: Mention) -> list[Mention]:
    """The named people that are what a group's noun says; none where it is somebody else."""
    tree = mentions.tree
    if group.kind is not EntityKind.GROUP or group.manner is Manner.PRONOUN:
        return []
    for row in reversed(find_rows(mentions, tree.sentence_of(tree.words[group.head]))):
        gap = tree.words[row[-1].last : group.first]
        if row[-1].last <= group.first:
            are = 0 < len(gap) <= _LONGEST and gap[0].low in _ARE
            return row if are and not any(w.pos == "VERB" or w.low == "not" for w in gap) else []
    return []
