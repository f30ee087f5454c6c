"""A case as its page shows it: sentences, footnotes, sides of a dispute.

Reach for this module to change what the page says. Pure: a loaded case in, values for the
template out. One fact is always true: each statement carries at least one footnote, and a
footnote's quote is that of its claim, letter for letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aygaq.cases import Act, SourcedClaim
from aygaq.cases.timeline import place_in_time
from aygaq.cases.tongue import Tongue
from aygaq.cases.values import Contradiction, Position, Standing
from aygaq.cases.words import (
    act_date,
    act_details,
    act_label,
    attribute_words,
    gap_words,
    position_words,
    rule_words,
    says_who,
    support_words,
)
from aygaq.publishing.page.citing import cite, words_after, words_before
from aygaq.publishing.page.line import draw_line
from aygaq.store.team_records import NoteRecord
from aygaq.web.case.load import LoadedCase


@dataclass(frozen=True)
class Note:
    """A footnote: words in their source.

    Attributes:
        before, after: the words around the quote, for reading it in its place.
        cite: publisher, title, date of publication, as far as they are known.
    """

    number: int
    claim: str
    standing: str
    before: str
    quote: str
    after: str
    speaker: str
    cite: str
    language: str
    sha256: str
    start: int
    end: int

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"note-{self.number}"


@dataclass(frozen=True)
class Side:
    """One side of a dispute."""

    value: str
    outlets: tuple[str, ...]
    support: str
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Dispute:
    """What sources disagree on; the best supported side first."""

    slot: str
    sides: tuple[Side, ...]
    rule: str
    because: str

    @property
    def undecided(self) -> bool:
        """Whether nothing puts one side before another."""
        return self.rule == "undecided"


@dataclass(frozen=True)
class Statement:
    """One act, as a line of the dossier."""

    label: str
    standing: str
    established: bool
    date: str
    edtf: str
    details: tuple[str, ...]
    support: str
    says: str
    notes: tuple[Note, ...]
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True)
class About:
    """One attribute, such as the occupation, with every wording of it."""

    label: str
    values: tuple[tuple[str, Note], ...]


@dataclass(frozen=True)
class ShownCase:
    """All that the page of one case shows."""

    id: str
    name: str
    other_names: tuple[str, ...]
    person: bool
    named: bool
    about: tuple[About, ...]
    undated: int
    line: str
    statements: tuple[Statement, ...]
    gaps: tuple[str, ...]
    rejected: int
    waiting: int
    notes: tuple[Note, ...]
    remarks: tuple[NoteRecord, ...]

    @property
    def disputes(self) -> tuple[tuple[Statement, Dispute], ...]:
        """Every dispute with the act that it is about."""
        return tuple((told, dispute) for told in self.statements for dispute in told.disputes)


def show(loaded: LoadedCase, tongue: Tongue) -> ShownCase:
    """What the page of a case shows, in the language of the interface."""
    case, notes = loaded.case, _Notes(loaded)
    about = tuple(_about(case.attributes, notes, tongue))
    dated = [act for act in case.acts if act.when is not None]
    line = place_in_time(dated)
    statements = tuple(_statement(act, loaded, notes, tongue) for act in case.acts)
    return ShownCase(
        id=case.id,
        name=" ".join(case.name.split()),
        other_names=tuple(name for name in case.names if name != case.name),
        person=case.entities[0].kind.value == "person",
        named=case.named,
        about=about,
        undated=len(case.acts) - len(dated),
        line=draw_line(line, "case", tongue) if line and len(dated) > 1 else "",
        statements=statements,
        gaps=tuple(gap_words(gap, tongue) for gap in case.gaps),
        rejected=len(case.rejected),
        waiting=sum(claim.standing is Standing.PROPOSED for claim in case.claims),
        notes=tuple(notes.taken),
        remarks=loaded.remarks,
    )


def _about(claims: Sequence[SourcedClaim], notes: _Notes, tongue: Tongue) -> Iterator[About]:
    by_label: dict[str, list[tuple[str, Note]]] = {}
    for claim in _once(claims):
        label, _, value = attribute_words(claim, tongue).partition(": ")
        by_label.setdefault(label, []).append((value, notes.take(claim)))
    for label, values in by_label.items():
        yield About(label, tuple(values))


def _once(claims: Sequence[SourcedClaim]) -> Iterator[SourcedClaim]:
    seen: set[str] = set()
    for claim in claims:
        words = attribute_words(claim).casefold()
        if words not in seen:
            seen.add(words)
            yield claim


def _statement(act: Act, loaded: LoadedCase, notes: _Notes, tongue: Tongue) -> Statement:
    return Statement(
        label=act_label(act.best, tongue),
        standing=act.best.standing.value,
        established=act.best.claim.id in loaded.established,
        date=act_date(act, tongue),
        edtf="" if act.when is None else act.when.edtf,
        details=act_details(act, loaded.entities, tongue),
        support=support_words(act.support, tongue),
        says="; ".join(dict.fromkeys(says_who(claim, tongue) for claim in act.claims)),
        notes=tuple(dict.fromkeys(notes.take(claim) for claim in act.claims)),
        disputes=tuple(_dispute(dispute, notes, tongue) for dispute in act.contradictions),
    )


def _dispute(dispute: Contradiction, notes: _Notes, tongue: Tongue) -> Dispute:
    sides = tuple(_side(dispute.slot, position, notes, tongue) for position in dispute.positions)
    return Dispute(dispute.slot, sides, dispute.rule, rule_words(dispute.rule, tongue))


def _side(slot: str, position: Position, notes: _Notes, tongue: Tongue) -> Side:
    outlets = sorted({claim.source.publisher or "" for claim in position.claims} - {""})
    return Side(
        value=position_words(slot, position.value, tongue),
        outlets=tuple(outlets),
        support=support_words(position.support, tongue),
        notes=tuple(dict.fromkeys(notes.take(claim) for claim in position.claims)),
    )


class _Notes:
    """Footnotes, numbered as they are first needed."""

    def __init__(self, loaded: LoadedCase) -> None:
        self._texts = loaded.texts
        self._by_place: dict[tuple[str, int, int], Note] = {}

    @property
    def taken(self) -> list[Note]:
        return list(self._by_place.values())

    def take(self, claim: SourcedClaim) -> Note:
        quote = claim.claim.quote
        place = (claim.source.sha256, quote.start, quote.end)
        if place not in self._by_place:
            self._by_place[place] = self._note(claim, len(self._by_place) + 1)
        return self._by_place[place]

    def _note(self, claim: SourcedClaim, number: int) -> Note:
        quote, source = claim.claim.quote, claim.source
        text = self._texts.get(source.sha256, "")
        speaker = claim.claim.speaker
        return Note(
            number=number,
            claim=claim.claim.id,
            standing=claim.standing.value,
            before=words_before(text, quote.start),
            quote=quote.text,
            after=words_after(text, quote.end),
            speaker=" ".join(speaker.words.text.split()) if speaker else "",
            cite=cite(claim),
            language=source.language or "",
            sha256=source.sha256,
            start=quote.start,
            end=quote.end,
        )
