"""Tolls: a number and what befell so many, "12 dead and 30 wounded", "with 40 people arrested".

Reach for this module at a word that no other trigger takes. Always true: the match has one
victim, a group with a count that ends right before the word.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.values import Match
from aygaq.reading.mentions.nominals import describe
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Word

_ACTS = {
    "dead": "killing", "killed": "killing", "injured": "assault", "wounded": "assault",
    "hurt": "assault", "arrested": "arrest", "detained": "detention", "jailed": "imprisonment",
    "missing": "missing", "kidnapped": "abduction", "abducted": "abduction",
}  # fmt: skip


_COUNTED = {"arrests": "arrest", "detentions": "detention"}


def toll_at(mentions: Mentions, word: Word) -> Match | None:
    """The act that a toll's last word tells of those counted before it, or None."""
    if word.low in _COUNTED:
        return _counted(mentions, word)
    act = _ACTS.get(word.low)
    if act is None:
        return None
    before = mentions.tree.before(word)
    while before is not None and before.pos == "ADV" and before.low.endswith("ly"):
        before = mentions.tree.before(before)
    if before is None:
        return None
    mention = mentions.headed_by(before)
    if mention is None or mention.kind is not EntityKind.GROUP or mention.count is None:
        return None
    if mention.last != before.i + 1:
        return None
    return Match(act, word.i, mention.first, word.i + 1, [mention], rule=word.low, relation="toll")


def _counted(mentions: Mentions, word: Word) -> Match | None:
    """ "Recorded 203 arbitrary arrests": so many people. Effect: adds the mention."""
    if word.pos != "NOUN" or mentions.at(word) is not None:
        return None
    mention = describe(mentions.tree, mentions, word, EntityKind.GROUP)
    if mention.count is None or mention.last != word.i + 1:
        return None
    mentions.add(mention)
    return Match(
        _COUNTED[word.low], word.i, mention.first, word.i + 1, [mention],
        rule=word.low, relation="toll",
    )  # fmt: skip
