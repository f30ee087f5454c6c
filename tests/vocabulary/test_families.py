"""Families say which acts may be one event; `broader` says which act is a kind of which."""

from __future__ import annotations

import itertools

import pytest

from aygaq import vocabulary


@pytest.mark.parametrize(
    ("a", "b"),
    [
        *itertools.combinations(("arrest", "detention", "internment", "imprisonment"), 2),
        ("torture", "assault"),
        ("home-visit", "harassment"),
        ("death-in-custody", "killing"),
        ("enforced-disappearance", "incommunicado"),
    ],
)
def test_words_for_one_event_are_of_one_family(a: str, b: str) -> None:
    assert vocabulary.same_family(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("arrest", "release"),
        ("detention", "sentence"),
        ("charge", "trial"),
        ("torture", "killing"),
        ("flight", "forced-return"),
    ],
)
def test_steps_that_follow_one_another_are_not_of_one_family(a: str, b: str) -> None:
    assert not vocabulary.same_family(a, b)


@pytest.mark.parametrize(
    ("code", "broader", "expected"),
    [
        ("arrest", "detention", True),
        ("detention", "arrest", False),
        ("torture", "ill-treatment", True),
        ("exit-approval", "travel-restriction", True),
        ("arrest", "arrest", True),
        ("killing", "death-in-custody", False),
    ],
)
def test_a_kind_of_an_act_is_that_act_and_not_the_other_way(
    code: str, broader: str, expected: bool
) -> None:
    assert vocabulary.is_a(code, broader) is expected


def test_no_act_is_in_the_end_a_kind_of_itself_through_others() -> None:
    for act in vocabulary.acts():
        if act.broader:
            assert not vocabulary.is_a(act.broader, act.code)


def test_a_kind_of_an_act_is_of_its_family_or_says_more_than_it() -> None:
    crossing = {
        a.code
        for a in vocabulary.acts()
        if a.broader and not vocabulary.same_family(a.code, a.broader)
    }
    assert crossing == {"incommunicado"}
