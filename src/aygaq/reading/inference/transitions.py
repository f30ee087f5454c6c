"""Greedy transitions: which arc to draw or which name to open next, in many texts at once.

Reach for this module with a spaCy parser or recogniser of names. Its state machine is used as it
is; the scores of the next moves are computed here, as in Nivre (2003) with features precomputed
as in Chen and Manning (2014).
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np

from aygaq.reading.inference.layers import Floats, in_blocks


class Transitions:
    """The weights of one component that decides by transitions."""

    def __init__(self, component: Any) -> None:
        from spacy.ml.parser_model import ParserStepModel

        self._component = component
        encoder, lower, upper = component.model.layers
        linear = encoder.layers[-1]
        self._narrow = np.ascontiguousarray(linear.get_param("W").T), linear.get_param("b")
        weights = lower.get_param("W")  # (features, hidden, pieces, inputs)
        self._features, self._hidden = weights.shape[:2]
        self._lower = in_blocks(weights.transpose(3, 0, 2, 1))
        self._bias = in_blocks(lower.get_param("b").T[None])[0]
        self._absent = in_blocks(lower.get_param("pad")[0].transpose(0, 2, 1))
        self._upper = np.ascontiguousarray(upper.get_param("W").T), upper.get_param("b")
        # A state tells the numbers of its words only through this method of spaCy's model.
        self._shape = SimpleNamespace(state2vec=SimpleNamespace(nF=self._features))
        self._context = ParserStepModel.get_token_ids

    def annotate(self, docs: Sequence[Any], vectors: Floats) -> None:
        """Decide and write the decisions into `docs`, whose words have `vectors`, (n, width)."""
        states = self._component.moves.init_batch(docs)
        summands = self._summands(vectors)
        offsets = np.arange(self._features, dtype=np.int32) + self._features
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            rows = self._context(self._shape, unfinished) * self._features + offsets
            hidden = np.add.reduce(summands.take(rows, axis=0), axis=1)
            best = np.maximum(hidden[:, : self._hidden], hidden[:, self._hidden :])
            scores = best @ self._upper[0]
            scores += self._upper[1]
            unfinished = self._component.transition_states(unfinished, scores)
        self._component.set_annotations(docs, states)

    def _summands(self, vectors: Floats) -> Floats:
        """What each word adds to the hidden layer in each place; the first rows: no word there.

        Returns: ((n + 1) * features, pieces * hidden); the bias stands in the first feature.
        """
        narrowed = vectors @ self._narrow[0]
        narrowed += self._narrow[1]
        summands = np.empty((len(vectors) + 1, self._lower.shape[1]), np.float32)
        summands[0] = self._absent.ravel()
        np.dot(narrowed, self._lower, out=summands[1:])
        summands[:, : len(self._bias)] += self._bias
        return summands.reshape(-1, len(self._bias))
