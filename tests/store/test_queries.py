"""What is asked of one source or claim is what the whole record says of it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.workspace import Workspace


def test_one_claim_is_the_claim_of_the_whole_record(evidence: Workspace) -> None:
    for record in queries.claims(evidence):
        assert queries.claim(evidence, record.id) == record


def test_the_claims_of_one_source_are_those_of_the_whole_record(evidence: Workspace) -> None:
    whole = list(queries.claims(evidence))
    for source in queries.sources(evidence):
        alone = list(queries.claims(evidence, source.id))
        assert alone == [record for record in whole if record.source == source.id]


def test_claims_about_an_entity_are_those_of_the_whole_record(evidence: Workspace) -> None:
    whole = list(queries.claims(evidence))
    for entity in {record.claim.subject for record in whole if record.claim.subject}:
        about = [record for record in whole if record.claim.subject == entity]
        assert queries.claims_about(evidence, [entity]) == about


def test_one_source_is_the_source_of_the_whole_list(evidence: Workspace) -> None:
    for record in queries.sources(evidence):
        assert queries.source(evidence, record.id) == record


def test_an_id_that_begins_another_is_found_only_by_itself(evidence: Workspace) -> None:
    first = queries.sources(evidence)[0].id
    assert queries.find_source(evidence, first[:6]) == first
    with pytest.raises(NoSuchRecord):
        queries.find_source(evidence, first + "0")


def test_one_claim_needs_as_few_queries_as_any(evidence: Workspace) -> None:
    one, other, *_ = [record.id for record in queries.claims(evidence)]
    with CaptureQueriesContext(
        connection,
    ) as asked:
        queries.claim(evidence, one)
        queries.claim(evidence, other)
    assert len(asked) <= 14  # with who has confirmed it, and whether that is asked
    assert not [q for q in asked.captured_queries if "WHERE" not in q["sql"]]
