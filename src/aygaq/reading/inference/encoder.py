"""What a word is among its neighbours: convolutions over windows of three words.

Reach for this module with the vectors of words, to get those that tagger, parser and recogniser
of names go by. The build is that of spaCy's MaxoutWindowEncoder with a window of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from aygaq.reading.inference.layers import Floats, maxout_layers


class Encoder:
    """One encoder's layers, each adding what it sees to what came in."""

    def __init__(self, encode: Any) -> None:
        self._layers = maxout_layers(encode)
        self.pad = len(self._layers)  # rows that keep two texts from seeing each other

    def encode(self, vectors: Floats, lengths: Sequence[int]) -> Floats:
        """(n, width) of words in texts of `lengths` → (n, width)."""
        gaps = np.repeat(np.arange(1, len(lengths) + 1) * self.pad, lengths)
        rows = gaps + np.arange(len(vectors))
        padded = np.zeros((len(vectors) + (len(lengths) + 1) * self.pad, vectors.shape[1]), "f4")
        padded[rows] = vectors
        width = padded.shape[1]
        seen = np.zeros((len(padded), 3 * width), np.float32)
        products = np.empty((len(padded), self._layers[0].weights.shape[1]), np.float32)
        for layer in self._layers:
            seen[1:, :width] = padded[:-1]
            seen[:, width : 2 * width] = padded
            seen[:-1, 2 * width :] = padded[1:]
            np.dot(seen, layer.weights, out=products)
            padded += layer.settle(products)
        found: Floats = padded[rows]
        return found
