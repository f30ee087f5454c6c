"""Run a reading model over tokenised texts.

Reach for this module after tokenising. Models of the shipped build run here, any other one by
spaCy. Effect: tags, heads, relations and names are written into the texts given.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from aygaq.reading.inference.build import is_of_shipped_build
from aygaq.reading.inference.encoder import Encoder
from aygaq.reading.inference.layers import Floats, named
from aygaq.reading.inference.transitions import Transitions
from aygaq.reading.inference.word_vectors import WordVectors

WORDS_AT_ONCE = 2_000  # bounds memory: the parser keeps 8 KB for each word


def annotate(pipeline: Any, docs: Sequence[Any]) -> None:
    """Tag, parse and find names in `docs`. Deterministic for one model."""
    annotator = _annotator(pipeline)
    if annotator is None:
        for _ in pipeline.pipe(docs, batch_size=64):
            pass
        return
    for some in _batches(docs):
        annotator.annotate(some)


class Annotator:
    """The weights of one model of the shipped build."""

    def __init__(self, pipeline: Any) -> None:
        tagger, names = pipeline.get_pipe("morphologizer"), pipeline.get_pipe("ner")
        of_grammar = pipeline.get_pipe("tok2vec").model
        of_names = names.model.layers[0].layers[0]
        embeds = [model.get_ref("embed") for model in (of_grammar, of_names)]
        self._columns = named(embeds[0], "extract_features")[0].attrs["columns"]
        self._words = WordVectors(embeds, pipeline.vocab.vectors)
        self._encoders = [Encoder(model.get_ref("encode")) for model in (of_grammar, of_names)]
        self._tagger = tagger
        softmax = named(tagger.model, "softmax")[0]
        self._tags = np.ascontiguousarray(softmax.get_param("W").T), softmax.get_param("b")
        self._parser = Transitions(pipeline.get_pipe("parser"))
        self._names = Transitions(names)

    def annotate(self, docs: Sequence[Any]) -> None:
        """Tag, parse and find names in a few texts at once."""
        lengths = [len(doc) for doc in docs]
        features = np.concatenate([doc.to_array(self._columns) for doc in docs])
        vectors = self._words.of(features.astype(np.uint64))
        grammar, names = (
            encoder.encode(vectors[:, which], lengths)
            for which, encoder in enumerate(self._encoders)
        )
        self._tag(docs, lengths, grammar)
        self._parser.annotate(docs, grammar)
        self._names.annotate(docs, names)

    def _tag(self, docs: Sequence[Any], lengths: Sequence[int], vectors: Floats) -> None:
        best = (vectors @ self._tags[0] + self._tags[1]).argmax(axis=1)
        self._tagger.set_annotations(docs, np.split(best, np.cumsum(lengths)[:-1]))


_ANNOTATORS: weakref.WeakKeyDictionary[Any, Annotator | None] = weakref.WeakKeyDictionary()


def _annotator(pipeline: Any) -> Annotator | None:
    if pipeline not in _ANNOTATORS:
        shipped = is_of_shipped_build(pipeline)
        _ANNOTATORS[pipeline] = Annotator(pipeline) if shipped else None
    return _ANNOTATORS[pipeline]


def _batches(docs: Sequence[Any]) -> Iterator[list[Any]]:
    """Texts of like length together: their parses end at about the same step."""
    batch: list[Any] = []
    words = 0
    for doc in sorted(docs, key=len):
        if batch and words + len(doc) > WORDS_AT_ONCE:
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch
