"""A term that is suspended, and who is suspended from work."""

from __future__ import annotations

import pytest

from tests.reading.published import Published

TEXTS = Published("2020-06-15")


@pytest.mark.parametrize(
    "told",
    [
        "Ata Rangi was sentenced to four months of prison (suspended) and five lashes.",
        "Ata Rangi was given two years (suspended).",
        "Ata Rangi was sentenced to a four-month jail term, suspended for two years.",
        "Ata Rangi was sentenced to three years in prison, suspended.",
        "Ata Rangi was sentenced to six months, which were suspended.",
    ],
)
def test_a_suspended_term_takes_nobodys_post(told: str) -> None:
    assert TEXTS.subjects(told, "sentence") == {"Ata Rangi"}
    assert not TEXTS.subjects(told, "dismissal")


def test_who_is_suspended_from_work_is_dismissed() -> None:
    told = "Ata Rangi was suspended from her job at the school in May."
    assert TEXTS.subjects(told, "dismissal") == {"Ata Rangi"}
