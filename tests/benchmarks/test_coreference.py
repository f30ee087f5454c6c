"""The measures of coreference, against the papers' own examples and against brute force."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.coreference.gum import documents
from benchmarks.coreference.measures import (
    Entity,
    b_cubed,
    ceaf_e,
    conll_mean,
    lea,
    muc,
)

MEASURES = (muc, b_cubed, ceaf_e, lea)


def partition(words: str) -> list[Entity]:
    """ "abc de" is two entities."""
    return [frozenset(entity) for entity in words.split()]


def test_muc_counts_missing_links() -> None:
    # Vilain and others 1995: key {A B C D}, response {A B} {C D}
    figure = muc(partition("abcd"), partition("ab cd"))
    assert figure.recall == pytest.approx(2 / 3)
    assert figure.precision == 1


def test_b_cubed_sees_what_muc_does_not() -> None:
    # Bagga and Baldwin 1998: joining two large entities costs more than joining a small one
    key = partition("12345 67 89abc")
    small, large = partition("12345 6789abc"), partition("1234589abc 67")
    assert muc(key, small).precision == muc(key, large).precision == pytest.approx(0.9)
    assert b_cubed(key, small).precision == pytest.approx(0.762, abs=1e-3)
    assert b_cubed(key, large).precision == pytest.approx(0.583, abs=1e-3)


def test_lea_weighs_an_entity_by_its_size() -> None:
    # Moosavi and Strube 2016, figure 1: key {a b c} {d e f g}, response {a b} {c d} {f g h i}
    figure = lea(partition("abc defg"), partition("ab cd fghi"))
    assert figure.recall == pytest.approx(0.2381, abs=1e-3)
    assert figure.precision == pytest.approx(0.3333, abs=1e-3)


PARTITION = st.lists(st.integers(0, 4), min_size=1, max_size=9)


def by_label(labels: list[int]) -> list[Entity]:
    return [
        frozenset(i for i, label in enumerate(labels) if label == one)
        for one in sorted(set(labels))
    ]


@settings(deadline=None)
@given(PARTITION, PARTITION)
def test_the_pairing_of_ceaf_is_the_best_of_all(one: list[int], other: list[int]) -> None:
    gold, ours = by_label(one), by_label(other)
    few, many = sorted((gold, ours), key=len)
    best = max(
        sum(2 * len(a & b) / (len(a) + len(b)) for a, b in zip(few, order, strict=False))
        for order in permutations(many)
    )
    assert ceaf_e(gold, ours).recall == pytest.approx(best / len(gold))


@settings(deadline=None)
@given(PARTITION, PARTITION)
def test_figures_lie_between_nothing_and_all(one: list[int], other: list[int]) -> None:
    gold, ours = by_label(one), by_label(other)
    for measure in MEASURES:
        assert 0 <= measure(gold, ours).f1 <= 1 + 1e-9
    for measure in (b_cubed, ceaf_e, lea):
        assert measure(gold, gold).f1 == pytest.approx(1)
    assert conll_mean(gold, gold) >= 2 / 3 - 1e-9  # of entities of one mention MUC knows nothing


@pytest.mark.shared
def test_heads_of_gums_people_stand_in_their_words(shared: Path) -> None:
    read = list(documents(shared / "treebanks" / "en-gum" / "dev.conllu"))
    assert len(read) == 16
    assert any("\n\n" in document.text for document in read)
    for document in read:
        assert document.people
        assert "\\" not in document.text
        for mention in document.people:
            assert mention.start <= mention.head_start < mention.head_end <= mention.end
            assert document.text[mention.start : mention.end].strip()
