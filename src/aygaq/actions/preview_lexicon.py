"""What a change of the team's lexicon would change in the claims of a workspace.

Reach for this module before a lexicon is changed. Each source that a changed entry could touch is
read by the old lexicon and by the new one. Effect: none; nothing is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from aygaq.actions.change_lexicon import lexicon
from aygaq.actions.restricted import hidden_from
from aygaq.claims import Claim, Reading
from aygaq.reading.overlay.touched import could_touch
from aygaq.reading.overlay.values import Overlay
from aygaq.sources.text import SourceText
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class SourceChange:
    """The claims of one source that only the new lexicon reads, and those it no longer reads."""

    source: RecordId
    gained: tuple[Claim, ...]
    lost: tuple[Claim, ...]


@dataclass(frozen=True)
class Preview:
    """What a change would do.

    Attributes:
        looked_at: sources that were read both ways; the rest hold no word of what changes.
        changes: one for each source whose claims differ.
    """

    sources: int
    looked_at: int
    changes: tuple[SourceChange, ...]

    @property
    def gained(self) -> int:
        """Claims more, over all sources."""
        return sum(len(change.gained) for change in self.changes)

    @property
    def lost(self) -> int:
        """Claims fewer, over all sources."""
        return sum(len(change.lost) for change in self.changes)


def preview_lexicon(workspace: Workspace, new: Overlay, *, by: ActorId) -> Preview:
    """Compare the readings by the lexicon in force with those by `new`.

    Sources that `by` may not see are left out, of the count too.
    """
    old = lexicon(workspace)
    hidden = hidden_from(workspace, by).sources
    sources = [source for source in queries.sources(workspace) if source.id not in hidden]
    changes: list[SourceChange] = []
    looked_at = 0
    for source in sources:
        text = queries.source_text(workspace, source.id)
        if could_touch(set(old.entries) ^ set(new.entries), text.text):
            looked_at += 1
            gained, lost = compare_readings(text, source.sha256, old, new)
            if gained or lost:
                changes.append(SourceChange(source.id, gained, lost))
    return Preview(len(sources), looked_at, tuple(changes))


def compare_readings(
    text: SourceText, sha256: str, old: Overlay, new: Overlay
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims of one text that only `new` reads, and those that only `old` reads."""
    from aygaq.reading import read

    before, after = (read(text, sha256=sha256, overlay=overlay) for overlay in (old, new))
    return tuple(_beyond(after, before)), tuple(_beyond(before, after))


def _beyond(one: Reading, other: Reading) -> Iterator[Claim]:
    """The claims of one reading that another has not, as often as it has not."""
    there = Counter(_key(claim, other) for claim in other.claims)
    for claim in one.claims:
        key = _key(claim, one)
        there[key] -= 1
        if there[key] < 0:
            yield claim


def _key(claim: Claim, reading: Reading) -> tuple[object, ...]:
    """What a claim says, without its ids and its reader; a person's place in the text for them."""
    by_id = reading.entities_by_id()

    def first(entity_id: object) -> object:
        return min(e.mentions[0] for e in by_id.values() if e.id == entity_id)

    return (
        claim.kind, claim.type, claim.subject and first(claim.subject), claim.quote,
        tuple(first(agent) for agent in claim.agents), claim.date, claim.place,
        claim.value and tuple(sorted(claim.value.items())), claim.speaker, claim.modality,
        claim.polarity,
    )  # fmt: skip
