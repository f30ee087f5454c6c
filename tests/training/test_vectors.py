"""The table of word vectors keeps what it was made of, nearly."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from aygaq.reading.inference.vectors import Vectors
from training.vectors import KEPT, WIDTH, frequent, make

WORDS = [f"w{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(400)]


def numbers() -> dict[str, list[float]]:
    rows = np.random.default_rng(0).normal(0.4, 2.0, (len(WORDS), WIDTH + 2))
    return dict(zip(WORDS, rows.tolist(), strict=True))


def test_words_are_lower_case_letters_in_their_order() -> None:
    held: dict[str, list[float]] = {w: [] for w in ("the", ",", "Bek", "3rd", "of", "x-ray", "été")}
    assert frequent(held) == ["the", "of", "x-ray"]
    assert frequent(held, 1) == ["the"]


def test_rows_are_centred_and_of_one_spread() -> None:
    found = make(numbers(), WORDS).rows(WORDS)
    assert found.shape == (len(WORDS), KEPT)
    assert np.abs(found.mean(axis=0)).max() < 0.05
    assert abs(float(found.std()) - 1) < 0.05


def test_words_stand_to_each_other_as_they_did_in_all_directions() -> None:
    given = {word: row[:KEPT] + [0.0] * (WIDTH - KEPT) for word, row in numbers().items()}
    rows = np.array([given[word] for word in WORDS])
    found = make(given, WORDS).rows(WORDS)
    before = np.linalg.norm(rows[:50, None] - rows[None, :50], axis=2).ravel()
    after = np.linalg.norm(found[:50, None] - found[None, :50], axis=2).ravel()
    assert np.corrcoef(before, after)[0, 1] > 0.99


def test_what_is_saved_is_loaded_and_the_same_file_comes_twice(tmp_path: Path) -> None:
    made = make(numbers(), WORDS)
    for name in ("one", "two"):
        made.save(tmp_path / name)
    one, two = (next((tmp_path / n).rglob("*.npz")).read_bytes() for n in ("one", "two"))
    assert one == two
    loaded = Vectors.load(tmp_path / "one")
    assert loaded.places == made.places
    assert np.array_equal(loaded.rows(WORDS), made.rows(WORDS))
