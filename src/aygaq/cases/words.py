"""A case in sentences that a person would say.

Reach for this module wherever a case is shown: on the screen, on paper, in an export. Plain
and exact; a number has its doubt beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from aygaq.cases.tongue import ENGLISH, Tongue
from aygaq.cases.values import Act, Contradiction, Gap, SourcedClaim, Support
from aygaq.claims import ClaimKind, ClaimPlace, Entity, EntityId, Modality, Polarity
from aygaq.dates import describe, parse_edtf
from aygaq.vocabulary import term


def _hedge(modality: Modality, tongue: Tongue) -> str:
    say = tongue.say
    return {
        Modality.ALLEGED: say("alleged"),
        Modality.POSSIBLE: say("possible"),
        Modality.FEARED: say("feared"),
        Modality.PLANNED: say("planned"),
    }.get(modality, "")


def act_label(claim: SourcedClaim, tongue: Tongue = ENGLISH) -> str:
    """The type in words, with "denied" or the hedge where the source denies or hedges."""
    told = _label(claim.claim.type, tongue)
    denied = tongue.say("denied") if claim.claim.polarity is Polarity.DENIED else ""
    marks = [mark for mark in (_hedge(claim.claim.modality, tongue), denied) if mark]
    return f"{told} ({', '.join(marks)})" if marks else told


def act_date(act: Act, tongue: Tongue = ENGLISH) -> str:
    """When, as words never more exact than the source; "date not given" where none is."""
    if act.when is None:
        return tongue.say("date not given")
    return describe(act.when, tongue.language)


def act_details(
    act: Act, entities: Mapping[EntityId, Entity], tongue: Tongue = ENGLISH
) -> tuple[str, ...]:
    """Where, by whom, for how long, on what charge: each once, of the best supported claim."""
    told = [
        _first(_place(c) for c in act.claims),
        _first(_term(c, tongue) for c in act.claims),
        _first(_charge(c, tongue) for c in act.claims),
        _first(_agents(c, entities, tongue) for c in act.claims),
    ]
    return tuple(part for part in told if part)


def says_who(claim: SourcedClaim, tongue: Tongue = ENGLISH) -> str:
    """Who says so: the speaker in the source's words and the publisher."""
    outlet = claim.source.publisher or tongue.say("the source")
    speaker = claim.claim.speaker
    if speaker is None:
        return outlet
    return tongue.say("{speaker}, to {outlet}").format(
        speaker=_flat(speaker.words.text), outlet=outlet
    )


def support_words(support: Support, tongue: Tongue = ENGLISH) -> str:
    """ "Three sources say so, 2 independent": a sentence a person would say."""
    sources = _sources(support.sources, tongue)
    if support.publishers > 1:
        words = tongue.say("{sources} say so, {n} independent")
        return words.format(sources=sources, n=support.publishers)
    if support.sources == 1:
        return tongue.say("{sources} says so").format(sources=sources)
    return tongue.say("{sources} say so, all of one publisher").format(sources=sources)


def contradiction_words(dispute: Contradiction, tongue: Tongue = ENGLISH) -> str:
    """The positions, the best supported first, and why it is first."""
    sides = " ⇄ ".join(
        f"{position_words(dispute.slot, p.value, tongue)} "
        f"({', '.join(sorted({_outlet(c) for c in p.claims}))})"
        for p in dispute.positions
    )
    slot, why = _slot(dispute.slot, tongue), rule_words(dispute.rule, tongue)
    return tongue.say("Sources disagree on the {slot}: {sides}. First because: {why}.").format(
        slot=slot, sides=sides, why=why
    )


def position_words(slot: str, value: str, tongue: Tongue = ENGLISH) -> str:
    """One side of a dispute."""
    if slot == "term":
        return term_words(value, tongue)
    if slot == "date":
        return describe(parse_edtf(value), tongue.language)
    if slot == "whether":
        return {
            "affirmed": tongue.say("it happened"),
            "denied": tongue.say("it did not"),
        }.get(value, value)
    return value


