"""Detention that a text calls arbitrary, what "free" asks for, and treatment that is cruel."""

from __future__ import annotations

import pytest

from tests.reading.published import Published

subjects = Published("2021-12-09").subjects


@pytest.mark.parametrize("how", ["arbitrarily", "unlawfully", "illegally"])
def test_an_arbitrary_detention_is_a_detention_too(how: str) -> None:
    told = f"Askar Bek has been {how} detained since 3 March."
    assert subjects(told, "detention") == {"Askar Bek"}
    assert subjects(told, "no-legal-basis") == {"Askar Bek"}


def test_a_demand_to_free_somebody_is_told_of_no_speaker() -> None:
    told = (
        "“Criticism is protected speech,” said Dana Lim, director at Delta Watch. “The authorities "
        "should immediately free Askar Bek and drop their case against him, which reeks of spite.”"
    )
    assert "Dana Lim" not in subjects(told, "charge") | subjects(told, "release")
    assert subjects(told, "release") == set()


@pytest.mark.parametrize("kind", ["brutal", "inhumane", "harsh", "cruel"])
def test_who_is_subjected_to_such_treatment_is_ill_treated(kind: str) -> None:
    told = f"Three men were held and subjected to {kind} treatment."
    assert subjects(told, "ill-treatment") == {"Three men"}


def test_who_comes_out_of_a_village_is_not_released() -> None:
    told = "Anna Hoai was kidnapped while coming out of the village on Sunday."
    assert subjects(told, "abduction") == {"Anna Hoai"}
    assert subjects(told, "release") == set()
