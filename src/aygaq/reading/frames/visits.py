"""Visits that harm nobody: a minister calls on a bereaved family, friends come to a home.

Reach for this module once the agents of an act are known.
"""

from __future__ import annotations

from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions

_COMING = frozenset(("visit", "come", "go", "arrive", "call", "turn", "knock", "show", "appear"))
_OF_OFFICE = word_set(
    "president premier minister governor ambassador senator king queen prince princess pope bishop "
    "archbishop cardinal mayor chancellor diplomat envoy delegation consul lawmaker congressman "
    "reporter journalist correspondent photographer researcher doctor nurse midwife friend guest "
    "neighbour neighbor colleague classmate lawyer teacher priest well-wisher fan mourner supporter"
)


def is_friendly(mentions: Mentions, match: Match) -> bool:
    """Whether those who came to a home came as guests: none of them has come to search it."""
    verb = mentions.tree.words[match.trigger]
    if match.act != "home-visit" or verb.lemma not in _COMING or not match.agents:
        return False
    return all(_is_guest(m) for m in match.agents)


def _is_guest(mention: Mention) -> bool:
    own = {mention.noun, *mention.titles}
    return bool(own & (_OF_OFFICE | words_of("people", "kin")))
