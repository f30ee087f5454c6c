"""Values as rows and back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.claims import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    ClaimPlace,
    Count,
    Entity,
    EntityId,
    EntityKind,
    Modality,
    Polarity,
    Span,
    Speaker,
)
from aygaq.sources.text import Metadata, Origin, Part, PartKind
from aygaq.store.ids import RecordId
from aygaq.store.models import Source, Text
from aygaq.store.rows import (
    claim_of,
    claim_row,
    entity_of,
    entity_row,
    merge_metadata,
    metadata_of,
    metadata_to_text,
    parts_of,
    parts_to_text,
)

often = settings(max_examples=80, deadline=None)
words = st.text(max_size=12)
spans = st.builds(Span, st.integers(0, 9_999), st.integers(0, 9_999), words)
ids = st.sampled_from([EntityId("e-1"), EntityId("e-2")])
numbers = st.floats(allow_nan=False, allow_infinity=False)
days = st.none() | st.dates(min_value=dt.date(1, 1, 1))
claims = st.builds(
    Claim,
    id=st.just(ClaimId("c-1")),
    kind=st.sampled_from(ClaimKind),
    type=words,
    subject=st.none() | ids,
    quote=spans,
    reader=words,
    agents=st.lists(ids, max_size=2).map(tuple),
    date=st.none() | st.builds(ClaimDate, words, days, days, st.none() | spans),
    place=st.none()
    | st.builds(
        ClaimPlace,
        spans,
        st.none() | words,
        st.none() | words,
        st.lists(words, max_size=3).map(tuple),
        st.none() | numbers,
        st.none() | numbers,
    ),
    value=st.none() | st.dictionaries(words, words | st.integers() | numbers, max_size=3),
    speaker=st.none() | st.builds(Speaker, spans, words, st.booleans()),
    modality=st.sampled_from(Modality),
    polarity=st.sampled_from(Polarity),
    because=st.dictionaries(words, words, max_size=3),
)
entities = st.builds(
    Entity,
    id=st.just(EntityId("e-1")),
    kind=st.sampled_from(EntityKind),
    name=words,
    mentions=st.lists(spans, max_size=3).map(tuple),
    named=st.booleans(),
    count=st.none()
    | st.builds(Count, st.integers(), st.none() | st.integers(), st.booleans(), words),
)
parts = st.builds(
    Part,
    st.sampled_from(PartKind),
    st.integers(0, 99),
    st.integers(0, 99),
    st.none() | words,
    *[st.none() | st.integers(0, 9)] * 3,
)
FIELDS = ("title", "publisher", "published", "authors", "translators", "language", "address")


@st.composite
def metadata(draw: st.DrawFn) -> Metadata:
    values: dict[str, Any] = {}
    for name in draw(st.sets(st.sampled_from(FIELDS))):
        values[name] = draw(
            st.lists(words).map(tuple) if name in ("authors", "translators") else words
        )
    origin = draw(st.sampled_from(Origin))
    return Metadata(**values, origins=tuple((name, origin) for name in sorted(values)))


@often
@given(claims)
def test_a_claim_comes_back_from_its_row(claim: Claim) -> None:
    kept = {EntityId(f"e-{n}"): RecordId(f"e-{n}") for n in (1, 2)}
    assert claim_of(claim_row(claim, row_id="c-1", run="r-1", place=0, entities=kept)) == claim


@often
@given(claims)
def test_a_claim_s_entities_get_the_store_s_ids(claim: Claim) -> None:
    new = {EntityId(f"e-{n}"): RecordId(f"e-{n}x") for n in (1, 2)}
    back = claim_of(claim_row(claim, row_id="c-1", run="r-1", place=0, entities=new))
    subject = None if claim.subject is None else EntityId(new[claim.subject])
    agents = tuple(EntityId(new[agent]) for agent in claim.agents)
    assert back == replace(claim, subject=subject, agents=agents)


@often
@given(claims)
def test_every_column_of_a_claim_s_row_can_be_committed_to(claim: Claim) -> None:
    kept = {EntityId(f"e-{n}"): RecordId(f"e-{n}") for n in (1, 2)}
    row = claim_row(claim, row_id="c-1", run="r-1", place=0, entities=kept)
    assert {type(value) for value in row.to_canonical().values()} <= {str, int, type(None)}


@often
@given(entities)
def test_an_entity_comes_back_from_its_row(entity: Entity) -> None:
    assert entity_of(entity_row(entity, row_id="e-1", run="r-1", place=0)) == entity


@often
@given(st.lists(parts, max_size=4).map(tuple))
def test_parts_come_back_from_their_text(kept: tuple[Part, ...]) -> None:
    assert parts_of(Text(parts=parts_to_text(kept))) == kept


@often
@given(metadata())
def test_metadata_comes_back_from_its_text(kept: Metadata) -> None:
    assert metadata_of(Source(given=metadata_to_text(kept)), "given") == kept


@often
@given(metadata(), metadata())
def test_what_was_given_counts_where_it_was_said_and_nowhere_else(
    document: Metadata, given_: Metadata
) -> None:
    merged = merge_metadata(document, given_)
    said = dict(given_.origins)
    for name in FIELDS:
        assert getattr(merged, name) == getattr(given_ if name in said else document, name)
    assert dict(merged.origins) == dict(document.origins) | said
