"""Whom a headline or a lead tells of without a name: the one person further down whom it fits.

Reach for this module once all acts are drafted. "A Kazakh man was sentenced to 12 years" opens a
story that says eight sentences later of one named man that he was sentenced to 12 years. Where
the act itself, its term or its day, fits one named person of the text and nobody else, the
opening tells of that person. Always true: only what is told of one unnamed person of the opening
changes its bearer, and nobody who is of another sex or calling becomes that bearer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aygaq.claims import ClaimKind, EntityKind, Polarity
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Referent
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Gender, Manner
from aygaq.reading.same_event import is_alike
from aygaq.reading.victims.layout import Layout


def name_bearers_of_opening(drafts: Sequence[Draft], layout: Layout) -> None:
    """Give acts of the opening their named bearer. Effect: changes drafts' subjects."""
    acts = [d for d in drafts if d.kind is ClaimKind.ACT and d.polarity is Polarity.AFFIRMED]
    opening = [a for a in acts if layout.in_headline(a.trigger) or layout.in_lead(a.trigger)]
    for unnamed in _unnamed(opening):
        theirs = [a for a in acts if a.subject is unnamed]
        fitting = [named for act in theirs for named in _fitting(act, acts)]
        if fitting and all(f is fitting[0] for f in fitting) and _may_be(unnamed, fitting[0]):
            _give(drafts, unnamed, fitting[0])


def _unnamed(opening: Sequence[Draft]) -> Iterator[Referent]:
    """The single people whom the opening tells of and nobody names."""
    for subject in {id(a.subject): a.subject for a in opening}.values():
        if subject is not None and _is_unnamed(subject):
            yield subject


def _is_unnamed(subject: Referent) -> bool:
    """ "A Kazakh man", neither "his wife" nor "two men"."""
    alone = subject.kind is EntityKind.PERSON and not subject.plural and subject.owner is None
    return alone and not subject.named and subject.mentions[0].manner is Manner.INDEFINITE


def _fitting(act: Draft, acts: Sequence[Draft]) -> list[Referent]:
    """The named people to whom the text says the same was done: one, else nobody is meant."""
    alike = [a for a in acts if is_alike(act.type, a.type) and a.subject is not act.subject]
    fit = [a.subject for a in alike if a.subject is not None and _is_same(act, a)]
    fit = [s for s in fit if s.kind is EntityKind.PERSON]
    alone = len({id(s) for s in fit}) == 1 and fit[0].named and not fit[0].plural
    return fit[:1] if alone else []


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether what two drafts of one type of act tell is surely one act."""
    terms = [(d.value or {}).get("term") for d in (one, other)]
    if terms[0] is not None:
        return terms[0] == terms[1]
    if one.date is None or other.date is None or one.date.earliest is None:
        return False
    return one.date.earliest == one.date.latest and one.date.edtf == other.date.edtf


def _may_be(unnamed: Referent, named: Referent) -> bool:
    """Whether nothing that somebody is called speaks against it."""
    sexes = {unnamed.gender, named.gender} - {Gender.UNKNOWN}
    callings = unnamed.nouns - words_of("people", "general")
    known = named.nouns & words_of("people", "role")
    return len(sexes) < 2 and (not callings or not known or bool(callings & named.nouns))


def _give(drafts: Sequence[Draft], unnamed: Referent, named: Referent) -> None:
    for draft in drafts:
        if draft.subject is unnamed:
            draft.subject = named
