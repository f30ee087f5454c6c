"""A claim as one sentence that a person would say, in the language of the interface.

Reach for this module wherever one claim is shown by itself. One fact is always true: nothing
in the sentence is more exact or more certain than the claim.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from aygaq.cases.words import place_words, term_words
from aygaq.claims import Claim, ClaimKind, Entity, EntityId, Modality, Polarity
from aygaq.dates import DateError, describe, parse_edtf
from aygaq.vocabulary import term
from aygaq.web.said_acts import ACTS
from aygaq.web.shell.tongue import tongue

_HEDGES = {
    Modality.ALLEGED: gettext_lazy("alleged"),
    Modality.POSSIBLE: gettext_lazy("possible"),
    Modality.FEARED: gettext_lazy("feared"),
    Modality.PLANNED: gettext_lazy("planned"),
}


@dataclass(frozen=True)
class Piece:
    """A piece of the sentence.

    Attributes:
        kind: who, act, when, where, agents, detail, speaker: for its looks.
        exact: what to show on hover: the EDTF of a date, the chain of a place.
    """

    kind: str
    words: str
    exact: str = ""


def said(claim: Claim, entities: Mapping[EntityId, Entity]) -> tuple[Piece, ...]:
    """The pieces of the sentence, in its order."""
    pieces = [
        _who(claim, entities),
        Piece("act", _act(claim)),
        _when(claim),
        _where(claim),
        *_details(claim),
        _agents(claim, entities),
        _speaker(claim),
    ]
    return tuple(piece for piece in pieces if piece is not None and piece.words)


def flat(words: str) -> str:
    """`words` with single spaces and no line breaks."""
    return " ".join(words.split())


def _who(claim: Claim, entities: Mapping[EntityId, Entity]) -> Piece:
    if claim.subject is None or claim.subject not in entities:
        return Piece("who", _("nobody named"))
    return Piece("who", flat(entities[claim.subject].name))


def _act(claim: Claim) -> str:
    words = str(ACTS.get(claim.type) or label(claim.type))
    if claim.kind is ClaimKind.MEASURE:
        words = _("rule: %(act)s") % {"act": label(claim.type)}
    if claim.modality in _HEDGES:
        words = f"{_HEDGES[claim.modality]}: {words}"
    if claim.polarity is Polarity.DENIED:
        words = _("%(act)s: said not to be so") % {"act": words}
    return words


def label(code: str) -> str:
    """The label of a code in the language of the interface."""
    return term(code).label((get_language() or "en").split("-")[0])


def _when(claim: Claim) -> Piece | None:
    date = claim.date
    return None if date is None else Piece("when", when_said(date.edtf), date.edtf)


def _where(claim: Claim) -> Piece | None:
    place = claim.place
    if place is None:
        return None
    chain = ", ".join((place.name, *place.within)) if place.name else ""
    return Piece("where", place_words(place), chain)


def _details(claim: Claim) -> list[Piece]:
    value = claim.value or {}
    told = []
    if "term" in value:
        told.append(term_words(str(value["term"]), tongue()))
    if "charge" in value:
        told.append(_("on %(charge)s") % {"charge": flat(str(value["charge"]))})
    shown = next((value[k] for k in ("text", "name", "number") if k in value), None)
    if shown is not None and claim.kind is not ClaimKind.MEASURE:
        told.append(flat(str(shown)))
    told.extend(flat(str(value[k])) for k in ("from", "to", "reason") if k in value)
    return [Piece("detail", words) for words in told]


def _agents(claim: Claim, entities: Mapping[EntityId, Entity]) -> Piece | None:
    names = [flat(entities[agent].name) for agent in claim.agents if agent in entities]
    if not names:
        return None
    return Piece("agents", _("by %(names)s") % {"names": ", ".join(names)})


def _speaker(claim: Claim) -> Piece | None:
    if claim.speaker is None:
        return None
    return Piece("speaker", _("says %(speaker)s") % {"speaker": flat(claim.speaker.words.text)})


def when_said(edtf: str) -> str:
    """The words for an EDTF value in the language of the interface; the value where it is none."""
    try:
        return describe(parse_edtf(edtf), get_language() or "en")
    except DateError:
        return edtf
