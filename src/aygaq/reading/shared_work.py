"""The work that several people share: "journalists A and B", "A and B, both teachers".

Reach for this module for the descriptions of groups; what one person does is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.claims import EntityKind
from aygaq.reading.frames.lists import names_behind
from aygaq.reading.frames.members import members_of
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

_BESIDE_GROUP = 12  # words from a group to the names that share its work
_BETWEEN = word_set(", and both all the also who her his their ( )")


def sharers(mentions: Mentions, group: Mention) -> list[Mention]:
    """The named people whose work the noun of `group` tells."""
    names = names_behind(mentions, group)
    if names:
        return names
    near = group.last + _BESIDE_GROUP
    members = members_of(mentions, mentions.tree.words[group.head])
    inside = [m for m in members if m.first <= near]
    return inside or _as_many(group, list(_named_before(mentions, group))[::-1])


def _as_many(group: Mention, named: list[Mention]) -> list[Mention]:
    """None where they cannot be the group: "according to A, four soldiers came"."""
    number = group.count.low if group.count is not None else None
    return named if len(named) > 1 and number in (None, len(named)) else []


def _named_before(mentions: Mentions, group: Mention) -> Iterator[Mention]:
    """ "A, 34, and her cousin B, 29, both teachers,": the row that the group stands beside."""
    tree = mentions.tree
    start = tree.sentence_of(tree.words[group.head]).first
    k = group.first - 1
    if k < start or not _sets_off(tree.words[k]):
        return
    while k >= start:
        mention = mentions.at(k)
        if mention is not None and mention.named and mention.kind is EntityKind.PERSON:
            yield mention
            k = mention.first - 1
        elif _stands_between(tree.words[k]):
            k -= 1
        else:
            return


def _sets_off(word: Word) -> bool:
    return word.text in (",", "–", "—", "(") or word.low in ("both", "all")


def _stands_between(word: Word) -> bool:
    return word.low in _BETWEEN or word.pos == "NUM" or word.lemma in words_of("people", "kin")
