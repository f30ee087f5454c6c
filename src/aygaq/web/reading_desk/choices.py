"""What the form of a claim offers: the vocabulary, the people of the source, places.

Reach for this module for lists to choose from. One fact is always true: what is offered can
be taken; a label stands for one code alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from aygaq.claims import ClaimKind, Entity, EntityId, EntityKind, Modality, Polarity
from aygaq.places import (
    Ambiguous,
    Place,
    PlaceUnknown,
    Resolved,
    Unknown,
    place,
    places_named,
    resolve,
)
from aygaq.vocabulary import acts, attributes, figures
from aygaq.web.reading_desk.errors import FieldWrong
from aygaq.web.said import flat, label

MODALITIES = (
    (Modality.ASSERTED, _("stated as a fact")),
    (Modality.REPORTED, _("told by the speaker")),
    (Modality.ALLEGED, _("alleged")),
    (Modality.POSSIBLE, _("possible")),
    (Modality.FEARED, _("feared")),
    (Modality.PLANNED, _("planned")),
)
POLARITIES = (
    (Polarity.AFFIRMED, _("that it is so")),
    (Polarity.DENIED, _("that it is not so")),
)
#: Keys of a claim's value with the words of their fields.
SLOTS = {
    "term": _("Term"),
    "charge": _("Charge"),
    "reason": _("Reason given"),
    "text": _("In the source's words"),
    "number": _("Number"),
    "name": _("Name"),
    "from": _("From"),
    "to": _("To"),
}
MOST_PLACES = 6


@dataclass(frozen=True)
class Choice:
    """One thing to choose.

    Attributes:
        chosen: whether it is what the claim says now.   more: what tells it from others.
    """

    value: str
    words: str
    chosen: bool = False
    more: str = ""


def types() -> list[Choice]:
    """Every code with its label and definition: acts, attributes, figures."""
    known = (*acts(), *attributes(), *figures())
    return [Choice(t.code, _first_up(label(t.code)), more=t.definition) for t in known]


def code_of(typed: str) -> str:
    """The code of what somebody typed or chose: a label, or the code itself.

    Raises:
        FieldWrong: the vocabulary has nothing of this name.
    """
    wanted = flat(typed).casefold()
    for choice in types():
        if wanted in (choice.value, choice.words.casefold()):
            return choice.value
    raise FieldWrong("type", "the vocabulary has nothing of this name")


def kind_of(code: str, before: ClaimKind | None = None) -> ClaimKind:
    """What kind of claim a code makes; a rule stays a rule where the code can be one."""
    for act in acts():
        if act.code == code:
            rule = before is ClaimKind.MEASURE and act.measure
            return ClaimKind.MEASURE if rule else ClaimKind.ACT
    is_figure = any(figure.code == code for figure in figures())
    return ClaimKind.FIGURE if is_figure else ClaimKind.ATTRIBUTE


def people(
    entities: Mapping[EntityId, Entity],
    chosen: EntityId | None,
    kinds: Iterable[EntityKind] = (EntityKind.PERSON, EntityKind.GROUP),
) -> list[Choice]:
    """Who a claim can be about, those with names first, each in the order of the text."""
    wanted = set(kinds)
    found = [(k, e) for k, e in entities.items() if e.kind in wanted or k == chosen]
    found.sort(key=lambda pair: (not pair[1].named, pair[1].kind is not EntityKind.PERSON))
    return [
        Choice(key, _shortened(flat(entity.name)), key == chosen, entity.kind.value)
        for key, entity in found
    ]


def places(words: str, chosen: str | None = None) -> list[Choice]:
    """Places that the words can mean, the likeliest first; never all, but always the chosen one."""
    found = _entry(chosen)
    answer = resolve(words) if words.strip() else Unknown("NO_NAME")
    if isinstance(answer, Resolved):
        found.append(answer.place)
    elif isinstance(answer, Ambiguous):
        found.extend(answer.candidates)
    found.extend(places_named(words))
    unlike = list({each.id: each for each in found}.values())[:MOST_PLACES]
    return [
        Choice(p.id, p.name, p.id == chosen, ", ".join((p.type or p.kind, *p.within)))
        for p in unlike
    ]


def _entry(place_id: str | None) -> list[Place]:
    """The entry of an id; none where an older gazetteer had one that is gone."""
    try:
        return [] if place_id is None else [place(place_id)]
    except PlaceUnknown:
        return []


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


def _shortened(words: str, most: int = 70) -> str:
    return words if len(words) <= most else f"{words[:most]}…"
