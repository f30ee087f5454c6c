"""From acts to claims: entities, slots, quotes, ids.

Reach for this module at the end of reading. Always true: every span is cut from the text, so
the quote test holds; ids depend on the text and the claim alone, so the same text gives the
same claims.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from aygaq.claims import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    ClaimPlace,
    Entity,
    EntityId,
    EntityKind,
    Modality,
    Polarity,
    Span,
    Speaker,
)
from aygaq.reading.coreference import Coreference, Referent


@dataclass(slots=True)
class Draft:
    """A claim before its entities have ids."""

    kind: ClaimKind
    type: str
    subject: Referent | None
    quote: Span
    agents: list[Referent] = field(default_factory=list)
    date: ClaimDate | None = None
    place: ClaimPlace | None = None
    value: Mapping[str, str | int | float] | None = None
    speaker: Speaker | None = None
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.AFFIRMED
    trigger: int = 0  # offset in the text, for the order of claims
    because: Mapping[str, str] = field(default_factory=dict)

    def key(self) -> tuple[object, ...]:
        """What makes two drafts one: same fact, same subject, same sentence, same day."""
        subject = self.subject.number if self.subject else None
        date = self.date.edtf if self.date else None
        return (self.kind, self.type, subject, self.quote.start, date, self.polarity)


def entities_of(coreference: Coreference) -> tuple[tuple[Entity, ...], dict[int, EntityId]]:
    """Every referent as an entity, in order of first mention, and their ids by number."""
    ordered = sorted(coreference.referents, key=lambda r: min(m.first for m in r.mentions))
    ids = {r.number: EntityId(f"e{k}") for k, r in enumerate(ordered, 1)}
    return tuple(_entity(coreference, r, ids[r.number]) for r in ordered), ids


def _entity(coreference: Coreference, referent: Referent, entity_id: EntityId) -> Entity:
    spans = sorted({coreference.mentions.span(m) for m in referent.mentions})
    name = referent.name or _description(coreference, referent)
    return Entity(
        entity_id, referent.kind, name, tuple(spans), named=referent.named, count=referent.count
    )


def _description(coreference: Coreference, referent: Referent) -> str:
    """The fullest description; pronouns only where there is nothing else."""
    told = [m for m in referent.mentions if m.manner.value != "pronoun"] or referent.mentions
    spans = [coreference.mentions.span(m) for m in told]
    return max(spans, key=lambda s: (len(s.text.split()), -s.start)).text


def claims_of(
    drafts: Iterable[Draft], ids: Mapping[int, EntityId], sha256: str, reader: str
) -> tuple[Claim, ...]:
    """Drafts as claims, each once, by place in the text."""
    seen: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = draft.key()
        if key not in seen or _fuller(draft, seen[key]):
            seen[key] = draft
    ordered = sorted(seen.values(), key=lambda d: (d.trigger, d.type, d.quote, _number(d)))
    return tuple(_claim(d, ids, sha256, reader) for d in ordered)


def _number(draft: Draft) -> int:
    return draft.subject.number if draft.subject else -1


def _fuller(new: Draft, old: Draft) -> bool:
    def slots(draft: Draft) -> int:
        given = (draft.date, draft.place, draft.value, draft.speaker)
        return sum(bool(x) for x in given) + bool(draft.agents)

    return slots(new) > slots(old)


def _claim(draft: Draft, ids: Mapping[int, EntityId], sha256: str, reader: str) -> Claim:
    subject = ids[draft.subject.number] if draft.subject else None
    return Claim(
        id=_claim_id(draft, subject, sha256),
        kind=draft.kind,
        type=draft.type,
        subject=subject,
        quote=draft.quote,
        reader=reader,
        agents=_agents(draft.agents, ids),
        date=draft.date,
        place=draft.place,
        value=draft.value,
        speaker=draft.speaker,
        modality=draft.modality,
        polarity=draft.polarity,
        because={**draft.because, "at": str(draft.trigger)},
    )


def _agents(agents: Sequence[Referent], ids: Mapping[int, EntityId]) -> tuple[EntityId, ...]:
    return tuple(dict.fromkeys(ids[a.number] for a in agents))


def _claim_id(draft: Draft, subject: EntityId | None, sha256: str) -> ClaimId:
    facts = (sha256, draft.kind, draft.type, subject or "", draft.trigger, draft.quote.start,
             draft.quote.end, draft.date.edtf if draft.date else "", draft.polarity)  # fmt: skip
    digest = hashlib.sha256("\x1f".join(str(f) for f in facts).encode()).hexdigest()
    return ClaimId("c" + digest[:12])


__all__ = ["Draft", "EntityKind", "claims_of", "entities_of"]
