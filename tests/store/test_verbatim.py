"""A claim whose words do not stand in its text cannot be stored, by any path."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db.models import QuerySet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.read_source import keep_reading, read_source
from aygaq.claims import Claim, EntityId, QuoteNotVerbatim, Reading, SourceId, Span
from aygaq.sources.text import SourceText
from aygaq.store import queries
from aygaq.store.errors import OnlyThroughRecord, OwnerDisagrees
from aygaq.store.models import ClaimRow
from aygaq.store.records import ClaimRecord, Decision
from aygaq.store.rows import claim_row, entity_row
from aygaq.store.transaction import record
from aygaq.store.workspace import Workspace
from tests.store import fakes
from tests.store.engines import actor

often = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

#: Ways in, each given a workspace, a claim that is there, and a false one.
Way = Callable[[Workspace, ClaimRecord, Claim], object]


def text_of(workspace: Workspace, known: ClaimRecord) -> SourceText:
    return queries.source_text(workspace, known.source)


def reading_with(workspace: Workspace, known: ClaimRecord, claim: Claim) -> Reading:
    """A reading of the claim's source that holds this claim among its entities."""
    source = queries.source(workspace, known.source)
    entities = [e.entity for e in queries.entities(workspace, known.source)]
    whole = fakes.read(text_of(workspace, known), SourceId(source.sha256))
    return replace(whole, entities=tuple(entities), claims=(claim,))


def false_row(known: ClaimRecord, claim: Claim) -> ClaimRow:
    named = [e for e in (claim.subject, *claim.agents) if e is not None]
    ids: Any = {entity: entity for entity in named}
    return claim_row(claim, row_id="c-00000000", run=known.run, place=0, entities=ids)


def by_reading(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    reading = reading_with(workspace, known, claim)

    def read(text: SourceText, sha256: SourceId) -> Reading:
        return reading

    read_source(workspace, known.source, read, reader="false/1", by=actor(workspace))


def by_keeping(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    reading = reading_with(workspace, known, claim)
    keep_reading(workspace, known.source, reading, reader="false/1", by=actor(workspace))


def by_amending(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    by = actor(workspace)
    judge_claim(workspace, known.id, Decision.AMEND, by=by, seen={}, amended=claim)


def by_record(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    with record(workspace, actor(workspace), "claim.slip-in", known.id) as change:
        change.insert(false_row(known, claim))


def by_saving(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    false_row(known, claim).save(force_insert=True)


def by_saving_raw(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    false_row(known, claim).save_base(raw=True, force_insert=True)


def by_creating_many(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    ClaimRow.objects.bulk_create([false_row(known, claim)])


def by_creating_past_the_manager(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    row = false_row(known, claim)
    row.entry_seq, row.salt = 0, bytes(32)
    past: QuerySet[Any] = QuerySet(ClaimRow)
    past.bulk_create([row])


def by_changing_a_kept_row(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    row = ClaimRow.objects.get(pk=known.id)
    row.quote, row.quote_start = claim.quote.text, claim.quote.start
    row.save()


def by_updating(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    ClaimRow.objects.filter(pk=known.id).update(quote=claim.quote.text)


def by_sealing_it_oneself(workspace: Workspace, known: ClaimRecord, claim: Claim) -> None:
    row = false_row(known, claim)
    row.sealed = True
    with record(workspace, actor(workspace), "claim.slip-in", known.id) as change:
        change.insert(row)


WAYS: tuple[Way, ...] = (
    by_reading,
    by_keeping,
    by_amending,
    by_record,
    by_saving,
    by_saving_raw,
    by_creating_many,
    by_creating_past_the_manager,
    by_changing_a_kept_row,
    by_updating,
    by_sealing_it_oneself,
)


@st.composite
def false_spans(draw: st.DrawFn, text: str) -> Span:
    """Words that do not stand where they say: moved, misspelt, empty, outside."""
    start = draw(st.integers(-3, len(text) + 3))
    end = draw(st.integers(-3, len(text) + 3))
    words = draw(st.one_of(st.just(text[max(start, 0) : max(end, 0)]), st.text(max_size=12)))
    stands = 0 <= start < end <= len(text) and text[start:end] == words
    return Span(start, end, words + "!") if stands else Span(start, end, words)


@often
@given(st.data())
def test_a_false_claim_is_stored_by_no_way(evidence: Workspace, data: st.DataObject) -> None:
    records = list(queries.claims(evidence))
    known = data.draw(st.sampled_from([r for r in records if r.claim.date is not None]))
    span = data.draw(false_spans(text_of(evidence, known).text))
    claim = data.draw(st.sampled_from(with_false_span(known.claim, span)))
    way = data.draw(st.sampled_from(WAYS))
    with pytest.raises((QuoteNotVerbatim, OnlyThroughRecord)):
        way(evidence, known, claim)
    assert list(queries.claims(evidence)) == records


def with_false_span(claim: Claim, span: Span) -> list[Claim]:
    """The claim with a false quote, and with true quote but false words elsewhere."""
    assert claim.date is not None
    assert claim.place is not None
    assert claim.speaker is not None
    quote = replace(claim, quote=span)
    elsewhere = [
        replace(claim, date=replace(claim.date, words=span)),
        replace(claim, place=replace(claim.place, words=span)),
        replace(claim, speaker=replace(claim.speaker, words=span)),
    ]
    return [quote, *elsewhere]


@often
@given(st.data())
def test_an_entity_with_a_false_mention_is_not_stored(
    evidence: Workspace, data: st.DataObject
) -> None:
    known = next(iter(queries.claims(evidence)))
    records = list(queries.entities(evidence))
    false = data.draw(false_spans(text_of(evidence, known).text))
    entity = replace(records[0].entity, id=EntityId("e-00000000"), mentions=(false,))
    row = entity_row(entity, row_id=entity.id, run=known.run, place=0)
    with (
        pytest.raises(QuoteNotVerbatim),
        record(evidence, actor(evidence), "entity.slip-in", known.source) as change,
    ):
        change.insert(row)
    assert list(queries.entities(evidence)) == records


def test_a_claim_about_somebody_of_another_reading_is_not_stored(evidence: Workspace) -> None:
    known = next(iter(queries.claims(evidence)))
    stranger = next(e for e in queries.entities(evidence) if e.run != known.run)
    row = false_row(known, replace(known.claim, agents=(stranger.id,)))
    with (
        pytest.raises(OwnerDisagrees),
        record(evidence, actor(evidence), "claim.slip-in", known.id) as change,
    ):
        change.insert(row)


def test_a_true_claim_is_stored_by_the_same_way(evidence: Workspace) -> None:
    """The ways above fail for the words alone."""
    known = next(iter(queries.claims(evidence)))
    by_record(evidence, known, known.claim)
    assert queries.claim(evidence, "c-00000000").claim.quote == known.claim.quote
