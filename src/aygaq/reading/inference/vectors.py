"""What words mean, learnt elsewhere from much text: one row of numbers for each lower-case word.

Reach for this module to compare words by their use. Always true: a word's row hangs on its
spelling alone, and a word that is not in the table has zeros, which is the table's mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from aygaq.reading.inference.layers import Floats

FILE = Path("vectors") / "vectors.npz"  # inside a model's folder


@dataclass(frozen=True, slots=True)
class Vectors:
    """A table of words; kept in whole steps, one length of step for each column."""

    places: dict[str, int]  # word to row
    steps: npt.NDArray[np.int8]  # (words, width)
    scale: Floats  # (width,)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The table of the model in `folder`.

        Raises:
            OSError: the folder holds no table.
        Effect: reads one file.
        """
        with np.load(folder / FILE, allow_pickle=False) as held:
            words = held["words"].tobytes().decode().split("\n")
            steps, scale = held["steps"], held["scale"]
        return cls({word: row for row, word in enumerate(words)}, steps, scale)

    def save(self, folder: Path) -> None:
        """Write the table into the model in `folder`. Effect: writes one file, packed."""
        words = np.frombuffer("\n".join(self.places).encode(), np.uint8)
        path = folder / FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(path, words=words, steps=self.steps, scale=self.scale)

    def rows(self, words: Sequence[str]) -> Floats:
        """`n` words in any case → (n, width); zeros for what is not in the table."""
        found = np.zeros((len(words), len(self.scale)), np.float32)
        places = [self.places.get(word.lower(), -1) for word in words]
        known = [number for number, place in enumerate(places) if place >= 0]
        found[known] = self.steps[[places[number] for number in known]] * self.scale
        return found
