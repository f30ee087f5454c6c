"""One case alone is the case of the whole record."""

from __future__ import annotations

import pytest

from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.view_case import view_case
from aygaq.actions.view_record import view_record
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.records import Identity
from aygaq.store.workspace import Workspace
from tests.store.engines import actor


def test_each_case_alone_is_the_case_of_the_record(evidence: Workspace) -> None:
    cases = view_record(evidence).cases
    assert cases
    for case in cases:
        assert view_case(evidence, case.id).case == case


def test_any_member_of_a_cluster_opens_its_case(evidence: Workspace) -> None:
    records = [e for e in queries.entities(evidence) if e.entity.name == "Zhylqaidar"]
    one, other = (record.id for record in records)
    judge_identity(evidence, one, other, Identity.SAME, by=actor(evidence), seen={})
    (case,) = [c for c in view_record(evidence).cases if len(c.entities) == 2]
    assert view_case(evidence, one).case == case
    assert view_case(evidence, other).case == case
    assert {pair.pair for pair in view_case(evidence, one).judged} == {
        (min(one, other), max(one, other))
    }


def test_an_entity_to_whom_nothing_was_done_has_no_case(evidence: Workspace) -> None:
    rejected = next(r for r in queries.claims(evidence) if r.decision == "reject")
    assert rejected.claim.subject is not None
    view = view_case(evidence, rejected.claim.subject)
    assert view.case is None
    assert [told.claim.id for told in view.claims] == [rejected.id]


def test_an_entity_that_is_not_there_is_refused(evidence: Workspace) -> None:
    with pytest.raises(NoSuchRecord):
        view_case(evidence, "e-zzzzzzzz")
