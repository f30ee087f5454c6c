"""What a word is without its neighbours: one vector for each spelling, kept.

Reach for this module to look up the words of a text. Always true: a word's vector does not
depend on what was read before, so what is kept and what is made anew are the same to the bit.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from aygaq.reading.inference.layers import Floats, maxout_layers

KEPT = 20_000  # spellings; with two vectors of 128 numbers each they take 20 MB
Features = npt.NDArray[np.uint64]


class WordVectors:
    """The vectors that several encoders give a word by the same hashed features of it."""

    def __init__(self, embeds: Sequence[Any], kept: int = KEPT) -> None:
        """
        Args:
            embeds: thinc models of spaCy's MultiHashEmbed, without static vectors.
            kept: the most spellings that are remembered.
        """
        self._tables = [embed.layers[2].layers[0] for embed in embeds]
        self._mixers = [maxout_layers(embed)[0] for embed in embeds]
        self._turned = [np.ascontiguousarray(mixer.weights.T) for mixer in self._mixers]
        self._kept = kept
        self._lock = threading.Lock()
        self._forget(0)

    def of(self, features: Features) -> Floats:
        """(n, features) → (n, encoders, width)."""
        row = np.dtype((np.void, features.dtype.itemsize * features.shape[1]))
        keys = cast(list[bytes], np.ascontiguousarray(features).view(row).ravel().tolist())
        with self._lock:
            if any(key not in self._rows for key in keys):
                self._learn(keys, features)
            return self._store[[self._rows[key] for key in keys]]

    def _learn(self, keys: Sequence[bytes], features: Features) -> None:
        new = {key: i for i, key in enumerate(keys) if key not in self._rows}
        if len(self._rows) + len(new) > len(self._store):
            new = {key: i for i, key in enumerate(keys)}
            self._forget(len(new))
        first = len(self._rows)
        self._store[first : first + len(new)] = self._made(features[list(new.values())])
        self._rows.update(zip(new, range(first, first + len(new)), strict=True))

    def _forget(self, needed: int) -> None:
        """Begin anew, with room for as many as are needed now."""
        width = self._mixers[0].width
        self._rows: dict[bytes, int] = {}
        self._store = np.empty((max(needed, self._kept), len(self._mixers), width), np.float32)

    def _made(self, features: Features) -> Floats:
        made = np.empty((len(features), *self._store.shape[1:]), np.float32)
        for encoder, table in enumerate(self._tables):
            parts = table.predict(features)
            turned = self._turned[encoder]
            products = np.empty((len(features), len(turned)), np.float32)
            for part, product in zip(parts, products, strict=True):
                np.dot(turned, part, out=product)  # one by one: sums never hang on the company
            made[:, encoder] = self._mixers[encoder].settle(products)
        return made
