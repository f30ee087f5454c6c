"""Clusters of what people judged the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aygaq.claims import EntityId
from aygaq.linking import IdentityDecision, JudgedPair, clusters_of

A, B, C = EntityId("a"), EntityId("b"), EntityId("c")
SAME, DIFFERENT, UNSURE = IdentityDecision


def test_two_entities_judged_the_same_are_one_cluster() -> None:
    assert clusters_of([JudgedPair(A, B, SAME)])[0] == ((A, B),)


def test_same_reaches_over_a_third() -> None:
    judged = [JudgedPair(A, B, SAME), JudgedPair(C, B, SAME)]
    assert clusters_of(judged)[0] == ((A, B, C),)


def test_a_later_judgement_of_the_pair_replaces_the_earlier() -> None:
    judged = [JudgedPair(A, B, SAME), JudgedPair(B, A, DIFFERENT)]
    assert clusters_of(judged)[0] == ()


def test_unsure_joins_nothing() -> None:
    assert clusters_of([JudgedPair(A, B, UNSURE)])[0] == ()


def test_a_pair_judged_different_inside_a_cluster_is_a_conflict() -> None:
    judged = [JudgedPair(A, B, SAME), JudgedPair(B, C, SAME), JudgedPair(A, C, DIFFERENT)]
    conflicts = clusters_of(judged)[1]
    assert [(c.a, c.b) for c in conflicts] == [(A, C)]


IDS = st.sampled_from([EntityId(ch) for ch in "abcdef"])


@given(st.lists(st.builds(JudgedPair, IDS, IDS, st.sampled_from(IdentityDecision))))
def test_each_entity_is_in_at_most_one_cluster(judged: list[JudgedPair]) -> None:
    members = [entity for cluster in clusters_of(judged)[0] for entity in cluster]
    assert len(members) == len(set(members))
