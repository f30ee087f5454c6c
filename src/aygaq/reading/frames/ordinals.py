"""Counts of an act said beside its telling: "shot dead Bek, the third reporter killed this year".

Reach for this module with the acts of one sentence. Who is called the third is no further victim.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mentions

_ORDINALS = word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth latest last only youngest"
)
_REACH = 4  # words from "the" to the noun


def only_counts(mentions: Mentions, act: Match, acts: Sequence[Match]) -> bool:
    """Whether `act` tells by its number an act that one of `acts` before it has told."""
    words = mentions.tree.words
    if len(act.victims) != 1 or act.victims[0].named or act.trigger < act.victims[0].head:
        return False
    first = act.victims[0].first
    if first == 0 or words[first - 1].text not in (",", "–", "—", "-"):
        return False
    if not any(w.low in _ORDINALS for w in words[first : first + _REACH]):
        return False
    return any(a.victims and a.act == act.act and a.trigger < first for a in acts)
