"""Apposition: a description that stands beside a name and means the same person.

Reach for this module after all mentions are found. "Askar Bek, 41, a former official", "an
official from the county town, Askar Bek," and "the imam Askar Bek" each join two mentions.
A list ("a lawyer, Askar Bek, and a teacher") is kept apart where "and" closes it.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.called import join_called
from aygaq.reading.mentions.described_after import join_after
from aygaq.reading.mentions.described_as import join_copula, join_relative
from aygaq.reading.mentions.described_before import join_before, join_office, join_over_clause
from aygaq.reading.mentions.values import Manner, Mentions

_ONE_PERSON = word_set("he she")


def join_beside(mentions: Mentions) -> None:
    """Set `same_as` on each description that stands beside a name. Effect: changes them."""
    tree = mentions.tree
    for mention in mentions.items:
        if mention.kind is EntityKind.PERSON and mention.named:
            join_after(tree, mentions, mention)
            join_before(tree, mentions, mention)
            join_office(tree, mentions, mention)
            join_over_clause(tree, mentions, mention)
            join_copula(tree, mentions, mention)
            join_relative(tree, mentions, mention)
        elif mention.manner is Manner.PRONOUN and mention.noun in _ONE_PERSON:
            join_copula(tree, mentions, mention)
        if mention.named and not (mention.kind is EntityKind.PLACE and mention.sure):
            join_called(tree, mentions, mention)
