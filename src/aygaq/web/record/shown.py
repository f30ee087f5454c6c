"""The record as its page shows it: choices with their addresses, rows with their words.

Reach for this module from `views` and `export`. One fact is always true: every number on the page
is an address that opens what it counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from aygaq.index.facets import choices_of
from aygaq.index.lists import ClaimLine, Person
from aygaq.index.search import FACETS, Choice, Found
from aygaq.web.record.asking import Asking
from aygaq.web.said import flat, label, when_said

FACET_WORDS = {
    "act": gettext_lazy("What was done"),
    "place": gettext_lazy("Where"),
    "agent": gettext_lazy("By whom"),
    "outlet": gettext_lazy("Who published it"),
    "state": gettext_lazy("State of review"),
}
STATE_WORDS = {
    "proposed": gettext_lazy("proposed"),
    "accepted": gettext_lazy("accepted"),
    "established": gettext_lazy("established"),
    "rejected": gettext_lazy("rejected"),
    "amended": gettext_lazy("amended"),
}
FIRST = 7  # choices that are shown at once
MOST = 60  # that can be unfolded


@dataclass(frozen=True)
class ShownChoice:
    """A value of a facet.   count: people or claims, whichever the list shows."""

    words: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True)
class ShownFacet:
    """A facet with its choices.   more: how many there are beyond those that are listed."""

    words: str
    first: tuple[ShownChoice, ...]
    rest: tuple[ShownChoice, ...]
    more: int


@dataclass(frozen=True)
class Chip:
    """Something that was chosen, and the address without it."""

    words: str
    href: str


def facets_of(found: Found, asking: Asking) -> list[ShownFacet]:
    """The facets that leave something to choose, or of which something is chosen."""
    shown = []
    for facet in FACETS:
        choices = [_choice(c, facet, found, asking) for c in choices_of(found, facet)]
        if choices:
            first = tuple(choices[:FIRST])
            rest = tuple(choices[FIRST:MOST])
            more = max(0, len(choices) - MOST)
            shown.append(ShownFacet(str(FACET_WORDS[facet]), first, rest, more))
    return shown


def _choice(choice: Choice, facet: str, found: Found, asking: Asking) -> ShownChoice:
    chosen: tuple[str, ...] = getattr(asking.asked, facet)
    if facet == "place":
        after: tuple[str, ...] = (choice.value,)  # going into a place leaves those around it
    elif choice.chosen:
        after = tuple(value for value in chosen if value != choice.value)
    else:
        after = (*chosen, choice.value)
    return ShownChoice(
        words=_words(facet, choice.value, choice.label, found),
        count=choice.people if asking.show == "people" else choice.claims,
        href="?" + asking.choosing(**{facet: after}).query(),
        chosen=choice.chosen,
    )


def _words(facet: str, value: str, told: str, found: Found) -> str:
    match facet:
        case "act":
            return _capital(label(value))
        case "state":
            return str(STATE_WORDS[value])
        case "place":
            return told or _place_words(found, value)
    return flat(told) or _("not named")


def _place_words(found: Found, key: str) -> str:
    chains = list(found.columns.places.values())
    links = (link for chain in chains for link in chain.links if link.key == key)
    return next((link.name for link in links), key)


def chips_of(found: Found, asking: Asking) -> Iterator[Chip]:
    """What was chosen, each to be taken away."""
    for facet in FACETS:
        chosen: tuple[str, ...] = getattr(asking.asked, facet)
        for value in chosen:
            left = tuple(other for other in chosen if other != value)
            words = _words(facet, value, "" if facet == "place" else value, found)
            yield Chip(words, "?" + asking.choosing(**{facet: left}).query())
    yield from _period_chips(asking)
    if asking.asked.case:
        yield Chip(_("one case"), "?" + asking.choosing(case="").query())
    if asking.asked.source:
        yield Chip(_("one source"), "?" + asking.choosing(source="").query())
    if asking.asked.kind:
        yield Chip(asking.asked.kind, "?" + asking.choosing(kind="").query())


def _period_chips(asking: Asking) -> Iterator[Chip]:
    asked = asking.asked
    without = "?" + asking.at_any_time().query()
    if asked.undated:
        yield Chip(_("of an unknown year"), without)
    elif asked.first or asked.last:
        since = when_said(asking.since) if asked.first else _("the beginning")
        until = when_said(asking.until) if asked.last else _("now")
        words = (
            _("%(since)s to %(until)s, certainly")
            if asked.certain
            else _("%(since)s to %(until)s, perhaps")
        )
        yield Chip(words % {"since": since, "until": until}, without)


@dataclass(frozen=True)
class ShownPerson:
    """A row of people.   when: in words; empty where no year is known."""

    id: str
    name: str
    named: bool
    acts: int
    found: int
    when: str
    edtf: str
    contradictions: int
    found_href: str


def person_shown(person: Person, asking: Asking) -> ShownPerson:
    """A case as its row says it."""
    row = person.row
    edtf = f"{row.first}/{row.last or '..'}" if row.first else ""
    if row.first and row.first == row.last:
        edtf = row.first
    return ShownPerson(
        id=row.case,
        name=flat(row.name),
        named=bool(row.named),
        acts=row.acts,
        found=person.found,
        when=when_said(edtf) if edtf else "",
        edtf=edtf,
        contradictions=row.contradictions,
        found_href="?" + asking.choosing(case=row.case).showing("claims").query(),
    )


@dataclass(frozen=True)
class ShownClaim:
    """A row of claims; what the table shows and its export holds."""

    id: str
    case: str
    source: str
    state: str
    state_words: str
    act: str
    who: str
    when: str
    edtf: str
    where: str
    within: str
    agents: str
    quote: str
    language: str
    outlet: str
    title: str
    published: str


def claim_shown(line: ClaimLine) -> ShownClaim:
    """A claim as its row says it, in the source's words where they are the source's."""
    claim, record = line.record.claim, line.record
    state = _state(line)
    place = claim.place
    return ShownClaim(
        id=record.id,
        case=line.case,
        source=record.source,
        state=state,
        state_words=str(STATE_WORDS[state]),
        act=_capital(label(claim.type)),
        who=flat(line.subject.entity.name) if line.subject else "",
        when=when_said(claim.date.edtf) if claim.date else "",
        edtf=claim.date.edtf if claim.date else "",
        where=flat(place.words.text) if place else "",
        within=", ".join((place.name, *place.within)) if place and place.name else "",
        agents=", ".join(flat(agent.entity.name) for agent in line.agents),
        quote=flat(claim.quote.text),
        language=line.source.language,
        outlet=line.source.publisher,
        title=flat(line.source.title),
        published=line.source.published,
    )


def _state(line: ClaimLine) -> str:
    if line.record.established:
        return "established"
    decision = line.record.decision
    if decision is None:
        return "accepted" if line.record.accepted_by else "proposed"
    return {"accept": "accepted", "reject": "rejected", "amend": "amended"}[decision.value]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
