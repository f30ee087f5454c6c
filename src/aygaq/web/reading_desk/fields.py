"""What the form of a claim sends, as a claim.

Reach for this module where a person amends a claim or adds one. One fact is always true: the
words that the new claim rests on stand in the source; what the person typed beside them (a
date, a term) is kept as value, never as words of the source.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from django.http import QueryDict

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
from aygaq.dates import DateError, When, find_terms, parse_edtf, understand
from aygaq.places import PlaceUnknown, place
from aygaq.vocabulary import term
from aygaq.web.reading_desk.choices import SLOTS, code_of, kind_of
from aygaq.web.reading_desk.errors import FieldWrong, QuoteEmpty, WordsNotThere
from aygaq.web.reading_desk.find_words import find_words
from aygaq.web.said import flat

Choice = TypeVar("Choice", Modality, Polarity)

#: Values of the subject's field that name nobody of the list, but words of the source.
NEW_KINDS = {"new-person": EntityKind.PERSON, "new-group": EntityKind.GROUP}


@dataclass(frozen=True)
class Surroundings:
    """What a claim is made among.

    Attributes:
        entities: of the reading that people add to.   published: of the source, EDTF.
    """

    text: str
    entities: Mapping[EntityId, Entity]
    published: str | None


def quote_of(form: QueryDict, text: str) -> Span:
    """The words that were selected, without white space around them.

    Raises:
        QuoteEmpty: there are none.
    """
    try:
        start, end = int(form.get("start", "")), int(form.get("end", ""))
    except ValueError:
        start, end = 0, 0
    words = text[start:end] if 0 <= start < end <= len(text) else ""
    if not words.strip():
        raise QuoteEmpty(start, end, len(text))
    start += len(words) - len(words.lstrip())
    return Span.of(text, start, start + len(words.strip()))


def claim_from(form: QueryDict, around: Surroundings, before: Claim | None = None) -> Claim:
    """The claim that the form says; `before` is the one that it amends.

    Raises:
        QuoteEmpty, WordsNotThere, FieldWrong, NotUnderstood and other DateErrors.
    """
    quote = quote_of(form, around.text)
    code = code_of(form.get("type", ""))
    kind = kind_of(code, before.kind if before else None)
    base = before or Claim(ClaimId("c-new"), kind, code, None, quote, "person/1")
    return replace(
        base,
        kind=kind,
        type=code,
        quote=quote,
        subject=_subject(form, around),
        agents=_agents(form, around),
        date=_date(form.get("date", ""), around, quote, base.date),
        place=_place(form, around, quote, base.place),
        speaker=_speaker(form.get("speaker", ""), around, quote, base.speaker),
        modality=_one_of(Modality, form, "modality"),
        polarity=_one_of(Polarity, form, "polarity"),
        value=_value(form, code, base),
    )


def new_subject_words(form: QueryDict, around: Surroundings) -> tuple[EntityKind, Span] | None:
    """Words of the source for somebody whom its reading does not name; None where it does."""
    kind = NEW_KINDS.get(form.get("subject", ""))
    if kind is None:
        return None
    near = quote_of(form, around.text)
    return kind, find_words(around.text, form.get("subject_words", ""), near, field="person")


def _subject(form: QueryDict, around: Surroundings) -> EntityId | None:
    told = form.get("subject", "")
    if not told or told in NEW_KINDS:
        return None
    if told not in around.entities:
        raise FieldWrong("subject", "nobody of this source has this id")
    return EntityId(told)


def _agents(form: QueryDict, around: Surroundings) -> tuple[EntityId, ...]:
    told = [agent for agent in form.getlist("agents") if agent]
    if any(agent not in around.entities for agent in told):
        raise FieldWrong("agents", "nobody of this source has this id")
    return tuple(dict.fromkeys(EntityId(agent) for agent in told))


def when_of(typed: str, published: str | None) -> When:
    """What a date is taken for, against the day of the report."""
    try:
        report = parse_edtf(published) if published else None
    except DateError:
        report = None
    return understand(typed, report)


def _date(
    typed: str, around: Surroundings, quote: Span, before: ClaimDate | None
) -> ClaimDate | None:
    if not typed.strip():
        return None
    if before is not None and typed.strip() == before.edtf:
        return before
    when = when_of(typed, around.published)
    words = None if before is None else before.words
    try:
        words = find_words(quote.text, typed, Span(0, len(quote.text), quote.text), field="date")
        words = Span.of(around.text, quote.start + words.start, quote.start + words.end)
    except WordsNotThere:
        pass  # typed in other words than the source's
    return ClaimDate(when.edtf, when.earliest, when.latest, words)


def _place(
    form: QueryDict, around: Surroundings, quote: Span, before: ClaimPlace | None
) -> ClaimPlace | None:
    words, wanted = form.get("place", ""), form.get("place_id", "") or None
    if not words.strip():
        return None
    same_words = before is not None and flat(before.words.text) == flat(words)
    if before is not None and same_words and before.id == wanted:
        return before
    span = find_words(around.text, words, quote, field="place")
    if before is not None and same_words:
        span = before.words
    if wanted is None:
        return ClaimPlace(span)
    try:
        found = place(wanted)
    except PlaceUnknown:
        raise FieldWrong("place", "the gazetteer has no such entry") from None
    return ClaimPlace(span, found.id, found.name, found.within, found.lat, found.lon)


def _speaker(
    words: str, around: Surroundings, quote: Span, before: Speaker | None
) -> Speaker | None:
    if not words.strip():
        return None
    if before is not None and flat(before.words.text) == flat(words):
        return before
    span = find_words(around.text, words, quote, field="speaker")
    names = {flat(e.name).casefold() for e in around.entities.values() if e.named}
    return Speaker(span, named=flat(span.text).casefold() in names)


def _one_of(kind: type[Choice], form: QueryDict, field: str) -> Choice:
    try:
        return kind(form.get(field, ""))
    except ValueError:
        raise FieldWrong(field, "none of those that are offered") from None


def _value(form: QueryDict, code: str, base: Claim) -> dict[str, str | int | float] | None:
    """The value, slot by slot; slots that the form does not show stay as they are."""
    value = dict(base.value or {}) if base.type == code else {}
    for slot in SLOTS:
        typed = form.get(f"slot-{slot}")
        if typed is None:
            continue
        if not typed.strip():
            value.pop(slot, None)
        elif typed.strip() != str(value.get(slot, "")):
            value[slot] = _slot(slot, flat(typed))
    return value or None


def _slot(slot: str, typed: str) -> str | int | float:
    if slot == "term":
        return term_of(typed)
    if slot == "number":
        try:
            return int(typed.replace(",", "").replace(" ", ""))
        except ValueError:
            raise FieldWrong("number", "expected a whole number such as 40") from None
    return typed


def term_of(typed: str) -> str:
    """A term in plain words or ISO 8601: "five years", "P5Y6M", "life".

    Raises:
        FieldWrong: it is no term.
    """
    if typed in ("life", "death"):
        return typed
    found = find_terms(typed)
    if len(found) == 1 and found[0].value:
        return found[0].value
    if re.fullmatch(r"P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?", typed):
        return typed
    raise FieldWrong("term", "expected a length such as five years, 18 months, life, P5Y6M")


def slots_of(claim_type: str, value: Mapping[str, object] | None, kind: ClaimKind) -> list[str]:
    """The slots to show: those that the code asks for and those that the claim has."""
    asked = [slot for slot in term(claim_type).slots if slot in SLOTS]
    more = [slot for slot in value or {} if slot in SLOTS and slot not in asked]
    if kind is ClaimKind.ATTRIBUTE and not asked and not more:
        return ["text"]
    return [*asked, *more]
