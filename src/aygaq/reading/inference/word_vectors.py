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

from aygaq.reading.inference.layers import Floats, maxout_layers, named

KEPT = 20_000  # spellings; with two vectors of 128 numbers each they take 20 MB
Features = npt.NDArray[np.uint64]


class WordVectors:
    """The vectors that several encoders give a word by the same hashed features of it."""

    def __init__(self, embeds: Sequence[Any], table: Any, kept: int = KEPT) -> None:
        """
        Args:
            embeds: thinc models of spaCy's MultiHashEmbed; the last has a static part.
            table: spaCy's table of vectors, whose keys are the first feature.
            kept: the most spellings that are remembered.
        """
        self._table = table
        self._hashed = [_hashed(embed) for embed in embeds]
        self._static = [_static(embed, table.data.shape[1]) for embed in embeds]
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
        rows = self._table.find(keys=features[:, 0])
        known = np.where(rows[:, None] >= 0, self._table.data[rows], np.float32(0))
        for encoder, (hashed, static) in enumerate(zip(self._hashed, self._static, strict=True)):
            parts = hashed.predict(features)
            turned = self._turned[encoder]
            products = np.empty((len(features), len(turned)), np.float32)
            # one by one: sums never hang on the company
            for part, row, product in zip(parts, known, products, strict=True):
                np.dot(turned, np.concatenate((part, static @ row)), out=product)
            made[:, encoder] = self._mixers[encoder].settle(products)
        return made


def _hashed(embed: Any) -> Any:
    """The tables of hashed features, beside one another."""
    beside = embed.layers[0].layers[0] if named(embed, "static_vectors") else embed
    return beside.layers[2].layers[0]


def _static(embed: Any, width: int) -> Floats:
    """What turns a row of the table into a part, (n, width); n is 0 where there is none."""
    layers = named(embed, "static_vectors")
    if not layers:
        return np.zeros((0, width), np.float32)
    turned: Floats = layers[0].get_param("W")
    return turned
