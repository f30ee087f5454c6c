"""Counts of an act said beside its telling: "shot dead Bek, the third reporter killed this year".

Reach for this module with the acts of one sentence. Who is called the third is no further victim.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mentions

_ORDINALS = word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth latest last only youngest"
)
_UTMOST = word_set("harshest longest heaviest toughest severest stiffest highest biggest worst")
_REACH = 4  # words from "the" to the noun


def _only_compares(mentions: Mentions, act: Match) -> bool:
    """ "In the harshest sentence for an activist this year": nobody's besides the one told of."""
    words = mentions.tree.words
    before = words[
        max(mentions.tree.sentence_of(words[act.trigger]).first, act.first - 3) : act.first
    ]
    anybody = all(
        m.manner is Manner.INDEFINITE and m.count is None and not m.named for m in act.victims
    )
    return anybody and bool(act.victims) and any(w.low in _UTMOST for w in before)


def only_counts(mentions: Mentions, act: Match, acts: Sequence[Match]) -> bool:
    """Whether `act` tells by its number an act that one of `acts` before it has told."""
    words = mentions.tree.words
    if _only_compares(mentions, act):
        return True
    if len(act.victims) != 1 or act.victims[0].named or act.trigger < act.victims[0].head:
        return False
    first = act.victims[0].first
    if first == 0 or words[first - 1].text not in (",", "–", "—", "-"):
        return False
    if not any(w.low in _ORDINALS for w in words[first : first + _REACH]):
        return False
    return any(a.victims and a.act == act.act and a.trigger < first for a in acts)
