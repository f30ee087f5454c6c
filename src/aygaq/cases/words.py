"""A case in sentences that a person would say.

Reach for this module wherever a case is shown: on the screen, on paper, in an export. Plain
and exact; a number has its doubt beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from aygaq.cases.values import Act, Contradiction, SourcedClaim, Support
from aygaq.claims import ClaimKind, Entity, EntityId, Modality, Polarity
from aygaq.dates import describe
from aygaq.vocabulary import term

_HEDGES = {
    Modality.ALLEGED: "alleged",
    Modality.POSSIBLE: "possible",
    Modality.FEARED: "feared",
    Modality.PLANNED: "planned",
}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def act_label(claim: SourcedClaim) -> str:
    """The type in words, with "denied" or the hedge where the source denies or hedges."""
    told = _label(claim.claim.type)
    marks = [_HEDGES[claim.claim.modality]] if claim.claim.modality in _HEDGES else []
    if claim.claim.polarity is Polarity.DENIED:
        marks.append("denied")
    return f"{told} ({', '.join(marks)})" if marks else told


def act_date(act: Act) -> str:
    """When, as words never more exact than the source; "date not given" where none is."""
    return "date not given" if act.when is None else describe(act.when)


def act_details(act: Act, entities: Mapping[EntityId, Entity]) -> tuple[str, ...]:
    """Where, by whom, for how long, on what charge: each once, of the best supported claim."""
    told = [
        _first(_place(c) for c in act.claims),
        _first(_term(c) for c in act.claims),
        _first(_charge(c) for c in act.claims),
        _first(_agents(c, entities) for c in act.claims),
    ]
    return tuple(part for part in told if part)


def says_who(claim: SourcedClaim) -> str:
    """Who says so: the speaker in the source's words and the publisher."""
    outlet = claim.source.publisher or "the source"
    speaker = claim.claim.speaker
    return outlet if speaker is None else f"{_flat(speaker.words.text)}, to {outlet}"


def support_words(support: Support) -> str:
    """ "3 claims in 2 sources, 2 publishers" in a sentence a person would say."""
    if support.publishers > 1:
        return f"{_some(support.sources, 'source')} say so, {support.publishers} independent"
    return (
        f"{_some(support.sources, 'source')} says so"
        if support.sources == 1
        else (f"{_some(support.sources, 'source')} say so, all of one publisher")
    )


def contradiction_words(dispute: Contradiction) -> str:
    """The positions, the best supported first, and why it is first."""
    sides = " ⇄ ".join(
        f"{_value(dispute.slot, p.value)} ({', '.join(sorted({_outlet(c) for c in p.claims}))})"
        for p in dispute.positions
    )
    why = "nothing decides between them" if dispute.rule == "undecided" else dispute.rule
    return f"Sources disagree on the {_SLOTS[dispute.slot]}: {sides}. First because: {why}."


_SLOTS = {"date": "date", "term": "term", "place": "country", "whether": "event itself"}


def _value(slot: str, value: str) -> str:
    return term_words(value) if slot == "term" else value


def _outlet(claim: SourcedClaim) -> str:
    return claim.source.publisher or claim.source.sha256[:8]


def term_words(duration: str) -> str:
    """An ISO 8601 duration, "life" or "death", in words: `P5Y6M` is "5 years 6 months"."""
    if duration in ("life", "death"):
        return {"life": "life imprisonment", "death": "death"}[duration]
    amounts = re.findall(r"(\d+)([YMWD])", duration)
    return " ".join(_plural(int(n), _UNITS[unit]) for n, unit in amounts) or duration


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")


def _some(count: int, noun: str) -> str:
    word = _NUMBERS[count].capitalize() if count < len(_NUMBERS) else str(count)
    return f"{word} {noun}" + ("" if count == 1 else "s")


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")


def _place(claim: SourcedClaim) -> str:
    place = claim.claim.place
    if place is None:
        return ""
    words = _flat(place.words.text)
    chain = [name for name in place.within if name.casefold() not in words.casefold()]
    return ", ".join([words, *chain])


def _term(claim: SourcedClaim) -> str:
    told = (claim.claim.value or {}).get("term")
    return "" if told is None else term_words(str(told))


def _charge(claim: SourcedClaim) -> str:
    charge = (claim.claim.value or {}).get("charge")
    return "" if charge is None else f"on {_flat(str(charge))}"


def _agents(claim: SourcedClaim, entities: Mapping[EntityId, Entity]) -> str:
    names = [_flat(entities[a].name) for a in claim.claim.agents if a in entities]
    return f"by {' and '.join(names)}" if names else ""


def _label(code: str) -> str:
    words = term(code).label()
    return words[:1].upper() + words[1:]


def _flat(words: str) -> str:
    return " ".join(words.split())


def attribute_words(claim: SourcedClaim) -> str:
    """An attribute or figure: its label and its value, else the words it stands in."""
    value = claim.claim.value or {}
    shown = next((str(value[k]) for k in ("text", "name", "number") if k in value), None)
    if shown is None and claim.claim.kind is ClaimKind.ATTRIBUTE:
        shown = claim.claim.quote.text
    return f"{_label(claim.claim.type)}: {_flat(shown or claim.claim.quote.text)}"
