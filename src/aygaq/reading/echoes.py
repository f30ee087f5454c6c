"""What a headline only tells ahead: "Blogger jailed", above a story that tells it in full.

Reach for this module once all acts are drafted. A reviewer judges each statement once, where the
text tells it with its names, days and places. Always true: an act that the story below does not
tell stays, headline or not, and so does what is told of somebody whom the story names elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.claims import ClaimKind
from aygaq.reading.assemble import Draft
from aygaq.reading.victims.layout import Layout


def without_echoes(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """The drafts without those of the headline that the story tells again."""
    below = [d for d in drafts if d.kind is ClaimKind.ACT and not layout.in_headline(d.trigger)]
    return [d for d in drafts if not (layout.in_headline(d.trigger) and _is_echoed(d, below))]


def _is_echoed(draft: Draft, below: Sequence[Draft]) -> bool:
    if draft.kind is not ClaimKind.ACT or draft.subject is None:
        return False
    named = draft.subject.named
    return any(
        d.type == draft.type
        and d.polarity is draft.polarity
        and d.subject is not None
        and (not named or d.subject.number == draft.subject.number)
        for d in below
    )
