"""Mentions: who and what a text speaks of, by name, description or pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.mentions.ahead import join_ahead
from aygaq.reading.mentions.beside import join_beside
from aygaq.reading.mentions.joined import rejoin_people
from aygaq.reading.mentions.names import find_names
from aygaq.reading.mentions.nominals import find_nominals
from aygaq.reading.mentions.role_rows import join_role_rows
from aygaq.reading.mentions.values import Gender, Manner, Mention, Mentions
from aygaq.reading.tree import Tree

__all__ = ["Gender", "Manner", "Mention", "Mentions", "find_mentions"]


def find_mentions(tree: Tree, given: Sequence[tuple[int, int]] = ()) -> Mentions:
    """All mentions of the text, in order; `given` spans [start, end) are people's names."""
    mentions = Mentions(tree)
    for name in find_names(tree, given):
        mentions.add(name)
    find_nominals(tree, mentions)
    mentions.items.sort(key=lambda m: (m.first, -m.last))
    join_beside(mentions)
    join_role_rows(mentions)
    join_ahead(mentions)
    rejoin_people(mentions)
    return mentions
