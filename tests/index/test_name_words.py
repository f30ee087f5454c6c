"""A name is found by any of its words, in any script."""

from __future__ import annotations

import pytest

from aygaq.index.name_words import cases_named, word_rows
from aygaq.store.models import IndexedEntity, IndexedWord
from aygaq.store.workspace import Workspace

NAMES = {
    "e-1": "Serik Ospanuly",
    "e-2": "Серік Оспанұлы",
    "e-3": "王小明",
    "e-4": "Gulmira Bekqyzy",
    "e-5": "گۈلمىرە بەكقىزى",
    "e-6": "Wang Xiaoming",
}


@pytest.fixture
def named(workspace: Workspace) -> Workspace:
    for number, (entity, name) in enumerate(NAMES.items()):
        IndexedEntity.objects.create(
            number=number, entity=entity, case=entity, kind="person", named=1, name=name
        )
        IndexedWord.objects.bulk_create(word_rows(entity, name))
    return workspace


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Серік", {"e-1", "e-2"}),
        ("serik", {"e-1", "e-2"}),
        ("Ser", {"e-1", "e-2"}),
        ("Ospanuly Serik", {"e-1", "e-2"}),
        ("Serik Bekqyzy", set()),
        ("王小明", {"e-3", "e-6"}),
        ("Wang Xiaoming", {"e-3", "e-6"}),
        ("گۈلمىرە", {"e-4", "e-5"}),
        ("Гүлмира", {"e-4", "e-5"}),
        ("Daniyar", set()),
        ("…", set()),
    ],
)
def test_a_name_is_found_in_any_script(named: Workspace, typed: str, found: set[str]) -> None:
    assert set(cases_named(typed)) == found


def test_a_name_that_is_written_the_same_fits_best(named: Workspace) -> None:
    scores = cases_named("Wang Xiaoming")
    assert scores["e-6"] == 1.0


def test_a_hidden_entity_is_not_found(named: Workspace) -> None:
    assert set(cases_named("serik", {"e-2"})) == {"e-1"}


def test_a_joined_name_finds_the_case(named: Workspace) -> None:
    IndexedEntity.objects.filter(entity="e-2").update(case="e-1")
    assert set(cases_named("Серік")) == {"e-1"}
