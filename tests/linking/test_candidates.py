"""Suggestions of who may be one person."""

from __future__ import annotations

import pytest

from aygaq.claims import Entity, EntityId, EntityKind, SourceId, Span
from aygaq.linking import suggest_links

ONE, TWO, THREE = (SourceId(ch * 64) for ch in "abc")


def person(id: str, source: SourceId, name: str) -> tuple[EntityId, tuple[SourceId, Entity]]:
    entity_id = EntityId(id)
    entity = Entity(entity_id, EntityKind.PERSON, name, (Span(0, len(name), name),))
    return entity_id, (source, entity)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Oralkhan Besqanat", "Oralkhan Besqanat"),
        ("Oralkhan Besqanat", "Oralhan Beskanat"),
        ("Дәурен Қожахмет", "Dauren Qozhakhmet"),
        ("Rosa Lindqvist", "Lindqvist, Rosa"),
    ],
)
def test_names_that_are_alike_are_suggested(a: str, b: str) -> None:
    people = dict([person("e1", ONE, a), person("e2", TWO, b)])
    assert [(s.a, s.b) for s in suggest_links(people)] == [("e1", "e2")]


@pytest.mark.parametrize(
    ("a", "b"), [("Oralkhan Besqanat", "Medet Aqsuyek"), ("Gulnur Teniszhol", "Gulnur Saparbek")]
)
def test_names_that_are_not_alike_are_not_suggested(a: str, b: str) -> None:
    assert suggest_links(dict([person("e1", ONE, a), person("e2", TWO, b)])) == ()


def test_two_entities_of_one_source_are_not_suggested() -> None:
    people = dict([person("e1", ONE, "Medet Aqsuyek"), person("e2", ONE, "Medet Aqsuyek")])
    assert suggest_links(people) == ()


def test_three_of_one_name_need_two_judgements_and_not_three() -> None:
    people = dict(person(f"e{n}", s, "Medet Aqsuyek") for n, s in enumerate((ONE, TWO, THREE)))
    assert len(suggest_links(people)) == 2


def test_a_judged_pair_is_not_suggested_again() -> None:
    people = dict([person("e1", ONE, "Medet Aqsuyek"), person("e2", TWO, "Medet Aqsuyek")])
    assert suggest_links(people, already=[(EntityId("e2"), EntityId("e1"))]) == ()


def test_nobody_is_asked_about_two_of_one_cluster() -> None:
    people = dict(person(f"e{n}", s, "Medet Aqsuyek") for n, s in enumerate((ONE, TWO, THREE)))
    everybody = [tuple(people)]
    assert suggest_links(people, clusters=everybody) == ()
