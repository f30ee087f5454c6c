"""One event told twice: the headline's arrest is the one that the lead dates.

Reach for this module when all acts of a text are drafted. An act without a time or a place takes
those that the text gives the same event elsewhere: the same thing done to the same person, or
what a headline tells in short and the lead in full. Where the text knows two such events, of
different times or places, nothing is taken. Always true: what is taken was said of some act.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from aygaq.claims import ClaimDate, ClaimKind, ClaimPlace, Polarity
from aygaq.reading.assemble import Draft
from aygaq.reading.lexicon import word_set
from aygaq.reading.victims.layout import Layout

_EVENTS = tuple(
    word_set(acts)
    for acts in (
        "arrest detention abduction",
        "killing death-in-custody",
        "sentence",
        "charge",
        "abduction enforced-disappearance missing",
        "assault ill-treatment torture",
        "home-visit",
        "property-confiscation",
    )
)
# what is done to the same person again and again
_OFTEN = word_set("assault ill-treatment torture home-visit property-confiscation")

_OF_ARREST = re.compile(
    r"\bon the (?:day|night|morning|evening|afternoon) of (?:his|her|their) "
    r"(?:arrest|detention|abduction|capture)\b"
)
_FEW = 2  # people who may be others of the same number
_NEAR = 60  # code points on either side of a trigger
_OF_REMAND = word_set("detention imprisonment arrest")
_REMAND = re.compile(
    r"\b(?:remand(?:ed|s|ing)?\b|pending (?:trial|investigation)|pre-?trial detention|denied bail"
    r"|(?:sent|committed|transferred) (?:\w+ )?to (?:jail|prison))"
)
_LASTING = word_set(
    "detention imprisonment house-arrest internment incommunicado denial-of-counsel"
)
_YEARS = re.compile(
    r"\b(?:spen[td]|spending|for|languish\w*)\b(?: [\w-]+){0,5}? (?:years|months|decades)\b"
)
_ANEW = word_set("again rearrested re-arrested")


def fill_from_same_event(drafts: Sequence[Draft], layout: Layout) -> None:
    """Give acts the time and the place told elsewhere. Effect: changes drafts."""
    acts = [d for d in drafts if d.kind is ClaimKind.ACT and d.polarity is Polarity.AFFIRMED]
    for draft in acts:
        draft.date = of_the_arrest(draft, acts) or draft.date
    told = _Told(acts, layout)
    dates = [_date_for(draft, told) if draft.date is None else None for draft in acts]
    places = [_place_for(draft, told) if _is_vague(draft) else None for draft in acts]
    for draft, date, place in zip(acts, dates, places, strict=True):
        draft.date = draft.date or date
        draft.place = place or draft.place


class _Told:
    """The acts of a text, and by whom they befell."""

    def __init__(self, acts: Sequence[Draft], layout: Layout) -> None:
        self._acts, self._layout = acts, layout
        self._of: dict[int, list[Draft]] = {}
        for act in acts:
            self._of.setdefault(id(act.subject), []).append(act)

    def may_go_on(self, draft: Draft, other: Draft) -> bool:
        """Whether what happens often can be one: told of in the opening, before, or beside."""
        one, two = draft.trigger, other.trigger
        opens = self._layout.in_headline(one) or self._layout.in_lead(one)
        return opens or two < one or self._layout.in_one_part(one, two)

    def same(self, draft: Draft) -> Iterator[Draft]:
        """The other tellings of what may be the same event, in their order."""
        heads = self._layout.in_headline(draft.trigger)
        every = heads or _counted(draft) is not None
        for other in self._acts if every else self._of[id(draft.subject)]:
            if other is draft or not is_alike(draft.type, other.type):
                continue
            if is_another_time(draft) != is_another_time(other):
                continue
            if _is_remand(draft) != _is_remand(other):
                continue
            if (
                other.subject is draft.subject
                or _same_count(draft, other)
                or (heads and self._layout.in_lead(other.trigger) and _may_be_one(draft, other))
            ):
                yield other


def _date_for(draft: Draft, acts: _Told) -> ClaimDate | None:
    if _tells_length(draft):
        return None
    told = acts.same(draft)
    if draft.type in _OFTEN:  # a later paragraph with a day of its own tells of other blows
        told = (d for d in told if acts.may_go_on(draft, d))
    return innermost(d.date for d in told if d.date is not None)


def innermost(dates: Iterable[ClaimDate]) -> ClaimDate | None:
    """The time that all others hold; None where there is none such, or two events of two times."""
    told = [date for date in dates if _is_closed(date)]
    shortest = min(told, key=_length, default=None)
    if shortest is None or not all(_holds(date, shortest) for date in told):
        return None
    return shortest


def of_the_arrest(draft: Draft, acts: Sequence[Draft]) -> ClaimDate | None:
    """ "Was beaten on the day of his arrest": the day that the text gives that arrest."""
    if is_alike(draft.type, "arrest") or _OF_ARREST.search(draft.quote.text) is None:
        return None
    theirs = (a for a in acts if a.subject is draft.subject and is_alike(a.type, "arrest"))
    return innermost(a.date for a in theirs if a.date is not None)


def _place_for(draft: Draft, acts: _Told) -> ClaimPlace | None:
    told = [d.place for d in acts.same(draft) if d.place is not None and d.place.id]
    nearest = max(told, key=lambda place: len(place.within), default=None)
    if nearest is None or not all(_lies_in(nearest, place) for place in told):
        return None
    return nearest


def is_alike(one: str, other: str) -> bool:
    """Whether two types can name one event: an arrest is told as a detention too."""
    return one == other or any(one in event and other in event for event in _EVENTS)


def is_another_time(draft: Draft) -> bool:
    """ "Was again arrested on Sunday", "re-arrested": not the arrest told before."""
    return bool(_ANEW & set(draft.quote.text.lower().split())) or "re-arrest" in draft.quote.text


def _counted(draft: Draft) -> int | None:
    """How many an unnamed group is, where that is told exactly and is more than two."""
    subject = draft.subject
    count = subject.count if subject is not None and not subject.named else None
    exact = count is not None and count.low == count.high and not count.approximate
    return count.low if count is not None and exact and (count.low or 0) > _FEW else None


def _same_count(draft: Draft, other: Draft) -> bool:
    """ "Five were arrested over books"; "arrested five therapists on Thursday": one arrest."""
    number = _counted(draft)
    return number is not None and draft.type == other.type and number == _counted(other)


def _is_remand(draft: Draft) -> bool:
    """ "The judge sent her to jail pending trial": not the arrest some days before."""
    near = _near(draft)
    return draft.type in _OF_REMAND and _REMAND.search(near) is not None


def _tells_length(draft: Draft) -> bool:
    """ "Spent more than 15 years in detention", "languished in jail for years": of no one day."""
    return draft.type in _LASTING and _YEARS.search(_near(draft)) is not None


def _near(draft: Draft) -> str:
    """The words round the trigger of an act."""
    at = draft.trigger - draft.quote.start
    return draft.quote.text[max(0, at - _NEAR) : at + _NEAR]


def _may_be_one(headline: Draft, lead: Draft) -> bool:
    """Whether a headline's people, named or not, can be those of the lead."""
    if headline.subject is None or lead.subject is None:
        return False
    return not (headline.subject.named and lead.subject.named)


def _is_vague(draft: Draft) -> bool:
    """Whether its own words tell no place."""
    place, quote = draft.place, draft.quote
    return place is None or not quote.start <= place.words.start < quote.end


def _is_closed(date: ClaimDate) -> bool:
    return date.earliest is not None and date.latest is not None


def _length(date: ClaimDate) -> int:
    assert date.earliest is not None
    assert date.latest is not None
    return (date.latest - date.earliest).days


def _holds(date: ClaimDate, inner: ClaimDate) -> bool:
    assert date.earliest is not None
    assert date.latest is not None
    assert inner.earliest is not None
    assert inner.latest is not None
    return date.earliest <= inner.earliest and inner.latest <= date.latest


def _lies_in(place: ClaimPlace, outer: ClaimPlace) -> bool:
    return place.id == outer.id or outer.name in place.within
