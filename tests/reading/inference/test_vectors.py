"""A word's row hangs on its spelling; what is not known is nought."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from aygaq.reading.inference.vectors import Vectors
from aygaq.reading.models import ENGLISH


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    return Vectors.load(ENGLISH)


def likeness(vectors: Vectors, one: str, other: str) -> float:
    a, b = vectors.rows([one, other])
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))


def test_rows_have_as_many_numbers_as_the_table(vectors: Vectors) -> None:
    rows = vectors.rows(["prison", "guard"])
    assert rows.shape == (2, len(vectors.scale))
    assert rows.dtype == np.float32
    assert rows.any(axis=1).all()


def test_what_is_not_in_the_table_is_nought(vectors: Vectors) -> None:
    assert not vectors.rows(["Qzxvbn", "", " ", "3"]).any()


def test_no_words_have_no_rows(vectors: Vectors) -> None:
    assert vectors.rows([]).shape == (0, len(vectors.scale))


def test_capitals_do_not_count(vectors: Vectors) -> None:
    rows = vectors.rows(["arrested", "Arrested", "ARRESTED"])
    assert (rows == rows[0]).all()


def test_company_does_not_change_a_bit(vectors: Vectors) -> None:
    words = ["She", "was", "Qzxvbn", "jailed"]
    alone = np.concatenate([vectors.rows([word]) for word in words])
    assert np.array_equal(vectors.rows(words), alone)


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("prison", "jail", "banana"),
        ("tortured", "beaten", "published"),
        ("lawyer", "attorney", "mountain"),
        ("abducted", "kidnapped", "painted"),
    ],
)
def test_words_of_like_use_are_near(vectors: Vectors, word: str, near: str, far: str) -> None:
    assert likeness(vectors, word, near) > likeness(vectors, word, far) + 0.3


def test_a_folder_without_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"vectors\.npz"):
        Vectors.load(tmp_path)