def rule_words(rule: str, tongue: Tongue = ENGLISH) -> str:
    """Why the first side of a dispute stands first."""
    say = tongue.say
    return {
        "accepted by a reviewer": say("accepted by a reviewer"),
        "more independent publishers": say("more independent publishers"),
        "more people say so": say("more people say so"),
        "stated more firmly": say("stated more firmly"),
        "published later": say("published later"),
        "undecided": say("nothing decides between them"),
    }.get(rule, rule)


def gap_words(gap: Gap, tongue: Tongue = ENGLISH) -> str:
    """What nobody has said."""
    say = tongue.say
    last = "" if gap.since is None else describe(gap.since, tongue.language)
    return {
        "date-unknown": say("No source says when the loss of liberty began."),
        "charge-unknown": say("No charge is known."),
        "outcome-unknown": say("Charged or tried; no source tells the outcome."),
        "place-unknown": say("No source says where this person is held."),
        "last-heard": say("The last that anybody has said of this person: {date}.").format(
            date=last
        ),
    }[gap.code]


def _slot(slot: str, tongue: Tongue) -> str:
    say = tongue.say
    return {
        "date": say("date"),
        "term": say("term"),
        "place": say("country"),
        "whether": say("event itself"),
    }[slot]


def _outlet(claim: SourcedClaim) -> str:
    return claim.source.publisher or claim.source.sha256[:8]


def term_words(duration: str, tongue: Tongue = ENGLISH) -> str:
    """An ISO 8601 duration, "life" or "death", in words: `P5Y6M` is "5 years 6 months"."""
    if duration in ("life", "death"):
        return {"life": tongue.say("life imprisonment"), "death": tongue.say("death")}[duration]
    amounts = re.findall(r"(\d+)([YMWD])", duration)
    return " ".join(_amount(int(n), unit, tongue) for n, unit in amounts) or duration


def _amount(count: int, unit: str, tongue: Tongue) -> str:
    say_n = tongue.say_n
    words = {
        "Y": say_n("{n} year", "{n} years", count),
        "M": say_n("{n} month", "{n} months", count),
        "W": say_n("{n} week", "{n} weeks", count),
        "D": say_n("{n} day", "{n} days", count),
    }
    return words[unit].format(n=count)


def _sources(count: int, tongue: Tongue) -> str:
    word = str(count)
    if tongue.language == "en" and count < len(_NUMBERS):
        word = _NUMBERS[count].capitalize()
    return tongue.say_n("{n} source", "{n} sources", count).format(n=word)


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")


def place_words(place: ClaimPlace) -> str:
    """Where, as the source calls it; a country by its name, for "Chinese" is no place."""
    named = place.name if place.name is not None and not place.within else None
    return named or _flat(place.words.text)


def _place(claim: SourcedClaim) -> str:
    place = claim.claim.place
    if place is None:
        return ""
    words = place_words(place)
    chain = [name for name in place.within if name.casefold() not in words.casefold()]
    return ", ".join([words, *chain])


def _term(claim: SourcedClaim, tongue: Tongue) -> str:
    told = (claim.claim.value or {}).get("term")
    return "" if told is None else term_words(str(told), tongue)


def _charge(claim: SourcedClaim, tongue: Tongue) -> str:
    charge = (claim.claim.value or {}).get("charge")
    return "" if charge is None else tongue.say("on {charge}").format(charge=_flat(str(charge)))


def _agents(claim: SourcedClaim, entities: Mapping[EntityId, Entity], tongue: Tongue) -> str:
    names = [_flat(entities[a].name) for a in claim.claim.agents if a in entities]
    joined = tongue.say(" and ").join(names)
    return tongue.say("by {names}").format(names=joined) if names else ""


def _label(code: str, tongue: Tongue) -> str:
    words = term(code).label(tongue.language.partition("-")[0])
    return words[:1].upper() + words[1:]


def _flat(words: str) -> str:
    return " ".join(words.split())


def attribute_words(claim: SourcedClaim, tongue: Tongue = ENGLISH) -> str:
    """An attribute or figure: its label and its value, else the words it stands in."""
    value = claim.claim.value or {}
    shown = next((str(value[k]) for k in ("text", "name", "number") if k in value), None)
    if shown is None and claim.claim.kind is ClaimKind.ATTRIBUTE:
        shown = claim.claim.quote.text
    return f"{_label(claim.claim.type, tongue)}: {_flat(shown or claim.claim.quote.text)}"
