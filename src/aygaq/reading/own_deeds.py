"""What people do with their own things: "he deleted his account" harms nobody.

Reach for this module once it is known who is who. Always true: what befell somebody else's
things stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.coreference import Coreference
from aygaq.reading.frames import Match
from aygaq.reading.mentions.values import Manner, Mention

_OF_OWNER = "nmod:poss"  # the relation by which an owner was found


def leave_out_own(coreference: Coreference, acts: Sequence[Match]) -> list[Match]:
    """The acts but those on things that are the doer's own."""
    return [act for act in acts if not _is_on_own(coreference, act)]


def _is_on_own(coreference: Coreference, act: Match) -> bool:
    if act.relation != _OF_OWNER or len(act.victims) != 1 or not act.agents:
        return False
    owner = act.victims[0]
    if owner.manner is not Manner.PRONOUN:
        return False
    return any(_are_one(coreference, doer, owner) for doer in act.agents)


def _are_one(coreference: Coreference, doer: Mention, owner: Mention) -> bool:
    meant = coreference.of(doer)
    return meant is not None and meant is coreference.of(owner)
